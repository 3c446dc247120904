"""A subgraph as the rows that the page's scripts read: nodes, lines, dossiers and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from queries.subgraph import Subgraph
from visual import dossiers as about
from visual import lines
from visual.columns import columns
from visual.layout import Box, place
from visual.lines import Numbers, Row
from visual.looks import looks
from visual.overview import overview

_NAMED = 600  # up to so many nodes, the layout keeps room for names


class Content(NamedTuple):
    """What a page shows. Nodes are numbered: ventures first, then partners, each by id.

    model: every fact, for the page's own model; see visual/columns.py.
    """

    nodes: list[Row]
    edges: list[Row]
    dossiers: list[Row]
    sources: list[Row]
    looks: list[Row]
    model: Row


def content(subgraph: Subgraph, focus: Sequence[str] = ()) -> Content:
    """Return all that the page needs to know of a subgraph, placed and put into words."""
    ventures = len(subgraph.ventures)
    at = Numbers(
        {venture.id: number for number, venture in enumerate(subgraph.ventures)},
        {partner.id: number for number, partner in enumerate(subgraph.partners, ventures)},
        {source.id: number for number, source in enumerate(subgraph.sources)},
    )
    edges = [*lines.members(subgraph.participations, at), *lines.links(subgraph.links, at)]
    joined = lines.joined(edges)
    partial = bool(focus)
    dossiers = [
        about.venture(one, len(joined[at.ventures[one.id]]), at, partial=partial)
        for one in subgraph.ventures
    ] + [
        about.partner(one, len(joined[at.partners[one.id]]), at, partial=partial)
        for one in subgraph.partners
    ]
    nodes = _placed(dossiers, edges, joined, ventures)
    for item in focus:
        for of in (at.ventures, at.partners):
            if item in of:
                nodes[of[item]]["focus"] = True
    used = Counter(node["group"] for node in nodes)
    legend = looks(subgraph.ventures, subgraph.partners).values()
    return Content(
        nodes,
        edges,
        dossiers,
        [about.source(one) for one in subgraph.sources],
        [{**look._asdict(), "count": used[look.key]} for look in legend],
        _model(subgraph),
    )


def _model(subgraph: Subgraph) -> Row:
    seen = overview(subgraph)
    return {
        **columns(subgraph),
        "places": [[x, y, r] for (x, y), r in zip(seen.places, seen.radii, strict=True)],
        "ties": [[tie.a, tie.b] for tie in seen.ties if tie.backbone],
        "clusters": [cluster._asdict() for cluster in seen.clusters],
        "parents": seen.parents,
    }


def _placed(
    dossiers: Sequence[Row], edges: Sequence[Row], joined: Mapping[int, set[int]], ventures: int
) -> list[Row]:
    sizes = [_size(len(joined.get(i, ())), i < ventures) for i in range(len(dossiers))]
    boxes = [Box(size + 4, size + 4) for size in sizes]
    if len(dossiers) <= _NAMED:
        boxes = [_box(size, row) for size, row in zip(sizes, dossiers, strict=True)]
    members = [(edge["from"], edge["to"]) for edge in edges if "roles" in edge]
    links = [(edge["from"], edge["to"]) for edge in edges if "roles" not in edge]
    places = place(ventures, boxes, members, links)
    return [
        {"id": i, "x": x, "y": y, "size": sizes[i], "group": dossiers[i]["look"]}
        for i, (x, y) in enumerate(places)
    ]


def _size(joined: int, venture: bool) -> float:
    """The radius: its surface grows with the number of members or of ventures."""
    radius = min(8 + 2.6 * sqrt(joined), 28) if venture else min(5 + 1.5 * sqrt(joined), 15)
    return round(radius, 1)


def _box(size: float, dossier: Row) -> Box:
    """The room for a shape and its name in lines below it; ventures are named first."""
    letter, height = (3.4, 8.0) if dossier.get("venture") else (2.7, 6.0)
    length = min(len(dossier["name"]), 60)
    lines = max(1, -(-length // 20))
    half_width = max(size, min(length, 20) * letter) + 3
    return Box(half_width, size + 3 + height * lines, height * lines)
