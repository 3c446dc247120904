"""Rows that say the same fact twice in one load."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from loaders.build import IncomingTable
from schema.errors import Problem
from schema.language import _

_Place = tuple[int, int]


class Repeats(NamedTuple):
    """What is wrong with repeated rows; bad: the ids that rows contradict each other about."""

    notices: list[Problem]
    errors: list[Problem]
    bad: list[str]


def without_repeats(tables: list[IncomingTable]) -> tuple[list[IncomingTable], Repeats]:
    """Return the tables (of one schema table) without repeated rows, and what is wrong with those.

    A row that is wholly like an earlier one is left out with a notice. Rows with one id that
    differ are all left out, with an error at each but the first, which names the first.
    """
    count = sum(len(table.keys) for table in tables)
    repeats = Repeats([], [], [])
    if len({key for table in tables for key in table.keys}) == count:
        return tables, repeats
    places: dict[str, list[_Place]] = defaultdict(list)
    for number, table in enumerate(tables):
        for at, key in enumerate(table.keys):
            places[key].append((number, at))
    dropped: set[_Place] = set()
    for key, found in places.items():
        if len(found) > 1:
            dropped.update(_judge(tables, key, found, repeats))
    return [_without(table, number, dropped) for number, table in enumerate(tables)], repeats


def _judge(
    tables: list[IncomingTable], key: str, found: list[_Place], repeats: Repeats
) -> list[_Place]:
    first, *later = found
    differing = [one for one in later if _row(tables, one) != _row(tables, first)]
    for one in later:
        if one in differing:
            message = _("“{key}” stands in {place} already, with other values")
            repeats.errors.append(_problem(tables, one, first, key, message, "error"))
        elif not differing:
            message = _("“{key}” stands in {place} already: this row was not needed")
            repeats.notices.append(_problem(tables, one, first, key, message, "notice"))
    if not differing:
        return later
    repeats.bad.append(key)
    return found


def _row(tables: list[IncomingTable], place: _Place) -> object:
    """Return what a row says; not from which file it is."""
    return tables[place[0]].rows[place[1]][:-1]


def _problem(
    tables: list[IncomingTable],
    one: _Place,
    first: _Place,
    key: str,
    message: str,
    severity: str,
) -> Problem:
    table, at = tables[one[0]], one[1]
    other, row = tables[first[0]], tables[first[0]].places[first[1]]
    place = _("row {row}").format(row=row)
    if other is not table:
        place = f"{other.file} {other.sheet}".strip() + f", {place}"
    text = message.format(key=key, place=place)
    return Problem(text, table.file, table.sheet, table.places[at], "", key, severity)


def _without(table: IncomingTable, number: int, dropped: set[_Place]) -> IncomingTable:
    kept = [at for at in range(len(table.keys)) if (number, at) not in dropped]
    return table._replace(
        rows=[table.rows[at] for at in kept],
        keys=[table.keys[at] for at in kept],
        places=[table.places[at] for at in kept],
    )
