"""Change sets: what a load adds, changes and removes; their inverse; their text in the log."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from schema.facts import positions
from schema.tables import TABLES, Row, Value


class Change(NamedTuple):
    """One fact before and after; None before: added, None after: removed.

    before and after hold every column, attributes as JSON text, origin included.
    """

    table: str
    id: str
    before: dict[str, Value] | None
    after: dict[str, Value] | None

    def fields(self) -> list[tuple[str, Value, Value]]:
        """Return (column, old, new) of the columns that differ, in the table's order."""
        before, after = self.before or {}, self.after or {}
        pairs = ((name, before.get(name), after.get(name)) for name in TABLES[self.table].columns)
        return [(name, old or None, new or None) for name, old, new in pairs if old != new]


class Counts(NamedTuple):
    """How many facts of a table a change set touches."""

    added: int = 0
    changed: int = 0
    removed: int = 0


RowChange = tuple[str, str, Row | None, Row | None]


class ChangeSet:
    """Changes in the order in which they are applied; iterating gives `Change`s.

    rows: (table, id, row before, row after), each row in the order of `Table.columns`.
    """

    def __init__(self, rows: Iterable[RowChange] = ()) -> None:
        self.rows: list[RowChange] = list(rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ChangeSet) and self.rows == other.rows

    __hash__ = None  # type: ignore[assignment]

    def __iter__(self) -> Iterator[Change]:
        for table, key, before, after in self.rows:
            yield Change(table, key, _named(table, before), _named(table, after))

    def counts(self) -> dict[str, Counts]:
        """Return how many facts are added, changed and removed, for each table touched."""
        tally: dict[str, list[int]] = {}
        for table, _key, before, after in self.rows:
            place = 0 if before is None else 2 if after is None else 1
            tally.setdefault(table, [0, 0, 0])[place] += 1
        return {table: Counts(*tally[table]) for table in TABLES if table in tally}

    def totals(self) -> Counts:
        """Return how many facts are added, changed and removed in all."""
        each = self.counts().values()
        return Counts(*(sum(column) for column in zip(*each, strict=True))) if each else Counts()

    def inverse(self) -> ChangeSet:
        """Return the change set that undoes this one."""
        return ChangeSet((table, key, after, before) for table, key, before, after in self.rows)

    def parts(self, size: int = 1000) -> Iterator[str]:
        """Yield the changes as JSON arrays of [table, id, before, after], size facts to a text.

        What is empty is left out of before and after.
        """
        from pydantic_core import to_json

        for start in range(0, len(self.rows), size):
            chunk = [
                (table, key, _said(table, before), _said(table, after))
                for table, key, before, after in self.rows[start : start + size]
            ]
            yield to_json(chunk).decode("utf-8")

    @classmethod
    def from_parts(cls, parts: Iterable[str]) -> ChangeSet:
        """Return the change set that was written as these texts."""
        return cls(
            (table, key, _row(table, before), _row(table, after))
            for part in parts
            for table, key, before, after in json.loads(part)
        )


def _named(table: str, row: Row | None) -> dict[str, Value] | None:
    return None if row is None else dict(zip(positions(table), row, strict=True))


def _said(table: str, row: Row | None) -> dict[str, Value] | None:
    if row is None:
        return None
    cells = zip(positions(table), row, strict=True)
    return {name: value for name, value in cells if value is not None and value != ()}


def _row(table: str, values: dict[str, object] | None) -> Row | None:
    if values is None:
        return None
    lists = _lists(table)
    return tuple(
        tuple(values.get(name) or ()) if name in lists else values.get(name)  # type: ignore[arg-type, misc]
        for name in positions(table)
    )


@cache
def _lists(table: str) -> frozenset[str]:
    return frozenset(
        field.name for field in TABLES[table].fields if field.type in ("list", "dates")
    )
