"""Whom a venture might ask next, or which ventures a partner might join, with the reasons.

The score is resource allocation on the two-mode network (Zhou, Ren, Medo, Zhang 2007, Bipartite
network projection and personal recommendation, Physical Review E 76:046115): each member m of the
venture shares one point equally among the k(m) ventures it is in, each of those w shares what it
gets equally among the k(w) partners in it, and a candidate p has what reaches it:

    score(p, venture) = sum over m in the venture, over w with both m and p in it, of
                        1 / (k(m) * k(w))

So that to meet an insurer who sits everywhere, or in a venture of fifty, counts for little.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from queries.entity import by_name
from queries.levels import SURE, known
from queries.naming import resolve
from queries.reading import ALL, Reader, Scope, ask
from queries.resting import Resting, TakingPart, resting
from queries.snapshot import Named, held, names
from queries.standing import counted_as
from queries.suggest_row import Met, Nearby, Suggestion
from schema.errors import UsageError
from schema.evidence import LEVELS
from schema.language import _
from schema.pause import collection_paused

_UNTOLD = (None, "unknown", "other")
# Who is in each venture, or in which ventures each partner is, with the level of evidence.
_Side = dict[str, dict[str, int]]


class _Network(NamedTuple):
    partners: _Side
    ventures: _Side
    links: dict[str, dict[str, tuple[str, int]]]
    ended: set[str]
    names: Mapping[str, Mapping[str, Named]]


class _Way(NamedTuple):
    """What reaches a candidate from a member: over how many ventures, and the weakest evidence."""

    score: float
    ventures: int
    level: int


class _There(NamedTuple):
    """The domains and kinds that are in a venture; none where no members are known."""

    venture: str
    domains: set[str | None]
    kinds: set[str | None]


_NO_WAY = _Way(0.0, 0, SURE)


@collection_paused()
def suggest(
    reader: Reader,
    venture: str | None = None,
    *,
    partner: str | None = None,
    limit: int | None = None,
    sources: bool = False,
    scope: Scope = ALL,
) -> list[Suggestion]:
    """Return partners that a venture might ask, or ventures that a partner might join.

    Give one of the two. Candidates meet a member elsewhere, or are in a venture above or below it;
    those in it are none. For a partner, ventures that ended are none either. sources: fill in those
    of each row.
    Order: score (highest first), more nearby, names, ids. Raises UsageError, UnknownName,
    AmbiguousName.
    """
    if (venture is None) == (partner is None):
        raise UsageError(_("name a venture, or a partner with --for: one of the two"))
    if venture is not None:
        asked = resolve(reader, venture, ("Venture",)).id
        found = _for_venture(_read(reader, scope), asked, scope.day)
    else:
        meant = resolve(reader, partner or "", ("Partner",)).id
        network = _read(reader, scope)
        found = [
            row
            for one in counted_as(reader, scope, [meant])[meant]
            for row in _for_partner(network, one, scope.day)
        ]
    found.sort(
        key=lambda row: (
            -row.score,
            -len(row.nearby),
            *by_name(row.partner, row.partner_id),
            *by_name(row.venture, row.venture_id),
        )
    )
    return _sourced(reader, found[:limit], scope) if sources else found[:limit]


def _sourced(reader: Reader, rows: list[Suggestion], scope: Scope) -> list[Suggestion]:
    links = ask(
        reader,
        "subgraph_links",
        partners=[],
        ventures=None,
        day=scope.day,
        evidence=scope.evidence,
    )
    parts = {(row[1], row[3]): row[6] for row in links if row[2] == "PART_OF"}
    rest = resting(reader, scope)
    found = []
    for row in rows:
        told = {*rest.sources(_rests_on(row, rest))}
        for one in row.nearby:
            ends = (row.venture_id, one.id)
            told.update(parts[ends if one.relation == "parent" else ends[::-1]])
        found.append(row._replace(sources=tuple(sorted(told))))
    return found


def _rests_on(row: Suggestion, rest: Resting) -> Iterator[TakingPart]:
    for one in row.met:
        yield row.venture_id, one.id
        yield from rest.of_both(row.partner_id, one.id)
    for near in row.nearby:
        yield near.id, row.partner_id


def _read(reader: Reader, scope: Scope) -> _Network:
    partners: _Side = {}
    ventures: _Side = {}
    for venture, partner, level in held(reader, scope).rows():
        own = ventures.setdefault(venture, {})
        if level >= own.get(partner, level):
            own[partner] = level
    for venture, members in ventures.items():
        for partner, level in members.items():
            partners.setdefault(partner, {})[venture] = level
    links: dict[str, dict[str, tuple[str, int]]] = {}
    ended = set()
    for key, phase, whole, *days in ask(reader, "suggest", day=scope.day, evidence=scope.evidence):
        if phase == "ended":
            ended.add(key)
        if whole is not None:
            level = LEVELS.index(known(scope.day, days) or "certain")
            links.setdefault(key, {})[whole] = ("parent", level)
            links.setdefault(whole, {})[key] = ("part", level)
    return _Network(partners, ventures, links, ended, names(reader))


def _near(network: _Network, venture: str) -> list[str]:
    """Return the partners that meet a member elsewhere or are above or below, not in it."""
    members = network.ventures.get(venture, {})
    around = {other for one in members for other in network.partners[one]}
    around |= set(network.links.get(venture, ()))
    found = {one for other in around for one in network.ventures.get(other, ())}
    return sorted(found - set(members))


def _joinable(network: _Network, partner: str) -> list[str]:
    """Return the ventures that go on, without the partner, with somebody it meets, or nearby."""
    own = network.partners.get(partner, {})
    met = {one for venture in own for one in network.ventures[venture]}
    found = {venture for one in met for venture in network.partners[one]}
    found |= {venture for one in own for venture in network.links.get(one, ())}
    return sorted(found - set(own) - network.ended)


def _for_venture(network: _Network, venture: str, day: str | None) -> list[Suggestion]:
    # Who of the members is in each venture, so that a candidate need not be held against all.
    inside: dict[str, list[str]] = {}
    for member in sorted(network.ventures.get(venture, {})):
        for other in network.partners[member]:
            inside.setdefault(other, []).append(member)
    there = _there(network, venture)
    found = []
    for partner in _near(network, venture):
        together = (
            (member, other)
            for other in sorted(network.partners.get(partner, {}))
            for member in inside.get(other, ())
        )
        ways = _ways(network, partner, together)
        found.append(_suggestion(network, partner, there, ways, day))
    return found


def _for_partner(network: _Network, partner: str, day: str | None) -> list[Suggestion]:
    together = (
        (member, other)
        for other in sorted(network.partners.get(partner, {}))
        for member in network.ventures[other]
    )
    ways = _ways(network, partner, together)
    found = []
    for venture in _joinable(network, partner):
        members = network.ventures.get(venture, {})
        met = {member: ways[member] for member in members if member in ways}
        found.append(_suggestion(network, partner, _there(network, venture), met, day))
    return found


def _ways(network: _Network, partner: str, together: Iterable[tuple[str, str]]) -> dict[str, _Way]:
    """Return what reaches a partner from each member, given (member, venture) where they meet."""
    own = network.partners.get(partner, {})
    found: dict[str, _Way] = {}
    for member, other in together:
        theirs = network.partners[member]
        score = 1 / (len(theirs) * len(network.ventures[other]))
        before = found.get(member, _NO_WAY)
        level = min(before.level, own[other], theirs[other])
        found[member] = _Way(before.score + score, before.ventures + 1, level)
    return found


def _there(network: _Network, venture: str) -> _There:
    called = network.names["Partner"]
    there = [called[member] for member in network.ventures.get(venture, {})]
    return _There(venture, {one.domain for one in there}, {one.kind for one in there})


def _suggestion(
    network: _Network, partner: str, there: _There, ways: Mapping[str, _Way], day: str | None
) -> Suggestion:
    own = network.partners.get(partner, {})
    members = network.ventures.get(there.venture, {})
    score, weakest, met = 0.0, SURE, []
    for member in sorted(ways):
        way = ways[member]
        score += way.score
        weakest = min(weakest, members[member], way.level)
        met.append(Met(member, network.names["Partner"][member].name, way.ventures))
    near = []
    for other, (relation, level) in network.links.get(there.venture, {}).items():
        if other in own:
            near.append(Nearby(relation, other, network.names["Venture"][other].name))
            weakest = min(weakest, level, own[other])
    who, what = network.names["Partner"][partner], network.names["Venture"][there.venture]
    return Suggestion(
        partner,
        who.name,
        who.kind,
        who.domain,
        there.venture,
        what.name,
        score,
        tuple(sorted(met, key=lambda one: (-one.ventures, *by_name(one.name, one.id)))),
        _missing(who.domain, there.domains),
        _missing(who.kind, there.kinds),
        tuple(sorted(near, key=lambda one: (one.relation, *by_name(one.name, one.id)))),
        LEVELS[weakest] if day else None,
    )


def _missing(own: str | None, theirs: Collection[str | None]) -> str | None:
    """Return what a candidate brings that nobody there has; None where nobody is known there."""
    return own if own not in _UNTOLD and theirs and own not in theirs else None
