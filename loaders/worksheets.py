"""A sheet of a workbook, read cell by cell with the number formats that say what its dates are."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from typing import Any

from loaders.cells import BROKEN, excel_text
from loaders.csv_folder import formula_error
from loaders.sheets import Origin, Row, Sheet, find_table, letter
from schema.errors import Problem
from schema.language import _

_LAST_ROW = 1_048_576
_MOST_CELLS = 30_000_000
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"')
_NO_RESULT = re.compile(
    rb'<(?:\w+:)?c\s[^>]*?r="([A-Z]+)(\d+)"[^>]*>\s*<(?:\w+:)?f(?:\s[^>]*)?'
    rb"(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?"
    rb"\s*</(?:\w+:)?c>"
)


class TooLarge(Exception):
    """A sheet that holds more cells than can be read."""


def read_sheet(
    place: Origin, table: str, worksheet: Any, archive: zipfile.ZipFile
) -> tuple[Sheet | None, list[Problem]]:
    """Return the table on a read-only worksheet, and what is wrong with it. Raises TooLarge."""
    worksheet.reset_dimensions()
    rows: list[Row] = []
    broken: dict[tuple[int, int], str] = {}
    cells_read = 0
    for number, cells in enumerate(worksheet.iter_rows(max_row=_LAST_ROW), 1):
        cells_read += len(cells)
        if cells_read > _MOST_CELLS:
            raise TooLarge
        texts = tuple(_text(cell, number, broken) for cell in cells)
        if any(texts):
            rows.append((number, texts))
    source = archive.read(worksheet._worksheet_path)
    if b"<f" in source or b":f" in source:
        for column, row in _NO_RESULT.findall(source):
            broken[int(row), _place(column)] = ""
    if not rows:
        return None, [place.notice(_("this sheet is empty"))]
    if broken:
        rows = [(number, _marked(number, cells, broken)) for number, cells in rows]
    sheet, problems = find_table(place, table, rows, merged=lambda: _merged(source))
    if not broken:
        return sheet, problems
    faults = tuple(_fault(place, sheet, *where, value) for where, value in sorted(broken.items()))
    return sheet._replace(faults=faults), problems


def _text(cell: Any, number: int, broken: dict[tuple[int, int], str]) -> str:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "s":
        return excel_text(value, "").strip()
    if cell.data_type == "e":
        broken[number, cell.column - 1] = str(value)
        return BROKEN
    return excel_text(value, cell.number_format)


def _marked(
    number: int, cells: tuple[str, ...], broken: dict[tuple[int, int], str]
) -> tuple[str, ...]:
    return tuple(BROKEN if (number, at) in broken else cell for at, cell in enumerate(cells))


def _fault(place: Origin, sheet: Sheet, row: int, at: int, value: str) -> Problem:
    column = (sheet.header[at] if at < len(sheet.header) else "") or letter(at)
    if value:
        return place.problem(formula_error(), row, column, value)
    message = _("the file lacks the result of this formula: open and save it in Excel")
    return place.problem(message, row, column)


def _merged(source: bytes) -> Sequence[str]:
    return [found.decode("ascii") for found in _MERGED.findall(source)]


def _place(letters: bytes) -> int:
    place = 0
    for one in letters:
        place = place * 26 + one - 64
    return place - 1
