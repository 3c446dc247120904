"""What incoming tables change in what is stored."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from schema.changes import ChangeSet, RowChange
from schema.facts import Facts, attributes_text, positions
from schema.tables import TABLES, Row

if TYPE_CHECKING:
    from loaders.interpret import IncomingTable

# References come after what they refer to.
ORDER = {table: place for place, table in enumerate(TABLES)}


def diff(incoming: Sequence[IncomingTable], stored: Facts, *, prune: bool = False) -> ChangeSet:
    """Return the change set that makes the stored facts say what the incoming tables say.

    A column that a table lacks keeps its stored value; so does a fact that no table holds, unless
    prune: then the facts that the same file wrote last and no longer holds are removed.
    Ordered by table, added and changed facts as they came, removed ones last and in reverse.
    """
    rows: list[RowChange] = []
    for table in sorted(incoming, key=lambda one: ORDER[one.table]):
        rows += _of_table(table, stored[table.table])
    if prune:
        rows += _gone(incoming, stored)
    return ChangeSet(rows)


def after(stored: Facts, changes: ChangeSet) -> Facts:
    """Return the facts with the changes applied, the stored ones left as they are."""
    facts = {table: dict(rows) for table, rows in stored.items()}
    for table, key, _before, row in changes.rows:
        if row is None:
            facts[table].pop(key, None)
        else:
            facts[table][key] = row
    return facts


def _of_table(incoming: IncomingTable, stored: dict[str, Row]) -> Iterator[RowChange]:
    table = incoming.table
    if not stored:
        for key, row in zip(incoming.keys, incoming.rows, strict=True):
            yield table, key, None, row
        return
    said = [place for name, place in positions(table).items() if name in _said(incoming)]
    for key, row in zip(incoming.keys, incoming.rows, strict=True):
        old = stored.get(key)
        if old is None:
            yield table, key, None, row
            continue
        fresh: list[Any] = list(old)
        for place in said:
            fresh[place] = row[place]
        if incoming.attribute_names:
            fresh[-2] = _merged(old[-2], row[-2], incoming.attribute_names)
        if tuple(fresh) != old:
            fresh[-1] = row[-1]
            yield table, key, old, tuple(fresh)


def _said(incoming: IncomingTable) -> set[str]:
    """Return the columns that a file speaks of; those of the user's own are merged one by one."""
    return set(incoming.present) - {"id", "attributes", "origin"}


def _gone(incoming: Sequence[IncomingTable], stored: Facts) -> list[RowChange]:
    held: dict[str, set[str]] = {}
    origins: dict[str, set[str]] = {}
    for table in incoming:
        held.setdefault(table.table, set()).update(table.keys)
        origins.setdefault(table.table, set()).add(table.origin)
    gone = [
        (name, key, row, None)
        for name, keys in held.items()
        for key, row in stored[name].items()
        if row[-1] in origins[name] and key not in keys
    ]
    return sorted(gone, key=lambda change: (-ORDER[change[0]], change[1]))


def _merged(old: Any, given: Any, names: Iterable[str]) -> str | None:
    merged: dict[str, str] = json.loads(old) if old else {}
    said: dict[str, str] = json.loads(given) if given else {}
    merged.update({name: said.get(name, "") for name in names})
    return attributes_text(merged)
