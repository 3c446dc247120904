"""The native format as an Excel workbook, one sheet a table: read and written."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loaders.cells import escape
from loaders.columns import FILE_TABLES, is_aside, table_called
from loaders.lay_out import Laid
from loaders.sheets import Origin, Sheet
from loaders.worksheets import TooLarge, read_sheet
from loaders.zip_files import save_settled, unpacked_too_large
from schema.errors import Problem, UsageError
from schema.language import _

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

LONGEST_CELL = 32767
_SURELY_SHORT = LONGEST_CELL // 2  # escaping adds six characters to every seven at most
# What reading a damaged or hostile workbook raises: openpyxl trusts the file to be well-formed.
_DAMAGED = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


def read_workbook(place: Origin, data: bytes) -> tuple[list[Sheet], list[Problem]]:
    """Return the tables that a workbook holds, and what is wrong with it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refusal = _refusal(archive)
            if refusal:
                return [], [place.problem(refusal)]
            return _read(place, data, archive)
    except TooLarge:
        return [], [place.problem(_("this workbook is too large to be read"))]
    except _DAMAGED:
        return [], [place.problem(_("this is not a workbook that can be read, or it is damaged"))]


def _refusal(archive: zipfile.ZipFile) -> str | None:
    names = set(archive.namelist())
    if unpacked_too_large(archive):
        return _("this workbook unpacks to an absurd size: it was not opened")
    if "xl/workbook.bin" in names or "mimetype" in names:
        return _("this is not an .xlsx workbook: open it and save it as Excel workbook (.xlsx)")
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        return _("this is a zip file, not a workbook: an .xlsx or a folder of CSVs is expected")
    return None


def _read(
    place: Origin, data: bytes, archive: zipfile.ZipFile
) -> tuple[list[Sheet], list[Problem]]:
    import openpyxl

    sheets: list[Sheet] = []
    problems: list[Problem] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        tables = _tables(place, book)
        for worksheet in book.worksheets:
            here = place._replace(sheet=worksheet.title)
            table = tables.get(worksheet.title)
            if table is None:
                if tables and not is_aside(worksheet.title):
                    problems.append(here.notice(_("no table is called this: it was not read")))
                continue
            sheet, found = read_sheet(here, table, worksheet, archive)
            problems += found
            sheets += [sheet] if sheet else []
        book.close()
    if not tables:
        names = ", ".join(table.name for table in FILE_TABLES)
        message = _("no sheet is called like a table: {names} are expected").format(names=names)
        problems.append(place.problem(message))
    return sheets, problems


def _tables(place: Origin, book: Workbook) -> dict[str, str]:
    """Return the table of each sheet that has one.

    A lone sheet with any name is the table that the file is named after.
    """
    titles = [worksheet.title for worksheet in book.worksheets]
    found = {title: table for title in titles if (table := table_called(title))}
    named_after = table_called(Path(place.origin).stem)
    if not found and named_after and len(titles) == 1:
        return {titles[0]: named_after}
    return found


def write_workbook(path: Path, tables: Iterable[Laid]) -> Path:
    """Write tables as the sheets of a workbook, the same bytes each time.

    Every cell is text, never a formula. Raises UsageError for a text longer than Excel holds.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    needed = [laid for laid in tables if laid.needed]
    for laid in needed:
        _refuse_long(laid)
    book = Workbook(write_only=True)
    for laid in needed:
        sheet = book.create_sheet(laid.title)
        sheet.freeze_panes = "A2"
        for at, heading in enumerate(laid.header, 1):
            sheet.column_dimensions[get_column_letter(at)].width = max(
                12, min(40, len(heading) + 4)
            )

        def text_cell(text: str, sheet: Any = sheet, bold: bool = False) -> Any:
            cell = WriteOnlyCell(sheet, text)
            cell.data_type = "s"
            if bold:
                cell.font = Font(bold=True)
            return cell

        sheet.append([text_cell(escape(text), bold=True) for text in laid.header])
        for row in laid.rows:
            sheet.append([text_cell(escape(text)) if text else None for text in row])
    save_settled(book, path)
    return path


def _refuse_long(laid: Laid) -> None:
    for row in laid.rows:
        for heading, text in zip(laid.header, row, strict=True):
            if len(text) > _SURELY_SHORT and len(escape(text)) > LONGEST_CELL:
                message = _(
                    "{column} of {row} in {table} is longer than the {number} characters that "
                    "an Excel cell holds: export to a folder instead"
                )
                found = {"column": heading, "row": row[0], "table": laid.table.name}
                raise UsageError(message.format(number=LONGEST_CELL, **found))
