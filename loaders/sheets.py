"""A table as it was read: text cells with their places, its headings found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from loaders.cells import BROKEN, UNWANTED, clean
from loaders.columns import headings
from schema.errors import Problem
from schema.language import _
from schema.names import fold

Row = tuple[int, tuple[str, ...]]
_LOOK_IN = 20
_COLUMNS = 1000


class Sheet(NamedTuple):
    """A table of a file, its cells as text.

    file: as the user named it. origin: "folder/file.csv" or the workbook's file name. name: the
    sheet's, "" for a CSV. rows: (row number as the user's program shows it, cells), at least as
    wide as the header. An empty heading stands over a column without values. faults: cells that
    could not be read, `loaders.cells.BROKEN` in their row. header_row is 0 where the whole table
    could not be read.
    """

    file: str
    origin: str
    name: str
    table: str
    header: tuple[str, ...]
    header_row: int
    rows: list[Row]
    faults: tuple[Problem, ...] = ()


class FileRead(NamedTuple):
    """A file that was read; sha256 in hexadecimal digits."""

    name: str
    sha256: str


class Reading(NamedTuple):
    """What was read from files, and what is wrong with them."""

    sheets: tuple[Sheet, ...]
    files: tuple[FileRead, ...]
    problems: tuple[Problem, ...]


class Origin(NamedTuple):
    """Where a table stands: the file as the user named it, its origin, the sheet's name."""

    file: str
    origin: str
    sheet: str = ""

    def problem(
        self,
        message: str,
        row: int | None = None,
        column: str = "",
        value: str = "",
        severity: str = "error",
    ) -> Problem:
        """Return a problem at this place."""
        return Problem(message, self.file, self.sheet, row, column, value[:200], severity)

    def notice(
        self, message: str, row: int | None = None, column: str = "", value: str = ""
    ) -> Problem:
        """Return a notice at this place."""
        return self.problem(message, row, column, value, "notice")


def letter(place: int) -> str:
    """Return the letters of a column counted from 0, as a spreadsheet shows them."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def recognised(table: str, cells: Iterable[str]) -> int:
    """Return how many of the cells are headings of a table."""
    known = headings(table)
    return len({fold(cell) for cell in cells if cell} & known.keys())


def unreadable(place: Origin, table: str) -> Sheet:
    """Return what stands for a table that could not be read: no headings, in row 0."""
    return Sheet(*place, table, (), 0, [])


def find_table(
    place: Origin,
    table: str,
    rows: list[Row],
    *,
    dirty: bool = True,
    merged: Callable[[], Sequence[str]] | None = None,
) -> tuple[Sheet, list[Problem]]:
    """Return a table with its headings found, and what is wrong with it as a whole.

    rows: those that are not blank, cells stripped. dirty: whether they may hold control
    characters. merged: gives the merged ranges of a sheet, asked for only where values stand
    under no heading; without it (a CSV) a row that is too long is its own affair.
    """
    if not rows:
        message = _("this is empty: a row of headings is expected")
        return unreadable(place, table), [place.problem(message)]
    at = _heading_row(table, rows)
    number, cells = rows[at]
    width = max((end for end, cell in enumerate(cells, 1) if cell), default=0)
    below = rows[at + 1 :]
    if merged is not None:
        width = max([width, *(len(cells) for _row, cells in below)])
    if width > _COLUMNS:
        message = _("there are more than 1000 columns")
        return unreadable(place, table), [place.problem(message, number)]
    header = tuple(clean(cell) for cell in (*cells, *[""] * width)[:width])
    problems = [
        place.notice(
            _("this row stands above the headings: it was not read"), row, value=_joined(c)
        )
        for row, c in rows[:at]
    ]
    problems += _nameless(place, header, number, below, merged or tuple)
    sheet = Sheet(*place, table, header, number, _padded(below, width))
    return _cleaned(sheet, problems) if dirty else sheet, problems


def _heading_row(table: str, rows: list[Row]) -> int:
    for at, (_number, cells) in enumerate(rows[:_LOOK_IN]):
        found = recognised(table, cells)
        if found >= min(2, len([cell for cell in cells if cell])):
            return at
    return 0


def _joined(cells: tuple[str, ...]) -> str:
    return " ".join(cell for cell in cells if cell)


def _padded(rows: list[Row], width: int) -> list[Row]:
    if all(len(cells) == width for _number, cells in rows):
        return rows
    padded = []
    for number, cells in rows:
        kept = cells
        while len(kept) > width and not kept[-1]:
            kept = kept[:-1]
        padded.append((number, kept + ("",) * (width - len(kept))))
    return padded


def _nameless(
    place: Origin,
    header: tuple[str, ...],
    number: int,
    rows: list[Row],
    merged: Callable[[], Sequence[str]],
) -> list[Problem]:
    problems = []
    for at in [at for at, heading in enumerate(header) if not heading]:
        filled = next(((row, cells[at]) for row, cells in rows if cells[at : at + 1] > ("",)), None)
        if filled is None:
            continue
        column = letter(at)
        ranges = [one for one in merged() if _covers(one, at, number)]
        if ranges:
            message = _(
                "the heading cells {range} are merged: unmerge them and give every column "
                "a heading of its own"
            ).format(range=ranges[0])
        else:
            message = _("column {column} holds values (row {row}) but has no heading").format(
                column=column, row=filled[0]
            )
        problems.append(place.problem(message, number, column, filled[1]))
    return problems


def _covers(merged: str, at: int, row: int) -> bool:
    found = re.fullmatch(r"([A-Z]+)(\d+):([A-Z]+)(\d+)", merged)
    if not found:
        return False
    first, last = (len(found[1]), found[1]), (len(found[3]), found[3])
    column = (len(letter(at)), letter(at))
    return first <= column <= last and int(found[2]) <= row <= int(found[4])


def _cleaned(sheet: Sheet, problems: list[Problem]) -> Sheet:
    place = Origin(sheet.file, sheet.origin, sheet.name)
    rows = []
    for number, cells in sheet.rows:
        kept = cells
        if UNWANTED.search("".join(cells)):
            kept = tuple(cell if cell == BROKEN else clean(cell) for cell in cells)
            for at, cell in enumerate(kept):
                if cell != cells[at]:
                    column = sheet.header[at] if at < len(sheet.header) else letter(at)
                    message = _("characters that cannot be shown were left out")
                    problems.append(place.notice(message, number, column, cell))
        if any(kept):
            rows.append((number, kept))
    return sheet._replace(rows=_padded(rows, len(sheet.header)))
