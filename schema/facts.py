"""All facts of a network by table and id, as plain rows: what a store holds and a diff compares.

A row is a tuple in the order of `Table.columns` (schema/tables.py): the id first, attributes as
JSON text or None and origin last.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from schema.tables import TABLES, Row

Facts = dict[str, dict[str, Row]]


def no_facts() -> Facts:
    """Return an empty network: every table, no rows."""
    return {name: {} for name in TABLES}


def positions(table: str) -> dict[str, int]:
    """Return the place of each column of a table in its rows."""
    return _POSITIONS[table]


def column(facts: Facts, table: str, name: str) -> Iterable[tuple[str, Any]]:
    """Yield (id, value) of one column of a table."""
    place = _POSITIONS[table][name]
    return ((key, row[place]) for key, row in facts[table].items())


def attributes_text(attributes: Mapping[str, str]) -> str | None:
    """Return the user's own columns as the JSON text that is stored; None where all are empty."""
    if not attributes:
        return None
    kept = {name: value for name, value in attributes.items() if value}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True) if kept else None


_POSITIONS = {
    name: {column: place for place, column in enumerate(table.columns)}
    for name, table in TABLES.items()
}
