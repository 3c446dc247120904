"""Where the nodes of a drawing stand, by id, so that they can be kept and found there again."""

from __future__ import annotations

from math import sqrt
from typing import Literal, NamedTuple

from queries.subgraph import Subgraph
from visual.layout import Box, place, pulled
from visual.near import Place, Places, beside, fitting, stood
from visual.overview import overview
from visual.recall import Kept, kept_of, recalled

Drawing = Literal["overview", "both"]
"""The network of networks, or partners and ventures together."""
TOGETHER = 2500
"""More nodes than this: partners and ventures are drawn together only where that is asked for."""
_NAMED = 600  # up to so many nodes, the layout keeps room for names


class Both(NamedTuple):
    """Places and radii of ventures, then partners, in the order of the subgraph."""

    places: list[Place]
    radii: list[float]


def renewed(subgraph: Subgraph, drawing: Drawing, kept: Kept | None = None) -> Kept:
    """Return what to remember of a drawing: what is kept, where the facts are those of then."""
    stood = kept.places if kept else None
    if drawing == "both":
        return Kept(places_of_both(subgraph, stood))
    if kept is not None and recalled(subgraph, kept):
        return kept
    return kept_of(subgraph, overview(subgraph, stood))


def places_of_both(subgraph: Subgraph, kept: Places | None = None) -> dict[str, Place]:
    """Return where partners and ventures stand together, by the name of `names`; kept ones stay."""
    wanted = names(subgraph)
    found = [place for place in stood(wanted, kept) or () if place is not None]
    if len(found) < len(wanted):
        found = both(subgraph, kept).places
    return dict(zip(wanted, found, strict=True))


def names(subgraph: Subgraph) -> list[str]:
    """Return what places are kept under: the ids of ventures, then those of partners."""
    ventures = {venture.id: None for venture in subgraph.ventures}
    # An id may be both: a blank is in no id.
    return [
        *ventures,
        *(f"{one.id} " if one.id in ventures else one.id for one in subgraph.partners),
    ]


def both(subgraph: Subgraph, kept: Places | None = None) -> Both:
    """Return where partners and ventures stand together, and how large their circles are."""
    ventures = {venture.id: number for number, venture in enumerate(subgraph.ventures)}
    partners = {one.id: number for number, one in enumerate(subgraph.partners, len(ventures))}
    members = sorted(
        {
            (partners[edge.partner], ventures[edge.venture])
            for edge in subgraph.participations
            if edge.partner in partners and edge.venture in ventures
        }
    )
    links = _links(subgraph, ventures, partners)
    radii = _radii(subgraph, ventures, partners)
    called = [one.name for one in subgraph.ventures] + [one.name for one in subgraph.partners]
    boxes = [_plain(size) for size in radii]
    if len(called) <= _NAMED:
        boxes = [
            _named(size, name, number < len(ventures))
            for number, (size, name) in enumerate(zip(radii, called, strict=True))
        ]
    found = stood(names(subgraph), kept)
    if found is None:
        return Both(place(len(ventures), boxes, members, links), radii)
    stand = beside(found, boxes, pulled(len(boxes), [*members, *links]))
    return Both(stand, fitting(stand, radii))


def _links(
    subgraph: Subgraph, ventures: dict[str, int], partners: dict[str, int]
) -> list[tuple[int, int]]:
    found = []
    for link in subgraph.links:
        for of in (ventures, partners):
            if link.from_id in of and link.to_id in of:
                found.append((of[link.from_id], of[link.to_id]))
                break
    return found


def _radii(subgraph: Subgraph, ventures: dict[str, int], partners: dict[str, int]) -> list[float]:
    """The area grows with the number of members, or of ventures."""
    pairs = {(edge.partner, edge.venture) for edge in subgraph.participations if edge.takes_part}
    joined = [0] * (len(ventures) + len(partners))
    for partner, venture in pairs:
        joined[partners[partner]] += 1
        joined[ventures[venture]] += 1
    return [
        round(
            min(8 + 2.6 * sqrt(count), 28)
            if number < len(ventures)
            else min(5 + 1.5 * sqrt(count), 15),
            1,
        )
        for number, count in enumerate(joined)
    ]


def _plain(size: float) -> Box:
    return Box(size + 4, size + 4)


def _named(size: float, name: str, venture: bool) -> Box:
    """The room for a shape and its name in lines below it; ventures are named first."""
    letter, height = (3.4, 8.0) if venture else (2.7, 6.0)
    length = min(len(name), 60)
    lines = max(1, -(-length // 20))
    half_width = max(size, min(length, 20) * letter) + 3
    return Box(half_width, size + 3 + height * lines, height * lines)
