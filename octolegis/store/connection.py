"""Opening SQLite so that an edit is durable, and a hostile or damaged file does no harm."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from octolegis.domain.errors import DiskError, FileError
from octolegis.store.header import is_protected
from octolegis.store.parsing import DamagedRowError
from octolegis.store.raised import code_of, database_errors

_DISK_CODES = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
_DAMAGE_CODES = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CONSTRAINT}
"""A constraint of ours fails only on rows that we did not write."""
_UNREADABLE = ("Could not decode to UTF-8", "unsupported file format")
"""How the driver tells of what it has no code for: a text not in UTF-8, a format of tables yet to come."""
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


def connect(path: Path, *, read_only: bool, named: Path | None = None) -> sqlite3.Connection:
    """Open an existing database with our pragmas; manual transactions only.

    ``named`` is the file that the user knows, where another stands for it.
    """
    mode = "ro" if read_only else "rw"
    with told(named or path):
        connection = _connected(path, f"{uri(path)}?mode={mode}", named or path)
        try:
            for pragma in PRAGMAS[2 if read_only else 0 :]:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
    return connection


def _connected(path: Path, address: str, named: Path) -> sqlite3.Connection:
    if not is_protected(path):
        return sqlite3.connect(address, uri=True, isolation_level=None)
    from octolegis.store.protection import unlocked

    return unlocked(path, address, named)


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
    except (DamagedRowError, UnicodeError) as error:
        # The driver cannot even word what it found where the damage is in the names of tables.
        raise FileError("error.case_file_damaged", path=path) from error
    except database_errors() as error:
        code = code_of(error)
        if code == _MOVED:
            raise DiskError("error.file_replaced", path=path) from error
        if code & 0xFF == sqlite3.SQLITE_FULL:
            raise DiskError("error.disk_full", path=path) from error
        if code & 0xFF == sqlite3.SQLITE_BUSY:
            raise DiskError("error.file_busy", path=path) from error
        if code & 0xFF in _DISK_CODES:
            raise DiskError("error.disk_refuses", path=path) from error
        if code & 0xFF in _DAMAGE_CODES or str(error).startswith(_UNREADABLE):
            raise FileError("error.case_file_damaged", path=path) from error
        raise
