"""The mark of a file that holds some of a case only: entries may be missing from it, and rightly."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from octolegis.store.parsing import parsed

_MARK = "part"


def is_part(connection: sqlite3.Connection) -> bool:
    """Whether entries may be missing from a file."""
    return _said(connection) is not None


def articles(connection: sqlite3.Connection) -> frozenset[str]:
    """The articles of which alone a file holds something; empty where it is not limited to any."""
    found = parsed(_said(connection) or "[]")
    return frozenset(map(str, found)) if isinstance(found, list) else frozenset()


def mark(connection: sqlite3.Connection, articles: Iterable[str] = ()) -> None:
    """Say that entries may be missing; within a transaction."""
    said = json.dumps(sorted(articles))
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_MARK, said))


def join(connection: sqlite3.Connection, other: sqlite3.Connection) -> bool:
    """Say what a file is a part of once another has come into it; within a transaction.

    Whether the other holds something of all articles.
    """
    both = articles(connection), articles(other)
    if is_part(other):
        mark(connection, both[0] | both[1] if all(both) else ())
    return not both[1]


def unmark_if_whole(connection: sqlite3.Connection) -> None:
    """Take the mark away where every device's entries are there without a gap; within a transaction."""
    (gaps,) = connection.execute(
        "SELECT coalesce(sum(last - number), 0) FROM "
        "(SELECT max(sequence) AS last, count(*) AS number FROM event GROUP BY device)"
    ).fetchone()
    if not gaps:
        connection.execute("DELETE FROM meta WHERE key = ?", (_MARK,))


def _said(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (_MARK,)).fetchone()
    return str(row[0]) if row else None
