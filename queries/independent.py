"""In how many independent ways two partners or ventures are connected, and whom they hang on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, product
from typing import NamedTuple

from queries.disjoint import Ways
from queries.entity import Entity, by_name
from queries.path import check_way, ends_and_avoided
from queries.path_facts import Node, Who
from queries.reading import ALL, Reader, Scope, ask
from queries.snapshot import Held, held, names
from schema.pause import collection_paused


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
    nodes, beside = _joined(reader, who, via, scope)
    place = {node: at for at, node in enumerate(nodes)}
    first, last, out = (
        [place[node] for node in some if node in place] for some in (starts, ends, shunned)
    )
    direct, ways, between = _between(beside, first, last, out)
    if direct:
        return Independent(ways + 1, ())
    known = names(reader) if between else {}
    found = [known[nodes[at].sort.capitalize()][nodes[at].id].entity for at in between]
    return Independent(ways, tuple(sorted(found, key=lambda one: by_name(one.name, one.id))))


def _between(
    beside: list[list[int]], first: list[int], last: list[int], out: list[int]
) -> tuple[bool, int, list[int]]:
    """Whether two are joined, the ways over others, and nearest to the first whom all need.

    beside is taken apart: the ends, and who is avoided, are joined to nobody afterwards.
    """
    near, far = ({one for at in some for one in beside[at]} for some in (first, last))
    direct = not near.isdisjoint(last)
    apart = {*first, *last, *out}
    for at in apart:
        beside[at] = []
    return direct, *Ways(beside, sorted(near - apart), sorted(far - apart)).found()


def _joined(reader: Reader, who: Who, via: str, scope: Scope) -> tuple[list[Node], list[list[int]]]:
    """All who are joined to anybody, and for each the places of those in that list."""
    taking_part = Held([], [], None) if via == "links" else held(reader, scope)
    links = [] if via == "participations" else [*_linked(reader, who, scope)]
    nodes = [Node(one, "partner") for one in dict.fromkeys(taking_part.partners)]
    partners = {node.id: at for at, node in enumerate(nodes)}
    nodes += [Node(one, "venture") for one in dict.fromkeys(taking_part.ventures)]
    ventures = {node.id: at for at, node in enumerate(nodes[len(partners) :], len(partners))}
    place = {"partner": partners, "venture": ventures}
    for node in dict.fromkeys(chain.from_iterable(links)):
        if node.id not in place[node.sort]:
            place[node.sort][node.id] = len(nodes)
            nodes.append(node)
    beside: list[list[int]] = [[] for _node in nodes]
    of = zip(taking_part.partners, taking_part.ventures, strict=True)
    pairs = chain(
        ((partners[one], ventures[other]) for one, other in of),
        ((place[one.sort][one.id], place[other.sort][other.id]) for one, other in links),
    )
    for one, other in pairs:
        beside[one].append(other)
        beside[other].append(one)
    return nodes, beside


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
