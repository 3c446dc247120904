"""A planned sheet to facts: columns converted one by one, rows validated by the models."""

from __future__ import annotations

from collections.abc import Callable
from itertools import repeat
from typing import Any, NamedTuple

from pydantic import ValidationError

from loaders.by_column import checked
from loaders.cells import BROKEN
from loaders.converters import Converters
from loaders.directory import Fault
from loaders.identify import Identities
from loaders.plan import Plan
from schema.dates import earliest, latest
from schema.errors import Problem
from schema.facts import attributes_text
from schema.language import _
from schema.models import MODELS
from schema.tables import TABLES, Row, Table, key_of

Adjust = Callable[[dict[str, list[Any]]], None]


class IncomingTable(NamedTuple):
    """The facts of one sheet or CSV.

    table: of the schema. present: the fields that its file has, key fields and those that the
    file table implies included; "attributes" where it has columns of the user's own, whose names
    are attribute_names. rows: in the order of the table's columns, what the file lacks left empty.
    keys, places: of each row, its id and its row number in the file.
    """

    table: str
    present: tuple[str, ...]
    rows: list[Row]
    keys: list[str]
    places: list[int]
    origin: str
    file: str
    sheet: str
    attribute_names: tuple[str, ...]


class Built(NamedTuple):
    """What became of a sheet; bad: the ids of its rows with errors, where they have one."""

    table: IncomingTable
    notices: list[Problem]
    errors: list[Problem]
    bad: list[str]


def build(
    plan: Plan,
    converters: Converters,
    identities: Identities | None = None,
    adjust: Adjust | None = None,
) -> Built:
    """Return the facts of a planned sheet, in the order of its rows.

    adjust may change the values, a list for each field, before they become facts; Faults are
    among them.
    """
    rows = _Rows(plan)
    values = _values(rows, converters, identities)
    if adjust:
        adjust(values)
    keys = _keys(plan.table.table, values)
    facts, kept = _facts(rows, values, keys)
    table = IncomingTable(
        plan.table.table,
        tuple(values),
        facts,
        [keys[at] for at in kept],
        [plan.numbers[at] for at in kept],
        plan.place.origin,
        plan.place.file,
        plan.place.sheet,
        tuple(name for _at, name in plan.attributes),
    )
    ids = values.get("id", ())
    bad = [ids[at] for at in sorted(rows.bad) if ids and isinstance(ids[at], str)]
    return Built(table, rows.notices, rows.errors, bad)


