"""In how many independent ways two partners or ventures are connected, and whom they hang on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from queries.entity import Entity, by_name
from queries.path import Search, check_way, ends_and_avoided
from queries.path_facts import Node, Who
from queries.reading import ALL, Reader, Scope
from queries.snapshot import names

_Beside = Mapping[Node, set[Node]]


class Independent(NamedTuple):
    """Independent ways between two.

    ways: how many at most that share no partner or venture but the two ends; None where both are
    the same. through: as many partners and ventures as there are ways, without which there would
    be none, those nearest to the first end; empty where there is no way or the two are directly
    connected, for then nobody in between can part them. Order: name, id.
    """

    ways: int | None
    through: tuple[Entity, ...]


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
    whose leaving parts the two, where they are not directly connected; computed as the maximum flow
    (Dinic 1970, in scipy) through a network in which each partner and venture lets one way through,
    split in two as by Even and Tarjan (1975).
    Raises UsageError, UnknownName, AmbiguousName.
    """
    check_way(via)
    who = Who.asked(reader, scope)
    starts, ends, shunned = ends_and_avoided(reader, who, a, b, avoid)
    if starts & ends:
        return Independent(None, ())
    beside = _around(Search(reader, who, via, shunned, scope), starts)
    if not ends & beside.keys():
        return Independent(0, ())
    ways, between = _disjoint(beside, starts, ends)
    if any(beside[start] & ends for start in starts):
        return Independent(ways, ())
    known = names(reader)
    found = [known[node.sort.capitalize()][node.id].entity for node in between]
    return Independent(ways, tuple(sorted(found, key=lambda one: by_name(one.name, one.id))))


def _around(search: Search, starts: set[Node]) -> dict[Node, set[Node]]:
    """Return everybody within reach, each with whom it is joined to."""
    beside: dict[Node, set[Node]] = {node: set() for node in starts}
    front = set(starts)
    while front:
        reached = set()
        for near, far in search.joined_to(front):
            beside[near].add(far)
            if far not in beside:
                reached.add(far)
        beside |= {node: set() for node in reached}
        front = reached
    return beside


def _disjoint(beside: _Beside, starts: set[Node], ends: set[Node]) -> tuple[int, list[Node]]:
    """Return the number of ways and, nearest to the start, the nodes that all of them need."""
    import numpy as np
    from scipy import sparse
    from scipy.sparse import csgraph

    nodes = sorted(beside)
    source, sink = 2 * len(nodes), 2 * len(nodes) + 1
    capacity = _capacities(nodes, beside, starts, ends)
    flow = csgraph.maximum_flow(capacity, source, sink, method="dinic")
    rest = sparse.csr_array(capacity - flow.flow)
    rest.data = np.maximum(rest.data, 0)
    rest.eliminate_zeros()
    reached = set(csgraph.breadth_first_order(rest, source, return_predecessors=False).tolist())
    between = [
        node for at, node in enumerate(nodes) if 2 * at in reached and 2 * at + 1 not in reached
    ]
    return int(flow.flow_value), between


def _capacities(nodes: list[Node], beside: _Beside, starts: set[Node], ends: set[Node]) -> Any:
    """Return the network of the flow: node n goes in at 2n and out at 2n + 1, by one way.

    A start is the source and an end the sink, whatever several of them there are.
    """
    import numpy as np
    from scipy import sparse

    place = {node: at for at, node in enumerate(nodes)}
    source, sink = 2 * len(nodes), 2 * len(nodes) + 1

    def out(node: Node) -> int:
        return source if node in starts else 2 * place[node] + 1

    def into(node: Node) -> int:
        return sink if node in ends else 2 * place[node]

    one_way = {(2 * at, 2 * at + 1) for node, at in place.items() if node not in starts | ends}
    edges = {
        (out(near), into(far))
        for near, others in beside.items()
        if near not in ends
        for far in others
        if far not in starts
    }
    one_way |= edges & {(source, sink)}
    pairs = sorted(one_way | edges)
    # What joins two nodes may not be what is fewest: that is to be nodes.
    room = [1 if pair in one_way else len(nodes) for pair in pairs]
    tails, heads = np.array(pairs, dtype=np.int32).reshape(-1, 2).T
    values = np.array(room, dtype=np.int32)
    return sparse.csr_array((values, (tails, heads)), shape=(sink + 1, sink + 1))
