"""Facts as SQLite keeps them and back: lists as JSON arrays, flags as 0 and 1."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from netgraph.store.columns import DERIVED
from netgraph.store.protocol import LogEntry
from schema.facts import Facts
from schema.tables import TABLES, Row

LOG_ENTRY = (
    "INSERT INTO load (moment, author, command, files, added, changed, removed) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)


def parameters(values: Mapping[str, object]) -> dict[str, object]:
    """Return parameters with lists as JSON texts, for json_each."""
    return {
        name: json.dumps(value) if isinstance(value, list | tuple) else value
        for name, value in values.items()
    }


def rows(cursor: sqlite3.Cursor) -> list[tuple[Any, ...]]:
    """Return a cursor's rows; columns named "x[]" as tuples, "x?" as bools."""
    readers = [
        (place, reader)
        for place, column in enumerate(cursor.description or ())
        if (reader := _READERS.get(column[0][-1:])) is not None
    ]
    if not readers:
        return cursor.fetchall()
    return [_read(row, readers) for row in cursor]


def facts(connection: sqlite3.Connection) -> Facts:
    """Return all facts of a store, each table ordered by id."""
    found: Facts = {}
    for name, table in TABLES.items():
        types = {field.name: field.type for field in table.fields}
        columns = ", ".join(_selected(column, types.get(column)) for column in table.columns)
        cursor = connection.execute(f"SELECT {columns} FROM {name} ORDER BY id")  # noqa: S608 - own names
        found[name] = {row[0]: row for row in rows(cursor)}
    return found


@cache
def insert(table: str) -> str:
    """Return the statement that adds a fact of a table with its derived columns."""
    columns = _written(table)
    marks = ", ".join(f"?{place}" for place in range(1, len(columns) + 1))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - own names


@cache
def update(table: str) -> str:
    """Return the statement that writes a fact of a table anew, by id."""
    columns = enumerate(_written(table), start=1)
    settings = ", ".join(f"{column} = ?{place}" for place, column in columns)
    return f"UPDATE {table} SET {settings} WHERE id = ?1"  # noqa: S608 - own names


@cache
def delete(table: str) -> str:
    """Return the statement that removes a fact of a table."""
    return f"DELETE FROM {table} WHERE id = ?"  # noqa: S608 - own names


def cells(table: str, batch: Sequence[Row]) -> Iterable[Sequence[object]]:
    """Return rows with their lists as JSON texts; SQLite takes bools as 0 and 1 by itself."""
    lists = [
        place
        for place, column in enumerate(TABLES[table].columns)
        if _types(table).get(column) in ("list", "dates")
    ]
    return _with_json(batch, lists) if lists else batch


def log_cells(entry: LogEntry) -> tuple[object, ...]:
    """Return the cells of a log entry, its number left out."""
    _number, moment, author, command, names, added, changed, removed = entry
    return moment, author, command, _array(names), added, changed, removed


def _with_json(batch: Sequence[Row], lists: list[int]) -> Iterator[list[object]]:
    for row in batch:
        written: list[object] = list(row)
        for place in lists:
            written[place] = _array(row[place])
        yield written


@lru_cache(maxsize=16384)
def _array(items: tuple[str, ...]) -> str:
    return json.dumps(items, ensure_ascii=False)


@lru_cache(maxsize=16384)
def _tuple(text: str | None) -> tuple[Any, ...]:
    if not text or text == "[]":
        return ()
    return tuple(tuple(item) if isinstance(item, list) else item for item in json.loads(text))


def _flag(value: int | None) -> bool | None:
    return None if value is None else bool(value)


_READERS: dict[str, Callable[[Any], object]] = {"]": _tuple, "?": _flag}


def _read(
    row: Sequence[Any], readers: list[tuple[int, Callable[[Any], object]]]
) -> tuple[Any, ...]:
    values = list(row)
    for place, reader in readers:
        values[place] = reader(values[place])
    return tuple(values)


@cache
def _types(table: str) -> dict[str, str]:
    return {field.name: field.type for field in TABLES[table].fields}


def _written(table: str) -> tuple[str, ...]:
    return (*TABLES[table].columns, *DERIVED.get(table, ()))


def _selected(column: str, kind: str | None) -> str:
    if kind in ("list", "dates"):
        return f'{column} AS "{column}[]"'
    return f'{column} AS "{column}?"' if kind == "flag" else column
