"""Clusters: known ones of the Southern Women, by hand on small networks, on the Mijnstreek."""

from collections import Counter
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from netgraph import NetworkGraph
from queries.clusters import divide, modularity
from queries.communities import SEED, Communities, communities
from queries.reading import Scope
from queries.snapshot import snapshot
from schema.errors import UsageError
from tests.oracle.network import Asked, Net, dated, highest, lowest
from tests.oracle.together import taking_part
from tests.queries.mijnstreek_rows import roles_that_take_part, table
from tests.queries.small import write, write_davis


def members(found: Communities) -> list[tuple[set[str], set[str]]]:
    return [
        ({one.entity.id for one in of.ventures}, {one.entity.id for one in of.partners})
        for of in found.clusters
    ]


def test_two_that_are_apart(empty_net: NetworkGraph, tmp_path: Path) -> None:
    # Two parts of 4 participations each: Q = 1 - (4 * 4 + 4 * 4) / 8^2 = 1/2. No run can differ.
    empty_net.load(write(tmp_path, "ax bx ay by cz dz cw dw"))
    found = communities(empty_net.store)
    assert members(found) == [({"z", "w"}, {"c", "d"}), ({"x", "y"}, {"a", "b"})]
    assert (found.modularity, found.together) == (0.5, 1)
    first = found.clusters[0]
    assert (first.number, first.telling, first.inside, first.together) == (1, ("w", "z"), 1, 1)
    assert [(one.entity.id, one.inside, one.all) for one in first.partners] == [
        ("c", 2, 2),
        ("d", 2, 2),
    ]


def test_the_southern_women(empty_net: NetworkGraph, tmp_path: Path) -> None:
    # Barber (2007), who found four clusters with Q = 0.345 the best division of them.
    empty_net.load(write_davis(tmp_path))
    found = communities(empty_net.store)
    assert len(found.clusters) == 4
    assert found.modularity == pytest.approx(0.3455, abs=5e-5)
    # Everybody divides the women into those around Evelyn and those around Katherina (Freeman
    # 2003); events 1 to 5 are the former's, 10 to 14 the latter's. No cluster has both.
    first, second = {"E1", "E2", "E3", "E4", "E5"}, {"E10", "E11", "E12", "E13", "E14"}
    for ventures, _women in members(found):
        assert not (ventures & first and ventures & second)
    with_evelyn = next(women for _v, women in members(found) if "Evelyn Jefferson" in women)
    assert {"Laura Mandeville", "Theresa Anderson", "Brenda Rogers"} <= with_evelyn
    assert not {"Katherina Rogers", "Sylvia Avondale", "Nora Fayette"} & with_evelyn


def test_the_modularity_is_what_barber_defines(net: NetworkGraph) -> None:
    found = communities(net.store)
    place = {
        (sort, one.entity.id): of.number
        for of in found.clusters
        for sort, ones in (("venture", of.ventures), ("partner", of.partners))
        for one in ones
    }
    pairs = {
        (row["partner"], row["venture"])
        for row in table("participations")
        if row["role"] in roles_that_take_part()
    }
    partners, ventures = ({pair[end] for pair in pairs} for end in (0, 1))
    assert len(place) == len(partners) + len(ventures) == 63 + 38
    size = {one: sum(one in pair for pair in pairs) for one in partners | ventures}
    total = sum(
        ((a, b) in pairs) - size[a] * size[b] / len(pairs)
        for a in partners
        for b in ventures
        if place["partner", a] == place["venture", b]
    )
    assert found.modularity == pytest.approx(total / len(pairs))
    assert found.modularity > 0.5


def test_the_mijnstreek(net: NetworkGraph) -> None:
    found = communities(net.store)
    # Adelante and the regional picture of 2019 have nobody but each other: a cluster of two, in all
    # runs. So have Stichting Zuyderland Zorg and its project.
    alone = [of for of in found.clusters if len(of.ventures) + len(of.partners) == 2]
    told = {of.telling[0]: (of.inside, of.together) for of in alone}
    of_two = ("Kerncoalitie Mijnstreek (ZonMw 10100021910009)", "Regiobeeld Mijnstreek (2019)")
    assert [told[name] for name in of_two] == [(1, 1), (1, 1)]
    # As good as it was found by the Louvain method, from twenty starts.
    assert found.modularity > 0.53
    assert communities(net.store) == found
    assert 0 < found.together <= 1


