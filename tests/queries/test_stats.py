"""Statistics, counted again from the tables without any of the product's code."""

import pytest

from netgraph import NetworkGraph
from queries.reading import Scope
from queries.stats import stats
from tests.queries.mijnstreek_rows import roles_that_take_part, table


def test_the_whole_network(net: NetworkGraph) -> None:
    found = dict(stats(net.store))
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


@pytest.mark.parametrize(
    ("evidence", "participations"), [("certain", 16), ("presumed", 16 + 56), ("possible", 167)]
)
def test_on_a_day(net: NetworkGraph, evidence: str, participations: int) -> None:
    found = dict(stats(net.store, Scope("2020-12-08", evidence)))
    assert found["participations"] == participations


def test_before_everything(net: NetworkGraph) -> None:
    found = dict(stats(net.store, Scope("1900-01-01", "presumed")))
    assert found["participations"] == found["ventures"] == found["share.source"] == 0
    assert found["density"] == found["ventures_per_partner"] == 0
    assert found["partners"] == found["partners.alone"] == 75


def test_names_that_count_as_one(net: NetworkGraph) -> None:
    found = dict(stats(net.store, Scope(current_names=True)))
    assert (found["partners"], found["partners.alone"]) == (72, 4)


def test_an_empty_network(
    empty_net: NetworkGraph, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("one")
    (folder / "partners.csv").write_text("id,name\na,Alleen\n", encoding="utf-8")
    empty_net.load(folder)
    found = dict(stats(empty_net.store))
    assert found["partners"] == found["partners.alone"] == 1
    assert found["ventures"] == found["density"] == found["share.since"] == 0
