"""Who works here and on which machine: kept in the user's profile, never in a case file."""

from __future__ import annotations

import getpass
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from octolegis.domain.text import clean
from octolegis.paths import profile_folder

_RECENT = 12
BACKUPS = 10
"""So many backups of a case file are kept where the user says nothing else."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The device's and the author's stable identities, the author's name, and what the window remembers.

    ``score_preset`` is the scale that new assessments begin with, empty for the usual one; ``window``
    holds geometry and splitter states as text, by name.
    """

    device: str
    author: str
    name: str
    organisation: str = ""
    language: str = "en"
    score_preset: str = ""
    recent: tuple[str, ...] = ()
    window: tuple[tuple[str, str], ...] = ()

    def with_recent(self, path: Path) -> Profile:
        """The profile with the file at the head of the recent ones."""
        name = str(path.resolve())
        return replace(self, recent=(name, *(other for other in self.recent if other != name))[:_RECENT])


_NAMES = frozenset(field.name for field in fields(Profile))


def load() -> Profile:
    """The profile of this user, made on first use.

    One that cannot be read is put aside and made anew. Where nothing can be kept, the identities
    are those that this user has on this machine each time.
    """
    try:
        text = _file().read_text(encoding="utf-8")
    except FileNotFoundError:
        return _first()
    except UnicodeDecodeError:
        return _anew()
    except OSError:
        return _unkept()
    return _read(text) or _anew()


def save(profile: Profile) -> bool:
    """Keep the profile; a full disk costs the change, not the session. Whether it was kept."""
    try:
        file = _file()
        part = file.with_suffix(f".{os.getpid()}.part")
    except OSError:
        return False
    try:
        part.write_text(json.dumps(asdict(profile), ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return False
    return True


def _read(text: str) -> Profile | None:
    """The profile in a file, fields of a newer version left out; ``None`` for a damaged one."""
    try:
        said = {name: value for name, value in json.loads(text).items() if name in _NAMES}
        said["recent"] = tuple(str(path) for path in said.get("recent", ()))
        said["window"] = tuple((str(name), str(value)) for name, value in said.get("window", ()))
        profile = Profile(**said)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    texts = (
        profile.device,
        profile.author,
        profile.name,
        profile.organisation,
        profile.language,
        profile.score_preset,
    )
    whole = all(isinstance(each, str) for each in texts) and profile.device and profile.author
    return profile if whole else None


def _first() -> Profile:
    from uuid import uuid4

    profile = Profile(uuid4().hex, uuid4().hex, _login_name())
    return profile if save(profile) else _unkept()


def _anew() -> Profile:
    with suppress(OSError):
        _file().replace(_file().with_suffix(".damaged.json"))
    return _first()


def _unkept() -> Profile:
    name = _login_name()
    import socket
    import uuid

    place = f"octolegis:{socket.gethostname()}:{name}"
    device, author = (uuid.uuid5(uuid.NAMESPACE_URL, f"{place}:{part}").hex for part in ("device", "author"))
    return Profile(device, author, name)


def _file() -> Path:
    return profile_folder() / "profile.json"


def _login_name() -> str:
    try:
        return clean(getpass.getuser())
    except (OSError, KeyError):
        return "?"
