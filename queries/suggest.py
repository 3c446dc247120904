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

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from queries.entity import by_name
from queries.levels import SURE, known
from queries.naming import resolve
from queries.reading import ALL, Reader, Scope, ask
from queries.snapshot import Named, names, pairs
from queries.standing import counted_as
from schema.errors import UsageError
from schema.evidence import LEVELS
from schema.language import _


class Met(NamedTuple):
    """A member that is met elsewhere, and in how many ventures."""

    id: str
    name: str
    ventures: int


class Nearby(NamedTuple):
    """A venture in which the candidate is already: "parent" or "part" of the one suggested for."""

    relation: str
    id: str
    name: str


class Suggestion(NamedTuple):
    """A partner that might join a venture, and why.

    score: see the module, higher is closer; 0 where only nearby speaks for it. met: members of the
    venture that it meets elsewhere, most often first, then by name. fills_domain, fills_kind: its
    own, where no member of the venture has it; None where one has, where it has none itself or
    where no members are known. nearby: ventures above and below in which it takes part. evidence:
    the weakest that all this rests on, None where no day was asked for.
    """

    partner_id: str
    partner: str
    kind: str | None
    domain: str | None
    venture_id: str
    venture: str
    score: float
    met: tuple[Met, ...]
    fills_domain: str | None
    fills_kind: str | None
    nearby: tuple[Nearby, ...]
    evidence: str | None


_UNTOLD = (None, "unknown", "other")
# Who is in each venture, or in which ventures each partner is, with the level of evidence.
_Side = dict[str, dict[str, int]]


class _Network(NamedTuple):
    partners: _Side
    ventures: _Side
    links: dict[str, dict[str, tuple[str, int]]]
    ended: set[str]
    names: Mapping[str, Mapping[str, Named]]


def suggest(
    reader: Reader,
    venture: str | None = None,
    *,
    partner: str | None = None,
    limit: int | None = None,
    scope: Scope = ALL,
) -> list[Suggestion]:
    """Return partners that a venture might ask, or ventures that a partner might join.

    Give one of the two. Candidates meet a member elsewhere, or are in a venture above or below it;
    those in it are none. For a partner, ventures that ended are none either.
    Order: score (highest first), more nearby, names, ids. Raises UsageError, UnknownName,
    AmbiguousName.
    """
    if (venture is None) == (partner is None):
        raise UsageError(_("name a venture, or a partner with --for: one of the two"))
    if venture is not None:
        asked = resolve(reader, venture, ("Venture",)).id
        network = _read(reader, scope)
        wanted = [(one, asked) for one in _near(network, asked)]
    else:
        meant = resolve(reader, partner or "", ("Partner",)).id
        network = _read(reader, scope)
        wanted = [
            (one, other)
            for one in counted_as(reader, scope, [meant])[meant]
            for other in _joinable(network, one)
        ]
    found = [_suggestion(network, *each, scope.day) for each in wanted]
    found.sort(
        key=lambda row: (
            -row.score,
            -len(row.nearby),
            *by_name(row.partner, row.partner_id),
            *by_name(row.venture, row.venture_id),
        )
    )
    return found[:limit]


def _read(reader: Reader, scope: Scope) -> _Network:
    partners: _Side = {}
    ventures: _Side = {}
    for venture, partner, level in pairs(reader, scope):
        for side, one, other in ((ventures, venture, partner), (partners, partner, venture)):
            own = side.setdefault(one, {})
            own[other] = max(level, own.get(other, 0))
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


def _suggestion(network: _Network, partner: str, venture: str, day: str | None) -> Suggestion:
    own = network.partners.get(partner, {})
    members = network.ventures.get(venture, {})
    score, weakest, met = 0.0, SURE, []
    for member in sorted(members):
        theirs = network.partners[member]
        shared = sorted(set(own) & set(theirs))
        for other in shared:
            score += 1 / (len(theirs) * len(network.ventures[other]))
            weakest = min(weakest, members[member], own[other], theirs[other])
        if shared:
            met.append(Met(member, network.names["Partner"][member].entity.name, len(shared)))
    near = []
    for other, (relation, level) in network.links.get(venture, {}).items():
        if other in own:
            near.append(Nearby(relation, other, network.names["Venture"][other].entity.name))
            weakest = min(weakest, level, own[other])
    who, what = network.names["Partner"][partner], network.names["Venture"][venture]
    there = [network.names["Partner"][member] for member in members]
    return Suggestion(
        partner,
        who.entity.name,
        who.entity.kind,
        who.domain,
        venture,
        what.entity.name,
        score,
        tuple(sorted(met, key=lambda one: (-one.ventures, *by_name(one.name, one.id)))),
        _missing(who.domain, (one.domain for one in there)),
        _missing(who.entity.kind, (one.entity.kind for one in there)),
        tuple(sorted(near, key=lambda one: (one.relation, *by_name(one.name, one.id)))),
        LEVELS[weakest] if day else None,
    )


def _missing(own: str | None, theirs: Iterable[str | None]) -> str | None:
    """Return what a candidate brings that nobody there has; None where nobody is known there."""
    there = list(theirs)
    return own if own not in _UNTOLD and there and own not in there else None
