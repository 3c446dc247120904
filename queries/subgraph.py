"""The part of the network that a picture shows: its partners, ventures and what joins them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

from queries.levels import known
from queries.reading import ALL, Reader, Scope, ask
from queries.subgraph_within import Parts, Standing, Who, find_within
from schema.dates import sort_key
from schema.evidence import weakest


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


def subgraph(
    reader: Reader, *, focus: Sequence[str] = (), depth: int = 1, scope: Scope = ALL
) -> Subgraph:
    """Return the network, or what lies within depth steps of any of the focus names.

    A step is a participation, in any role, or a link; all participations and links between what
    lies within are there. As of a day: those that hold then; without focus the ventures that hold
    then and everybody who is joined to something then. Partners, ventures and sources are in order
    of id, participations of partner, venture, role and since, links of from, relation and to.
    Raises UnknownName, AmbiguousName.
    """
    who = Standing.asked(reader, scope)
    within = find_within(reader, focus, depth, scope, who) if focus else None
    participations = _participations(reader, within, scope, who.taking_part)
    links, ends = _links(reader, within, scope, who.linked)
    shown = within or Parts(
        {edge.partner for edge in participations} | ends.partners,
        {edge.venture for edge in participations} | ends.ventures,
    )
    everybody = within is None and scope.day is None
    partners = _partners(reader, None if everybody else shown.partners, who.linked)
    ventures = _ventures(reader, shown.ventures, within is None, scope)
    named: set[str] = set()
    for part in (partners, ventures, participations, links):
        named.update(source for one in part for source in one.sources)
    return Subgraph(
        tuple(partners),
        tuple(ventures),
        tuple(participations),
        tuple(links),
        sources_with(reader, named),
        scope.day,
        scope.evidence,
    )


def sources_with(reader: Reader, ids: Iterable[str]) -> tuple[SourceText, ...]:
    """Return the sources with these ids, in order of id."""
    return tuple(
        sorted(SourceText(*row) for row in ask(reader, "subgraph_sources", ids=sorted(set(ids))))
    )


def _participations(
    reader: Reader, within: Parts | None, scope: Scope, who: Who
) -> list[ParticipationEdge]:
    rows = ask(
        reader,
        "subgraph_participations",
        partners=who.behind(within.partners) if within else None,
        day=scope.day,
        evidence=scope.evidence,
    )
    edges: set[ParticipationEdge] = set()
    for partner, venture, role, takes_part, since, until, observed, sources, *days in rows:
        if within and venture not in within.ventures:
            continue
        level = known(scope.day, days)
        for counted, stands in who.counted(partner).items():
            if not within or counted in within.partners:
                evidence = weakest([level, stands]) if stands else level
                edges.add(
                    ParticipationEdge(
                        counted,
                        venture,
                        role,
                        takes_part,
                        since,
                        until,
                        observed,
                        evidence,
                        sources,
                    )
                )
    return sorted(
        edges,
        key=lambda edge: (
            *edge[:3],
            sort_key(edge.since),
            sort_key(edge.until),
            edge.observed,
            edge.sources,
            edge.evidence or "",
        ),
    )


def _links(
    reader: Reader, within: Parts | None, scope: Scope, who: Who
) -> tuple[list[LinkEdge], Parts]:
    """Return the links, and the partners and ventures that they join."""
    rows = ask(
        reader,
        "subgraph_links",
        partners=who.behind(within.partners) if within else None,
        ventures=sorted(within.ventures) if within else None,
        day=scope.day,
        evidence=scope.evidence,
    )
    edges: set[LinkEdge] = set()
    ends = Parts(set(), set())
    for joins, from_id, relation, to_id, since, until, sources, *days in rows:
        between = joins == "partner"
        starts = who.counted(from_id) if between else {from_id: None}
        stops = who.counted(to_id) if between else {to_id: None}
        for start, stop in product(starts, stops):
            inside = within and (within.partners if between else within.ventures)
            if start == stop or (inside is not None and not {start, stop} <= inside):
                continue
            (ends.partners if between else ends.ventures).update((start, stop))
            levels = [known(scope.day, days), starts[start], stops[stop]]
            evidence = weakest(filter(None, levels))
            edges.add(LinkEdge(start, relation, stop, since, until, evidence, sources))
    return sorted(
        edges,
        key=lambda edge: (
            *edge[:3],
            sort_key(edge.since),
            sort_key(edge.until),
            edge.sources,
            edge.evidence or "",
        ),
    ), ends


def _partners(reader: Reader, ids: set[str] | None, who: Who) -> list[PartnerNode]:
    rows = ask(reader, "subgraph_partners", ids=None if ids is None else sorted(ids))
    return sorted(PartnerNode(*row) for row in rows if row[0] in who.counted(row[0]))


def _ventures(reader: Reader, ids: set[str], others: bool, scope: Scope) -> list[VentureNode]:
    """Return the ventures with these ids; others: and all that hold on the day."""
    rows = ask(
        reader,
        "subgraph_ventures",
        ids=None if others else sorted(ids),
        day=scope.day,
        evidence=scope.evidence,
    )
    return sorted(VentureNode(*row[:-1]) for row in rows if row[-1] or row[0] in ids)
