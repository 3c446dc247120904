"""The core of a network: what is left when all that is loosely tied is peeled off."""

from __future__ import annotations

from typing import NamedTuple

from queries.snapshot import Beside


class Core(NamedTuple):
    """The k-core with the highest k, by ids. k is 0 and both are empty in an empty network."""

    k: int
    partners: frozenset[str]
    ventures: frozenset[str]


def core(joined: Beside) -> Core:
    """Return the core of a network, given who stands beside whom in it.

    The k-core (Seidman, Network structure and minimum degree, Social Networks 5, 1983) of the
    graph of partners and ventures is the largest part of it in which each partner takes part in at
    least k of the ventures and each venture has at least k of the partners. This is the one with
    the highest k that there is; the rest is the periphery. Found by taking away the nodes with
    the fewest neighbours, again and again (Batagelj and Zaversnik 2003), in a time that grows with
    the pairs: a node is looked at no more often than it has neighbours.
    """
    k, kept = _peeled(joined.beside)
    ids = [*joined.ventures, *joined.partners]
    first = len(joined.ventures)
    return Core(
        k,
        partners=frozenset(ids[node] for node in kept if node >= first),
        ventures=frozenset(ids[node] for node in kept if node < first),
    )


def _peeled(beside: list[list[int]]) -> tuple[int, list[int]]:
    """The highest k that leaves any node, and the nodes that it leaves."""
    degree = [len(near) for near in beside]
    k, left = 0, [*range(len(beside))]
    while True:
        # Whoever has k neighbours or fewer goes, and so does who is left with as few by that.
        going = [node for node in left if degree[node] <= k]
        while going:
            for other in beside[going.pop()]:
                degree[other] -= 1
                if degree[other] == k:
                    going.append(other)
        kept = [node for node in left if degree[node] > k]
        if not kept:
            return k, left
        k, left = k + 1, kept