def test_how_sure_it_is(net: NetworkGraph) -> None:
    """Worked out again from the runs themselves, pair by pair."""
    shot = snapshot(net.store)
    divisions = [divide(shot, Random(SEED + run)) for run in range(4)]
    marks = [modularity(shot, one) for one in divisions]
    runs = [[*one.ventures.tolist(), *one.partners.tolist()] for one in divisions]
    best = runs.pop(marks.index(max(marks)))
    pairs = [pair for pair in combinations(range(len(best)), 2) if best[pair[0]] == best[pair[1]]]
    kept = sum(run[a] == run[b] for run in runs for a, b in pairs)
    found = communities(net.store, runs=4)
    assert found.together == pytest.approx(kept / len(pairs) / len(runs))
    assert found.modularity == max(marks)


def test_no_node_gains_by_moving(net: NetworkGraph) -> None:
    """Barber's gain worked out in plain Python, for each node and each community beside it."""
    shot = snapshot(net.store)
    edges = [*zip(shot.venture.tolist(), shot.partner.tolist(), strict=True)]
    first = len(shot.ventures)
    for seed in range(5):
        division = divide(shot, Random(seed))
        found = [*division.ventures.tolist(), *division.partners.tolist()]
        assert [*dict.fromkeys(found)] == [*range(division.number)]
        marked = modularity(shot, division)
        assert marked == pytest.approx(barber(edges, first, found))
        for venture, partner in edges:
            for node, other in ((venture, first + partner), (first + partner, venture)):
                moved = [*found]
                moved[node] = found[other]
                assert barber(edges, first, moved) <= marked + 1e-9


def barber(edges: list[tuple[int, int]], first: int, found: list[int]) -> float:
    degree = Counter(node for one, other in edges for node in (one, first + other))
    of: dict[int, list[int]] = {}
    for node, one in enumerate(found):
        of.setdefault(one, []).append(node)
    inside = sum(found[one] == found[first + other] for one, other in edges) / len(edges)
    chance = sum(
        sum(degree[node] for node in nodes if node < first)
        * sum(degree[node] for node in nodes if node >= first)
        for nodes in of.values()
    )
    return inside - chance / len(edges) ** 2


def test_on_a_day(net: NetworkGraph) -> None:
    found = communities(net.store, scope=Scope("2020-12-08", "certain"))
    assert found.clusters
    assert {of.evidence for of in found.clusters} <= {"certain", None}


def test_nothing_to_divide(empty_net: NetworkGraph, tmp_path: Path) -> None:
    (tmp_path / "partners.csv").write_text("id,name\na,Alleen\n", encoding="utf-8")
    empty_net.load(tmp_path / "partners.csv")
    assert communities(empty_net.store).clusters == ()
    with pytest.raises(UsageError, match="at least 2"):
        communities(empty_net.store, runs=1)


@pytest.mark.parametrize("day", [None, "2021-06-07"])
def test_what_a_cluster_and_its_members_rest_on(net: NetworkGraph, day: str | None) -> None:
    """Each participation in scope, judged by the rules of the model in plain Python."""
    asked = Asked(day)
    facts = taking_part(Net(net.store.facts()), asked)
    for cluster in communities(net.store, sources=True, scope=Scope(day)).clusters:
        ventures, partners = (
            {one.entity.id for one in side} for side in (cluster.ventures, cluster.partners)
        )
        inside = [one for one in facts if one.fact.venture in ventures and one.partner in partners]
        told = [(cluster.evidence, cluster.sources, inside)]
        for side, end in ((cluster.ventures, "venture"), (cluster.partners, "partner")):
            for member in side:
                own = [one for one in inside if getattr(one.fact, end) == member.entity.id]
                told.append((member.evidence, member.sources, own))
        for evidence, sources, own in told:
            assert sources == tuple(sorted({key for one in own for key in one.fact.sources}))
            best: dict[tuple[str, str], str | None] = {}
            for one in own:
                pair = one.partner, one.fact.venture
                best[pair] = highest([best.get(pair), one.level])
            assert evidence == dated(lowest(best.values()), asked)
