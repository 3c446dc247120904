"""The network of networks: circles and whole names apart, clusters, nesting, the same each time."""

import json
import math
from collections import Counter
from itertools import combinations
from pathlib import Path

import networkx
import pytest

import netgraph
from queries.subgraph import Subgraph
from visual.overview import Overview, box, overview
from visual.ties import Tie, Ties, ties

from .sample import care, crowd, joins, network, partner, venture


def boxes_apart(subgraph: Subgraph, drawn: Overview) -> bool:
    """Whether no circle or name overlaps another's, looked at pair by pair."""
    frames = []
    for one, (x, y), size in zip(subgraph.ventures, drawn.places, drawn.radii, strict=True):
        room = box(size, one.name)
        middle = y + room.drop
        frames.append(
            (
                x - room.half_width,
                x + room.half_width,
                middle - room.half_height,
                middle + room.half_height,
            )
        )
    return all(
        a[1] <= b[0] or b[1] <= a[0] or a[3] <= b[2] or b[3] <= a[2]
        for a, b in combinations(frames, 2)
    )


def pairs(found: Ties) -> list[tuple[int, int]]:
    """The ends of ties."""
    return [*zip(found.a.tolist(), found.b.tolist(), strict=True)]


def members_of(subgraph: Subgraph) -> list[set[str]]:
    """The partners that take part in each venture."""
    found: dict[str, set[str]] = {one.id: set() for one in subgraph.ventures}
    for edge in subgraph.participations:
        found[edge.venture].add(edge.partner)
    return [*found.values()]


def parents_in(subgraph: Subgraph) -> dict[int, int]:
    """The first venture that each is part of, by number."""
    number = {one.id: at for at, one in enumerate(subgraph.ventures)}
    found: dict[int, int] = {}
    for link in subgraph.links:
        if link.relation == "PART_OF" and {link.from_id, link.to_id} <= number.keys():
            found.setdefault(number[link.from_id], number[link.to_id])
    return found


@pytest.mark.parametrize("count", [40, 60, 300, 900])
def test_no_circle_or_name_overlaps_another(count: int) -> None:
    subgraph = crowd(count)
    assert boxes_apart(subgraph, overview(subgraph))


def test_the_same_facts_give_the_same_drawing() -> None:
    assert overview(crowd(300)) == overview(crowd(300))


def test_every_venture_is_in_one_cluster() -> None:
    subgraph = crowd(900)
    drawn = overview(subgraph)
    members = [one for cluster in drawn.clusters for one in cluster.members]
    assert sorted(members) == [*range(len(subgraph.ventures))]


def test_circles_of_clusters_lie_apart() -> None:
    for a, b in combinations(overview(crowd(900)).clusters, 2):
        assert ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5 >= a.r + b.r


def test_what_is_part_of_something_is_in_its_cluster() -> None:
    drawn = overview(care())
    assert drawn.ties == []
    assert [cluster.members for cluster in drawn.clusters] == [(0, 1)]


def test_nothing_to_draw_is_drawn_too() -> None:
    assert overview(network([], [])) == Overview([], [], [], 0, [])
    alone = overview(network([], [venture("A"), venture("B")]))
    assert len(alone.places) == 2 and alone.clusters[-1].tree == ()


def test_ties_count_shared_partners_and_the_rarest_are_the_strongest() -> None:
    """a and b share p, which sits nowhere else, and q; a and c share q, which sits in all four."""
    seats = {"p": "ab", "q": "abcd", "r": "d"}
    subgraph = network(
        [partner(one) for one in seats],
        [venture(one) for one in "abcd"],
        [joins(one, other) for one, sits in seats.items() for other in sits],
    )
    drawn = overview(subgraph)
    assert drawn.tie_count == 6
    # a spanning tree of four
    assert drawn.ties == [Tie(0, 1, 2), Tie(0, 2, 1), Tie(0, 3, 1)]


