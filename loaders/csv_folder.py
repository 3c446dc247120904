"""The native format as a folder of CSVs, one file a table: read and written.

Written as UTF-8 with commas and line feeds, texts that a spreadsheet would calculate behind an
apostrophe. Read with or without a byte order mark, as UTF-16 too, separated by commas, semicolons
or tabs; what is not UTF-8 is read as Windows-1252, with a notice.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

from loaders.cells import BROKEN, FORMULA_ERRORS, guard, unguard
from loaders.columns import FILE_TABLES, table_called
from loaders.lay_out import Laid
from loaders.sheets import Origin, Row, Sheet, find_table, letter, recognised, unreadable
from schema.errors import Problem
from schema.language import _

_SEPARATORS = ",;\t"
_LONGEST_CELL = 1 << 24
_CONTROLS = bytes({*range(32), 127} - {9, 10, 13})
_RARE_UNWANTED = re.compile(rb"\xc2[\x80-\x9f]|\xef\xbf[\xbe\xbf]")
_APOSTROPHES = re.compile(r"'+[=+\-@\t#]")


def read_csv(place: Origin, data: bytes) -> tuple[Sheet | None, list[Problem]]:
    """Return the table that a CSV holds, None where it is not clear which, and what is wrong."""
    table = table_called(Path(place.origin).stem)
    if not data.strip():
        empty = unreadable(place, table) if table else None
        return empty, [place.problem(_("this file is empty"))]
    if table is None:
        message = _("it is not clear which table this is: call the file like one of {names}")
        return None, [place.problem(message.format(names=file_names()))]
    text, problems = _decoded(place, data)
    if text is None:
        return unreadable(place, table), problems
    rows, fault = _records(place, text, table)
    if fault:
        return unreadable(place, table), [*problems, fault]
    sheet, found = find_table(place, table, rows, dirty=_is_dirty(text))
    if "#" in text:
        sheet = _formula_errors(place, sheet)
    if "'" in text and _APOSTROPHES.search(text):
        sheet = sheet._replace(
            header=tuple(map(unguard, sheet.header)),
            rows=[(number, tuple(map(unguard, cells))) for number, cells in sheet.rows],
        )
    return sheet, problems + found


def file_names() -> str:
    """Return what the files of a folder are called, for messages."""
    return ", ".join(f"{table.name}.csv" for table in FILE_TABLES)


def write_csv(folder: Path, tables: Iterable[Laid]) -> list[Path]:
    """Write tables as CSVs into a folder, which is made where needed; return the files.

    A table without rows is written only over an older file of its own.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for laid in tables:
        path = folder / f"{laid.table.name}.csv"
        if not (laid.needed or path.exists()):
            continue
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(map(guard, laid.header))
            writer.writerows(map(guard, row) for row in laid.rows)
        written.append(path)
    return written


def _decoded(place: Origin, data: bytes) -> tuple[str | None, list[Problem]]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif b"\0" in data:
        return None, [place.problem(_("this is not a text file: a CSV is expected"))]
    else:
        encoding = "utf-8-sig"
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError as fault:
        if encoding == "utf-16":
            return None, [place.problem(_("this text is damaged: save it as CSV UTF-8"))]
        before = data[: fault.start]
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        message = _("this is neither UTF-8 nor Windows text: save it as CSV UTF-8")
        return None, [place.problem(message, line)]
    message = _("this is not UTF-8: read as Windows-1252, look whether accents are right")
    return text, [place.notice(message, before.count(b"\n") + 1)]


def _records(place: Origin, text: str, table: str) -> tuple[list[Row], Problem | None]:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    separator, skipped = _separator(text, table)
    records: list[list[str]] = []
    limit = csv.field_size_limit(_LONGEST_CELL)
    try:
        records.extend(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        message = _(
            "the quotation marks of this row do not match: quotes inside a text are doubled"
        )
        return [], place.problem(message, len(records) + 1)
    finally:
        csv.field_size_limit(limit)
    rows = []
    for number, record in enumerate(records[skipped:], skipped + 1):
        cells = tuple(map(str.strip, record))
        if any(cells):
            rows.append((number, cells))
    return rows, None


def _separator(text: str, table: str) -> tuple[str, int]:
    if text[:4].lower() == "sep=" and text[5:6] == "\n" and text[4] in _SEPARATORS:
        return text[4], 1
    for line in text[:65536].split("\n")[:20]:
        scores = {one: recognised(table, _split(line, one)) for one in _SEPARATORS}
        best = max(_SEPARATORS, key=lambda one: scores[one])
        if scores[best] > 1:
            return best, 0
    return ",", 0


def _split(line: str, separator: str) -> list[str]:
    return next(csv.reader([line], delimiter=separator), [])


def _is_dirty(text: str) -> bool:
    data = text.encode("utf-8", "surrogatepass")
    return len(data.translate(None, _CONTROLS)) < len(data) or bool(_RARE_UNWANTED.search(data))


def _formula_errors(place: Origin, sheet: Sheet) -> Sheet:
    faults: list[Problem] = []
    rows = []
    for number, cells in sheet.rows:
        kept = cells
        if not FORMULA_ERRORS.isdisjoint(cells):
            kept = tuple(BROKEN if cell in FORMULA_ERRORS else cell for cell in cells)
            for at, cell in enumerate(cells):
                if cell in FORMULA_ERRORS:
                    column = sheet.header[at] if at < len(sheet.header) else letter(at)
                    faults.append(place.problem(formula_error(), number, column, cell))
        rows.append((number, kept))
    return sheet._replace(rows=rows, faults=(*sheet.faults, *faults))


def formula_error() -> str:
    """Return the sentence for a cell whose formula went wrong."""
    return _("the formula in this cell has an error: a value is expected, or an empty cell")
