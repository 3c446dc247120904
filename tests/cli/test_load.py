"""Taking files in: the preview, the question before a change, what stops a load."""

import shutil
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

import netgraph
from tests.cli.conftest import Run
from tests.mijnstreek import MIJNSTREEK


@pytest.fixture
def tables(place: Path) -> Path:
    """A small network in a folder, and a store in use that is not there yet."""
    folder = place / "tables"
    folder.mkdir()
    (folder / "partners.csv").write_text(
        "id,name,region\na,Alfa,Heerlen\nb,Bèta,Sittard\n", "utf-8"
    )
    (folder / "ventures.csv").write_text("id,label,name\nv,Coalition,Vau\n", "utf-8")
    (folder / "participations.csv").write_text(
        "partner,venture,role\na,v,member\nb,v,member\n", "utf-8"
    )
    return folder


@pytest.fixture
def store(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NETGRAPH_STORE", str(place / "net.db"))
    return place / "net.db"


def change(tables: Path) -> None:
    """Rename a partner, clear a region, add one."""
    (tables / "partners.csv").write_text(
        "id,name,region\na,Alfa Zorg,\nb,Bèta,Sittard\nc,Gamma,Kerkrade\n", "utf-8"
    )


def names(store: Path) -> list[str]:
    with netgraph.open(store) as net:
        return [row.name for row in net.partners()]


def test_a_first_load_asks_nothing(run: Run, tables: Path, store: Path) -> None:
    ran = run("load", str(tables))
    assert ran.code == 0
    assert "partners: 2 added" in ran.err
    assert "Stored, as number 1 in the log." in ran.err
    assert names(store) == ["Alfa", "Bèta"]


def test_the_same_again_changes_nothing(run: Run, tables: Path, store: Path) -> None:
    run("load", str(tables))
    ran = run("load", str(tables))
    assert (ran.code, "Nothing changes" in ran.err) == (0, True)
    assert len(run("log", "--format", "csv").out.splitlines()) == 2


def test_a_change_needs_yes_where_nobody_can_be_asked(run: Run, tables: Path, store: Path) -> None:
    run("load", str(tables))
    change(tables)
    ran = run("load", str(tables), "--lang", "nl")
    assert ran.code == 1
    assert "partners: 1 toegevoegd, 1 gewijzigd" in ran.err
    assert "partners a, naam: Alfa wordt Alfa Zorg" in ran.err
    assert "partners a, regio: Heerlen wordt leeggemaakt" in ran.err
    assert "voeg --yes toe" in ran.err
    assert names(store) == ["Alfa", "Bèta"]
    assert run("load", str(tables), "--yes").code == 0
    assert names(store) == ["Alfa Zorg", "Bèta", "Gamma"]


@pytest.mark.parametrize(
    ("answer", "stored"), [("j", True), ("yes", True), ("n", False), ("", False)]
)
def test_on_a_terminal_it_asks(
    run: Run,
    tables: Path,
    store: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    stored: bool,
) -> None:
    run("load", str(tables))
    change(tables)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _text: answer)
    ran = run("load", str(tables))
    assert ran.code == 0
    assert "name: Alfa becomes Alfa Zorg" in ran.err
    assert ("Stored, as number 2" in ran.err) == stored
    assert ("Nothing was stored." in ran.err) == (not stored)
    assert (len(names(store)) == 3) == stored


def test_a_dry_run_stops_after_the_preview(run: Run, tables: Path, store: Path) -> None:
    ran = run("load", str(tables), "--dry-run")
    assert (ran.code, store.exists()) == (0, False)
    assert "partners: 2 added" in ran.out
    run("load", str(tables))
    change(tables)
    ran = run("load", str(tables), "--dry-run")
    assert "name: Alfa becomes Alfa Zorg" in ran.out
    assert names(store) == ["Alfa", "Bèta"]


def test_prune_shows_what_it_removes(run: Run, tables: Path, store: Path) -> None:
    run("load", str(tables))
    (tables / "participations.csv").write_text("partner,venture,role\na,v,member\n", "utf-8")
    assert "Nothing changes" in run("load", str(tables)).err
    ran = run("load", str(tables), "--prune", "--yes")
    assert "participations: 1 removed" in ran.err
    assert "participations b|v|member: removed" in ran.err


