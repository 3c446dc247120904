"""Places of drawings in the embedded store: a row for each node, beside the facts."""

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
LOCK_WAIT = 2_000
"""Milliseconds that a drawing waits for another's write: it may be kept the next time."""


def read(connection: sqlite3.Connection, drawing: str) -> Places:
    """Return the places of a drawing; none where the file is of before there were any."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'place'").fetchone():
        return {}
    statement = "SELECT node, x, y FROM place WHERE drawing = ? ORDER BY node"
    return {node: (x, y) for node, x, y in connection.execute(statement, (drawing,))}


def write(connection: sqlite3.Connection, drawing: str, places: Places, instead_of: Places) -> bool:
    """Put places where others stand, in the open transaction; return whether those still do."""
    if read(connection, drawing) != instead_of:
        return False
    connection.execute("DELETE FROM place WHERE drawing = ?", (drawing,))
    connection.executemany(
        "INSERT INTO place (drawing, node, x, y) VALUES (?, ?, ?, ?)",
        ((drawing, node, x, y) for node, (x, y) in places.items()),
    )
    return True
