"""How far the changes of each line were counted on this machine, kept outside the case files.

An older copy that was put back over a file lies at the same place, and tells of itself what the file told:
only from outside can it be known that numbers beyond its last were given already.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from octolegis.domain.canonical import sha256
from octolegis.paths import profile_folder

_DIGITS = 20


def reached(case: str, line: str) -> int:
    """The last number that this machine is known to have given on a line; 0 where none is known."""
    with suppress(OSError, ValueError):
        return int(_file(case, line).read_text(encoding="ascii"))
    return 0


def note(case: str, line: str, number: int) -> None:
    """A number was given; a disk that refuses the note costs no edit."""
    path = _file(case, line)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        # Written over in one stroke: a kill leaves the number before or this one.
        file = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            os.write(file, f"{number:0{_DIGITS}}".encode("ascii"))
        finally:
            os.close(file)


def _file(case: str, line: str) -> Path:
    return profile_folder() / "counts" / sha256(f"{case} {line}".encode())[:24]
