"""Finding words in the provisions of all laws, by SQLite's full-text index."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable

_WORD = re.compile(r"\w+")
_WEIGHED = 1_000
"""So many finds are ranked within a few milliseconds."""


def index(connection: sqlite3.Connection, outline: str, rows: Iterable[tuple[str, str, str, str]]) -> None:
    """Add the provisions (id, label, heading, text) of an outline, once."""
    if not is_indexed(connection, outline):
        connection.executemany(
            "INSERT INTO provision_text VALUES (?, ?, ?, ?, ?)", ((outline, *row) for row in rows)
        )


def is_indexed(connection: sqlite3.Connection, outline: str) -> bool:
    """Whether the provisions of an outline can be found; not so after a kill in the middle of an import."""
    query = "SELECT 1 FROM provision_text WHERE outline = ? LIMIT 1"
    return connection.execute(query, (outline,)).fetchone() is not None


def found(connection: sqlite3.Connection, words: str, limit: int) -> list[tuple[str, str]]:
    """The (outline, provision) pairs that have all the words, each as a beginning, best first.

    Where very many have them, the first in the order of the laws.
    """
    terms = [f'"{word}"*' for word in _WORD.findall(words)]
    if not terms:
        return []
    asked = " ".join(terms)
    query = "SELECT outline, provision FROM provision_text WHERE provision_text MATCH ?"
    # What half the law has is not worth weighing while one types: it comes in the order of the laws.
    some = connection.execute(f"{query} LIMIT ?", (asked, _WEIGHED + 1)).fetchall()
    if len(some) > _WEIGHED:
        return some[:limit]
    return connection.execute(f"{query} ORDER BY rank LIMIT ?", (asked, limit)).fetchall()
