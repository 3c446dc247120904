"""Communities of a graph with weights: the Louvain method.

Moves and merges as in Blondel et al., Fast unfolding of communities in large networks, J. Stat.
Mech. (2008), for Newman's modularity; only those are visited again whose neighbours moved (Traag,
Waltman and Van Eck, From Louvain to Leiden, Scientific Reports 9, 2019).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from random import Random

Weights = list[dict[int, float]]
"""For each node its neighbours with the weights of the edges to them, to itself twice over."""
_SEED = 20190417
_LEAST = 1e-9  # a gain below this is the noise of adding up floats


def communities(beside: Weights) -> list[int]:
    """Return for each node its community, a number; the same each time."""
    chance = Random(_SEED)  # noqa: S311 - an order, not a secret
    found = [*range(len(beside))]
    while True:
        moved = _moved(beside, chance)
        numbers = {one: number for number, one in enumerate(dict.fromkeys(moved))}
        if len(numbers) == len(moved):
            return found
        moved = [numbers[one] for one in moved]
        found = [moved[one] for one in found]
        beside = _merged(beside, moved, len(numbers))


def _moved(beside: Weights, chance: Random) -> list[int]:
    """Return the community of each node when none gains by moving any more."""
    degree = [sum(near.values()) for near in beside]
    total = sum(degree) or 1.0
    found = [*range(len(beside))]
    held = [*degree]
    order = [*found]
    chance.shuffle(order)
    waiting, queued = deque(order), [True] * len(order)
    while waiting:
        node = waiting.popleft()
        queued[node] = False
        own, part = found[node], degree[node] / total
        held[own] -= degree[node]
        shares = {own: 0.0}
        for other, weight in beside[node].items():
            if other != node:
                one = found[other]
                if one in shares:
                    shares[one] += weight
                else:
                    shares[one] = weight
        best, most = own, shares[own] - part * held[own] + _LEAST
        for one, share in shares.items():
            gain = share - part * held[one]
            if gain > most:
                best, most = one, gain + _LEAST
        held[best] += degree[node]
        if best != own:
            found[node] = best
            # Who is joined to it may want to follow; nobody else gains by its move.
            for other in beside[node]:
                if found[other] != best and not queued[other]:
                    queued[other] = True
                    waiting.append(other)
    return found


def _merged(beside: Weights, moved: Sequence[int], count: int) -> Weights:
    merged: Weights = [{} for _one in range(count)]
    for node, near in enumerate(beside):
        into = merged[moved[node]]
        for other, weight in near.items():
            end = moved[other]
            into[end] = into.get(end, 0.0) + weight
    return merged
