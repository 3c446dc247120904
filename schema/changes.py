"""Change sets: what a load adds, changes and removes; their inverse; their text in the log."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

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
        """Yield the changes as JSON texts, up to size facts of one table to a text.

        A text is {"table", "columns", "changes": [[before, after], ...]}: before and after are
        null or a row of these columns. A column that is empty in the whole text is left out.
        """
        from pydantic_core import to_json

        for table, changes in groupby(self.rows, key=itemgetter(0)):
            pairs = [(before, after) for _table, _key, before, after in changes]
            for start in range(0, len(pairs), size):
                yield to_json(_part(table, pairs[start : start + size])).decode("utf-8")

    @classmethod
    def from_parts(cls, parts: Iterable[str]) -> ChangeSet:
        """Return the change set that was written as these texts."""
        return cls(change for part in parts for change in _changes(json.loads(part)))


def _named(table: str, row: Row | None) -> dict[str, Value] | None:
    return None if row is None else dict(zip(positions(table), row, strict=True))


def _part(table: str, pairs: Sequence[tuple[Row | None, Row | None]]) -> dict[str, object]:
    columns = zip(*(row for pair in pairs for row in pair if row), strict=True)
    filled = [
        place
        for place, column in enumerate(columns)
        # Two at the least, for one alone would not be picked as a row.
        if place < 2 or any(column) or any(value is not None and value != () for value in column)
    ]
    said = itemgetter(*filled)
    return {
        "table": table,
        "columns": said(TABLES[table].columns),
        "changes": [(before and said(before), after and said(after)) for before, after in pairs],
    }


def _changes(part: Any) -> Iterator[RowChange]:
    if isinstance(part, list):  # as written before version 3 of the embedded store
        for table, key, before, after in part:
            yield table, key, _row(table, before), _row(table, after)
        return
    table, columns = part["table"], part["columns"]
    for pair in part["changes"]:
        before, after = (_row(table, row and dict(zip(columns, row, strict=True))) for row in pair)
        yield table, str((after or before or ("",))[0]), before, after


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
