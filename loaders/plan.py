"""Which columns of a sheet hold what: headings matched once, the user's own columns told apart."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import NamedTuple

from loaders.cells import BROKEN
from loaders.columns import ATTRIBUTE_PREFIX, BY_NAME, Column, FileTable, headings
from loaders.personal import looks_personal
from loaders.sheets import Origin, Row, Sheet, letter
from schema.errors import Problem
from schema.language import _, language
from schema.names import fold

EXAMPLE = re.compile(r"(?:voorbeeld|example):", re.IGNORECASE)


class Plan(NamedTuple):
    """A sheet with its columns matched.

    columns, attributes: (place in the row, column or name); columns: the texts of each place.
    numbers: the row numbers. faults: problems of single rows, found so far.
    """

    place: Origin
    table: FileTable
    columns: tuple[tuple[int, Column], ...]
    attributes: tuple[tuple[int, str], ...]
    header: tuple[str, ...]
    numbers: tuple[int, ...]
    texts: tuple[tuple[str, ...], ...]
    faults: tuple[Problem, ...]

    def heading(self, field: str) -> str:
        """Return the heading of the column that fills a field, as the file has it."""
        for at, column in self.columns:
            if column.field == field:
                return self.header[at]
        return ""

    def texts_of(self, field: str) -> tuple[str, ...] | None:
        """Return the texts of the column that fills a field, None where there is none."""
        for at, column in self.columns:
            if column.field == field:
                return self.texts[at]
        return None


def plan(sheet: Sheet, *, keep_personal: bool) -> tuple[Plan | None, list[Problem]]:
    """Return a sheet with its columns matched, None where it cannot be, and its problems."""
    if not sheet.header_row:
        return None, []
    place, table = Origin(sheet.file, sheet.origin, sheet.name), BY_NAME[sheet.table]
    columns, others, problems = _matched(place, sheet)
    held = {column.name for _at, column in columns}
    for column in table.columns:
        if column.required and column.name not in held:
            heading = table.heading(column, language())
            message = _("there is no column “{column}”").format(column=heading)
            problems.append(place.problem(message, sheet.header_row, heading))
    rows, faults = _not_too_long(place, sheet)
    texts = _columns(sheet, rows)
    found = {column.name: at for at, column in columns}
    identity = [found[name] for name in table.identity if name in found]
    examples = {text for at in identity for text in set(texts[at]) if EXAMPLE.match(text)}
    if examples:
        rows, notices = _without_examples(place, identity, rows, examples)
        texts = _columns(sheet, rows)
        problems += notices
    numbers = tuple(number for number, _cells in rows)
    attributes = []
    for at, name in others:
        if not keep_personal and looks_personal(name, texts[at]):
            message = _("this column looks like a person's: it was left out")
            problems.append(place.notice(message, sheet.header_row, name))
            continue
        attributes.append((at, name.removeprefix(ATTRIBUTE_PREFIX)))
        problems += _own_column(place, sheet, table, name, held)
    if any(one.severity == "error" for one in problems):
        return None, [*problems, *sheet.faults, *faults]
    matched = Plan(
        place,
        table,
        tuple(columns),
        tuple(attributes),
        sheet.header,
        numbers,
        texts,
        (*sheet.faults, *faults),
    )
    return matched, problems


def _matched(
    place: Origin, sheet: Sheet
) -> tuple[list[tuple[int, Column]], list[tuple[int, str]], list[Problem]]:
    known, problems = headings(sheet.table), []
    columns: list[tuple[int, Column]] = []
    others: list[tuple[int, str]] = []
    first: dict[str, str] = {}
    for at, heading in enumerate(sheet.header):
        if not heading:
            continue
        column = known.get(fold(heading))
        name = column.name if column else heading
        if name in first:
            message = _("columns {first} and {second} have the same heading").format(
                first=first[name], second=letter(at)
            )
            problems.append(place.problem(message, sheet.header_row, heading))
            continue
        first[name] = letter(at)
        if column:
            columns.append((at, column))
        else:
            others.append((at, heading))
    return columns, others, problems


def _own_column(
    place: Origin, sheet: Sheet, table: FileTable, name: str, held: set[str]
) -> list[Problem]:
    if name.startswith(ATTRIBUTE_PREFIX):
        return []
    missing = {
        text: column
        for text, column in headings(table.name).items()
        if column.name not in held and len(text) > 2
    }
    near = get_close_matches(fold(name), missing, n=1, cutoff=0.75)
    if near:
        message = _("this is kept as a column of your own; was “{heading}” meant?").format(
            heading=table.heading(missing[near[0]], language())
        )
    else:
        message = _("this is kept as a column of your own")
    return [place.notice(message, sheet.header_row, name)]


def _columns(sheet: Sheet, rows: list[Row]) -> tuple[tuple[str, ...], ...]:
    if not rows:
        return ((),) * len(sheet.header)
    return tuple(zip(*(cells for _number, cells in rows), strict=True))


def _without_examples(
    place: Origin, identity: list[int], rows: list[Row], examples: set[str]
) -> tuple[list[Row], list[Problem]]:
    kept, notices = [], []
    for number, cells in rows:
        first = next((cells[at] for at in identity if cells[at]), "")
        if first in examples:
            message = _("this is an example row of the template: it was not read")
            notices.append(place.notice(message, number, value=first))
        else:
            kept.append((number, cells))
    return kept, notices


def _not_too_long(place: Origin, sheet: Sheet) -> tuple[list[Row], list[Problem]]:
    width, rows = len(sheet.header), sheet.rows
    if all(len(cells) == width for _number, cells in rows):
        return rows, []
    kept, faults = [], []
    for number, cells in rows:
        if len(cells) > width:
            extra = next(at for at in range(width, len(cells)) if cells[at])
            message = _(
                "this row has more cells than there are headings: "
                "a text with a separator in it stands between quotation marks"
            )
            faults.append(place.problem(message, number, letter(extra), cells[extra]))
            cells = (BROKEN,) * width
        kept.append((number, cells))
    return kept, faults
