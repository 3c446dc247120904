"""What export writes: which tables, in which order, safe to open, the same bytes each time."""

import csv
import zipfile
from pathlib import Path

import openpyxl
import pytest

from loaders.export import export
from schema.errors import UsageError
from schema.facts import Facts, no_facts
from schema.models import Link, Participation, Partner, Source, Term, Venture
from schema.network import Network
from tests.loaders.taking_in import take, without_origins
from tests.mijnstreek import MIJNSTREEK


def small() -> Facts:
    return Network(
        partners=[
            Partner(id="b", name="=SUM(A1:A9)", attributes={"Budget": "-1", "@x": "'y"}),
            Partner(id="a", name="'+1", aliases=("A", "B"), is_group=True, size=16),
        ],
        ventures=[Venture(id="v", label="Project", name="V", since="2019~")],
        participations=[Participation(partner="a", venture="v", role="member")],
    ).facts()


def test_only_tables_with_rows_and_always_the_three(tmp_path: Path) -> None:
    written = export(no_facts(), tmp_path / "none")
    assert [path.name for path in written] == [
        "partners.csv",
        "ventures.csv",
        "participations.csv",
    ]
    written = export(take(MIJNSTREEK).facts, tmp_path / "all")
    assert sorted(path.name for path in written) == sorted(
        path.name for path in MIJNSTREEK.glob("*.csv")
    )


def test_the_bytes_of_a_csv(tmp_path: Path) -> None:
    export(small(), tmp_path)
    assert (tmp_path / "partners.csv").read_bytes() == (
        b"id,name,aliases,kind,domain,region,group,size,sources,'@x,Budget\n"
        b"a,''+1,A;B,,,,yes,16,,,\n"
        b"b,'=SUM(A1:A9),,,,,,,,'y,'-1\n"
    )
    assert (tmp_path / "participations.csv").read_bytes() == (
        b"partner,venture,role,since,until,observed,sources\na,v,member,,,,\n"
    )


def test_rows_are_ordered_by_id_and_headings_speak_a_language(tmp_path: Path) -> None:
    export(take(MIJNSTREEK).facts, tmp_path, "nl")
    with (tmp_path / "ventures.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header[:4] == ["Id", "Vorm", "Soort", "Naam"]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert len(rows) == 68


def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path) -> None:
    export(small(), tmp_path / "net.xlsx")
    book = openpyxl.load_workbook(tmp_path / "net.xlsx")
    assert book.sheetnames == ["partners", "ventures", "participations"]
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert book["partners"]["B3"].value == "=SUM(A1:A9)"


@pytest.mark.parametrize("name", ["net", "net.xlsx"])
def test_the_same_facts_give_the_same_bytes(name: str, tmp_path: Path) -> None:
    facts = take(MIJNSTREEK).facts
    backwards = {table: dict(reversed(rows.items())) for table, rows in facts.items()}
    first = [path.read_bytes() for path in export(facts, tmp_path / "1" / name)]
    second = [path.read_bytes() for path in export(backwards, tmp_path / "2" / name)]
    assert first == second


def test_a_workbook_tells_no_time_and_no_maker(tmp_path: Path) -> None:
    export(small(), tmp_path / "net.xlsx")
    with zipfile.ZipFile(tmp_path / "net.xlsx") as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = archive.read("docProps/core.xml").decode()
    assert properties.count("2000-01-01T00:00:00Z") == 2
    assert "openpyxl" not in properties


def test_an_older_table_in_the_folder_does_not_stay(tmp_path: Path) -> None:
    facts = small()
    facts["term"] = Network(terms=[Term(vocabulary="role", term="x")]).facts()["term"]
    export(facts, tmp_path)
    assert take(tmp_path).facts["term"].keys() == {"role|x"}
    facts["term"] = {}
    written = export(facts, tmp_path)
    assert "roles.csv" in {path.name for path in written}
    assert without_origins(take(tmp_path, keep_personal=True).facts) == without_origins(facts)


def test_rare_columns_are_written_where_they_hold_something(tmp_path: Path) -> None:
    network = Network(
        ventures=[Venture(id=key, label="Project", name=key.upper()) for key in "vw"],
        partners=[Partner(id="a", name="A")],
        sources=[Source(id="s", title="S")],
        participations=[Participation(partner="a", venture="v", role="member", period=2)],
        links=[Link(joins="venture", from_id="v", relation="PART_OF", to_id="w", until="2020")],
    )
    export(network.facts(), tmp_path)
    assert (tmp_path / "participations.csv").read_text().splitlines() == [
        "partner,venture,role,period,since,until,observed,sources",
        "a,v,member,2,,,,",
    ]
    assert (tmp_path / "venture_relations.csv").read_text().splitlines() == [
        "from,relation,to,since,until,sources",
        "v,PART_OF,w,,2020,",
    ]


def test_a_text_too_long_for_excel_is_refused(tmp_path: Path) -> None:
    facts = Network(partners=[Partner(id="a", name="x" * 32768)]).facts()
    with pytest.raises(UsageError, match="name of a in partners is longer than the 32767"):
        export(facts, tmp_path / "net.xlsx")
    assert not (tmp_path / "net.xlsx").exists()
    export(facts, tmp_path / "net")
    assert take(tmp_path / "net").facts["partner"]["a"][1] == "x" * 32768


@pytest.mark.parametrize("name", ["net.csv", "net.json", "net.xls"])
def test_other_kinds_of_files_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is not a folder or an .xlsx file"):
        export(no_facts(), tmp_path / name)


def test_a_folder_may_have_a_dot_in_its_name(tmp_path: Path) -> None:
    assert len(export(small(), tmp_path / "net.2026")) == 3
