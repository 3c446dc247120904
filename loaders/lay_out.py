"""Facts laid out as the tables of the native format: headings and text cells, ordered by id."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from loaders.cells import clean
from loaders.columns import FILE_TABLES, FileTable, attribute_heading
from schema.facts import Facts, positions
from schema.tables import Row, Value

_ALWAYS = ("partners", "ventures", "participations")


class Laid(NamedTuple):
    """A table to write; needed unless it holds nothing."""

    table: FileTable
    title: str
    header: tuple[str, ...]
    rows: list[tuple[str, ...]]

    @property
    def needed(self) -> bool:
        """Whether it holds rows or is one of the three that are always written."""
        return bool(self.rows) or self.table.name in _ALWAYS


def lay_out(facts: Facts, lang: str | None = None) -> Iterator[Laid]:
    """Yield every table of the native format, with the facts that belong in it.

    lang: the language of the headings; without one they are the plain column names.
    """
    for table in FILE_TABLES:
        rows = [row for _key, row in sorted(facts[table.table].items()) if _belongs(table, row)]
        yield _laid(table, rows, lang)


def _belongs(table: FileTable, row: Row) -> bool:
    places = positions(table.table)
    if table.name == "vocabulary":
        return row[places["vocabulary"]] != "role"
    return all(row[places[field]] == value for field, value in table.implied)


def _laid(table: FileTable, rows: list[Row], lang: str | None) -> Laid:
    places = positions(table.table)
    columns = [
        column
        for column in table.columns
        if not column.rare or any(row[places[column.field]] not in (None, ()) for row in rows)
    ]
    taken = [places[column.field] for column in columns]
    attributes = [_attributes(row[places["attributes"]]) for row in rows]
    names = sorted({name for one in attributes for name in one})
    header = [table.heading(column, lang) for column in columns]
    header += [attribute_heading(table, name) for name in names]
    return Laid(
        table,
        table.title(lang),
        tuple(map(clean, header)),
        [
            (*(cell(row[at]) for at in taken), *(clean(own.get(name, "")) for name in names))
            for row, own in zip(rows, attributes, strict=True)
        ],
    )


def _attributes(text: Value) -> dict[str, str]:
    found: dict[str, str] = json.loads(text) if isinstance(text, str) and text else {}
    return found


def cell(value: Value) -> str:
    """Return the text of a cell for a value of a fact."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return clean(";".join(value))
    return clean(str(value))