def test_strength_is_newmans() -> None:
    """p sits in two ventures (counts 1), q in four (1/3): together 4/3, then 1/3 each."""
    found = ties([{0, 1}, {0, 1}, {1}, {1, 2}])
    assert pairs(found) == [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    assert found.strength.tolist() == pytest.approx([4 / 3, *[1 / 3] * 5])


def test_the_backbone_joins_what_is_joined_with_a_few_of_the_ties() -> None:
    subgraph = crowd(900)
    drawn = overview(subgraph)
    members = members_of(subgraph)
    joined = [
        (a, b)
        for a, b in combinations(range(len(members)), 2)
        if not members[a].isdisjoint(members[b])
    ]
    assert drawn.tie_count == len(joined) > 5 * len(drawn.ties)
    graph = networkx.Graph(joined)
    seen = networkx.Graph((tie.a, tie.b) for tie in drawn.ties)
    assert {*map(frozenset, networkx.connected_components(seen))} == {
        *map(frozenset, networkx.connected_components(graph))
    }


def test_themes_are_clusters() -> None:
    """The crowd has twelve themes: nearly all of each cluster is of one."""
    drawn = overview(crowd(900))
    mixed = 0
    for cluster in drawn.clusters:
        themes = Counter(member % 12 for member in cluster.members)
        mixed += len(cluster.members) - max(themes.values())
    assert mixed <= 0.1 * len(drawn.places)


def test_many_ventures_come_in_clusters_that_can_be_read_one_by_one() -> None:
    drawn = overview(crowd(3000))
    assert max(len(cluster.members) for cluster in drawn.clusters) <= 75
    assert len(drawn.clusters) < 40
    for cluster in drawn.clusters:
        for member in cluster.members:
            x, y = drawn.places[member]
            assert (x - cluster.x) ** 2 + (y - cluster.y) ** 2 <= cluster.r**2


def test_the_tree_of_a_cluster_joins_its_members() -> None:
    *clusters, alone = overview(crowd(300)).clusters
    assert alone.members == (61, 78) and alone.tree == ()
    for cluster in clusters:
        assert len(cluster.tree) == len(cluster.members) - 1
        tree = networkx.Graph(cluster.tree)
        assert {*tree} == {*cluster.members} and networkx.is_tree(tree)


@pytest.fixture(scope="module")
def mijnstreek(mijnstreek_file: Path) -> Subgraph:
    with netgraph.open(mijnstreek_file) as net:
        return net.subgraph()


def test_the_mijnstreek_fits_a_screen(mijnstreek: Subgraph) -> None:
    drawn = overview(mijnstreek)
    assert boxes_apart(mijnstreek, drawn)
    across, down = ([place[axis] for place in drawn.places] for axis in (0, 1))
    wide, high = max(across) - min(across), max(down) - min(down)
    assert 1.4 < wide / high < 2.4
    assert wide * high < 1500 * 900
    assert len(drawn.ties) < 40 < drawn.tie_count


def test_what_is_part_of_something_stands_beside_it(mijnstreek: Subgraph) -> None:
    """Who has no partners of its own stands in its parent's cluster, and not far from it."""
    drawn = overview(mijnstreek)
    of = {one: number for number, each in enumerate(drawn.clusters) for one in each.members}
    taking_part = {edge.venture for edge in mijnstreek.participations if edge.takes_part}
    children = [
        (one, parent)
        for one, parent in parents_in(mijnstreek).items()
        if mijnstreek.ventures[one].id not in taking_part
    ]
    assert len(children) > 20
    for one, parent in children:
        assert of[one] == of[parent]
    far = [math.dist(drawn.places[one], drawn.places[parent]) for one, parent in children]
    assert sorted(far)[len(far) // 2] < 130
    assert max(far) < 350


def test_the_mijnstreek_is_drawn_as_before(mijnstreek: Subgraph) -> None:
    """Golden geometry: a change of the layout renews the file, after a look at the picture."""
    golden = json.loads(Path(__file__).with_name("mijnstreek_places.json").read_text("utf-8"))
    ids = [one.id for one in mijnstreek.ventures]
    drawn = dict(zip(ids, overview(mijnstreek).places, strict=True))
    assert drawn.keys() == golden.keys()
    for one, place in drawn.items():
        assert place == pytest.approx(golden[one], abs=2), one
