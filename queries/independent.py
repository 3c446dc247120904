"""In how many independent ways two partners or ventures are connected, and whom they hang on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from queries.disjoint import Ways
from queries.entity import Entity, by_name
from queries.path import check_way, ends_and_avoided
from queries.path_facts import Node, Who
from queries.reading import ALL, Reader, Scope, ask
from queries.snapshot import Held, beside, held, names
from schema.pause import collection_paused

# Where each partner and each venture stands, under "partner" and "venture".
_Places = dict[str, dict[str, int]]


class Independent(NamedTuple):
    """Independent ways between two.

    ways: how many at most that share no partner or venture but the two ends; None where both are
    the same. through: as many partners and ventures as there are ways, without which there would
    be none, those nearest to the first end; empty where there is no way or the two are directly
    connected, for then nobody in between can part them. Order: name, id.
    """

    ways: int | None
    through: tuple[Entity, ...]


@collection_paused()
def independent(
    reader: Reader,
    a: str,
    b: str,
    *,
    via: str = "all",
    avoid: Sequence[str] = (),
    scope: Scope = ALL,
) -> Independent:
    """Return how many ways of any length there are that have nothing but their ends in common.

    What a step is, and via and avoid: as in `queries.path.path`; a direct step is one way,
    whatever it consists of. By Menger's theorem (1927) the number is that of the fewest others
    whose leaving parts the two, where they are not directly connected; computed as in
    `queries.disjoint`. Their steps have no bound: no quick method is known to count ways of so many
    steps at most (Itai, Perl and Shiloach 1982). Raises UsageError, UnknownName, AmbiguousName.
    """
    check_way(via)
    who = Who.asked(reader, scope)
    starts, ends, shunned = ends_and_avoided(reader, who, a, b, avoid)
    if starts & ends:
        return Independent(None, ())
    place, near = _joined(reader, who, via, scope)
    first, last, out = (
        [place[node.sort][node.id] for node in some if node.id in place[node.sort]]
        for some in (starts, ends, shunned)
    )
    direct, ways, between = _between(near, first, last, out)
    if direct:
        return Independent(ways + 1, ())
    found = _named(reader, place, set(between)) if between else []
    return Independent(ways, tuple(sorted(found, key=lambda one: by_name(one.name, one.id))))


def _between(
    near: list[list[int]], first: list[int], last: list[int], out: list[int]
) -> tuple[bool, int, list[int]]:
    """Whether two are joined, the ways over others, and nearest to the first whom all need.

    near is taken apart: the ends, and who is avoided, are joined to nobody afterwards.
    """
    onward, back = ({one for at in some for one in near[at]} for some in (first, last))
    direct = not onward.isdisjoint(last)
    apart = {*first, *last, *out}
    for at in apart:
        near[at] = []
    return direct, *Ways(near, sorted(onward - apart), sorted(back - apart)).found()


def _named(reader: Reader, place: _Places, at: set[int]) -> list[Entity]:
    known = names(reader)
    return [
        known[sort.capitalize()][one].entity
        for sort, places in place.items()
        for one, where in places.items()
        if where in at
    ]


def _joined(reader: Reader, who: Who, via: str, scope: Scope) -> tuple[_Places, list[list[int]]]:
    """The places of all who are joined to anybody, and for each place those it is joined to."""
    taking_part = Held([], [], None) if via == "links" else held(reader, scope)
    links = () if via == "participations" else _linked(reader, who, scope)
    ventures, partners, near = beside(taking_part)
    place = {"partner": partners, "venture": ventures}
    for ends in links:
        for node in ends:
            if node.id not in place[node.sort]:
                place[node.sort][node.id] = len(near)
                near.append([])
        one, other = (place[node.sort][node.id] for node in ends)
        near[one].append(other)
        near[other].append(one)
    return place, near


def _linked(reader: Reader, who: Who, scope: Scope) -> Iterator[tuple[Node, Node]]:
    """Both ends of each link, as whom they count as."""
    rows = ask(
        reader,
        "subgraph_links",
        partners=None,
        ventures=None,
        day=scope.day,
        evidence=scope.evidence,
    )
    for sort, near, _relation, far, *_facts in rows:
        ends = product(who.nodes("link", sort, near), who.nodes("link", sort, far))
        yield from ((one, other) for one, other in ends if one != other)
