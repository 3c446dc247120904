"""Statistics, counted again from the tables without any of the product's code."""

from pathlib import Path

import networkx
import pytest

from netgraph import NetworkGraph
from queries.reading import Scope
from queries.stats import StatRow, stats
from tests.queries.mijnstreek_rows import roles_that_take_part, table
from tests.queries.small import write


def figures(rows: list[StatRow]) -> dict[str, int | float]:
    return {row.name: row.value for row in rows}


def test_the_whole_network(net: NetworkGraph) -> None:
    found = figures(stats(net.store))
    facts = table("participations")
    counted = [row for row in facts if row["role"] in roles_that_take_part()]
    pairs = {(row["partner"], row["venture"]) for row in counted}
    links = table("venture_relations") + table("partner_relations")
    relations = [row["relation"] for row in links]
    assert list(found) == [
        "partners",
        "partners.alone",
        "ventures",
        "ventures.Coalition",
        "ventures.ProgrammeLine",
        "ventures.Project",
        "participations",
        "participations.taking_part",
        "links.PART_OF",
        "links.SUCCEEDED_BY",
        "links.SUPPORTS",
        "links.COOPERATES_WITH",
        "links.MERGED_INTO",
        "links.RENAMED_TO",
        "sources",
        "claims",
        "density",
        "ventures_per_partner",
        "share.source",
        "share.since",
        "share.observed",
        "participations_per_partner",
        "partners_per_venture",
        "core.k",
        "core.partners",
        "core.ventures",
        "periphery.partners",
        "periphery.ventures",
        "share.facts.source",
        "share.facts.dated",
    ]
    assert found["partners"] == 75
    assert found["partners.alone"] == 75 - len({row["partner"] for row in facts}) == 6
    assert found["ventures"] == 68
    assert [found[f"ventures.{label}"] for label in ("Coalition", "ProgrammeLine", "Project")] == [
        22,
        5,
        41,
    ]
    assert found["participations"] == 207
    assert found["participations.taking_part"] == len(counted) == 189
    for relation in set(relations):
        assert found[f"links.{relation}"] == relations.count(relation)
    assert found["sources"] == 84
    assert found["claims"] == 19 + 37
    assert found["density"] == pytest.approx(len(pairs) / (75 * 68))
    assert found["ventures_per_partner"] == pytest.approx(len(pairs) / 75)
    assert found["share.source"] == 1
    assert found["share.since"] == pytest.approx(sum(bool(row["since"]) for row in facts) / 207)
    seen = sum(bool(row["observed"]) for row in facts)
    assert found["share.observed"] == pytest.approx(seen / 207)
    assert found["participations_per_partner"] == pytest.approx(207 / 75)
    assert found["partners_per_venture"] == pytest.approx(len(pairs) / 68)


def test_shares_of_all_facts(net: NetworkGraph) -> None:
    found = figures(stats(net.store))
    facts, ventures = table("participations"), table("ventures")
    links = table("venture_relations") + table("partner_relations")
    of_time = facts + ventures + links
    every = of_time + table("partners")
    sourced = sum(bool(row["sources"]) for row in every)
    dated = sum(any(row.get(name) for name in ("since", "until", "observed")) for row in of_time)
    assert found["share.facts.source"] == pytest.approx(sourced / len(every))
    assert found["share.facts.dated"] == pytest.approx(dated / len(of_time))


def test_the_core_is_that_of_networkx(net: NetworkGraph) -> None:
    found = figures(stats(net.store))
    graph = networkx.Graph(
        (("venture", row["venture"]), ("partner", row["partner"]))
        for row in table("participations")
        if row["role"] in roles_that_take_part()
    )
    core = networkx.k_core(graph)
    k = min(degree for _node, degree in core.degree)
    # 63 partners take part in 38 ventures: the 39 to be seen in participations.csv, less the
    # Zorgpunt, which has users only.
    sorts = [sort for sort, _id in core]
    assert found["core.k"] == k
    for sort, number in (("partner", 63), ("venture", 38)):
        assert found[f"core.{sort}s"] == sorts.count(sort)
        assert found[f"periphery.{sort}s"] == number - sorts.count(sort)


