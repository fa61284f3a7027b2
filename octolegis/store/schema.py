"""The tables of a case file and the versions of its format."""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x4F43544C
"""``OCTL`` in the file's header: how a case file is told from any other database."""

MAJOR = 1
MINOR = 0
USER_VERSION = MAJOR * 1000 + MINOR
"""A newer major version is opened read-only; a newer minor one is understood."""

TABLES = {
    "meta": "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "change": (
        "CREATE TABLE change (id TEXT PRIMARY KEY, device TEXT NOT NULL, sequence INTEGER NOT NULL, "
        "name TEXT NOT NULL, arguments TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL, "
        "undoes TEXT NOT NULL, redoes TEXT NOT NULL) STRICT"
    ),
    "event": (
        "CREATE TABLE event (id TEXT PRIMARY KEY, device TEXT NOT NULL, sequence INTEGER NOT NULL, "
        "change TEXT NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, "
        "parents TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL, "
        "CHECK (instr(value, char(0)) = 0), UNIQUE (device, sequence)) STRICT"
    ),
    "head": (
        "CREATE TABLE head (record TEXT NOT NULL, field TEXT NOT NULL, event TEXT NOT NULL, "
        "PRIMARY KEY (record, field, event)) STRICT, WITHOUT ROWID"
    ),
    "record": "CREATE TABLE record (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "blob": "CREATE TABLE blob (hash TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT",
    "draft": (
        "CREATE TABLE draft (record TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, "
        "at TEXT NOT NULL, PRIMARY KEY (record, field)) STRICT, WITHOUT ROWID"
    ),
}

INDEXES = {
    "event_by_field": "CREATE INDEX event_by_field ON event (record, field)",
    "event_by_change": "CREATE INDEX event_by_change ON event (change)",
    "change_by_device": "CREATE INDEX change_by_device ON change (device, sequence)",
}

SEARCH = (
    "CREATE VIRTUAL TABLE provision_text USING fts5("
    "outline UNINDEXED, provision UNINDEXED, label, heading, text, tokenize='unicode61 remove_diacritics 2')"
)
"""Search over the provisions of all laws; rebuilt from the outlines, hence a cache."""


def foreign_objects(connection: sqlite3.Connection) -> list[str]:
    """Names of views, triggers and tables of ours with another definition: signs of a hostile file."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    expected = {**TABLES, **INDEXES, "provision_text": SEARCH}
    strange = [name for kind, name, _ in rows if kind in ("view", "trigger")]
    strange += [name for kind, name, sql in rows if name in expected and sql != expected[name]]
    missing = expected.keys() - {name for _, name, _ in rows}
    return strange + sorted(missing)
