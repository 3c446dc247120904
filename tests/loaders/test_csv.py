"""CSVs as people have them: other separators, encodings, blank rows, files that are no CSV."""

from pathlib import Path

import pytest

from loaders.read import read
from tests.loaders.taking_in import PARTNERS, VENTURES, folder, place, take


def names(path: Path) -> list[object]:
    taken = take(path)
    assert taken.errors == []
    return [name for (name,) in taken.rows("partner", "name")]


@pytest.mark.parametrize(
    "data",
    [
        b"id,name\ncafe,Caf\xc3\xa9 Zuid\n",
        b"\xef\xbb\xbfid,name\ncafe,Caf\xc3\xa9 Zuid\n",
        b"\xef\xbb\xbfid;name\r\ncafe;Caf\xc3\xa9 Zuid\r\n",
        b"id\tname\ncafe\tCaf\xc3\xa9 Zuid",
        b"sep=;\r\nid;name\r\ncafe;Caf\xc3\xa9 Zuid\r\n",
        b"id,name\rcafe,Caf\xc3\xa9 Zuid\r",
        "id\tname\r\ncafe\tCafé Zuid\r\n".encode("utf-16"),
        b'"id";"name"\n"cafe";" Caf\xc3\xa9 Zuid "\n',
        b"ID;Naam\ncafe;Caf\xc3\xa9 Zuid\n",
        b"\n\nid,name\n,\n  ,\ncafe,Caf\xc3\xa9 Zuid\n\n",
    ],
)
def test_a_table_is_read_however_it_was_saved(data: bytes, tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners=data))
    assert taken.problems == ()
    assert taken.rows("partner", "id", "name") == [("cafe", "Café Zuid")]


def test_rows_count_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    text = 'id,name\n\na,"two\nlines"\n\nb,\n'
    taken = take(folder(tmp_path, partners=text))
    assert taken.table("partner").places == [3]
    assert [place(one)[2] for one in taken.errors] == [5]
    assert taken.rows("partner", "name") == [("two\nlines",)]


def test_the_row_counts_after_a_sep_line(tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners="sep=;\nid;name\na;A\nb;\n"))
    assert [place(one)[2] for one in taken.errors] == [4]


def test_windows_text_is_read_with_a_notice(tmp_path: Path) -> None:
    data = "id;name\na;A\ncafe;Café Zuid – ’t Hof €\n".encode("cp1252")
    taken = take(folder(tmp_path, partners=data))
    assert taken.rows("partner", "name") == [("A",), ("Café Zuid – ’t Hof €",)]
    (notice,) = taken.problems
    assert (notice.severity, notice.row) == ("notice", 3)
    assert "Windows-1252" in notice.message


def test_text_in_no_known_encoding_is_refused(tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners=b"id,name\na,\x81\xff\x8d\n"))
    (error,) = taken.problems
    assert place(error) == ("partners.csv", "", 2, "", "")
    assert "CSV UTF-8" in error.message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "this file is empty"),
        (b" \r\n\n ", "this file is empty"),
        (b",,\n,,\n", "a row of headings is expected"),
        (b"id,name\na,\0\n", "not a text file"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "not a text file"),
        (b"\xff\xfe\x00", "damaged"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, words: str, tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners=data))
    (error,) = taken.problems
    assert error.severity == "error"
    assert place(error) == ("partners.csv", "", None, "", "")
    assert words in error.message


def test_headings_alone_are_a_table_without_rows(tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners="id,name\n"))
    assert taken.problems == ()
    assert taken.table("partner").rows == []


def test_control_characters_are_left_out_with_a_notice(tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners="id,name\na,A\x08\x1fB\nb,B\x85\x92C\ufffe\n"))
    assert taken.rows("partner", "name") == [("AB",), ("BC",)]
    assert [place(one)[2:] for one in taken.notices] == [(2, "name", "AB"), (3, "name", "BC")]


