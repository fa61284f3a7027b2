"""The mark of a file that holds some of a case only: entries may be missing from it, and rightly."""

from __future__ import annotations

import sqlite3

_MARK = "part"


def is_part(connection: sqlite3.Connection) -> bool:
    """Whether entries may be missing from a file."""
    return connection.execute("SELECT 1 FROM meta WHERE key = ?", (_MARK,)).fetchone() is not None


def mark(connection: sqlite3.Connection) -> None:
    """Say that entries may be missing; within a transaction."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, '')", (_MARK,))


def unmark_if_whole(connection: sqlite3.Connection) -> None:
    """Take the mark away where every device's entries are there without a gap; within a transaction."""
    (gaps,) = connection.execute(
        "SELECT coalesce(sum(last - number), 0) FROM "
        "(SELECT max(sequence) AS last, count(*) AS number FROM event GROUP BY device)"
    ).fetchone()
    if not gaps:
        connection.execute("DELETE FROM meta WHERE key = ?", (_MARK,))
