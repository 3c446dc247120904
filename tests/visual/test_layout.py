"""Every node has a place of its own, the same each time."""

import random
from itertools import combinations

import pytest
from scipy.spatial import cKDTree

from visual.content import content
from visual.layout import Box, place

from .sample import crowd


def overlapping(points: list[tuple[float, float]], boxes: list[Box]) -> list[tuple[int, int]]:
    """Pairs whose boxes share more than a border, found pair by pair."""
    return [
        (i, j)
        for i, j in combinations(range(len(points)), 2)
        if abs(points[i][0] - points[j][0]) < boxes[i].half_width + boxes[j].half_width
        and abs(points[i][1] + boxes[i].drop - points[j][1] - boxes[j].drop)
        < boxes[i].half_height + boxes[j].half_height
    ]


def random_network(seed: int, count: int) -> tuple[int, list[Box], list[tuple[int, int]]]:
    dice = random.Random(seed)
    ventures = count // 3
    boxes = [
        Box(dice.uniform(4, 60), dice.uniform(4, 30), dice.uniform(0, 12)) for _ in range(count)
    ]
    pairs = {
        (dice.randrange(ventures, count), dice.randrange(ventures))
        for _ in range(dice.randrange(3 * count))
    }
    return ventures, boxes, sorted(pairs)


@pytest.mark.parametrize("seed", range(12))
def test_no_two_boxes_overlap(seed: int) -> None:
    ventures, boxes, pairs = random_network(seed, 20 + 15 * seed)
    points = place(ventures, boxes, pairs, [(0, 1), (ventures, ventures + 1)])
    assert len(points) == len(boxes)
    assert overlapping(points, boxes) == []


def test_circles_of_two_thousand_nodes_lie_apart() -> None:
    nodes = content(crowd(2000)).nodes
    tree = cKDTree([(node["x"], node["y"]) for node in nodes])
    largest = max(node["size"] for node in nodes)
    near = tree.query_pairs(2 * largest)
    assert near, "the crowd should stand close together"
    for i, j in near:
        apart = (nodes[i]["x"] - nodes[j]["x"]) ** 2 + (nodes[i]["y"] - nodes[j]["y"]) ** 2
        assert apart >= (nodes[i]["size"] + nodes[j]["size"]) ** 2


def test_the_same_input_gives_the_same_places() -> None:
    ventures, boxes, pairs = random_network(5, 300)
    assert place(ventures, boxes, pairs, []) == place(ventures, boxes, pairs, [])


@pytest.mark.parametrize(
    ("ventures", "count", "memberships", "links"),
    [
        (0, 0, [], []),
        (1, 1, [], []),
        (0, 3, [], []),
        (3, 3, [], []),
        (1, 2, [(1, 0)], []),
        (2, 2, [], [(0, 1), (1, 0), (0, 1)]),
        (1, 4, [(1, 0), (2, 0), (3, 0)], [(1, 1)]),
        (0, 2, [], [(0, 1)]),
    ],
    ids=["none", "one", "partners", "ventures", "pair", "links", "star", "linked partners"],
)
def test_the_smallest_networks_are_placed_too(
    ventures: int, count: int, memberships: list[tuple[int, int]], links: list[tuple[int, int]]
) -> None:
    boxes = [Box(20, 10)] * count
    points = place(ventures, boxes, memberships, links)
    assert len(points) == count
    assert overlapping(points, boxes) == []
    assert all(abs(number) < 10_000 for point in points for number in point)


def test_what_is_joined_to_nothing_stands_below_the_rest() -> None:
    # venture 0 with partners 2, 3, 4; venture 1 and partner 5 alone
    points = place(2, [Box(20, 10)] * 6, [(2, 0), (3, 0), (4, 0)], [])
    joined = [points[i][1] for i in (0, 2, 3, 4)]
    assert min(points[1][1], points[5][1]) > max(joined)


def test_partners_of_one_theme_stand_together() -> None:
    """Of the ten nearest of each node, most are of its theme: two of twelve would be chance."""
    subgraph = crowd(360)
    themes = [i % 12 for i in range(len(subgraph.ventures))]
    themes += [i % 12 for i in range(len(subgraph.partners))]
    points = [(node["x"], node["y"]) for node in content(subgraph).nodes]
    _far, near = cKDTree(points).query(points, k=11)
    same = [themes[i] == themes[j] for i, row in enumerate(near) for j in row[1:]]
    assert sum(same) / len(same) > 0.3
