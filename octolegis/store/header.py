"""What a case file says of itself in its first hundred bytes, before SQLite is asked to open it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from octolegis.domain.errors import FileError
from octolegis.store.schema import APPLICATION_ID

_HEADER = b"SQLite format 3\x00"
_NOISE, _NOISY = 4096, 240
"""So many random bytes have more different ones among them than text or tables do."""
_OTHERS = (
    b"SQLite",
    b"PK",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"\xff\xd8",
    b"\x89PNG",
    b"7z",
    b"Rar!",
    b"BZh",
    b"age-encryption",
)
"""How files that are packed, and look like noise after that, begin."""


def major_version(path: Path) -> int:
    """Read the format's major version from the file's header, refusing what is no whole case file.

    Raises FileError for a missing, foreign or truncated file; the file is only read.
    """
    try:
        # A pipe would be waited for without end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileError("error.not_a_case_file", path=path)
        with path.open("rb") as file:
            header = file.read(100)
        size = path.stat().st_size
    except FileNotFoundError:
        raise FileError("error.file_missing", path=path) from None
    except OSError as error:
        raise FileError("error.file_unreadable", path=path, why=error.strerror) from error
    if not _is_ours(header):
        raise FileError("error.not_a_case_file", path=path)
    # After a kill in mid-commit SQLite's journal lies beside, and opening restores the file's size.
    if size < _declared_size(header) and not interrupted(path):
        raise FileError("error.case_file_truncated", path=path)
    return _number(header, 60, 4) // 1000


def is_case_file(path: Path) -> bool:
    """Whether a file is one of ours, be it protected, damaged or incomplete."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError:
        return False
    return _is_ours(header) or is_protected(path)


def interrupted(path: Path) -> bool:
    """Whether an edit was cut off in the middle; SQLite takes it back when the file is next opened."""
    return os.path.exists(f"{os.path.realpath(path)}-journal")  # noqa: PTH110 - a name too long is no error


def is_protected(path: Path) -> bool:
    """Whether a file looks like a case file with a passphrase: noise from its first byte."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        with path.open("rb") as file:
            head = file.read(_NOISE)
    except OSError:
        return False
    return len(head) == _NOISE and not head.startswith(_OTHERS) and len(set(head)) > _NOISY


def _is_ours(header: bytes) -> bool:
    return len(header) == 100 and header[:16] == _HEADER and _number(header, 68, 4) == APPLICATION_ID


def _number(header: bytes, start: int, length: int) -> int:
    return int.from_bytes(header[start : start + length], "big")


def _declared_size(header: bytes) -> int:
    """The file's size by its own header; 0 where SQLite says not to trust it (file format 1.3.7)."""
    page = _number(header, 16, 2)
    pages = _number(header, 28, 4)
    trusted = _number(header, 24, 4) == _number(header, 92, 4)
    return (65536 if page == 1 else page) * pages if trusted else 0
