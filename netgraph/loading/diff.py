"""What incoming tables change in what is stored."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from schema.changes import ChangeSet, RowChange
from schema.facts import Facts
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
    table = TABLES[incoming.table]
    names = [name for name in table.columns if name not in ("id", "attributes", "origin")]
    values_of = itemgetter(*names)
    said = [place for place, name in enumerate(names, start=1) if name in set(incoming.present)]
    origin = incoming.origin
    for key, model in zip(incoming.keys, incoming.rows, strict=True):
        given = model.__dict__
        old = stored.get(key)
        if old is None:
            row = (key, *values_of(given), _attributes(given["attributes"]), origin)
            yield incoming.table, key, None, row
            continue
        fresh: list[Any] = list(old)
        values = (key, *values_of(given))
        for place in said:
            fresh[place] = values[place]
        if incoming.attribute_names:
            fresh[-2] = _merged(old[-2], given["attributes"], incoming.attribute_names)
        if tuple(fresh) != old:
            fresh[-1] = origin
            yield incoming.table, key, old, tuple(fresh)


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


def _attributes(attributes: dict[str, str]) -> str | None:
    if not attributes:
        return None
    kept = {name: value for name, value in attributes.items() if value}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True) if kept else None


def _merged(old: Any, given: dict[str, str], names: Iterable[str]) -> str | None:
    merged: dict[str, str] = json.loads(old) if old else {}
    merged.update({name: given.get(name, "") for name in names})
    return _attributes(merged)
