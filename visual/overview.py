"""The network of networks: where each venture stands, joined by the partners that they share.

Ventures that share partners, or are part of each other, lie together as a cluster; clusters lie
side by side, those with much in common nearest. Each venture has room for its circle and for its
whole name below it, in the lines of `visual.wrapping.wrapped`. The same input, the same drawing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any, NamedTuple

from queries.subgraph import Subgraph
from schema.language import _
from visual.around import circles, tree
from visual.arrange import arranged
from visual.clusters import divided
from visual.hues import hues
from visual.layout import Box
from visual.near import Places, beside, fitting, stood
from visual.ties import Tie, Ties, backbone, ties
from visual.wrapping import LINE, width, wrapped

MANY = 150
"""With more ventures than this a drawing opens on clusters, each in a circle of its own."""
LARGEST = 60.0
"""The largest radius of a venture's circle."""
_LINKS = {"PART_OF": 1.0}
_OTHER_LINK = 0.35


class Cluster(NamedTuple):
    """Ventures that belong together, in order of number.

    name: that of largest, its venture with the most partners; tree: pairs of members, a shortest
    tree over them, to draw a hull along; x, y, r: a circle for the cluster while it is closed, no
    two of which overlap; hue: the name of the colour of its ground. The last one may hold what is
    joined to nothing; its largest is -1, and it has no tree and no hue.
    """

    name: str
    largest: int
    members: tuple[int, ...]
    tree: tuple[tuple[int, int], ...]
    x: float
    y: float
    r: float
    hue: str


class Overview(NamedTuple):
    """Ventures by number, in the order of the subgraph; y downwards.

    places: the middles of circles; radii: their radii, the area growing with the partners; ties:
    those to be seen first, the strongest first; tie_count: how many ties there are in all.
    """

    places: list[tuple[float, float]]
    radii: list[float]
    ties: list[Tie]
    tie_count: int
    clusters: list[Cluster]


def overview(subgraph: Subgraph, kept: Places | None = None) -> Overview:
    """Return where the ventures of a subgraph stand, their circles, ties and clusters.

    kept: places to leave as they are, by id; who is new stands near what it is joined to.
    """
    if not subgraph.ventures:
        return Overview([], [], [], 0, [])
    number = {venture.id: place for place, venture in enumerate(subgraph.ventures)}
    members = _members(subgraph, number)
    links = _links(subgraph, number)
    found = ties(members)
    parents = _parents(links, len(number))
    radii = [radius(len(one)) for one in members]
    names = [venture.name for venture in subgraph.ventures]
    groups, alone = divided(found, links, parents, members, MANY)
    boxes = [box(size, name) for size, name in zip(radii, names, strict=True)]
    pull = _pull(found, links, groups, len(names))
    known = stood([*number], kept)
    if known is None:
        points = arranged(boxes, pull, groups, alone, round_ones=len(names) > MANY)
    else:
        points = beside(known, boxes, pull)
        radii = fitting(points, radii)
    return Overview(
        points,
        radii,
        backbone(found, members),
        len(found.a),
        _clusters(points, boxes, groups, alone, members, names),
    )


def radius(partners: int) -> float:
    """Return the radius of a venture's circle; its area grows with the partners."""
    return round(min(sqrt(64 + 60 * partners), LARGEST), 1)


def called(largest: int, names: Sequence[str]) -> str:
    """Return the name of a cluster, in the language in use; see `Cluster`."""
    return names[largest] if largest >= 0 else _("Joined to nothing")


def box(size: float, name: str) -> Box:
    """Return the room for a circle of this radius and the venture's name below it."""
    lines = wrapped(name)
    below = LINE * len(lines) + 4
    half = max(size, max(map(width, lines)) / 2) + 3
    return Box(half, size + below / 2 + 2, below / 2)


def _members(subgraph: Subgraph, number: Mapping[str, int]) -> list[set[int]]:
    """The partners that take part in each venture, by number."""
    partners = {partner.id: place for place, partner in enumerate(subgraph.partners)}
    members: list[set[int]] = [set() for _venture in number]
    for edge in subgraph.participations:
        if edge.takes_part and edge.venture in number and edge.partner in partners:
            members[number[edge.venture]].add(partners[edge.partner])
    return members


def _links(subgraph: Subgraph, number: Mapping[str, int]) -> list[tuple[int, int, str]]:
    return [
        (number[link.from_id], number[link.to_id], link.relation)
        for link in subgraph.links
        if link.from_id in number and link.to_id in number and link.from_id != link.to_id
    ]


def _parents(links: Sequence[tuple[int, int, str]], count: int) -> list[int | None]:
    """The first that each is part of, as long as nothing is, by that, part of itself."""
    parents: list[int | None] = [None] * count
    for one, above, relation in links:
        if relation != "PART_OF" or parents[one] is not None:
            continue
        top: int | None = above
        while top is not None and top != one:
            top = parents[top]
        if top is None:
            parents[one] = above
    return parents


def _pull(
    found: Ties,
    links: Sequence[tuple[int, int, str]],
    groups: Sequence[Sequence[int]],
    count: int,
) -> Any:
    """How strongly ventures are drawn to each other: more within a cluster than across."""
    import numpy as np
    from scipy.sparse import csr_array

    of = np.full(count, -1)
    for place, group in enumerate(groups):
        of[group] = place
    ends_of = np.array([link[:2] for link in links], dtype=np.intp).reshape(-1, 2)
    a, b = (np.concatenate([of_ties, ends_of[:, at]]) for at, of_ties in enumerate(found[:2]))
    of_links = [_LINKS.get(link[2], _OTHER_LINK) for link in links]
    weight = np.concatenate([found.strength, of_links])
    weight = weight * np.where(of[a] == of[b], 1.0, 0.25)
    ends = np.concatenate([a, b]), np.concatenate([b, a])
    pull = csr_array((np.concatenate([weight, weight]), ends), shape=(count, count))
    pull.sum_duplicates()
    return pull


def _clusters(
    points: Sequence[tuple[float, float]],
    boxes: Sequence[Box],
    groups: Sequence[Sequence[int]],
    alone: Sequence[int],
    members: Sequence[set[int]],
    names: Sequence[str],
) -> list[Cluster]:
    made = []
    every = [*groups, alone] if alone else groups
    closed = circles(points, boxes, every)
    trees = [() if group is alone else tree(points, group) for group in every]
    tinted = hues(closed, [len(group) if at else 0 for group, at in zip(every, trees, strict=True)])
    for group, circle, shortest, hue in zip(every, closed, trees, tinted, strict=True):
        largest = -1
        if group is not alone:
            largest = max(group, key=lambda one: (len(members[one]), -one))
        named = called(largest, names)
        made.append(Cluster(named, largest, tuple(group), shortest, *circle, hue))
    return made
