"""What a path is made of: its nodes, whom they stand for, and the facts that join them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, product
from typing import Any, NamedTuple

from queries.coincide import level_on, strongest
from queries.reading import Reader, Scope, ask
from queries.standing import Stand, standing
from schema.dates import sort_key
from schema.evidence import Window, weakest


class Node(NamedTuple):
    """A partner or a venture on a path; sort is "partner" or "venture"."""

    id: str
    sort: str


class Step(NamedTuple):
    """From one partner or venture to the next, by participations or by a link.

    relation: "PARTICIPATES_IN" (roles: all of them; forward: from the partner to the venture) or a
    link's (forward: as the link reads). Labels are "Partner", "Coalition", "ProgrammeLine" or
    "Project". since: the first known since of its facts, until: the last until where all have
    one. evidence: the strongest of its facts, None where no day was asked for. counted_from: the
    names of partners whose facts these are, where they count as one on the path.
    """

    from_id: str
    from_name: str
    from_label: str
    relation: str
    roles: tuple[str, ...]
    forward: bool
    to_id: str
    to_name: str
    to_label: str
    since: str | None
    until: str | None
    evidence: str | None
    counted_from: tuple[str, ...]
    sources: tuple[str, ...]


Hop = tuple[Node, Node]


class Who:
    """Who counts as whom on a path: in participations, and in links (a group is itself there)."""

    def __init__(self, taking_part: Iterable[Stand], linked: Iterable[Stand]) -> None:
        self._counted = {"participation": _levels(taking_part), "link": _levels(linked)}
        self._behind: dict[str, set[str]] = {}
        for counted in self._counted.values():
            for partner, others in counted.items():
                for other in others:
                    self._behind.setdefault(other, set()).add(partner)

    @classmethod
    def asked(cls, reader: Reader, scope: Scope) -> Who:
        """Return who counts as whom in this scope."""
        linked = standing(reader, scope._replace(expand_groups=False))
        return cls(standing(reader, scope) if scope.expand_groups else linked, linked)

    def counted(self, kind: str, partner: str) -> dict[str, str | None]:
        """Return whom a partner counts as in facts of a kind, with the evidence for that."""
        return self._counted[kind].get(partner) or {partner: None}

    def linked_as(self, partner: str) -> set[str]:
        """Return whom a partner counts as when it is itself meant."""
        return set(self.counted("link", partner))

    def behind(self, partner: str) -> set[str]:
        """Return all whose facts can be this partner's, itself among them."""
        return self._behind.get(partner, set()) | {partner}

    def level(self, kind: str, original: str, node: Node) -> str | None:
        """Return the evidence for counting a partner as a node; None where that is not asked."""
        return self.counted(kind, original).get(node.id) if node.sort == "partner" else None

    def nodes(self, kind: str, sort: str, id: str) -> list[Node]:
        """Return the nodes for one end of a fact."""
        if sort == "venture":
            return [Node(id, sort)]
        return [Node(one, sort) for one in self.counted(kind, id)]


def _levels(stands: Iterable[Stand]) -> dict[str, dict[str, str | None]]:
    found: dict[str, dict[str, str | None]] = {}
    for stand in stands:
        found.setdefault(stand.partner, {})[stand.counted] = stand.level
    return found


class _Fact(NamedTuple):
    """A fact on a hop; originals are the partners whose fact it is, where they count as another."""

    relation: str
    forward: bool
    role: str | None
    since: str | None
    until: str | None
    evidence: str | None
    originals: tuple[str, ...]
    sources: tuple[str, ...]


def steps_between(
    reader: Reader, hops: Iterable[Hop], who: Who, scope: Scope
) -> dict[Hop, list[Step]]:
    """Return for each hop its steps: one for all participations, one for each kind of link."""
    wanted = set(hops)
    participations, links = _pairs(wanted, who)
    rows = ask(
        reader,
        "path_facts",
        participations=participations,
        links=links,
        day=scope.day,
        evidence=scope.evidence,
    )
    facts: dict[Hop, list[_Fact]] = {}
    for row in rows:
        for hop, fact in _placed(row, who, scope.day):
            if hop in wanted:
                facts.setdefault(hop, []).append(fact)
    names = _names(reader, facts)
    return {hop: _steps(hop, of_hop, names) for hop, of_hop in facts.items()}


def _pairs(hops: Iterable[Hop], who: Who) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    participations: set[tuple[str, ...]] = set()
    links: set[tuple[str, ...]] = set()
    for near, far in hops:
        ones, others = (
            who.behind(node.id) if node.sort == "partner" else {node.id} for node in (near, far)
        )
        for one, other in product(ones, others):
            if near.sort == far.sort:
                links |= {(near.sort, one, other), (near.sort, other, one)}
            else:
                participations.add((one, other) if near.sort == "partner" else (other, one))
    return sorted(participations), sorted(links)


def _placed(row: tuple[Any, ...], who: Who, day: str | None) -> Iterator[tuple[Hop, _Fact]]:
    """Yield each hop that a fact can be part of, in both directions."""
    relation, role, near_sort, near, far_sort, far, since, until, sources, *days = row
    kind = "participation" if relation == "PARTICIPATES_IN" else "link"
    for one, other in product(who.nodes(kind, near_sort, near), who.nodes(kind, far_sort, far)):
        evidence = level_on(day, Window(*days), who.level(kind, near, one))
        if evidence and (stands := who.level(kind, far, other)):
            evidence = weakest((evidence, stands))
        ends = ((one, near), (other, far))
        originals = tuple(own for node, own in ends if node.sort == "partner" and node.id != own)
        for forward in (True, False):
            hop = (one, other) if forward else (other, one)
            yield (
                hop,
                _Fact(relation, forward, role, since, until, evidence, originals, sources),
            )


def _names(reader: Reader, facts: Mapping[Hop, list[_Fact]]) -> dict[Node, tuple[str, str]]:
    nodes = {node for hop in facts for node in hop}
    nodes |= {
        Node(one, "partner") for own in facts.values() for fact in own for one in fact.originals
    }
    rows = ask(
        reader,
        "path_names",
        partners=sorted(node.id for node in nodes if node.sort == "partner"),
        ventures=sorted(node.id for node in nodes if node.sort == "venture"),
    )
    return {Node(row[1], row[0]): (row[2], row[3]) for row in rows}


def _steps(hop: Hop, facts: list[_Fact], names: Mapping[Node, tuple[str, str]]) -> list[Step]:
    facts.sort(key=lambda fact: (fact.relation, not fact.forward))
    return [
        _step(hop, [*own], names)
        for _of, own in groupby(facts, key=lambda fact: (fact.relation, fact.forward))
    ]


def _step(hop: Hop, facts: list[_Fact], names: Mapping[Node, tuple[str, str]]) -> Step:
    near, far = hop
    untils = [fact.until for fact in facts]
    others = {Node(one, "partner") for fact in facts for one in fact.originals}
    return Step(
        near.id,
        *names[near],
        relation=facts[0].relation,
        roles=tuple(sorted({fact.role for fact in facts if fact.role})),
        forward=facts[0].forward,
        to_id=far.id,
        to_name=names[far][0],
        to_label=names[far][1],
        since=min((fact.since for fact in facts if fact.since), key=sort_key, default=None),
        until=None if None in untils else max(untils, key=sort_key),
        evidence=strongest(fact.evidence for fact in facts),
        counted_from=tuple(sorted({names[node][0] for node in others})),
        sources=tuple(sorted({source for fact in facts for source in fact.sources})),
    )
