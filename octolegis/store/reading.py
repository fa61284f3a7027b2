"""Reading a case file without changing it, also one in which an edit was cut off in the middle."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from octolegis.domain.errors import DiskError
from octolegis.store.connection import connect, told
from octolegis.store.header import interrupted, is_protected, major_version
from octolegis.store.raised import code_of, database_errors
from octolegis.store.schema import MAJOR


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that can change nothing, with what ``recovered`` gives."""
    with recovered(path) as sound, closing(connect(sound, read_only=True, named=path)) as connection:
        yield connection


def is_newer(path: Path) -> bool:
    """Whether the file was written by a newer major version, which this one may only read."""
    if not is_protected(path):
        return major_version(path) > MAJOR
    with reading(path) as connection, told(path):
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version) // 1000 > MAJOR


@contextmanager
def recovered(path: Path) -> Iterator[Path]:
    """The file itself, or where an edit was cut off, a passing copy in which SQLite has taken that edit back.

    The file and its journal stay as they are: whoever opens it for writing next finds the same.
    """
    if not _cut_off(path):
        yield path
        return
    import shutil
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="octolegis-") as folder:
        copy = Path(folder) / "case"
        try:
            shutil.copyfile(path, copy)
            shutil.copyfile(f"{os.path.realpath(path)}-journal", f"{copy}-journal")
        except OSError as error:
            raise DiskError("error.disk_refuses", path=path) from error
        with closing(connect(copy, read_only=False)) as connection, told(path):
            connection.execute("SELECT count(*) FROM sqlite_master")
        yield copy


def _cut_off(path: Path) -> bool:
    """Whether nobody is at work on an edit whose journal lies beside the file."""
    if not interrupted(path):
        return False
    with closing(connect(path, read_only=True)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except database_errors() as error:
            # Reading needs to write only where something is to be taken back first.
            return code_of(error) & 0xFF == sqlite3.SQLITE_READONLY
    return False
