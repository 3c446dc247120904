"""The workbook to fill in: its headings, lists and examples, and that it is read when filled in."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import range_boundaries

from loaders.columns import BY_NAME, FILE_TABLES, headings
from loaders.template import filled_in, template
from schema.names import fold
from schema.tables import LINK_RELATIONS
from schema.vocabulary import find_term, shipped
from tests.loaders.taking_in import take

LANGUAGES = ["nl", "en"]


def choices(book: Any, formula: str) -> list[str]:
    """Return the texts of the range that a drop-down list shows."""
    title, cells = formula.rsplit("!", 1)
    left, top, right, bottom = range_boundaries(cells)
    sheet = book[title.strip("'")]
    rows = sheet.iter_rows(top, bottom, left, right, values_only=True)
    return [value for row in rows for value in row if value is not None]


def offered(book: Any, sheet: Any, heading: str) -> tuple[list[str], bool]:
    """Return the choices of a column and whether another text is refused."""
    letter = next(cell.column_letter for cell in sheet[1] if cell.value == heading)
    (found,) = (one for one in sheet.data_validations.dataValidation if f"{letter}5" in one.sqref)
    return choices(book, found.formula1), bool(found.showErrorMessage)


@pytest.fixture(params=LANGUAGES)
def written(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    return request.param, template(tmp_path / "net.xlsx", request.param)


def test_untouched_it_holds_nothing(written: tuple[str, Path]) -> None:
    taken = take(written[1])
    assert taken.errors == []
    assert len(taken.notices) == len(FILE_TABLES) == 10
    assert {one.row for one in taken.notices} == {2}
    assert all(not rows for rows in taken.facts.values())
    assert {one.table for one in taken.incoming.tables} == set(taken.facts)


def test_headings_are_in_the_language(written: tuple[str, Path]) -> None:
    lang, path = written
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[0] == {"nl": "Uitleg", "en": "Explanation"}[lang]
    for table in FILE_TABLES:
        sheet = book[table.title(lang)]
        expected = [table.heading(column, lang) for column in filled_in(table)]
        assert [cell.value for cell in sheet[1]] == expected
    sheet = book[BY_NAME["participations"].title(lang)]
    assert [cell.value for cell in sheet[1]][:3] == {
        "nl": ["Partner", "Samenwerkingsverband", "Rol"],
        "en": ["Partner", "Venture", "Role"],
    }[lang]


def test_every_column_is_explained(written: tuple[str, Path]) -> None:
    lang, path = written
    page = openpyxl.load_workbook(path).worksheets[0]
    explained = {(row[0].value, row[1].value): row[3].value for row in page}
    for table in FILE_TABLES:
        for column in filled_in(table):
            assert explained[table.title(lang), table.heading(column, lang)]
    assert any("voorbeeld:" in str(row[0].value).lower() for row in page) is (lang == "nl")


def test_lists_offer_the_words_of_the_language_and_are_understood(
    written: tuple[str, Path],
) -> None:
    lang, path = written
    book = openpyxl.load_workbook(path)
    cases = [
        ("partners", "kind", "partner_kind", False),
        ("partners", "domain", "domain", False),
        ("ventures", "kind", "venture_kind", False),
        ("ventures", "label", "label", True),
        ("ventures", "phase", "phase", False),
        ("participations", "role", "role", False),
    ]
    for name, column, vocabulary, strict in cases:
        table = BY_NAME[name]
        heading = table.heading(headings(name)[column], lang)
        words, refused = offered(book, book[table.title(lang)], heading)
        assert words == [getattr(term, lang) for term in shipped(vocabulary).values()]
        assert [find_term(vocabulary, word) for word in words] == list(shipped(vocabulary))
        assert refused is strict
    for joins, relations in LINK_RELATIONS.items():
        table = BY_NAME[f"{joins}_relations"]
        heading = table.heading(headings(table.name)["relation"], lang)
        words, refused = offered(book, book[table.title(lang)], heading)
        assert [find_term("relation", word) for word in words] == list(relations)
        assert refused


def test_names_filled_in_are_offered_elsewhere(written: tuple[str, Path]) -> None:
    lang, path = written
    book = openpyxl.load_workbook(path)
    book[BY_NAME["partners"].title(lang)]["B3"] = "CZ"
    table = BY_NAME["participations"]
    words, refused = offered(book, book[table.title(lang)], "Partner")
    assert "CZ" in words
    assert not refused


def test_filled_in_it_is_read(written: tuple[str, Path], tmp_path: Path) -> None:
    lang, path = written
    book = openpyxl.load_workbook(path)

    def fill(name: str, /, **cells: str) -> None:
        table = BY_NAME[name]
        sheet = book[table.title(lang)]
        row = sheet.max_row + 1
        for at, column in enumerate(filled_in(table), 1):
            sheet.cell(row, at, cells.pop(column.name, None))
        assert cells == {}

    nl = lang == "nl"
    fill("sources", title="Jaarverslag", published="2021")
    fill(
        "partners",
        name="CZ",
        kind="zorgverzekeraar" if nl else "health insurer",
        group="nee" if nl else "no",
    )
    fill("ventures", name="MijnZorg", label="coalitie" if nl else "coalition", since="2012")
    fill("ventures", name="PlusPunt", label="project")
    fill(
        "participations",
        partner="cz",
        venture="Mijnzorg",
        role="oprichter" if nl else "founder",
        sources="jaarverslag",
    )
    fill(
        "venture_relations",
        **{"from": "PlusPunt", "to": "MijnZorg"},
        relation="onderdeel van" if nl else "part of",
    )
    fill(
        "vocabulary",
        vocabulary="soort partner" if nl else "kind of partner",
        term="library",
        nl="bibliotheek",
    )
    book.save(tmp_path / "filled.xlsx")
    taken = take(tmp_path / "filled.xlsx")
    assert taken.errors == []
    assert len(taken.notices) == 10
    assert {table: list(rows) for table, rows in taken.facts.items()} == {
        "term": ["partner_kind|library"],
        "source": ["jaarverslag"],
        "partner": ["cz"],
        "venture": ["mijnzorg", "pluspunt"],
        "participation": ["cz|mijnzorg|founder"],
        "link": ["pluspunt|PART_OF|mijnzorg"],
        "claim": [],
    }


def test_the_examples_would_be_read_too(written: tuple[str, Path], tmp_path: Path) -> None:
    lang, path = written
    book = openpyxl.load_workbook(path)
    word = {"nl": "voorbeeld: ", "en": "example: "}[lang]
    for table in FILE_TABLES:
        for cell in book[table.title(lang)][2]:
            text = str(cell.value or "")
            if text.lower().startswith(word):
                cell.value = text[len(word) :]
    # What the links of the examples join stands nowhere else.
    sheet = book[BY_NAME["ventures"].title(lang)]
    sheet["B3"], sheet["D3"] = (
        "project",
        {"nl": "Project Samen Eten", "en": "Eating Together"}[lang],
    )
    sheet = book[BY_NAME["partners"].title(lang)]
    sheet["B3"] = {"nl": "Stichting Lindehof", "en": "Lindehof Foundation"}[lang]
    book.save(tmp_path / "filled.xlsx")
    taken = take(tmp_path / "filled.xlsx")
    assert taken.problems == ()
    assert {table: len(rows) for table, rows in taken.facts.items()} == {
        "term": 2,
        "source": 1,
        "partner": 2,
        "venture": 2,
        "participation": 1,
        "link": 2,
        "claim": 2,
    }
    assert {row[4] for row in taken.facts["claim"].values()} == {"since"}


def test_dates_typed_in_excel_stay_text(written: tuple[str, Path]) -> None:
    lang, path = written
    sheet = openpyxl.load_workbook(path)[BY_NAME["ventures"].title(lang)]
    assert {sheet.column_dimensions[letter].number_format for letter in "AFG"} == {"@"}


def test_it_is_the_same_each_time(tmp_path: Path) -> None:
    one, other = template(tmp_path / "1.xlsx", "nl"), template(tmp_path / "2.xlsx", "nl")
    assert one.read_bytes() == other.read_bytes()


def test_no_two_headings_of_a_table_and_no_two_sheets_fold_alike() -> None:
    for table in FILE_TABLES:
        columns = [
            {fold(text) for text in (column.name, column.nl, column.en, *column.also)}
            for column in table.columns
        ]
        assert sum(map(len, columns)) == len(set().union(*columns)), table.name
        assert all(len(title) <= 31 for title in (table.nl, table.en))
    titles = [{fold(text) for text in (one.name, one.nl, one.en)} for one in FILE_TABLES]
    assert sum(map(len, titles)) == len(set().union(*titles))
