"""In how many independent ways two partners or ventures are connected, and whom they hang on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from queries.disjoint import Ways
from queries.entity import Entity, by_name
from queries.path import Search, check_way, ends_and_avoided
from queries.path_facts import Node, Who
from queries.reading import ALL, Reader, Scope
from queries.snapshot import names
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
    around = _Around(Search(reader, who, via, shunned, scope), starts, ends)
    ways, between = around.ways()
    if around.direct:
        return Independent(ways + 1, ())
    known = names(reader) if between else {}
    found = [known[node.sort.capitalize()][node.id].entity for node in between]
    return Independent(ways, tuple(sorted(found, key=lambda one: by_name(one.name, one.id))))


class _Around:
    """Everybody within reach of the start, but over the end, as places in a list.

    first, last: those joined to a start or an end; direct: whether a start and an end are joined.
    """

    def __init__(self, search: Search, starts: set[Node], ends: set[Node]) -> None:
        self._nodes: list[Node] = []
        self._beside: list[list[int]] = []
        self._first: set[int] = set()
        self._last: set[int] = set()
        self.direct = False
        place: dict[Node, int] = {}
        front = starts
        while front:
            reached = set()
            for near, far in search.joined_to(front):
                if far in starts:
                    continue
                if far in ends:
                    if near in starts:
                        self.direct = True
                    else:
                        self._last.add(place[near])
                    continue
                at = place.get(far)
                if at is None:
                    at = place[far] = len(self._nodes)
                    self._nodes.append(far)
                    self._beside.append([])
                    reached.add(far)
                if near in starts:
                    self._first.add(at)
                else:
                    self._beside[place[near]].append(at)
            front = reached

    def ways(self) -> tuple[int, list[Node]]:
        """Return the number of ways in between and, nearest to the start, whom all of them need."""
        ways, between = Ways(self._beside, sorted(self._first), sorted(self._last)).found()
        return ways, [self._nodes[at] for at in between]