def test_a_cell_of_nothing_but_control_characters_is_empty(tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners="id,name\na,A,\x9d\n\x1f,\x08\n"))
    assert taken.errors == []
    assert [place(one)[2:4] for one in taken.notices] == [(2, "C"), (3, "name")]
    assert taken.table("partner").keys == ["a"]


def test_line_ends_inside_a_text_become_line_feeds(tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners=b'id,name\r\na,"A\r\nB\rC"\r\n'))
    assert taken.problems == ()
    assert taken.rows("partner", "name") == [("A\nB\nC",)]


def test_lines_above_the_headings_are_passed_over_with_a_notice(tmp_path: Path) -> None:
    text = "Partners in de Mijnstreek,,\n\nid,name,kind\na,A,bank\n"
    taken = take(folder(tmp_path, partners=text))
    assert taken.rows("partner", "id", "kind") == [("a", "bank")]
    assert [place(one) for one in taken.problems] == [
        ("partners.csv", "", 1, "", "Partners in de Mijnstreek")
    ]


def test_a_formula_safe_text_comes_back_as_it_was(tmp_path: Path) -> None:
    text = "id,name\na,'=1+1\nb,''+31\nc,'t Hof\nd,'@x\ne,'#N/A\nf,-x\n"
    taken = take(folder(tmp_path, partners=text))
    assert [name for (name,) in taken.rows("partner", "name")] == [
        "=1+1",
        "'+31",
        "'t Hof",
        "@x",
        "#N/A",
        "-x",
    ]


def test_a_very_long_text_is_read_whole(tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners=f"id,name\na,{'x' * 300_000}\n"))
    assert taken.rows("partner", "name") == [("x" * 300_000,)]


def test_a_single_file_is_told_by_its_name(tmp_path: Path) -> None:
    folder(tmp_path, partners=PARTNERS, Samenwerkingsverbanden=VENTURES)
    taken = take(tmp_path / "partners.csv", tmp_path / "Samenwerkingsverbanden.csv")
    assert taken.problems == ()
    assert [one.origin for one in taken.incoming.tables] == [
        f"{tmp_path.name}/partners.csv",
        f"{tmp_path.name}/Samenwerkingsverbanden.csv",
    ]


def test_a_file_by_another_name_is_an_error_and_in_a_folder_a_notice(tmp_path: Path) -> None:
    folder(tmp_path, partners=PARTNERS, lijst=PARTNERS)
    (tmp_path / "README.md").write_text("# Read me")
    (tmp_path / "net.xlsx").write_bytes(b"PK")
    (error,) = take(tmp_path / "lijst.csv").problems
    assert error.severity == "error"
    assert "partners.csv, ventures.csv" in error.message
    taken = take(tmp_path)
    assert [(place(one)[0], one.severity) for one in taken.problems] == [
        ("lijst.csv", "notice"),
        ("net.xlsx", "notice"),
    ]
    assert len(taken.table("partner").rows) == 2


def test_a_file_or_folder_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    taken = take(tmp_path / "none.csv", tmp_path / "empty")
    assert [(one.severity, place(one)[0]) for one in taken.problems] == [
        ("error", "none.csv"),
        ("error", "empty"),
    ]
    assert "there is no such file or folder" in taken.problems[0].message
    assert "no CSV that is called like a table" in taken.problems[1].message


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = folder(tmp_path, partners=PARTNERS)
    reading = read([path, path / "partners.csv", str(path / "partners.csv")])
    assert len(reading.sheets) == len(reading.files) == 1


def test_files_are_told_with_their_hash(tmp_path: Path) -> None:
    (file,) = read([folder(tmp_path, partners=PARTNERS)]).files
    assert file.name == f"{tmp_path.name}/partners.csv"
    assert file.sha256 == "dc9c6129fd88d548f9e859a4fd1787b715c15456c1bcf7de14732c38663f2e17"
