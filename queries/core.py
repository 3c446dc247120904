"""The core of a network: what is left when all that is loosely tied is peeled off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Core(NamedTuple):
    """The k-core with the highest k, by ids. k is 0 and both are empty in an empty network."""

    k: int
    partners: frozenset[str]
    ventures: frozenset[str]


def core(pairs: Iterable[tuple[str, str]]) -> Core:
    """Return the core of a network given as (venture, partner) pairs.

    The k-core (Seidman, Network structure and minimum degree, Social Networks 5, 1983) of the
    graph of partners and ventures is the largest part of it in which each partner takes part in at
    least k of the ventures and each venture has at least k of the partners. This is the one with
    the highest k that there is; the rest is the periphery. Found by taking away the node with
    the fewest neighbours, again and again (Batagelj and Zaversnik 2003).
    """
    beside: dict[tuple[bool, str], set[tuple[bool, str]]] = {}
    for venture, partner in pairs:
        ends = (False, venture), (True, partner)
        beside.setdefault(ends[0], set()).add(ends[1])
        beside.setdefault(ends[1], set()).add(ends[0])
    most, kept = 0, set(beside)
    degrees = {node: len(near) for node, near in beside.items()}
    waiting: dict[int, set[tuple[bool, str]]] = {}
    for node, degree in degrees.items():
        waiting.setdefault(degree, set()).add(node)
    left = set(beside)
    degree = 0
    while left:
        while not waiting.get(degree):
            degree += 1
        if degree > most:
            most, kept = degree, set(left)
        node = waiting[degree].pop()
        left.remove(node)
        for other in beside[node] & left:
            if degrees[other] > degree:
                waiting[degrees[other]].remove(other)
                degrees[other] -= 1
                waiting.setdefault(degrees[other], set()).add(other)
    return Core(
        most,
        frozenset(id for is_partner, id in kept if is_partner),
        frozenset(id for is_partner, id in kept if not is_partner),
    )
