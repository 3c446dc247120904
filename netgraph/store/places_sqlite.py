"""Drawings in the embedded store: a row for each node and one for the rest, beside the facts."""

from __future__ import annotations

import sqlite3

from netgraph.store.protocol import Places

MIGRATION = """
CREATE TABLE place (
    drawing TEXT NOT NULL,
    node TEXT NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    PRIMARY KEY (drawing, node)
) STRICT, WITHOUT ROWID;
"""
"""From version 1 to 2."""
MIGRATION_DRAWN = """
CREATE TABLE drawing (
    name TEXT PRIMARY KEY,
    drawn TEXT NOT NULL
) STRICT;
"""
"""From version 3 to 4."""
LOCK_WAIT = 2_000
"""Milliseconds that a drawing waits for another's write: it may be kept the next time."""


def read(connection: sqlite3.Connection, drawing: str) -> Places:
    """Return the places of a drawing; none where the file is of before there were any."""
    if not _there(connection, "place"):
        return {}
    statement = "SELECT node, x, y FROM place WHERE drawing = ? ORDER BY node"
    return {node: (x, y) for node, x, y in connection.execute(statement, (drawing,))}


def read_drawn(connection: sqlite3.Connection, drawing: str) -> str:
    """Return what is kept of a drawing beside its places; "" where that is nothing."""
    if not _there(connection, "drawing"):
        return ""
    # As bytes: what is not of our making need not be text, and is no reason to fail.
    statement = "SELECT CAST(drawn AS BLOB) FROM drawing WHERE name = ?"
    found = connection.execute(statement, (drawing,)).fetchone()
    return bytes(found[0]).decode("utf-8", "replace") if found else ""


def write(
    connection: sqlite3.Connection, drawing: str, places: Places, instead_of: Places, drawn: str
) -> bool:
    """Put places where others stand, in the open transaction; return whether those still do."""
    if read(connection, drawing) != instead_of:
        return False
    connection.execute("DELETE FROM place WHERE drawing = ?", (drawing,))
    connection.executemany(
        "INSERT INTO place (drawing, node, x, y) VALUES (?, ?, ?, ?)",
        ((drawing, node, x, y) for node, (x, y) in places.items()),
    )
    connection.execute("DELETE FROM drawing WHERE name = ?", (drawing,))
    if drawn:
        connection.execute("INSERT INTO drawing (name, drawn) VALUES (?, ?)", (drawing, drawn))
    return True


def _there(connection: sqlite3.Connection, table: str) -> bool:
    statement = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return connection.execute(statement, (table,)).fetchone() is not None
