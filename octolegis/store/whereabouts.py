"""Where a case file lies: on a disk of this machine, or where others, or nobody, may reach it at any moment.

A file in a synced folder is read by the sync client in the middle of an edit and replaced at any time;
network and removable disks go away, and lie about what they have written. Such files are not edited in place.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class Kind(StrEnum):
    """What kind of place it is."""

    FIXED = "fixed"
    SYNCED = "synced"
    NETWORK = "network"
    REMOVABLE = "removable"


class Whereabouts(NamedTuple):
    """The kind of place, and its name as the user knows it: a service, a server, a folder."""

    kind: Kind
    name: str = ""


class Mount(NamedTuple):
    """A file system by the folder in which it appears, and its type."""

    point: str
    type: str


@dataclass(frozen=True)
class Machine:
    """What a machine says of its disks: mounts (Linux), the types of drives by letter (Windows), folders."""

    mounts: tuple[Mount, ...] = ()
    drives: Mapping[str, int] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)


_SERVICES = (
    r"(?P<name>OneDrive|SharePoint|Dropbox|Google ?Drive|iCloud ?Drive|Mobile Documents|Nextcloud|ownCloud"
    r"|Synology ?Drive|pCloud ?Drive|Box|MEGA|Proton ?Drive|Seafile|Syncthing)(?: Sync)?(?: ?-.+| \(.+\))?"
)
"""How the folders of sync services are called by default: also "OneDrive - Council of Europe"."""
_HINTS = ("drive", "sharepoint", "box", "mobile doc", "cloud", "mega", "seafile", "syncthing")
"""One of these is in every such name: the start of the program need not pay for more."""
_CLOUD_STORAGE = "/Library/CloudStorage/"
_NAMED = {"mobile documents": "iCloud Drive"}
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "davfs", "ncpfs"})
_NETWORK_PROGRAMS = ("fuse.sshfs", "fuse.davfs", "fuse.rclone", "fuse.gvfsd", "fuse.s3fs", "fuse.glusterfs")
_STICKS = frozenset({"vfat", "msdos", "exfat", "fuse.exfat", "udf", "iso9660"})
_FOR_STICKS = ("/media/", "/run/media/", "/Volumes/", "/mnt/usb")
_DRIVE_REMOVABLE, _DRIVE_REMOTE, _DRIVE_CD = 2, 4, 5


def whereabouts(path: Path) -> Whereabouts:
    """Where a file on this machine lies, whichever way led to it."""
    real = os.path.realpath(path)
    return place_of(real, this_machine(real))


def place_of(path: str, machine: Machine) -> Whereabouts:
    """Where a file lies, by its path without links and what its machine says."""
    path = path.replace("\\", "/")
    return _synced(path, machine.environment) or _on_a_drive(path, machine.drives) or _mounted(path, machine)


def this_machine(path: str) -> Machine:
    """What this machine says of its disks, as far as it concerns a path."""
    if sys.platform == "win32":
        return Machine(drives=_windows_drive(path[:1].upper()), environment=os.environ)
    return Machine(mounts=_linux_mounts(), environment=os.environ)


def _synced(path: str, environment: Mapping[str, str]) -> Whereabouts | None:
    for variable in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        root = environment.get(variable, "").replace("\\", "/").rstrip("/")
        if root and path.casefold().startswith(f"{root}/".casefold()):
            return Whereabouts(Kind.SYNCED, "OneDrive")
    if _CLOUD_STORAGE in path:
        return Whereabouts(Kind.SYNCED, path.split(_CLOUD_STORAGE)[1].partition("/")[0].partition("-")[0])
    hinted = [folder for folder in path.split("/")[:-1] if any(hint in folder.casefold() for hint in _HINTS)]
    for folder in hinted:
        found = re.fullmatch(_SERVICES, folder, re.IGNORECASE)
        if found:
            name = found["name"]
            return Whereabouts(Kind.SYNCED, _NAMED.get(name.casefold(), name))
    return None


def _on_a_drive(path: str, drives: Mapping[str, int]) -> Whereabouts | None:
    """What Windows says: a share is ``//server/share``, any other place has a drive's letter."""
    if path[1:2] != ":" and not path.startswith("//"):
        return None
    share = re.match(r"//(?:\?/UNC/)?(?P<server>[^/?.][^/]*)/(?P<share>[^/]+)", path)
    if share:
        return Whereabouts(Kind.NETWORK, f"{share['server']}/{share['share']}")
    letter = re.match(r"(?://\?/)?(?P<letter>[A-Za-z]):", path)
    type = drives.get(letter["letter"].upper(), 0) if letter else 0
    name = f"{letter['letter'].upper()}:" if letter else ""
    kinds = {_DRIVE_REMOVABLE: Kind.REMOVABLE, _DRIVE_CD: Kind.REMOVABLE, _DRIVE_REMOTE: Kind.NETWORK}
    return Whereabouts(kinds[type], name) if type in kinds else None


def _mounted(path: str, machine: Machine) -> Whereabouts:
    """What the table of mounts says: the one with the longest folder has the file."""
    holding = [mount for mount in machine.mounts if _is_below(path, mount.point)]
    mount = max(holding, key=lambda each: len(each.point), default=Mount("/", ""))
    name = mount.point.rpartition("/")[2]
    if mount.type in _NETWORK or mount.type.startswith(_NETWORK_PROGRAMS):
        return Whereabouts(Kind.NETWORK, name)
    if mount.type in _STICKS and not mount.point.startswith("/boot"):
        return Whereabouts(Kind.REMOVABLE, name)
    for folder in _FOR_STICKS:
        if path.startswith(folder):
            inside = path.removeprefix(folder).split("/")
            return Whereabouts(Kind.REMOVABLE, name or inside[0])
    return Whereabouts(Kind.FIXED)


def _is_below(path: str, point: str) -> bool:
    return path.startswith(f"{point.rstrip('/')}/")


def _linux_mounts() -> tuple[Mount, ...]:
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ()
    rows = [line.split(" ") for line in lines]
    return tuple(Mount(_unescaped(row[1]), row[2]) for row in rows if len(row) > 2)


def _unescaped(point: str) -> str:
    r"""The folder of a mount, in which a blank is written ``\040``."""
    if "\\" not in point:
        return point
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point)


def _windows_drive(letter: str) -> dict[str, int]:
    if sys.platform != "win32" or not letter.isalpha():
        return {}
    import ctypes

    return {letter: int(ctypes.windll.kernel32.GetDriveTypeW(f"{letter}:\\"))}
