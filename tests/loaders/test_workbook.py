"""Workbooks as Excel makes them: dates by their format, merged cells, errors, other sheets."""

import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.loaders.taking_in import PARTNERS, VENTURES, Taken, folder, place, take

Sheets = dict[str, list[list[Any]]]
BASE: Sheets = {
    "partners": [["id", "name"], ["cz", "CZ"], ["hozl", "HuisartsenOZL"]],
    "ventures": [["id", "label", "name"], ["mijnzorg", "Coalition", "MijnZorg"]],
}


def moment(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001  Excel knows no zones


def book(path: Path, sheets: Sheets) -> Path:
    made = Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def participation(tmp_path: Path, column: str, value: Any, number_format: str = "") -> Taken:
    """Take in one participation whose cell in a column has a value and a number format."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for title, rows in BASE.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    sheet = made.create_sheet("Deelnames")
    sheet.append(["partner", "venture", "role", column])
    sheet.append(["cz", "mijnzorg", "member"])
    cell = sheet["D2"]
    cell.value = value
    if number_format:
        cell.number_format = number_format
    made.save(tmp_path / "net.xlsx")
    return take(tmp_path / "net.xlsx")


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (moment(2019, 4, 1), "mmm-yy", "2019-04"),
        (moment(2019, 4, 1), "[$-413]mmmm\\ yyyy;@", "2019-04"),
        (moment(2019, 4, 1), "mm/yyyy", "2019-04"),
        (moment(2019, 4, 17), "d-m-yyyy", "2019-04-17"),
        (moment(2019, 4, 17), "mm-dd-yy", "2019-04-17"),
        (moment(2019, 4, 17), '[$-F800]dddd\\,\\ mmmm\\ dd"e",\\ yyyy', "2019-04-17"),
        (moment(2019, 4, 17, 10, 30), "d-m-yyyy h:mm", "2019-04-17"),
        (date(2019, 4, 17), "yyyy-mm-dd", "2019-04-17"),
        (moment(2019, 1, 1), "yyyy", "2019"),
        (2019, "", "2019"),
        (2019.0, "0", "2019"),
        ("2019-04", "@", "2019-04"),
        ("2019~", "", "2019~"),
        ("[..2023-02-28]", "", "[..2023-02-28]"),
    ],
)
def test_a_date_is_as_precise_as_its_cell_shows_it(
    value: Any, number_format: str, expected: str, tmp_path: Path
) -> None:
    taken = participation(tmp_path, "since", value, number_format)
    assert taken.errors == []
    assert taken.rows("participation", "since") == [(expected,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17-04-2019", "2019-04-17"),
        ("17/4/2019", "2019-04-17"),
        ("1 maart 2026", "2026-03-01"),
        ("1 March 2026", "2026-03-01"),
        ("maart 2026", "2026-03"),
    ],
)
def test_a_date_in_words_is_read_with_a_notice(text: str, expected: str, tmp_path: Path) -> None:
    taken = participation(tmp_path, "since", text)
    assert taken.rows("participation", "since") == [(expected,)]
    (notice,) = taken.problems
    assert place(notice) == ("net.xlsx", "Deelnames", 2, "since", text)
    assert (notice.severity, notice.message) == ("notice", f"read as {expected}")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("apr-19", "write the month as 2019-04"),
        ("17-4-19", "write the year in four digits"),
        (43572, "give its cell a date format"),
        (20190, "give its cell a date format"),
        (True, "is not a date"),
        ("2021-02-30", "not a day of the calendar"),
    ],
)
def test_what_is_no_date_is_an_error_with_a_hint(value: Any, words: str, tmp_path: Path) -> None:
    (error,) = participation(tmp_path, "since", value).problems
    shown = str(value).lower() if value is True else str(value)
    assert place(error) == ("net.xlsx", "Deelnames", 2, "since", shown)
    assert words in error.message


def test_a_formula_error_is_reported(tmp_path: Path) -> None:
    taken = participation(tmp_path, "since", "#N/A")
    (error,) = taken.problems
    assert place(error) == ("net.xlsx", "Deelnames", 2, "since", "#N/A")
    assert "the formula in this cell has an error" in error.message


def test_a_formula_without_a_result_is_reported(tmp_path: Path) -> None:
    (error,) = participation(tmp_path, "since", "=2000+19").problems
    assert place(error) == ("net.xlsx", "Deelnames", 2, "since", "")
    assert "open and save it in Excel" in error.message


def test_a_column_of_ones_own_keeps_what_the_cells_show(tmp_path: Path) -> None:
    cases = [(12, "00000", "00012"), (0.5, "", "0.5"), (1e3, "", "1000"), (True, "", "true")]
    for value, number_format, text in cases:
        taken = participation(tmp_path, "AGB", value, number_format)
        assert taken.attributes("participation") == [{"AGB": text}]


def test_faults_carry_the_sheet_and_row_as_excel_shows_them(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        [],
        ["Deelnames 2026"],
        [],
        ["Partner", "Verband", "Rol"],
        [None],
        ["CZ", "x", "lid"],
    ]
    taken = take(book(tmp_path / "net.xlsx", {**BASE, "Deelnames": rows}))
    assert [(one.severity, *place(one)) for one in taken.problems] == [
        ("notice", "net.xlsx", "Deelnames", 2, "", "Deelnames 2026"),
        ("notice", "net.xlsx", "Deelnames", 6, "Rol", "lid"),
        ("error", "net.xlsx", "Deelnames", 6, "Verband", "x"),
    ]


def merged(tmp_path: Path, *ranges: str, rows: list[list[Any]]) -> Taken:
    path = tmp_path / "net.xlsx"
    made = Workbook()
    sheet: Worksheet = made.worksheets[0]
    sheet.title = "partners"
    for row in rows:
        sheet.append(row)
    for one in ranges:
        sheet.merge_cells(one)
    made.save(path)
    return take(path)


def test_merged_headings_are_an_error_that_names_the_cells(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["id", "name", "kind", None], ["cz", "CZ", "bank", "Heerlen"]]
    taken = merged(tmp_path, "C1:D1", rows=rows)
    (error,) = taken.problems
    assert place(error) == ("net.xlsx", "partners", 1, "D", "Heerlen")
    assert "the heading cells C1:D1 are merged" in error.message


def test_a_merged_title_above_the_headings_does_no_harm(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Alle partners", None, None],
        ["id", "name", "kind"],
        ["cz", "CZ", "bank"],
    ]
    taken = merged(tmp_path, "A1:C1", rows=rows)
    assert taken.errors == []
    assert taken.rows("partner", "id", "kind") == [("cz", "bank")]


def test_merged_headings_without_values_below_do_no_harm(tmp_path: Path) -> None:
    rows = [["id", "name", None, None], ["cz", "CZ", None, None]]
    taken = merged(tmp_path, "B1:D1", "A1:A1", rows=rows)
    assert taken.problems == ()


def test_a_value_under_no_heading_is_an_error(tmp_path: Path) -> None:
    (error,) = merged(tmp_path, rows=[["id", "name"], ["cz", "CZ", None, "note"]]).problems
    assert place(error) == ("net.xlsx", "partners", 1, "D", "note")
    assert "column D holds values (row 2) but has no heading" in error.message


def test_sheets_are_known_by_name_in_both_languages_and_others_passed_over(tmp_path: Path) -> None:
    path = book(
        tmp_path / "net.xlsx",
        {
            "Bronnen": [["Titel", "Gepubliceerd"], ["Jaarverslag", moment(2021, 3, 4)]],
            "PARTNERS": [["Naam", "Bronnen"], ["CZ", "jaarverslag"]],
            "Uitleg": [["Lees dit"]],
            "Grafiek": [["x"]],
            "Rollen": [],
        },
    )
    taken = take(path)
    assert taken.facts["source"]["jaarverslag"][4] == "2021-03-04"
    assert taken.rows("partner", "id", "sources") == [("cz", ("jaarverslag",))]
    assert [(one.severity, one.sheet) for one in taken.problems] == [
        ("notice", "Grafiek"),
        ("notice", "Rollen"),
    ]


def test_a_lone_sheet_is_what_the_file_is_called(tmp_path: Path) -> None:
    taken = take(book(tmp_path / "Partners.xlsx", {"Blad1": BASE["partners"]}))
    assert taken.problems == ()
    assert len(taken.table("partner").rows) == 2
    assert taken.table("partner").origin == "Partners.xlsx"


def test_a_workbook_without_a_table_is_an_error(tmp_path: Path) -> None:
    (error,) = take(book(tmp_path / "net.xlsx", {"Blad1": [["id"]]})).problems
    assert error.severity == "error"
    assert "partners, ventures, participations" in error.message


def zipped(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return path


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    (error,) = take(zipped(tmp_path / "net.xlsx", readme=b"hello")).problems
    assert "this is a zip file, not a workbook" in error.message
    (error,) = take(zipped(tmp_path / "partners.csv", readme=b"hello")).problems
    assert "this is a zip file, not a workbook" in error.message


def test_another_office_format_says_how_to_save_it(tmp_path: Path) -> None:
    content = b"application/vnd.oasis.opendocument.spreadsheet"
    (error,) = take(zipped(tmp_path / "net.ods", mimetype=content)).problems
    assert "save it as Excel workbook (.xlsx)" in error.message


@pytest.mark.parametrize("megabytes", [70, 450])
def test_a_zip_bomb_is_not_opened(megabytes: int, tmp_path: Path) -> None:
    path = book(tmp_path / "net.xlsx", BASE)
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet9.xml", "w") as file,
    ):
        for _ in range(megabytes):
            file.write(b"\0" * (1 << 20))
    assert path.stat().st_size < 1 << 20
    (error,) = take(path).problems
    assert "absurd size" in error.message


@pytest.mark.parametrize("keep", [40, 400, 2000, -30])
def test_a_damaged_workbook(keep: int, tmp_path: Path) -> None:
    path = book(tmp_path / "net.xlsx", BASE)
    path.write_bytes(path.read_bytes()[:keep])
    (error,) = take(path).problems
    assert error.severity == "error"
    assert "damaged" in error.message


def test_workbook_parts_that_are_not_what_they_should_be(tmp_path: Path) -> None:
    whole = book(tmp_path / "whole.xlsx", BASE)
    with zipfile.ZipFile(whole) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in parts:
        broken = tmp_path / "broken.xlsx"
        with zipfile.ZipFile(broken, "w") as archive:
            for part, content in parts.items():
                archive.writestr(part, b"<nonsense" if part == name else content)
        taken = take(broken)
        assert taken.problems == () or "damaged" in taken.problems[0].message


def test_entities_in_a_workbook_are_not_expanded(tmp_path: Path) -> None:
    whole = book(tmp_path / "whole.xlsx", {"partners": BASE["partners"]})
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    with zipfile.ZipFile(whole) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = bomb + sheet.replace(b"CZ", b"&b;")
    with zipfile.ZipFile(tmp_path / "net.xlsx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    (error,) = take(tmp_path / "net.xlsx").problems
    assert "damaged" in error.message


@pytest.mark.parametrize("name", ["net.xls", "net.xlsx"])
def test_an_old_or_locked_excel_file_says_how_to_save_it(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    (error,) = take(tmp_path / name).problems
    assert "Save As, Excel Workbook (.xlsx)" in error.message


def test_an_xls_by_name_only_says_so_too(tmp_path: Path) -> None:
    (tmp_path / "partners.xls").write_text(PARTNERS)
    (error,) = take(tmp_path / "partners.xls").problems
    assert "Save As, Excel Workbook (.xlsx)" in error.message


def test_an_empty_workbook_file(tmp_path: Path) -> None:
    (tmp_path / "net.xlsx").write_bytes(b"")
    (error,) = take(tmp_path / "net.xlsx").problems
    assert error.message == "this file is empty"


def test_a_csv_and_a_workbook_refer_to_each_other(tmp_path: Path) -> None:
    workbook = book(
        tmp_path / "net.xlsx",
        {"Deelnames": [["Partner", "Verband", "Rol"], ["cz", "Pact van Terworm", "deelnemer"]]},
    )
    taken = take(folder(tmp_path / "csv", partners=PARTNERS, ventures=VENTURES), workbook)
    assert taken.problems == ()
    assert taken.table("participation").keys == ["cz|pact|member"]


SHARED = """<?xml version="1.0" encoding="UTF-8"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<si><t>id</t></si><si><t>name</t></si><si><t>a</t></si>
<si><t>two_x000D_
lines_x000B_</t></si><si><r><t>b</t></r></si>
<si><r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text</t></r></si>
<si><t>c</t></si></sst>"""
SHARED_TYPE = b"""<Override PartName="/xl/sharedStrings.xml" ContentType=
"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"""
SHEET = """<?xml version="1.0" encoding="UTF-8"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<dimension ref="A1:B9999"/><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>3</v></c></row>
<row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4" t="s"><v>5</v></c></row>
<row r="7"><c r="A7" t="s"><v>6</v></c><c r="B7" t="str"><f>A7</f><v>c</v></c></row>
</sheetData></worksheet>"""


def test_texts_as_excel_itself_writes_them(tmp_path: Path) -> None:
    whole = book(tmp_path / "whole.xlsx", {"partners": [["id"]]})
    with zipfile.ZipFile(whole) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = SHEET.encode()
    parts["xl/sharedStrings.xml"] = SHARED.encode()
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(b"</Types>", SHARED_TYPE)
    with zipfile.ZipFile(tmp_path / "net.xlsx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    taken = take(tmp_path / "net.xlsx")
    assert taken.errors == []
    assert taken.table("partner").places == [3, 4, 7]
    assert taken.rows("partner", "id", "name") == [
        ("a", "two\nlines"),
        ("b", "rich text"),
        ("c", "c"),
    ]
