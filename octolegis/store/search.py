"""Finding words in the provisions of all laws, by SQLite's full-text index."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable

_WORD = re.compile(r"\w+")


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
    """The (outline, provision) pairs that have all the words, each as a beginning, best first."""
    terms = [f'"{word}"*' for word in _WORD.findall(words)]
    if not terms:
        return []
    return connection.execute(
        "SELECT outline, provision FROM provision_text WHERE provision_text MATCH ? ORDER BY rank LIMIT ?",
        (" ".join(terms), limit),
    ).fetchall()
