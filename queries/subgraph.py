"""The part of the network that a picture shows: its partners, ventures and what joins them."""

from __future__ import annotations

from typing import NamedTuple


class PartnerNode(NamedTuple):
    """A partner in a picture."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str | None
    domain: str | None
    region: tuple[str, ...]
    group: bool
    size: int | None
    sources: tuple[str, ...]


class VentureNode(NamedTuple):
    """A venture in a picture; label is Coalition, ProgrammeLine or Project."""

    id: str
    name: str
    aliases: tuple[str, ...]
    label: str
    kind: str | None
    since: str | None
    until: str | None
    phase: str | None
    ambition: str | None
    region: tuple[str, ...]
    sources: tuple[str, ...]


class ParticipationEdge(NamedTuple):
    """A partner's role in a venture; evidence is None where no day was asked for."""

    partner: str
    venture: str
    role: str
    takes_part: bool
    since: str | None
    until: str | None
    observed: tuple[str, ...]
    evidence: str | None
    sources: tuple[str, ...]


class LinkEdge(NamedTuple):
    """A relation between two ventures or between two partners."""

    from_id: str
    relation: str
    to_id: str
    since: str | None
    until: str | None
    evidence: str | None
    sources: tuple[str, ...]


class SourceText(NamedTuple):
    """A text that states facts; published is an EDTF date or None."""

    id: str
    title: str
    publisher: str | None
    url: str | None
    published: str | None


class Subgraph(NamedTuple):
    """A part of the network as of a day (None: all that is recorded), each tuple ordered by id."""

    partners: tuple[PartnerNode, ...]
    ventures: tuple[VentureNode, ...]
    participations: tuple[ParticipationEdge, ...]
    links: tuple[LinkEdge, ...]
    sources: tuple[SourceText, ...]
    as_of: str | None
    evidence: str
