"""Opening SQLite so that an edit is durable, and a hostile or damaged file does no harm."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from octolegis.domain.errors import DiskError, FileError
from octolegis.store.parsing import DamagedRowError
from octolegis.store.schema import APPLICATION_ID, MAJOR

_HEADER = b"SQLite format 3\x00"
_DISK_CODES = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
_DAMAGE_CODES = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CONSTRAINT}
"""A constraint of ours fails only on rows that we did not write."""
_NOT_TEXT = "Could not decode to UTF-8"
"""How Python's driver, which has no code for it, tells of a text that is not in UTF-8."""
_MOVED = getattr(sqlite3, "SQLITE_READONLY_DBMOVED", 1032)

PRAGMAS = (
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "busy_timeout = 250",
)


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
    """Whether a file is one of ours, be it damaged or incomplete."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError:
        return False
    return _is_ours(header)


def interrupted(path: Path) -> bool:
    """Whether an edit was cut off in the middle; SQLite takes it back when the file is next opened."""
    return Path(f"{os.path.realpath(path)}-journal").exists()


def is_newer(path: Path) -> bool:
    """Whether the file was written by a newer major version, which this one may only read."""
    return major_version(path) > MAJOR


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open an existing database with our pragmas; manual transactions only."""
    mode = "ro" if read_only else "rw"
    with told(path):
        connection = sqlite3.connect(f"{uri(path)}?mode={mode}", uri=True, isolation_level=None)
        try:
            for pragma in PRAGMAS[2 if read_only else 0 :]:
                connection.execute(f"PRAGMA {pragma}")
        except sqlite3.Error:
            connection.close()
            raise
    return connection


def uri(path: Path) -> str:
    """The path as SQLite takes it whatever bytes are in it."""
    return f"file:{quote(os.fsencode(path))}"


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """All or nothing; the write lock is taken first, so that a busy file is noticed before any work."""
    with told(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the disk or the file into a sentence for the user."""
    try:
        yield
    except DamagedRowError as error:
        raise FileError("error.case_file_damaged", path=path) from error
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0)
        if code == _MOVED:
            raise DiskError("error.file_replaced", path=path) from error
        if code & 0xFF == sqlite3.SQLITE_FULL:
            raise DiskError("error.disk_full", path=path) from error
        if code & 0xFF == sqlite3.SQLITE_BUSY:
            raise DiskError("error.file_busy", path=path) from error
        if code & 0xFF in _DISK_CODES:
            raise DiskError("error.disk_refuses", path=path) from error
        if code & 0xFF in _DAMAGE_CODES or str(error).startswith(_NOT_TEXT):
            raise FileError("error.case_file_damaged", path=path) from error
        raise


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
