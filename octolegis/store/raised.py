"""What SQLite raises: the one of Python and the one that enciphers have classes of their own."""

from __future__ import annotations

import sqlite3
import sys

_BY_TEXT = {"database or disk is full": sqlite3.SQLITE_FULL, "disk I/O error": sqlite3.SQLITE_IOERR}
"""What a function within SQL passes on by its words alone."""


def code_of(error: Exception) -> int:
    """The code of an error of either, as far as it is known."""
    code = int(getattr(error, "sqlite_errorcode", 0))
    return _BY_TEXT.get(str(error), code) if code in (0, sqlite3.SQLITE_ERROR) else code


def database_errors() -> tuple[type[Exception], ...]:
    """The errors of both, the second where it is in use."""
    cipher = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.DatabaseError,) if cipher is None else (sqlite3.DatabaseError, cipher.DatabaseError)