class _Rows:
    """The rows of a sheet while they are built; bad holds the places of those with errors."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.notices: list[Problem] = []
        self.errors = list(plan.faults)
        self.bad: set[int] = set()
        if plan.faults:
            faulty = {one.row for one in plan.faults}
            self.bad.update(at for at, number in enumerate(plan.numbers) if number in faulty)

    def error(self, at: int, field: str, message: str, value: str) -> None:
        self.bad.add(at)
        number, heading = self.plan.numbers[at], self.plan.heading(field)
        self.errors.append(self.plan.place.problem(message, number, heading, value))

    def notice(self, at: int, field: str, message: str, value: str) -> None:
        number, heading = self.plan.numbers[at], self.plan.heading(field)
        self.notices.append(self.plan.place.notice(message, number, heading, value))

    def faults(self, field: str, values: list[Any]) -> None:
        for at, value in enumerate(values):
            if isinstance(value, Fault):
                self.bad.add(at)
                for message, text in value.parts:
                    self.error(at, field, message, text)

    def invalid(self, at: int, values: dict[str, list[Any]], fault: ValidationError) -> None:
        for one in fault.errors(include_url=False):
            field = str(one["loc"][0]) if one["loc"] else self._blamed(at, values)
            reason = one.get("ctx", {}).get("error", one["msg"])
            self.error(at, field, str(reason), _shown(values[field][at]))

    def _blamed(self, at: int, values: dict[str, list[Any]]) -> str:
        if "from_id" in values and values["from_id"][at] == values["to_id"][at]:
            return "to_id"
        return "until"


def _shown(value: Any) -> str:
    return ";".join(value) if isinstance(value, tuple) else str(value)


def _values(
    rows: _Rows, converters: Converters, identities: Identities | None
) -> dict[str, list[Any]]:
    plan = rows.plan
    values: dict[str, list[Any]] = {}
    count = len(plan.numbers)
    if identities:
        values["id"] = identities.ids
        rows.faults("id", identities.ids)
    for field, constant in plan.table.implied:
        values[field] = [constant] * count
    for at, column in plan.columns:
        if column.field == "id":
            continue
        converter = converters.of(plan.table, column)
        texts = plan.texts[at]
        values[column.field] = list(map(converter.__getitem__, texts))
        if converter.faulty:
            rows.faults(column.field, values[column.field])
        for text, note in converter.notes.items():
            rows.notice(texts.index(text), column.field, note, text)
    if identities:
        for at, note in identities.notes.items():
            rows.notice(at, "name", note, str(values["name"][at]))
        for at, name in identities.names.items():
            values["name"][at] = name
    if plan.attributes:
        values["attributes"] = _attributes(plan)
    return values


def _attributes(plan: Plan) -> list[dict[str, str]]:
    names = [name for _at, name in plan.attributes]
    texts = zip(*(plan.texts[at] for at, _name in plan.attributes), strict=True)
    return [
        {name: text for name, text in zip(names, row, strict=True) if text and text != BROKEN}
        for row in texts
    ]


def _facts(
    rows: _Rows, values: dict[str, list[Any]], keys: list[str]
) -> tuple[list[Row], list[int]]:
    if rows.bad:
        _check_order(rows, values)
    table = TABLES[rows.plan.table.table]
    columns, doubtful = checked(table.name, values)
    whole = zip(keys, *columns, repeat(None), repeat(rows.plan.place.origin))
    if not (doubtful or rows.bad):
        return list(whole), list(range(len(keys)))
    bad = rows.bad.copy()
    facts: list[Row] = []
    kept: list[int] = []
    for at, row in enumerate(whole):
        if at in bad:
            continue
        found = _by_model(rows, table, values, at, row) if at in doubtful else row
        if found:
            facts.append(found)
            kept.append(at)
    return facts, kept


def _by_model(
    rows: _Rows, table: Table, values: dict[str, list[Any]], at: int, row: Row
) -> Row | None:
    """Return a row as its model makes it, None where the model finds it wrong."""
    record = {name: column[at] for name, column in values.items()}
    try:
        given = MODELS[table.name].__pydantic_validator__.validate_python(record).__dict__
    except ValidationError as fault:
        rows.invalid(at, values, fault)
        return None
    cells = (given[name] for name in table.columns[1:-2])
    return (row[0], *cells, attributes_text(given["attributes"]), row[-1])


def _check_order(rows: _Rows, values: dict[str, list[Any]]) -> None:
    """Say of rows that are bad already whether their dates are in the wrong order, too."""
    if "since" not in values or "until" not in values:
        return
    for at in sorted(rows.bad):
        since, until = values["since"][at], values["until"][at]
        if isinstance(since, str) and isinstance(until, str) and earliest(since) > latest(until):
            message = _("until ({until}) lies before since ({since})")
            rows.error(at, "until", message.format(until=until, since=since), until)


def _keys(table: str, values: dict[str, list[Any]]) -> list[str]:
    """Return the id of each row; of a row with errors it may be anything."""
    parts = [values[name] for name in TABLES[table].key if name in values]
    if len(parts) == 1:
        return parts[0]
    if not any(None in part for part in parts):
        return list(map("|".join, zip(*(map(str, part) for part in parts), strict=True)))
    key = TABLES[table].key
    return [
        key_of(TABLES[table], dict(zip(key, row, strict=False))) for row in zip(*parts, strict=True)
    ]
