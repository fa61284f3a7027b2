"""The tables of a case file and the versions of its format."""

from __future__ import annotations

import sqlite3

from octolegis.store.raised import database_errors

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
    """Names of what we did not make and of what is missing: signs of a hostile or damaged file.

    Tables beside ours, and indexes of a newer minor version, are left in peace.
    """
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    expected = {**TABLES, **INDEXES, "provision_text": SEARCH}
    strange = [name for kind, name, _, _ in rows if kind in ("view", "trigger")]
    strange += [name for _, name, _, sql in rows if name in expected and sql != expected[name]]
    if version <= USER_VERSION:
        strange += [
            name
            for kind, name, table, sql in rows
            if kind == "index" and sql and table in TABLES and name not in INDEXES
        ]
    missing = expected.keys() - {name for _, name, _, _ in rows}
    return strange + sorted(missing)


def understood(connection: sqlite3.Connection) -> bool:
    """Whether what is read of a case file can be read from one of a newer major version."""
    try:
        for table, columns in _READ.items():
            connection.execute(f"SELECT {columns} FROM {table} LIMIT 0")
    except database_errors():
        return False
    return True


_READ = {
    "record": "id, body",
    "blob": "hash, data",
    "draft": "record, field, value",
    "change": "id, device, sequence, name, arguments, author, at, undoes, redoes",
    "event": "id, device, sequence, change, record, field, value, parents, author, at",
}
