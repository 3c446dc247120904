"""The tables and views of the embedded store, and how an older file gets those of today."""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path

from netgraph.store import places_sqlite
from schema.errors import ForeignDatabase, StoreError
from schema.language import _

APPLICATION_ID = 0x6E677268  # "ngrh"
VERSION = 4
READABLE = 1
"""Files from this version on are read as they are; the first write brings them up to date."""
OLDEST_SQLITE = (3, 37)
"""The first with STRICT tables."""
_BY_VENTURE = """
DROP INDEX participation_in_venture;
CREATE INDEX participation_in_venture ON participation (
    venture, partner, takes_part, role, possible_from, begun_by, confirmed_to, presumed_to,
    possible_to, sources, observed
);
"""
MIGRATIONS = {
    1: places_sqlite.MIGRATION,
    2: "",
    3: places_sqlite.MIGRATION_DRAWN + _BY_VENTURE,
}
"""From a version to the script that leads to the tables of the next; views are made anew."""


def look(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version of a file.

    Raises ForeignDatabase where it is another program's, StoreError where it is newer than this.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise ForeignDatabase(_("{path} is a database of another program").format(path=path))
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > VERSION:
        raise StoreError(
            _("{path} was made by a newer netgraph: update this one").format(path=path)
        )
    return version


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Give an empty or an older file the tables and views of today, in the open transaction."""
    if not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        _run(connection, _script("schema"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    elif (version := look(connection, path)) < VERSION:
        for step in range(version, VERSION):
            _run(connection, MIGRATIONS[step])
    else:
        return
    _run(connection, _script("views"))
    connection.execute(f"PRAGMA user_version = {VERSION}")


def _script(name: str) -> str:
    return files("netgraph.store").joinpath(f"{name}.sql").read_text("utf-8")


def _run(connection: sqlite3.Connection, script: str) -> None:
    """Run a script inside the open transaction; executescript would commit it first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