def test_a_core_worked_out_by_hand(empty_net: NetworkGraph, tmp_path: Path) -> None:
    # a, b and c are each in two of x, y, z at least, and each of these has two of them: a 2-core.
    # d is in z alone, e and w have each other alone. No part has three of each.
    pairs = "ax ay bx bz cy cz dz ew"
    write(tmp_path, pairs)
    empty_net.load(tmp_path)
    found = figures(stats(empty_net.store))
    assert [found[f"core.{name}"] for name in ("k", "partners", "ventures")] == [2, 3, 3]
    assert [found[f"periphery.{name}"] for name in ("partners", "ventures")] == [2, 1]


@pytest.mark.parametrize(
    ("evidence", "participations"), [("certain", 16), ("presumed", 16 + 56), ("possible", 167)]
)
def test_on_a_day(net: NetworkGraph, evidence: str, participations: int) -> None:
    found = figures(stats(net.store, scope=Scope("2020-12-08", evidence)))
    assert found["participations"] == participations


def test_before_everything(net: NetworkGraph) -> None:
    found = figures(stats(net.store, scope=Scope("1900-01-01", "presumed")))
    assert found["participations"] == found["ventures"] == found["share.source"] == 0
    assert found["density"] == found["ventures_per_partner"] == 0
    assert found["partners"] == found["partners.alone"] == 75


def test_names_that_count_as_one(net: NetworkGraph) -> None:
    found = figures(stats(net.store, scope=Scope(current_names=True)))
    assert (found["partners"], found["partners.alone"]) == (72, 4)


def test_an_empty_network(
    empty_net: NetworkGraph, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("one")
    (folder / "partners.csv").write_text("id,name\na,Alleen\n", encoding="utf-8")
    empty_net.load(folder)
    found = figures(stats(empty_net.store))
    assert found["partners"] == found["partners.alone"] == 1
    assert found["ventures"] == found["density"] == found["share.since"] == 0


def test_what_the_figures_rest_on(net: NetworkGraph) -> None:
    """Every source that is named in the rows of a table, read once more from the files."""
    told = {row.name: {*(row.sources or ())} for row in stats(net.store, sources=True)}
    counted = [row for row in table("participations") if row["role"] in roles_that_take_part()]
    links = table("venture_relations") + table("partner_relations")
    parts = [row for row in links if row["relation"] == "PART_OF"]
    expected = {
        "partners": named(table("partners")),
        "ventures": named(table("ventures")),
        "ventures.Project": named(table("ventures")),
        "participations": named(table("participations")),
        "density": named(counted),
        "core.k": named(counted),
        "links.PART_OF": named(parts),
        "share.facts.source": named(
            [*table("partners"), *table("ventures"), *table("participations"), *links]
        ),
    }
    assert {name: told[name] for name in expected} == expected
    # Of the 84 texts one is named by nothing.
    assert len(told["sources"]) == 83
    assert told["sources"] >= expected["share.facts.source"]
    assert [row.sources for row in stats(net.store)][:2] == [None, None]


def named(rows: list[dict[str, str]]) -> set[str]:
    return {source.strip() for row in rows for source in row["sources"].split(";") if source}


def test_a_figure_stands_on_the_highest_level_that_gives_it(net: NetworkGraph) -> None:
    """DESIGN.md: 16 certain, 56 presumed and 95 possible on this day; partners have no dates."""
    told = {row.name: row.evidence for row in stats(net.store, scope=Scope("2020-12-08"))}
    assert (told["partners"], told["participations"]) == ("certain", "possible")
    presumed = stats(net.store, scope=Scope("2020-12-08", "presumed"))
    assert {row.name: row.evidence for row in presumed}["participations"] == "presumed"
