"""The steps by which the format of case files has grown; a new file takes them all."""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from octolegis.store.schema import APPLICATION_ID, INDEXES, SEARCH, TABLES, USER_VERSION

STEPS = Migrations("octolegis")


def upgrade(connection: sqlite3.Connection) -> None:
    """Bring an empty or older case file to the present format, each step in one transaction."""
    # No plug-in of another program may run inside a case file.
    database = Database(connection, execute_plugins=False, recursive_triggers=False)
    STEPS.apply(database)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")


@STEPS()
def first_format(database: Database) -> None:
    """Format 1.0."""
    for statement in (*TABLES.values(), *INDEXES.values(), SEARCH):
        database.execute(statement)
