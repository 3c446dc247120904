"""The part of the network that a picture shows: its partners, ventures and what joins them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any, NamedTuple

from queries.levels import known
from queries.reading import ALL, Reader, Scope, ask
from queries.subgraph_within import Parts, Standing, Who, find_within
from schema.dates import FIRST_DAY, LAST_DAY, sort_key
from schema.evidence import Window, weakest
from schema.pause import collection_paused


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
    window: Window | None = None


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
    window: Window | None = None


class LinkEdge(NamedTuple):
    """A relation between two ventures or between two partners."""

    from_id: str
    relation: str
    to_id: str
    since: str | None
    until: str | None
    evidence: str | None
    sources: tuple[str, ...]
    window: Window | None = None


class SourceText(NamedTuple):
    """A text that states facts; published is an EDTF date or None."""

    id: str
    title: str
    publisher: str | None
    url: str | None
    published: str | None


class Claim(NamedTuple):
    """What a text says beside a value that stands; kind: "reading", or "words" of a date.

    about_table, about_key: the fact; its ids stand in the key between bars. value and
    value_sources: what stands, and who says so. text and sources: what the other text says.
    """

    kind: str
    about_table: str
    about_key: str
    field: str | None
    value: str | None
    value_sources: tuple[str, ...]
    text: str
    sources: tuple[str, ...]
    note: str | None


class Subgraph(NamedTuple):
    """A part of the network as of a day (None: all that is recorded), each tuple ordered by id.

    Ventures, participations and links carry the five days of their evidence (window).
    """

    partners: tuple[PartnerNode, ...]
    ventures: tuple[VentureNode, ...]
    participations: tuple[ParticipationEdge, ...]
    links: tuple[LinkEdge, ...]
    sources: tuple[SourceText, ...]
    as_of: str | None
    evidence: str
    claims: tuple[Claim, ...] = ()


@collection_paused()
def subgraph(
    reader: Reader,
    *,
    focus: Sequence[str] = (),
    depth: int = 1,
    scope: Scope = ALL,
    claims: bool = False,
) -> Subgraph:
    """Return the network, or what lies within depth steps of any of the focus names.

    A step is a participation, in any role, or a link; all participations and links between what
    lies within are there. As of a day: those that hold then; without focus the ventures that hold
    then and everybody who is joined to something then. Partners, ventures and sources are in order
    of id, participations of partner, venture, role and since, links of from, relation and to.
    claims: also what other texts say about what is there, in order of kind, table and key.
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
    said = _claims(reader, partners, ventures) if claims else ()
    named = sources_of(partners, ventures, participations, links, said)
    return Subgraph(
        tuple(partners),
        tuple(ventures),
        tuple(participations),
        tuple(links),
        sources_with(reader, named),
        scope.day,
        scope.evidence,
        said,
    )


def sources_of(*parts: Iterable[Any]) -> set[str]:
    """Return the ids of the sources named by rows; a claim names two sorts."""
    named: set[str] = set()
    for part in parts:
        for one in part:
            named.update(one.sources)
            if isinstance(one, Claim):
                named.update(one.value_sources)
    return named


def _claims(
    reader: Reader, partners: Iterable[PartnerNode], ventures: Iterable[VentureNode]
) -> tuple[Claim, ...]:
    rows = (Claim(*row) for row in ask(reader, "subgraph_claims"))
    shown = {node.id for node in partners} | {node.id for node in ventures}
    found = [claim for claim in rows if not shown.isdisjoint(claim.about_key.split("|"))]
    return tuple(sorted(found, key=lambda one: tuple("" if x is None else x for x in one)))


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
    edges: dict[ParticipationEdge, Window] = {}
    for partner, venture, role, takes_part, since, until, observed, sources, *days in rows:
        if within and venture not in within.ventures:
            continue
        level = known(scope.day, days)
        for counted, stands in who.counted(partner).items():
            if not within or counted in within.partners:
                evidence = weakest([level, stands]) if stands else level
                edge = ParticipationEdge(
                    counted, venture, role, takes_part, since, until, observed, evidence, sources
                )
                edges[edge] = _longest(edges.get(edge), Window(*days))
    return sorted(
        (edge._replace(window=window) for edge, window in edges.items()),
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
    edges: dict[LinkEdge, Window] = {}
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
            link = LinkEdge(start, relation, stop, since, until, evidence, sources)
            edges[link] = _longest(edges.get(link), Window(*days))
    return sorted(
        (edge._replace(window=window) for edge, window in edges.items()),
        key=lambda edge: (
            *edge[:3],
            sort_key(edge.since),
            sort_key(edge.until),
            edge.sources,
            edge.evidence or "",
        ),
    ), ends


def _longest(one: Window | None, other: Window) -> Window:
    """Of two names of one organisation with the same fact, the name that lasts counts."""
    if one is None:
        return other
    return max(one, other, key=lambda w: (w.possible_to or LAST_DAY, w.confirmed_to or FIRST_DAY))


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
    return sorted(
        (
            VentureNode._make((*row[:11], Window(*row[12:])))
            for row in rows
            if row[11] or row[0] in ids
        ),
        key=lambda venture: venture.id,
    )
