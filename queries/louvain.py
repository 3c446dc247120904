"""Communities of a two-mode graph: the Louvain method with the modularity of Barber.

Barber, Modularity and community detection in bipartite networks, Physical Review E 76 (2007):
Q = 1/m sum_ij (A_ij - k_i d_j / m) over the partners i and ventures j that are in one community,
where m is the number of edges, k_i the degree of the partner and d_j that of the venture. Moves and
merges as in Blondel et al., Fast unfolding of communities in large networks, J. Stat. Mech. (2008),
with that gain; what is merged has a degree on either side. Only those are visited again whose
neighbours moved (Traag, Waltman and Van Eck, From Louvain to Leiden, Scientific Reports 9, 2019).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from random import Random
from typing import NamedTuple

# A gain below this is the noise of adding up floats.
_LEAST = 1e-12


class _Graph(NamedTuple):
    """Nodes with the weights of their edges and their degrees as partners and as ventures."""

    beside: list[dict[int, float]]
    left: list[float]
    right: list[float]
    edges: float


def communities(
    left: Sequence[int], right: Sequence[int], sizes: tuple[int, int], chance: Random
) -> list[int]:
    """Return for each node its community, numbered in order of their first nodes.

    left, right: the ends of each edge, counted from 0 on either side; the nodes are those of the
    left side, then those of the right. chance: in what order nodes are visited.
    """
    graph = _graph(left, right, sizes)
    found = [*range(sum(sizes))]
    while True:
        moved = _moved(graph, chance)
        numbers = {one: number for number, one in enumerate(dict.fromkeys(moved))}
        if len(numbers) == len(moved):
            return found
        moved = [numbers[one] for one in moved]
        found = [moved[one] for one in found]
        graph = _merged(graph, moved, len(numbers))


def modularity(
    left: Sequence[int], right: Sequence[int], sizes: tuple[int, int], found: Sequence[int]
) -> float:
    """Return Barber's modularity of a division, 0 where there are no edges."""
    if not left:
        return 0.0
    inside = sum(
        found[one] == found[sizes[0] + other] for one, other in zip(left, right, strict=True)
    )
    of_left: dict[int, int] = {}
    of_right: dict[int, int] = {}
    for one, other in zip(left, right, strict=True):
        of_left[found[one]] = of_left.get(found[one], 0) + 1
        end = found[sizes[0] + other]
        of_right[end] = of_right.get(end, 0) + 1
    chance = sum(number * of_right.get(one, 0) for one, number in of_left.items())
    return inside / len(left) - chance / len(left) ** 2


def _graph(left: Sequence[int], right: Sequence[int], sizes: tuple[int, int]) -> _Graph:
    count = sum(sizes)
    beside: list[dict[int, float]] = [{} for _node in range(count)]
    lefts, rights = [0.0] * count, [0.0] * count
    for one, end in zip(left, right, strict=True):
        other = sizes[0] + end
        beside[one][other] = beside[other][one] = 1.0
        lefts[one] += 1
        rights[other] += 1
    return _Graph(beside, lefts, rights, len(left))


def _moved(graph: _Graph, chance: Random) -> list[int]:
    """Return the community of each node when none gains by moving any more."""
    found = [*range(len(graph.beside))]
    left, right = [*graph.left], [*graph.right]
    order = [*found]
    chance.shuffle(order)
    waiting, queued = deque(order), [True] * len(order)
    while waiting:
        node = waiting.popleft()
        queued[node] = False
        own = found[node]
        left[own] -= graph.left[node]
        right[own] -= graph.right[node]
        best = _best(graph, node, own, found, left, right)
        left[best] += graph.left[node]
        right[best] += graph.right[node]
        if best != own:
            found[node] = best
            # Who is joined to it may want to follow; nobody else gains by its move.
            for other in graph.beside[node]:
                if found[other] != best and not queued[other]:
                    queued[other] = True
                    waiting.append(other)
    return found


def _best(
    graph: _Graph, node: int, own: int, found: list[int], left: list[float], right: list[float]
) -> int:
    """Return the community of its neighbours in which a node adds most; its own at a tie."""
    joined: dict[int, float] = {own: 0.0}
    for other, weight in graph.beside[node].items():
        if other != node:
            joined[found[other]] = joined.get(found[other], 0.0) + weight
    lefts, rights = graph.left[node], graph.right[node]

    def gain(one: int) -> float:
        return joined[one] - (lefts * right[one] + rights * left[one]) / graph.edges

    best, most = own, gain(own)
    for one in joined:
        if (more := gain(one)) > most + _LEAST:
            best, most = one, more
    return best


def _merged(graph: _Graph, moved: list[int], count: int) -> _Graph:
    beside: list[dict[int, float]] = [{} for _node in range(count)]
    left, right = [0.0] * count, [0.0] * count
    for node, near in enumerate(graph.beside):
        one = moved[node]
        left[one] += graph.left[node]
        right[one] += graph.right[node]
        for other, weight in near.items():
            end = moved[other]
            beside[one][end] = beside[one].get(end, 0.0) + weight
    return _Graph(beside, left, right, graph.edges)
