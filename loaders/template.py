"""An empty workbook to fill in: headings, lists to choose from, example rows, an explanation."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loaders.columns import (
    BY_NAME,
    EXPLANATION,
    FILE_TABLES,
    LISTS,
    VOCABULARY_LABELS,
    Column,
    FileTable,
    field_of,
)
from loaders.zip_files import save_settled
from schema.language import language
from schema.tables import LINK_RELATIONS
from schema.vocabulary import Term, terms

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_ORDER = (
    "partners ventures participations venture_relations partner_relations sources roles "
    "vocabulary conflicts date_phrases".split()
)
_ROWS = 2000
_MUST_CHOOSE = frozenset({"label", "relation", "flag", "vocabulary"})
_EXTENSIBLE = ("role", "venture_kind", "partner_kind", "domain", "phase")
_REFERRED = {"partner": "partners", "venture": "ventures"}


def template(path: str | Path, lang: str | None = None) -> Path:
    """Write the workbook in a language ("nl", "en"; the one in use without it); return its path.

    The same bytes each time. Example rows begin with "Voorbeeld:" or "Example:" in a column that
    says which fact they are; such rows are skipped on reading.
    """
    from openpyxl import Workbook

    lang, path = lang or language(), Path(path)
    book = Workbook()
    _explain(book.worksheets[0], lang)
    lists = book.create_sheet(LISTS)
    lists.sheet_state = "hidden"
    ranges: dict[str, str] = {}
    for at, (name, words) in enumerate(_choices(lang), 1):
        for row, text in enumerate((name, *words), 1):
            lists.cell(row, at, text).data_type = "s"
        letter = lists.cell(1, at).column_letter
        ranges[name] = f"'{LISTS}'!${letter}$2:${letter}${len(words) + 1}"
    for name in _ORDER:
        _sheet(book, BY_NAME[name], lang, ranges)
    book.move_sheet(LISTS, len(_ORDER))
    save_settled(book, path)
    return path


@cache
def _texts() -> dict[str, Any]:
    return tomllib.loads(files("loaders").joinpath("template.toml").read_text("utf-8"))


def filled_in(table: FileTable) -> list[Column]:
    """Return the columns of a table that the workbook offers."""
    return [column for column in table.columns if not column.rare or column.name == "until"]


def _choices(lang: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists to choose from, by vocabulary, by type or by field."""
    for vocabulary in (*_EXTENSIBLE, "label"):
        yield vocabulary, [_word(term, lang) for term in terms(vocabulary).values()]
    for joins, relations in LINK_RELATIONS.items():
        known = terms("relation")
        yield f"relation {joins}", [_word(known[term], lang) for term in relations]
    yield "flag", ["ja", "nee"] if lang == "nl" else ["yes", "no"]
    yield "about_table", [table.title(lang) for table in FILE_TABLES]
    yield "vocabulary", [VOCABULARY_LABELS[name][lang != "nl"] for name in _EXTENSIBLE]


def _word(term: Term, lang: str) -> str:
    return term.nl if lang == "nl" else term.en


def _explain(page: Worksheet, lang: str) -> None:
    from openpyxl.styles import Alignment, Font

    texts, bold = _texts(), Font(bold=True)
    page.title = EXPLANATION[lang]
    for letter, width in zip("ABCD", (26, 22, 10, 62), strict=True):
        page.column_dimensions[letter].width = width
    for row, text in enumerate(texts["page"][lang], 1):
        page.cell(row, 1, text).alignment = Alignment(wrap_text=True, vertical="top")
        page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=4)
        page.row_dimensions[row].height = 16 * (1 + len(text) // 118)
    page["A1"].font = Font(bold=True, size=14)
    row = page.max_row + 2
    for at, text in enumerate(texts["table"][lang], 1):
        page.cell(row, at, text).font = bold
    for name in _ORDER:
        table = BY_NAME[name]
        for column in filled_in(table):
            row += 1
            said = texts["help"].get(f"{name}.{column.name}") or texts["help"][column.name]
            needed = {"nl": "ja", "en": "yes"}[lang] if column.required else ""
            cells = (table.title(lang), table.heading(column, lang), needed, said[lang])
            for at, text in enumerate(cells, 1):
                page.cell(row, at, text).alignment = Alignment(wrap_text=True, vertical="top")


def _sheet(book: Workbook, table: FileTable, lang: str, ranges: dict[str, str]) -> None:
    from openpyxl.styles import Font, PatternFill

    sheet = book.create_sheet(table.title(lang))
    sheet.freeze_panes = "A2"
    example: dict[str, str] = _texts()["example"][table.name][lang]
    for at, column in enumerate(filled_in(table), 1):
        heading = sheet.cell(1, at, table.heading(column, lang))
        heading.font = Font(bold=True)
        heading.fill = PatternFill("solid", fgColor="DDE7EE" if column.required else "F0F0F0")
        shown = sheet.cell(2, at, example.get(column.name))
        shown.font = Font(italic=True, color="808080")
        letter = heading.column_letter
        # Text cells, so that Excel does not make a day of 2019-04.
        sheet.column_dimensions[letter].number_format = "@"
        shown.number_format = "@"
        sheet.column_dimensions[letter].width = max(14, min(40, len(shown.value or "") + 2))
        _offer(sheet, table, column, f"{letter}2:{letter}{_ROWS}", lang, ranges)


def _offer(
    sheet: Worksheet,
    table: FileTable,
    column: Column,
    cells: str,
    lang: str,
    ranges: dict[str, str],
) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    field = field_of(table, column)
    refers = _REFERRED.get(column.refers or field.refers or "")
    choice = field.vocabulary or ("flag" if field.type == "flag" else field.name)
    if refers:
        formula: str | None = _names_of(BY_NAME[refers], lang)
    elif choice == "relation":
        formula = ranges[f"relation {dict(table.implied)['joins']}"]
    else:
        formula = ranges.get(choice)
    if formula:
        offered = DataValidation("list", formula1=formula, allow_blank=True)
        offered.showErrorMessage = choice in _MUST_CHOOSE
        offered.add(cells)
        sheet.add_data_validation(offered)


def _names_of(table: FileTable, lang: str) -> str:
    place = [column.name for column in filled_in(table)].index("name")
    letter = "ABCDEFGHIJ"[place]
    return f"'{table.title(lang)}'!${letter}$2:${letter}${_ROWS}"
