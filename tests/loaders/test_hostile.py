"""Whatever a file holds, it is read or reported; nothing is raised."""

import csv
import io
import tempfile
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.columns import FILE_TABLES, FileTable
from loaders.export import export
from schema.checks import check
from tests.loaders.taking_in import Taken, take
from tests.mijnstreek import MIJNSTREEK

often = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def taken(name: str, data: bytes) -> Taken:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return take(path)


@often
@given(st.binary(max_size=200), st.sampled_from(["partners.csv", "net.xlsx", "x.xls", "x"]))
def test_any_bytes_are_read_or_reported(data: bytes, name: str) -> None:
    found = taken(name, data)
    assert found.problems or found.incoming.tables


@often
@given(st.text(max_size=200))
def test_any_text_is_read_or_reported(text: str) -> None:
    found = taken("participations.csv", text.encode("utf-8", "replace"))
    assert found.problems or found.incoming.tables


cells = st.one_of(
    st.sampled_from(
        ["", "a", "b", "A", "a|b", "a;b", ";", "|", "member", "PART_OF", "Project", "coalitie",
         "2019", "2019~", "2021-02-30", "17-04-2019", "apr-19", "..", "ja", "-1", "2", "1e9",
         "#N/A", "'=1", "voorbeeld: x", "partners", "ventures", "a|b|member", "x@y.nl", "\x9d",
         "0" * 40, "\u0660"]
    ),
    st.text(max_size=5),
)  # fmt: skip


@st.composite
def files(draw: st.DrawFn) -> dict[str, str]:
    """Draw a folder of tables with their own headings and any cells."""
    drawn: dict[str, str] = {}
    for table in draw(st.lists(st.sampled_from(FILE_TABLES), min_size=1, max_size=4, unique=True)):
        drawn[table.name] = draw(texts_of(table))
    return drawn


def texts_of(table: FileTable) -> st.SearchStrategy[str]:
    header = [column.name for column in table.columns]
    rows = st.lists(st.lists(cells, max_size=len(header) + 1), max_size=4)
    return rows.map(lambda found: written([header, *found]))


def written(rows: list[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


@often
@given(files(), st.booleans(), st.booleans())
def test_any_cells_are_facts_or_problems(
    files: dict[str, str], skip_bad_rows: bool, keep_personal: bool
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for table, text in files.items():
            (folder / f"{table}.csv").write_bytes(text.encode("utf-8", "replace"))
        found = take(folder, skip_bad_rows=skip_bad_rows, keep_personal=keep_personal)
        for problem in found.problems:
            assert problem.file
            assert problem.message
        if not found.errors:
            # What is left refers to nothing that was left out.
            assert {
                one.severity for one in check(found.facts) if "refers to" in one.message
            } == set()
            export(found.facts, folder / "out")
            again = take(folder / "out", keep_personal=True)
            assert again.errors == []


@cache
def workbook() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        (path,) = export(take(MIJNSTREEK).facts, Path(folder) / "net.xlsx")
        return path.read_bytes()


@often
@given(st.integers(0), st.binary(min_size=1, max_size=8))
def test_a_workbook_with_changed_bytes_is_read_or_reported(at: int, change: bytes) -> None:
    data = bytearray(workbook())
    at %= len(data)
    data[at : at + len(change)] = change
    found = taken("net.xlsx", bytes(data))
    assert found.problems or found.incoming.tables


@often
@given(st.integers(0), st.integers(0, 40), st.binary(max_size=40))
def test_a_sheet_with_changed_xml_is_read_or_reported(at: int, cut: int, change: bytes) -> None:
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as whole, zipfile.ZipFile(changed, "w") as zipped:
        for name in whole.namelist():
            content = bytearray(whole.read(name))
            if name == "xl/worksheets/sheet1.xml":
                at %= len(content)
                content[at : at + cut] = change
            zipped.writestr(name, bytes(content))
    found = taken("net.xlsx", changed.getvalue())
    assert found.problems or found.incoming.tables


@pytest.mark.parametrize(
    "row",
    [
        '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
        '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>',
        '<row r="2"><c r="ZZZZ2"><v>1</v></c></row>',
        '<row r="2"><c r="A2"><v>1e999</v></c></row>',
        '<row r="2"><c r="A2"><v>nan</v></c></row>',
        '<row r="2"><c r="A2" t="s"><v>77</v></c></row>',
        '<row r="2"><c r="A2" t="d"><v>2019-99-99</v></c></row>',
        '<row r="x"><c r="A2"><v>1</v></c></row>',
        '<row r="-5"><c r="A-5"><v>1</v></c></row>',
    ],
)
def test_cells_in_impossible_places(row: str) -> None:
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as whole, zipfile.ZipFile(changed, "w") as zipped:
        for name in whole.namelist():
            content = whole.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = content.replace(b"</sheetData>", f"{row}</sheetData>".encode())
            zipped.writestr(name, content)
    found = taken("net.xlsx", changed.getvalue())
    assert found.problems or found.incoming.tables
