"""What the child that parses a foreign file may do: read the program's own files, and nothing else.

A parser that a file leads astray (an external entity, a linked picture, a template on the network) is
stopped here, whatever the settings of that parser. The limits on memory hold where the system knows them.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from octolegis.paths import profile_folder

MEMORY = 1536 * 1024 * 1024
"""Bytes of address space that the child may use; its resident memory stays far below."""
_CPU = 900
"""Seconds of work after which the child ends even if nobody waits for it any more."""

_FORBIDDEN = (
    "socket.", "subprocess.Popen", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
    "os.remove", "os.rename", "os.link", "os.symlink", "os.chmod", "os.truncate", "os.mkdir", "os.sys",
    "pty.", "shutil.", "ftplib.", "http.", "smtplib.", "urllib.", "webbrowser.", "winreg.",
)  # fmt: skip
"""The beginnings of the names of audit events (``os.sys`` of that for a shell's command)."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class ForbiddenError(PermissionError):
    """A parser tried to reach something other than the bytes that it was given."""


class _Allowed:
    """What is allowed at the moment."""

    roots: tuple[str, ...] = ()
    converting: bool = False
    temporary: str = ""


def confine() -> None:
    """From now on this process opens nothing but the program's files, for reading; it cannot be undone."""
    package = Path(__file__).resolve().parents[1]
    roots = {
        sys.prefix, sys.base_prefix, sys.exec_prefix, str(package), str(package.parent),
        str(profile_folder()),
        getattr(sys, "_MEIPASS", ""), *sys.path, "/etc/mime.types",
    }  # fmt: skip
    if getattr(sys, "frozen", False):
        # The modules of a bundled program lie in the program file itself.
        roots.add(sys.executable)
    _Allowed.roots = tuple(os.path.realpath(root) for root in roots if root)
    _Allowed.temporary = os.path.realpath(tempfile.gettempdir())
    _limit()
    sys.addaudithook(_watch)


@contextlib.contextmanager
def converting() -> Iterator[Path]:
    """A folder for another program that converts the file; only meanwhile may it be started and write."""
    before = _Allowed.roots
    _Allowed.roots, _Allowed.converting = (*before, _Allowed.temporary), True
    try:
        with tempfile.TemporaryDirectory(prefix="octolegis-", ignore_cleanup_errors=True) as folder:
            yield Path(folder)
    finally:
        _Allowed.roots, _Allowed.converting = before, False


def _limit() -> None:
    if sys.platform == "linux":
        import resource

        # Only the soft limit: a converting program needs more, and has a limit of its own.
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (_CPU, _CPU))


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        _watch_open(arguments)
    elif not _Allowed.converting and event.startswith(_FORBIDDEN):
        raise ForbiddenError(event)


def _watch_open(arguments: tuple[object, ...]) -> None:
    path, mode, flags = (*arguments, None, None)[:3]
    if isinstance(path, int) or path is None:
        return
    name = os.path.realpath(os.fsdecode(path))  # type: ignore[arg-type]
    writes = (isinstance(mode, str) and any(sign in mode for sign in "wax+")) or (
        isinstance(flags, int) and flags & _WRITING
    )
    if _is_allowed(name) and (not writes or _Allowed.converting):
        return
    if name == os.path.realpath(os.devnull):
        return
    raise ForbiddenError(name)


def _is_allowed(name: str) -> bool:
    return any(name == root or name.startswith(root.rstrip(os.sep) + os.sep) for root in _Allowed.roots)
