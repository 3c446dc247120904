"""Answers read back from every format, and hostile names made harmless in each."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from netgraph.cli.output.answer import Answer, Column, Shown
from netgraph.cli.output.clean import clean, formula_safe, width
from netgraph.cli.output.screen import cite
from netgraph.cli.output.table import wrap
from netgraph.cli.output.write import to_file, to_screen
from queries.members import MemberRow
from queries.subgraph import SourceText
from tests.cli.conftest import Run
from tests.queries.mijnstreek_rows import roles_that_take_part, table

HOSTILE = (
    "=1+1",
    "@SUM(A1)",
    "\x1b[31mred\x1b[0m\x07",
    "a|b *c* [d](http://e) <script>alert(1)</script>",
    "line\nfeed\r\ttab",
    "\u202egnirts",
    'comma, "quote"',
    "東京 e\u0301",
    "\ud800",
)
VENTURE = "Kerncoalitie Mijnstreek"


def shown(names: tuple[str, ...] = HOSTILE) -> Shown:
    rows = [
        MemberRow(
            f"p{n}",
            name,
            "bank",
            None,
            "member",
            True,
            "2019~",
            None,
            None,
            None,
            "v",
            "V",
            (),
            ("s1",),
        )
        for n, name in enumerate(names)
    ]
    columns = [
        Column("partner", "partner"),
        Column("role", "role", "term", "role"),
        Column("since", "since", "date"),
        Column("sources", "sources", "sources"),
        Column("partner_id", "partner id", "id"),
    ]
    sources = {"s1": SourceText("s1", "=T\x1b[2J", None, "https://example.org/?a=|b", "2019")}
    reading = "=In words\x1b"
    answer = Answer("Members of =V\x1b", columns, rows, notes=("note\x1b",), reading=reading)
    return Shown(answer, "all", ("note\x1b",), sources, "net.db", None, None)


def on_screen(capsys: pytest.CaptureFixture[str], form: str) -> str:
    to_screen(shown(), form)
    return capsys.readouterr().out


@pytest.mark.parametrize("form", ["table", "csv", "md"])
def test_no_name_steers_the_terminal(capsys: pytest.CaptureFixture[str], form: str) -> None:
    said = on_screen(capsys, form)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", said)
    assert "␛[31mred␛[0m␇" in said.replace("\\", "")
    assert "line feed  tab" in said


def test_a_table_is_as_wide_as_its_names(capsys: pytest.CaptureFixture[str]) -> None:
    lines = on_screen(capsys, "table").splitlines()
    assert lines[:3] == ["Members of =V␛, all", "=In words␛", ""]
    rows = [line for line in lines if "about 2019" in line]
    assert len(rows) == len(HOSTILE)
    assert len({width(line[: line.index("member")]) for line in rows}) == 1


def test_csv_reads_back_without_formulas(capsys: pytest.CaptureFixture[str]) -> None:
    headings, *rows = csv.reader(io.StringIO(on_screen(capsys, "csv")))
    assert headings == ["partner", "role", "since", "sources", "partner id"]
    assert rows[0] == ["'=1+1", "member", "about 2019", "s1", "p0"]
    assert rows[1][0] == "'@SUM(A1)"
    assert rows[6][0] == 'comma, "quote"'
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_json_reads_back_with_terms_and_ids(capsys: pytest.CaptureFixture[str]) -> None:
    said = on_screen(capsys, "json")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", said)
    whole = json.loads(said)
    assert [row["partner"] for row in whole["rows"]] == list(HOSTILE)
    assert (whole["rows"][0]["kind"], whole["rows"][0]["since"]) == ("bank", "2019~")
    assert whole["rows"][0]["sources"] == ["s1"]
    assert (whole["as_of"], whole["evidence"]) == (None, None)
    assert whole["reading"] == "=In words\x1b"


def test_markdown_holds_no_markup_of_a_name(capsys: pytest.CaptureFixture[str]) -> None:
    said = on_screen(capsys, "md")
    assert said.splitlines()[:6] == ["## Members of =V␛", "", "All.", "", "=In words␛", ""]
    rows = [line for line in said.splitlines() if "| member |" in line]
    assert len(rows) == len(HOSTILE)
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 5 for row in rows)
    assert not re.search(r"(?<!\\)[<\[*]", "".join(rows))
    assert "1. " in said


def test_a_workbook_reads_back_as_text(tmp_path: Path) -> None:
    path = tmp_path / "answer.xlsx"
    to_file(shown(), path)
    book = load_workbook(path)
    answer, about = book.worksheets
    cells: list[list[Any]] = [list(row) for row in answer.iter_rows(values_only=True)]
    assert cells[0] == ["partner", "role", "since", "sources", "partner id"]
    assert [row[0] for row in cells[1:3]] == ["=1+1", "@SUM(A1)"]
    assert {cell.data_type for row in answer.iter_rows() for cell in row} == {"s"}
    assert answer.freeze_panes == "B2"
    assert answer.auto_filter.ref == f"A1:E{len(HOSTILE) + 1}"
    said = {row[0]: row[1] for row in about.iter_rows(values_only=True, max_col=2)}
    assert said["question"] == "Members of =V␛"
    assert said["in words"] == "=In words␛"
    assert said["store"] == "net.db"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(said["made on"]))
    assert "https://example.org/?a=|b" in [cell.value for row in about.iter_rows() for cell in row]


def test_a_question_says_what_day_it_holds_for(run: Run, mijnstreek: Path) -> None:
    first = run("members", VENTURE).out.splitlines()[0]
    assert first == f"Members of {VENTURE}, all that is recorded, whatever the date"
    first = run("members", VENTURE, "--as-of", "7-6-2021", "--lang", "nl").out.splitlines()[0]
    assert first == (
        f"Deelnemers van {VENTURE}, peildatum 2021-06-07 (zeker, aangenomen of mogelijk)"
    )


def test_evidence_is_asked_and_told_in_either_language(run: Run, mijnstreek: Path) -> None:
    """DESIGN.md: on that day 3 are certain and 10 presumed."""
    for lang, words in (("en", ("certain", "presumed")), ("nl", ("zeker", "aangenomen"))):
        at = ("members", VENTURE, "--as-of", "2021-06-07", "--format", "csv", "--lang", lang)
        rows = list(csv.DictReader(io.StringIO(run(*at, "--evidence", words[1]).out)))
        told = [row["evidence" if lang == "en" else "zekerheid"] for row in rows]
        assert {word: told.count(word) for word in words} == {words[0]: 3, words[1]: 10}
        sure = list(csv.DictReader(io.StringIO(run(*at, "--evidence", "certain").out)))
        assert len(sure) == 3


def test_a_file_is_written_in_the_form_of_its_suffix(
    run: Run, mijnstreek: Path, place: Path
) -> None:
    for suffix in ("xlsx", "csv", "json", "md"):
        ran = run("partners", "--lang", "nl", "-o", f"out.{suffix}")
        assert (ran.code, ran.out) == (0, "")
        assert f"Geschreven: out.{suffix}" in ran.err
    table = list(csv.reader(io.StringIO((place / "out.csv").read_text("utf-8-sig"))))
    assert (place / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    sheet, about = load_workbook(place / "out.xlsx").worksheets
    headings = [cell.value for cell in sheet[1]]
    assert headings == table[0]
    assert (headings[0], headings[-1]) == ("partner", "id partner")
    assert sheet.max_row == len(table) == 76
    assert len(json.loads((place / "out.json").read_text("utf-8"))["rows"]) == 75
    assert (place / "out.md").read_text("utf-8").startswith("## Partners\n")
    said = {row[0]: row[1] for row in about.iter_rows(values_only=True, max_col=2)}
    assert said["geldt voor"] == "alles wat is vastgelegd, ongeacht de datum"
    assert said["opslag"] == str(mijnstreek)
    assert "bron" in said
    assert not list(place.glob(".*"))


@pytest.mark.parametrize("form", ["table", "md"])
def test_figures_are_written_as_people_write_them(run: Run, mijnstreek: Path, form: str) -> None:
    """CZ is in 25, Burgerkracht Limburg in 14, both in 12: 12 / (25 + 14 - 12) = 0.444."""
    asked = ("together", "CZ", "--limit", "1", "--format", form, "--lang")
    assert re.search(r"\b0,44\b", run(*asked, "nl").out)
    assert re.search(r"\b0\.44\b", run(*asked, "en").out)


def test_csv_holds_all_digits_in_either_language(run: Run, mijnstreek: Path) -> None:
    for lang in ("nl", "en"):
        asked = ("together", "CZ", "--limit", "1", "--format", "csv", "--lang", lang)
        (row,) = csv.DictReader(io.StringIO(run(*asked).out))
        assert float(row["Jaccard"]) == 12 / 27


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("12345.678", "12345.68"),
        ("123.456", "123.46"),
        ("2.8", "2.80"),
        ("-2.8", "-2.80"),
        ("1.0", "1.00"),
        ("0.4", "0.400"),
        ("0.0001234", "0.000123"),
        ("0.0", "0.00"),
        ("2e20", "2.00e+20"),
        ("7", "7"),
    ],
)
def test_figures_of_a_column_line_up(run: Run, mijnstreek: Path, value: str, told: str) -> None:
    asked = ("sql", f"SELECT {value} AS figure")
    assert run(*asked).out.splitlines()[-1].strip() == told
    assert float(run(*asked, "--format", "csv").out.splitlines()[-1]) == float(value)


def test_a_file_that_cannot_be_written_is_told(run: Run, mijnstreek: Path) -> None:
    ran = run("partners", "-o", "nowhere/out.csv")
    assert ran.code == 1
    assert "cannot be written" in ran.err


def test_the_limit_says_how_many_there_are(run: Run, mijnstreek: Path) -> None:
    ran = run("partners", "--limit", "2")
    assert "The first 2 of 75." in ran.out
    whole = json.loads(run("partners", "--limit", "2", "--format", "json").out)
    assert (len(whole["rows"]), whole["notes"]) == (2, ["The first 2 of 75."])


MANY = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10001) SELECT i FROM n"


def test_nothing_is_silently_large(run: Run, mijnstreek: Path, place: Path) -> None:
    for form in ("table", "csv", "json", "md"):
        ran = run("sql", MANY, "--format", form)
        assert (ran.code, ran.out) == (1, ""), form
        assert "Error: this answer has 10001 rows: give --limit N, or -o FILE.csv" in ran.err
    assert run("sql", MANY, "-o", "many.md", "--lang", "nl").code == 1
    assert run("sql", MANY.replace("10001", "10000"), "--format", "csv").code == 0
    assert len(run("sql", MANY, "--limit", "10001", "--format", "csv").out.splitlines()) == 10_002
    for suffix in ("csv", "json", "xlsx"):
        ran = run("sql", MANY, "-o", f"many.{suffix}")
        assert (ran.code, ran.err.splitlines()[-1]) == (0, "It has 10001 rows.")
    assert len((place / "many.csv").read_text("utf-8").splitlines()) == 10_002


def test_sources_are_shown_where_they_are_asked_for(run: Run, mijnstreek: Path) -> None:
    assert "Sources" not in run("partners", "--alone").out.split()
    ran = run("partners", "--alone", "--sources")
    assert {"sources", "Sources"} <= set(ran.out.split())


@pytest.mark.parametrize(
    "question",
    [
        ("partners",),
        ("ventures",),
        ("members", VENTURE),
        ("overlap", VENTURE, "Themacoalitie Farmacie"),
        ("overlaps",),
        ("overlaps", VENTURE, "--significance"),
        ("together", "CZ"),
        ("meet", "CZ", "Mondriaan"),
        ("path", "CZ", "Mondriaan"),
        ("suggest", "MijnZorg"),
        ("suggest", "--for", "CZ"),
        ("brokers", "--top", "5"),
        ("without", "CZ", "--pairs"),
        ("communities",),
        ("communities", "--members"),
        ("workload", "CZ"),
        ("gaps", "--among", "Zuid-Limburgse gemeenten"),
        ("timeline", "MijnZorg"),
        ("compare", "2015-06-30", "2021-06-30"),
        ("stats",),
    ],
    ids=" ".join,
)
def test_every_row_says_what_it_rests_on(
    run: Run, mijnstreek: Path, question: tuple[str, ...]
) -> None:
    """All of the Mijnstreek has a source; the ways that get longer rest on the whole of it."""
    rows = list(csv.DictReader(io.StringIO(run(*question, "--sources", "--format", "csv").out)))
    assert len(rows) > 1 or question[0] == "workload"
    bare = [row for row in rows if not row["sources"]]
    assert all(row["what happens"] == "Longer ways: pairs of others" for row in bare)
    assert len(bare) < len(rows)


def test_numbers_of_sources_that_follow_each_other_are_one_run() -> None:
    numbers: dict[str, int] = {}
    assert cite(numbers, ("a", "b")) == "[1, 2]"
    assert cite(numbers, ("c", "a", "d", "b")) == "[1–4]"
    assert cite(numbers, ("f", "a", "d", "g", "h", "c")) == "[1, 3–7]"
    assert cite(numbers, ("b", "g")) == "[2, 6]"
    assert cite(numbers, ()) == ""
    assert numbers == {"a": 1, "b": 2, "c": 3, "d": 4, "f": 5, "g": 6, "h": 7}


def test_the_sources_of_an_overlap_are_those_of_who_is_shared(run: Run, mijnstreek: Path) -> None:
    """Counted again from the table of participations."""
    ends = "kerncoalitie-mijnstreek", "themacoalitie-farmacie"
    facts = [one for one in table("participations") if one["role"] in roles_that_take_part()]
    first, second = ({one["partner"] for one in facts if one["venture"] == end} for end in ends)
    sources = {
        source.strip()
        for one in facts
        if one["venture"] in ends and one["partner"] in first & second
        for source in one["sources"].split(";")
    }
    asked = ("overlaps", "--limit", "1", "--sources", "--format", "json")
    (row,) = json.loads(run(*asked).out)["rows"]
    assert ({row["a_id"], row["b_id"]}, row["shared"]) == ({*ends}, 6)
    assert {*row["sources"]} == sources


@pytest.mark.parametrize(
    ("text", "wide", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("Heerlen-Noord", 8, ["Heerlen-", "Noord"]),
        ("東京都", 4, ["東京", "都"]),
        ("", 3, [""]),
    ],
)
def test_wrapping(text: str, wide: int, lines: list[str]) -> None:
    assert wrap(text, wide) == lines


def test_width_and_signs() -> None:
    assert (width("e\u0301"), width("東"), width("ab")) == (1, 2, 2)
    assert clean("a\x00b\u2028c\x7f\x9b") == "a␀b c␡\ufffd"
    assert [formula_safe(text) for text in ("=a", " =a", "a=", "-1")] == [
        "'=a",
        "' =a",
        "a=",
        "'-1",
    ]


def test_a_day_stays_whole_where_a_line_breaks() -> None:
    assert wrap("sinds 2019-08-01, gezien 2020-12-08", 16) == [
        *("sinds", "2019-08-01,", "gezien", "2020-12-08"),
    ]
    assert wrap("Mijnstreek-coalitie", 12) == ["Mijnstreek-", "coalitie"]
