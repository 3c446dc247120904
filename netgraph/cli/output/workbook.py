"""An answer as a workbook for a colleague: the rows on one sheet, what was asked on the second."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from netgraph.cli.output.answer import Shown
from netgraph.cli.output.clean import clean, width
from netgraph.cli.output.values import words
from schema.errors import UsageError
from schema.language import _

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_CELL = 32_767
_WIDEST = 60
_MOST_ROWS = 1_048_576


def content(shown: Shown, made_on: str) -> bytes:
    """Return an .xlsx: headings in the language in use, names first, ids last, dates as text."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    if sheet is None or not hasattr(sheet, "freeze_panes"):
        raise TypeError("a new workbook has no sheet")
    _answer_sheet(sheet, shown)
    _about_sheet(book.create_sheet(_("About this list")), shown, made_on)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _answer_sheet(sheet: Any, shown: Shown) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet.title = _("Answer")
    columns = shown.answer.columns
    if len(shown.answer.rows) >= _MOST_ROWS:
        raise UsageError(
            _("this answer has {found} rows, more than a workbook holds: write a .csv").format(
                found=len(shown.answer.rows)
            )
        )
    _put(sheet, 1, [column.heading for column in columns])
    for number, row in enumerate(shown.answer.rows, start=2):
        values = []
        for column in columns:
            value = column.value(row)
            is_number = column.is_figure and isinstance(value, int | float)
            values.append(value if is_number else words(column, value))
        _put(sheet, number, values)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(shown.answer.rows) + 1}"
    _set_widths(sheet)


def _about_sheet(sheet: Worksheet, shown: Shown, made_on: str) -> None:
    from openpyxl.styles import Font

    about: list[Sequence[str]] = [
        (_("question"), shown.answer.question),
        *([(_("as of"), shown.as_of)] if shown.as_of else []),
        *([(_("holds for"), shown.scope)] if shown.scope else []),
        *([(_("in words"), shown.answer.reading)] if shown.answer.reading else []),
        *((_("remark"), note) for note in shown.notes),
        (_("store"), shown.store),
        (_("made on"), made_on),
    ]
    for number, line in enumerate(about, start=1):
        _put(sheet, number, line)
        sheet.cell(number, 1).font = Font(bold=True)
    used = [shown.sources[key] for key in sorted(shown.sources)]
    top = len(about) + 2
    if used:
        headings = (_("source"), _("publisher"), _("published"), _("address"), _("id"))
        _put(sheet, top, headings)
        for cell in sheet[top]:
            cell.font = Font(bold=True)
    for number, source in enumerate(used, start=top + 1):
        _put(
            sheet, number, (source.title, source.publisher, source.published, source.url, source.id)
        )
    _set_widths(sheet)


def _put(sheet: Any, number: int, values: Iterable[Any]) -> None:
    """Write a row; a text is kept a text, also where it looks like a formula."""
    for place, value in enumerate(values, start=1):
        if value is None or value == "":
            continue
        cell = sheet.cell(number, place)
        if isinstance(value, int | float):
            cell.value = value
            continue
        text = clean(str(value))[:_LONGEST_CELL]
        cell.value = text
        cell.data_type = "s"
        if text.startswith(("=", "+", "-", "@")):
            cell.quotePrefix = True


def _set_widths(sheet: Any) -> None:
    from openpyxl.utils import get_column_letter

    for place, cells in enumerate(sheet.iter_cols(), start=1):
        longest = max(
            (width(str(cell.value)) for cell in cells if cell.value is not None), default=0
        )
        sheet.column_dimensions[get_column_letter(place)].width = min(max(longest + 2, 8), _WIDEST)
