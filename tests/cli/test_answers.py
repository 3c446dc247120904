"""What the commands answer about the Mijnstreek, as people read it; worked out from the tables."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("mijnstreek")


def test_names_in_any_case_and_by_id(run: Run) -> None:
    by_name = run("members", "KERNCOALITIE mijnstreek", "-q").out
    assert by_name == run("members", "kerncoalitie-mijnstreek", "-q").out
    assert "12 members." in by_name


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_an_unknown_name_lists_candidates(run: Run, lang: str) -> None:
    ran = run("members", "Kerncoalitie Mijnstrek", "--lang", lang)
    assert (ran.code, ran.out) == (1, "")
    assert "Kerncoalitie Mijnstreek (kerncoalitie-mijnstreek)" in ran.err
    assert ran.err.splitlines()[1].startswith("Error: " if lang == "en" else "Fout: ")


def test_every_command_names_its_store(run: Run, mijnstreek: Path) -> None:
    for command in (["stats"], ["search", "x"], ["log"], ["partners"]):
        assert run(*command).err.startswith(f"Store: {mijnstreek}\n")
        assert run(*command, "--quiet").err == ""


def test_no_participants_known_is_not_no_overlap(run: Run) -> None:
    """Nobody is recorded in Alliantie Santé; the second two share nobody that is known."""
    unknown = run("overlap", "Kerncoalitie Mijnstreek", "Alliantie Santé", "--lang", "nl").out
    assert "Geen deelnemers bekend" in unknown
    assert "Geen overlap" not in unknown
    none = run(
        "overlap", "Alliantie Heerlen-Noord", "Coöperatie DNG Zuid-Limburg", "--lang", "nl"
    ).out
    assert "Geen overlap" in none
    assert "(2 bekende deelnemers)" in " ".join(none.split())
    assert "Geen deelnemers bekend" not in none
    members = run("members", "Alliantie Santé", "--lang", "nl").out
    assert "Geen deelnemers bekend" in members
    dated = run("members", "Kerncoalitie Mijnstreek", "--as-of", "2010-01-01", "--lang", "nl").out
    assert "zijn van Kerncoalitie Mijnstreek geen deelnemers bekend." in " ".join(dated.split())
    assert "Los van peildatum en zekerheid zijn er 12 bekend." in " ".join(dated.split())


def test_meet_nowhere_is_told_apart_too(run: Run) -> None:
    nowhere = run("meet", "Mondriaan", "CZ", "--as-of", "1990-01-01", "--evidence", "certain").out
    assert "No participations known of" in nowhere
    alone = run("meet", "Zorgverzekeraars Nederland", "CZ").out
    assert "No participations known of Zorgverzekeraars Nederland" in alone


def test_overlap_shows_the_roles_in_each(run: Run) -> None:
    ran = run("overlap", "Kerncoalitie Mijnstreek", "Themacoalitie Farmacie", "--format", "csv")
    headings, *rows = ran.out.splitlines()
    assert headings.startswith(
        "partner,kind,domain,Kerncoalitie Mijnstreek,Themacoalitie Farmacie,at one time,"
    )
    robuust = next(row for row in rows if row.startswith("Robuust,"))
    assert '"programme manager, working group coordinator",programme support' in robuust
    assert len(rows) == 6


def test_roles_that_take_no_part_are_marked(run: Run) -> None:
    whole = json.loads(
        run("members", "Mijnstreek Inspiratie Platform", "--all-roles", "--format", "json").out
    )
    marked = [row for row in whole["rows"] if not row["takes_part"]]
    assert marked
    said = run("members", "Mijnstreek Inspiratie Platform", "--all-roles", "--lang", "nl").out
    assert {"neemt", "nee"} <= set(said.split())


def test_a_path_is_a_sentence(run: Run) -> None:
    said = run("path", "Gemeente Heerlen", "Mondriaan", "--via", "participations").out
    assert said.startswith("How Gemeente Heerlen and Mondriaan are connected, ")
    assert "Gemeente Heerlen —" in said
    assert "— Mondriaan" in said
    rows = json.loads(run("path", "Gemeente Heerlen", "Mondriaan", "--format", "json").out)["rows"]
    assert [row["step"] for row in rows] == list(range(1, len(rows) + 1))
    assert "one and the same" in run("path", "CZ", "cz").out


def test_lineage_is_a_tree(run: Run) -> None:
    lines = run("lineage", "Zuyderland").out.splitlines()
    assert lines[3:][:6] == [
        "Zuyderland",
        "├─ has as part (since 2015-07): Zuyderland GGZ [1]",
        "├─ has as part (since 2015-07): Zuyderland Medisch Centrum [1]",
        "└─ formerly (since 2015-07): Atrium-Orbis [1, 2]",
        "   ├─ arose by merger from (since 2015): Atrium [2, 3]",
        "   └─ arose by merger from (since 2015): Orbis [2, 3]",
    ]


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("en", ["IN SHORT", "MEMBERS", "PART OF", "WHAT OTHER TEXTS SAY", "Sources"]),
        ("nl", ["IN HET KORT", "DEELNEMERS", "ONDERDEEL VAN", "WAT ANDERE TEKSTEN ZEGGEN"]),
    ],
)
def test_a_dossier_has_its_parts(run: Run, lang: str, parts: list[str]) -> None:
    lines = run("show", "Kerncoalitie Mijnstreek", "--lang", lang).out.splitlines()
    places = [lines.index(part) for part in parts]
    assert places == sorted(places)
    assert any("“begin 2019”" in line for line in lines)


def test_a_contract_is_not_called_a_project(run: Run) -> None:
    rows = json.loads(run("ventures", "--kind", "contract", "--format", "json").out)["rows"]
    assert rows
    assert {row["label"] for row in rows} == {"Project"}
    said = run("ventures", "--kind", "contract", "--lang", "nl").out
    assert " contract " in said
    assert " project " not in said


def test_stats_count_what_the_tables_hold(run: Run) -> None:
    rows = json.loads(run("stats", "--format", "json").out)["rows"]
    counts = {row["name"]: row["value"] for row in rows}
    assert (counts["partners"], counts["ventures"], counts["participations"]) == (75, 68, 207)
    assert (counts["sources"], counts["claims"]) == (84, 56)


def test_an_analyst_may_only_read(run: Run, place: Path) -> None:
    assert json.loads(run("sql", "SELECT count(*) AS n FROM partner", "--format", "json").out)[
        "rows"
    ] == [{"n": 75}]
    for query in ("DELETE FROM partner", "ATTACH 'x.db' AS x", "VACUUM INTO 'x.db'"):
        ran = run("sql", query)
        assert (ran.code, ran.out) == (1, ""), query
    assert not (place / "x.db").exists()
    ran = run("cypher", "RETURN 1", "--lang", "nl")
    assert (ran.code, "sql" in ran.err.lower()) == (1, True)


def test_a_map_is_written(run: Run, place: Path) -> None:
    ran = run("map", "-o", "map.html", "--focus", "Gemeente Heerlen", "--lang", "nl")
    assert (ran.code, "Geschreven: map.html" in ran.err) == (0, True)
    assert "Gemeente Heerlen" in (place / "map.html").read_text("utf-8")


def test_the_demo_runs_again(run: Run, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NETGRAPH_STORE")
    first = run("demo", "--lang", "nl")
    assert first.code == 0
    assert "partners: 75 toegevoegd" in first.out
    for said in ("12 deelnemers.", "6 partners.", "Mondriaan", str(place / "demo")):
        assert said in first.out
    assert (place / "demo" / "mijnstreek.html").stat().st_size > 10_000
    again = run("demo", "--lang", "nl")
    assert "was al geladen" in again.out
    assert again.out.splitlines()[2:] == first.out.splitlines()[9:]


def test_a_word_that_is_not_known_is_told_with_those_that_are(run: Run) -> None:
    ran = run("partners", "--kind", "ziekenhuizen", "--lang", "nl")
    assert (ran.code, "Geen partner past hierbij." in ran.out) == (0, True)
    assert "“ziekenhuizen”" in ran.out
    assert "ziekenhuis" in ran.out.split("bekend zijn:")[1]
    assert run("partners", "--kind", "Ziekenhuis", "-q").out.count("hospital") > 1
    assert "“nothing”" in run("ventures", "--kind", "nothing").out
    assert "known are" not in run("ventures", "--kind", "project", "--started", "1950").out


def test_columns_of_a_query_are_told_apart(run: Run) -> None:
    ran = run("sql", "SELECT 1 AS n, 2 AS n, NULL AS x", "--format", "json")
    assert json.loads(ran.out)["rows"] == [{"n": 1, "n (2)": 2, "x": None}]
