"""What of a part of the network holds on a day, without asking the store again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from queries.subgraph import LinkEdge, ParticipationEdge, Subgraph, sources_of
from schema.evidence import LEVELS, Window, level

Fact = TypeVar("Fact", ParticipationEdge, LinkEdge)


def at(whole: Subgraph, day: str | None, evidence: str = "possible") -> Subgraph:
    """Return what of everything recorded holds on an ISO day, on at least this evidence.

    The same as asking the store for that day, as long as names count as themselves: the ventures
    that hold then, everybody who is joined to something then, and the sources of these. None as
    the day gives all of it.
    """
    if day is None:
        return whole._replace(as_of=None, evidence=evidence)
    participations = _holding(whole.participations, day, evidence)
    links = _holding(whole.links, day, evidence)
    ends = {link.from_id for link in links} | {link.to_id for link in links}
    taking = {edge.partner for edge in participations} | ends
    taken = {edge.venture for edge in participations} | ends
    partners = tuple(one for one in whole.partners if one.id in taking)
    ventures = tuple(
        one for one in whole.ventures if one.id in taken or _level(one.window, day, evidence)
    )
    shown = {one.id for one in partners} | {one.id for one in ventures}
    claims = tuple(one for one in whole.claims if not shown.isdisjoint(one.about_key.split("|")))
    named = sources_of(partners, ventures, participations, links, claims)
    sources = tuple(one for one in whole.sources if one.id in named)
    return Subgraph(partners, ventures, participations, links, sources, day, evidence, claims)


def _holding(facts: Iterable[Fact], day: str, evidence: str) -> tuple[Fact, ...]:
    levels = ((fact, _level(fact.window, day, evidence)) for fact in facts)
    return tuple(fact._replace(evidence=held) for fact, held in levels if held)


def _level(window: Window | None, day: str, least: str) -> str | None:
    """The level of a fact on a day, None where it is less than asked or has no window."""
    held = level(window, day) if window else None
    return held if held and LEVELS.index(held) >= LEVELS.index(least) else None
