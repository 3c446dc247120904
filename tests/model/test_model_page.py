"""docs/model.md says what is true: its tables against the program, its cases against the tests."""

import ast
import re
from pathlib import Path

import pytest

from netgraph import NetworkGraph
from queries.stats import StatRow
from schema.dates import FIRST_DAY, LAST_DAY, span
from schema.tables import LINK_RELATIONS, TABLES
from schema.vocabulary import shipped

PAGE = (Path(__file__).parents[2] / "docs" / "model.md").read_text("utf-8")
CASES = range(1, 53)
_DAYS = ("possible_from", "begun_by", "confirmed_to", "presumed_to", "possible_to")
_UNBOUNDED = {"possible_from": "open", "presumed_to": "open", "possible_to": "open"}


def table(first_heading: str, second_heading: str = "", last_heading: str = "") -> list[list[str]]:
    """Return the cells of the one table of the page whose headings are these, without headings."""
    found = []
    for block in re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE):
        head, _rule, *rows = [
            [cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()
        ]
        wanted = (first_heading, second_heading or head[1], last_heading or head[-1])
        if (head[0], head[1], head[-1]) == wanted:
            found.append([head, *rows])
    assert len(found) == 1, f"{first_heading}: {len(found)} tables"
    assert len(found[0]) > 1
    return found[0]


def test_every_table_and_field_is_on_the_page() -> None:
    _head, *rows = table("table", "in a file")
    said = {row[0].strip("`"): set(re.findall(r"`(\w+)`", row[2])) for row in rows}
    assert said.keys() == TABLES.keys()
    for name, one in TABLES.items():
        assert said[name] - {"group"} == {field.name for field in one.fields}
    keys = {row[0].strip("`"): re.findall(r"\w+", row[3]) for row in rows}
    short = {"from": "from_id", "to": "to_id"}
    for name, one in TABLES.items():
        assert tuple(short.get(part, part) for part in keys[name]) == one.key


def test_the_bounds_of_every_form_of_date() -> None:
    _head, *rows = table("written")
    assert {row[0].strip("`") for row in rows} >= {"2019", "2019~", "[..2019]", "[2019..]", ".."}
    for written, _meaning, first, last in rows:
        bounds = (first.replace("none", FIRST_DAY), last.replace("none", LAST_DAY))
        assert tuple(span(written.strip("`"))) == bounds, written


def test_the_relations_with_their_labels() -> None:
    _head, *rows = table("relation")
    known = {relation for relations in LINK_RELATIONS.values() for relation in relations}
    assert {row[0] for row in rows} == known
    for relation, dutch, between in rows:
        assert shipped("relation")[relation].nl == dutch
        for joins, relations in LINK_RELATIONS.items():
            assert (f"{joins}s" in between) == (relation in relations)


def test_the_levels_with_their_labels() -> None:
    _head, *rows = table("level")
    said = {row[0]: row[1] for row in rows if row[1]}
    assert said == {term: words.nl for term, words in shipped("evidence").items()}


def stored_days(net: NetworkGraph) -> dict[tuple[str, str], list[str]]:
    """Return the five days of every participation as the store keeps them, by both its ends."""
    if net.store.dialect == "sql":
        asked = f"SELECT partner, venture, {', '.join(_DAYS)} FROM participation"
        rows = net.sql(asked).rows
    else:
        days = ", ".join(f"x.{day}" for day in _DAYS)
        asked = f"MATCH (p:Partner)-[x:PARTICIPATES_IN]->(v:Venture) RETURN p.id, v.id, {days}"
        rows = net.cypher(asked).rows
    return {
        (partner, venture): [
            day or _UNBOUNDED.get(name, "never") for name, day in zip(_DAYS, days, strict=True)
        ]
        for partner, venture, *days in rows
    }


def test_the_five_days_worked_out_by_hand(net: NetworkGraph) -> None:
    head, *rows = table("partner", "venture", "possible to")
    assert [text.replace(" ", "_") for text in head[3:]] == list(_DAYS)
    stored = stored_days(net)
    for partner, venture, _recorded, *days in rows:
        assert stored[partner, venture] == days, partner


def test_the_levels_worked_out_by_hand(net: NetworkGraph) -> None:
    head, *rows = table("partner", "venture", "2023-03-01")
    for partner, venture, *said in rows:
        for day, level in zip(head[2:], said, strict=True):
            found = [
                row.evidence for row in net.members(venture, as_of=day) if row.partner_id == partner
            ]
            assert found == ([] if level == "-" else [level]), (partner, day)


def participations(rows: list[StatRow]) -> int | float:
    return next(row.value for row in rows if row.name == "participations")


def test_how_many_are_certain_presumed_and_possible(net: NetworkGraph) -> None:
    day = "2020-12-08"
    at_least = {
        level: participations(net.stats(as_of=day, evidence=level))
        for level in ("certain", "presumed", "possible")
    }
    assert at_least == {"certain": 16, "presumed": 16 + 56, "possible": 16 + 56 + 95}
    assert participations(net.stats()) == 16 + 56 + 95 + 40 == 207
    kern = [row.evidence for row in net.members("Kerncoalitie Mijnstreek", as_of="2021-06-07")]
    assert (kern.count("certain"), kern.count("presumed"), len(kern)) == (3, 10, 13)
    assert "16 are certain, 56 presumed, 95 possible and 40 not there" in PAGE
    assert "13 in the Kerncoalitie 3 are certain and 10 presumed" in PAGE


def numbers_of_tests() -> list[int]:
    """Return the numbers of the tests of modelling cases, in order."""
    numbers: list[int] = []
    for path in sorted(Path(__file__).parent.glob("test_cases_*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            named = isinstance(node, ast.FunctionDef) and re.match(r"test_case_(\d\d)_", node.name)
            if named:
                numbers.append(int(named[1]))
    return sorted(numbers)


def test_every_case_has_a_test() -> None:
    assert numbers_of_tests() == list(CASES)


def test_every_case_is_on_the_page() -> None:
    _head, *rows = table("case")
    assert [int(row[0]) for row in rows] == list(CASES)
    assert all(len(row) == 4 and all(row) for row in rows)


@pytest.mark.parametrize(("held", "least"), [("yes", 25), ("in part", 15), ("no", 3)])
def test_a_case_is_held_or_it_is_said_that_it_is_not(held: str, least: int) -> None:
    _head, *rows = table("case")
    assert {row[2] for row in rows} == {"yes", "in part", "no"}
    assert sum(row[2] == held for row in rows) >= least
