"""The network of networks: circles and whole names apart, clusters, nesting, the same each time."""

from itertools import combinations

import pytest

from queries.subgraph import Subgraph
from visual.overview import Overview, box, overview

from .sample import care, crowd, network, venture


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


def test_what_is_part_of_something_knows_its_parent() -> None:
    drawn = overview(care())
    assert drawn.parents == [None, 0]
    assert drawn.ties == []
    assert [cluster.members for cluster in drawn.clusters] == [(0, 1)]


def test_nothing_to_draw_is_drawn_too() -> None:
    assert overview(network([], [])) == Overview([], [], [], [], [])
    alone = overview(network([], [venture("A"), venture("B")]))
    assert len(alone.places) == 2 and alone.clusters[-1].tree == ()