def test_a_list_of_a_day_is_observed_then(run: Run, tables: Path, store: Path) -> None:
    run("load", str(tables), "--per", "1-2-2024")
    with netgraph.open(store) as net:
        assert {row.last_observed for row in net.members("Vau")} == {"2024-02-01"}


@pytest.fixture
def wrong(tables: Path) -> Path:
    """Tables with an unknown reference on two rows and an impossible date."""
    (tables / "participations.csv").write_text(
        "partner,venture,role,since\nnobody,v,member,\na,v,member,2021-02-30\nnobody,v,chair,\n",
        "utf-8",
    )
    return tables


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_every_problem_is_told_at_once(run: Run, wrong: Path, store: Path, lang: str) -> None:
    ran = run("load", str(wrong), "--lang", lang)
    assert ran.code == 1
    assert not store.exists() or names(store) == []
    for said in ("participations.csv", "nobody", "2021-02-30", "2, 4", "3"):
        assert said in ran.err, ran.err
    assert ("nothing was stored" in ran.err) == (lang == "en")
    assert ("er is niets opgeslagen" in ran.err) == (lang == "nl")


def test_bad_rows_may_be_left_out(run: Run, wrong: Path, store: Path) -> None:
    ran = run("load", str(wrong), "--skip-bad-rows")
    assert ran.code == 0, ran.err
    assert "left out" in ran.err
    with netgraph.open(store) as net:
        assert net.members("Vau") == []


def test_check_reports_and_stores_nothing(run: Run, wrong: Path, store: Path, place: Path) -> None:
    ran = run("check", str(wrong))
    assert ran.code == 1
    assert ran.out.startswith("Check of tables\n")
    assert "things are wrong." in ran.out
    assert "nobody" in ran.out
    assert not store.exists()
    assert run("check", str(wrong), "-o", "problems.xlsx", "--lang", "nl").code == 1
    sheet = load_workbook(place / "problems.xlsx").worksheets[0]
    headings, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert headings[:5] == ["ernst", "bestand", "blad", "rij", "kolom"]
    assert {row[3] for row in rows} >= {2, 3, 4}


def test_check_of_what_is_right(run: Run, tables: Path) -> None:
    """No store is chosen: it is checked by itself."""
    ran = run("check", str(tables))
    assert (ran.code, "Nothing is wrong" in ran.out) == (0, True)
    assert "none; checked by itself" in ran.err


def test_a_load_without_a_store_says_how_to_choose_one(run: Run, tables: Path) -> None:
    ran = run("load", str(tables))
    assert (ran.code, "netgraph use FILE.db" in ran.err) == (1, True)


def test_a_file_that_is_not_there(run: Run, store: Path) -> None:
    ran = run("load", "nothing.csv")
    assert (ran.code, "nothing.csv" in ran.err) == (1, True)


def test_the_log_tells_what_changed(run: Run, tables: Path, store: Path) -> None:
    run("load", str(tables))
    change(tables)
    run("load", str(tables), "--yes")
    assert "partners.csv" in run("log").out
    fields = run("log", "2").out
    assert re_line(fields, "changed", "a", "name", "Alfa", "Alfa Zorg")
    assert re_line(fields, "added", "c", "name", "Gamma")
    ran = run("log", "9")
    assert (ran.code, "no number 9" in ran.err) == (1, True)


def re_line(text: str, *words: str) -> bool:
    return any(all(word in line for word in words) for line in text.splitlines())


def test_what_is_exported_loads_again_without_a_change(
    run: Run, mijnstreek: Path, place: Path
) -> None:
    for target in ("out", "out.xlsx"):
        assert run("export", "-o", target).code == 0
        ran = run("load", target, "--yes")
        assert (ran.code, "Nothing changes" in ran.err) == (0, True), ran.err
    shutil.rmtree(place / "out")


def test_a_template_is_not_written_over(run: Run, place: Path) -> None:
    assert run("template", "-o", "t.xlsx").code == 0
    before = (place / "t.xlsx").read_bytes()
    ran = run("template", "-o", "t.xlsx")
    assert (ran.code, "exists already" in ran.err) == (1, True)
    assert (place / "t.xlsx").read_bytes() == before
    assert run("template", "-o", "t.csv").code == 2


def test_quiet_says_nothing_beside_the_answer(run: Run, store: Path) -> None:
    assert run("load", str(MIJNSTREEK), "--quiet") == (0, "", "")
    ran = run("search", "heerlen", "-q")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out
