"""Who sits where, out of a subgraph: the one count that all still pictures share."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from queries.subgraph import Subgraph, VentureNode
from schema.evidence import LEVELS
from schema.names import fold
from schema.vocabulary import label


class Seat(NamedTuple):
    """A partner in a venture; evidence: of its surest role there, None where no day was asked."""

    roles: tuple[str, ...]
    evidence: str | None


class Chosen(NamedTuple):
    """A venture that a picture is about, whether or not it holds on the day."""

    id: str
    name: str


class Seats(NamedTuple):
    """Ventures as chosen; partners in at least one of them, by name; seats by (partner, venture).

    Only roles that take part count.
    """

    ventures: tuple[Chosen, ...]
    partners: tuple[Chosen, ...]
    seats: Mapping[tuple[str, str], Seat]

    def members(self, venture: str) -> set[str]:
        """Return the ids of the partners of a venture."""
        return {partner for partner, where in self.seats if where == venture}

    def places(self, partner: str) -> tuple[int, ...]:
        """Return in which of the ventures a partner sits, by number."""
        return tuple(
            number
            for number, venture in enumerate(self.ventures)
            if (partner, venture.id) in self.seats
        )

    @property
    def unknown(self) -> tuple[Chosen, ...]:
        """Return the ventures of which no participants are known."""
        known = {venture for _partner, venture in self.seats}
        return tuple(one for one in self.ventures if one.id not in known)


def seats(subgraph: Subgraph, chosen: Sequence[Chosen] = ()) -> Seats:
    """Return who sits where in the chosen ventures; in all of a subgraph where none are chosen."""
    ventures = tuple(chosen) or tuple(Chosen(one.id, one.name) for one in subgraph.ventures)
    wanted = {one.id for one in ventures}
    found: dict[tuple[str, str], Seat] = {}
    for edge in subgraph.participations:
        if not edge.takes_part or edge.venture not in wanted:
            continue
        held = found.get((edge.partner, edge.venture))
        roles = (*held.roles, edge.role) if held else (edge.role,)
        evidence = stronger(held.evidence, edge.evidence) if held else edge.evidence
        found[edge.partner, edge.venture] = Seat(roles, evidence)
    sitting = {partner for partner, _venture in found}
    partners = sorted(
        (Chosen(one.id, one.name) for one in subgraph.partners if one.id in sitting),
        key=lambda one: (fold(one.name), one.id),
    )
    return Seats(ventures, tuple(partners), {key: _said(seat) for key, seat in found.items()})


def stronger(a: str | None, b: str | None) -> str | None:
    """Return the higher of two levels of evidence."""
    return max((a, b), key=lambda one: -1 if one is None else LEVELS.index(one))


def weaker(a: str | None, b: str | None) -> str | None:
    """Return the lower of two levels of evidence."""
    return min((a, b), key=lambda one: -1 if one is None else LEVELS.index(one))


def kind_words(venture: VentureNode) -> str:
    """Return what sort of venture it is, in words."""
    if venture.kind in (None, "", "unknown"):
        return label("label", venture.label)
    return label("venture_kind", venture.kind)


def _said(seat: Seat) -> Seat:
    words = dict.fromkeys(label("role", role) for role in seat.roles)
    return seat._replace(roles=tuple(words))


def of_ventures(subgraph: Subgraph, ids: Collection[str]) -> Subgraph:
    """Return the part of a subgraph that tells of these ventures and of who takes part in them."""
    edges = tuple(
        edge for edge in subgraph.participations if edge.takes_part and edge.venture in ids
    )
    sitting = {edge.partner for edge in edges}
    ventures = tuple(one for one in subgraph.ventures if one.id in ids)
    partners = tuple(one for one in subgraph.partners if one.id in sitting)
    links = tuple(one for one in subgraph.links if one.from_id in ids and one.to_id in ids)
    cited = {source for part in (edges, ventures) for one in part for source in one.sources}
    return subgraph._replace(
        partners=partners,
        ventures=ventures,
        participations=edges,
        links=links,
        sources=tuple(one for one in subgraph.sources if one.id in cited),
    )
