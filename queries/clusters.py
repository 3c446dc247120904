"""Communities of a two-mode graph: labels passed from side to side, and merged.

Barber, Modularity and community detection in bipartite networks, Physical Review E 76 (2007):
Q = 1/m sum_ij (A_ij - k_i d_j / m) over the partners i and ventures j that are in one community,
where m is the number of edges, k_i the degree of the partner and d_j that of the venture.

With the labels of one side given, each node of the other adds most to Q with a label that does not
depend on the others of its side: all of a side are moved at once (Barber's BRIM, with labels as in
Barber and Clark, Physical Review E 80, 2009), and Q never falls. Where no node gains any more,
whole communities are merged, and the nodes move again (Liu and Murata, An efficient algorithm for
optimizing bipartite modularity in bipartite networks, JACIII 14, 2010), until neither gains. What
merges at once is as in multistep greedy merging (Schuetz and Caflisch, Physical Review E 77, 2008).

Every step is over all edges at once and each leaves half as many communities or less, so that time
grows with the edges. All is reckoned in whole numbers, Q times m squared: the same everywhere.
"""

from __future__ import annotations

from random import Random
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from queries.snapshot import Snapshot

Ints = NDArray[np.int64]

# Who may join a community: those whose gain is at least this part of the largest gain it can have.
_PART = 0.8
# So many communities as a part of those before are left when the nodes get their turn again.
_FEWER = 0.5


class Division(NamedTuple):
    """The community of each venture and of each partner; number: how many there are."""

    ventures: Ints
    partners: Ints
    number: int


class _Side(NamedTuple):
    """The nodes of one side: a row each with the nodes of the other side, and their degrees."""

    rows: Any
    degree: Ints


class _Merging(NamedTuple):
    """Communities: edges of each one's ventures with each one's partners; degrees of both."""

    edges: Any
    ventures: Ints
    partners: Ints


class _Joining(NamedTuple):
    """Who may join whom, one entry for each that may, and how many edges there are between."""

    one: Ints
    other: Ints
    edges: Ints
    gain: Ints


def divide(shot: Snapshot, chance: Random) -> Division:
    """Return a division of a network that has edges, numbered in order of its first nodes.

    chance: with which of its ventures each partner starts, and who waits for whom in merging.
    """
    matrix = shot.matrix().astype(np.int64)
    ventures, partners = _side(matrix), _side(matrix.T.tocsr())
    found = _moved(ventures, partners, _start(ventures, partners, chance))
    while True:
        merged = _merged(ventures, partners, found, chance)
        if merged.number == found.number:
            return _in_order(found)
        found = _moved(ventures, partners, merged)


def modularity(shot: Snapshot, found: Division) -> float:
    """Return Barber's modularity of a division, 0 where there are no edges."""
    edges = len(shot.venture)
    if not edges:
        return 0.0
    one, other = found.ventures[shot.venture], found.partners[shot.partner]
    left, right = (np.bincount(side, minlength=found.number) for side in (one, other))
    # As whole numbers of Python, which have no end.
    within = int((one == other).sum()) * edges - int((left * right).sum())
    return within / edges**2


def _side(rows: Any) -> _Side:
    return _Side(rows, np.diff(rows.indptr).astype(np.int64))


def _start(ventures: _Side, partners: _Side, chance: Random) -> Division:
    """Return each venture by itself, with the partners that happen to begin with it."""
    rows, degree = partners
    thrown = np.frombuffer(chance.randbytes(4 * len(degree)), dtype="<u4").astype(np.int64)
    count = len(ventures.degree)
    own = np.arange(count, dtype=np.int64)
    return Division(own, rows.indices[rows.indptr[:-1] + thrown % degree].astype(np.int64), count)


def _moved(ventures: _Side, partners: _Side, found: Division) -> Division:
    """Return the division when no node gains by moving to a community of a neighbour."""
    sides, own = (ventures, partners), [found.ventures.copy(), found.partners.copy()]
    waiting = [np.ones(len(side.degree), dtype=bool) for side in sides]
    turn = 0
    while any(nodes.any() for nodes in waiting):
        near, far = sides[turn], sides[1 - turn]
        visit = np.flatnonzero(waiting[turn])
        waiting[turn][:] = False
        load = _degrees(own[1 - turn], far.degree, found.number)
        best = _best(near, visit, own[turn][visit], own[1 - turn], load)
        moved = visit[best != own[turn][visit]]
        own[turn][visit] = best
        # Who is joined to it may want to follow; nobody else gains by its move.
        waiting[1 - turn][near.rows[moved].indices] = True
        turn = 1 - turn
    return _renumbered(own[0], own[1], found.number)


def _best(side: _Side, visit: Ints, own: Ints, other: Ints, load: Ints) -> Ints:
    """Return the community in which each of these nodes of a side adds most; its own at a tie.

    own: theirs now. other: those of the other side, which has so many degrees in each: load.
    """
    if not len(visit):
        return own
    degree = side.degree[visit]
    beside = side.rows[visit] @ _ones(other, len(load))
    count, start = np.diff(beside.indptr), beside.indptr[:-1]
    gain = beside.data * int(load.sum()) - np.repeat(degree, count) * load[beside.indices]
    most = np.maximum.reduceat(gain, start)
    at_most = np.where(gain == np.repeat(most, count), beside.indices, len(load))
    stays = -degree * load[own]
    at = np.flatnonzero(beside.indices == np.repeat(own, count))
    stays[np.searchsorted(start, at, side="right") - 1] = gain[at]
    return np.where(most > stays, np.minimum.reduceat(at_most, start), own)


def _merged(ventures: _Side, partners: _Side, found: Division, chance: Random) -> Division:
    """Return the division with communities merged: about half as many, or as few as gain by it."""
    count = found.number
    left, right = _ones(found.ventures, count), _ones(found.partners, count)
    now = _Merging(
        left.T.tocsr() @ (ventures.rows @ right),
        _degrees(found.ventures, ventures.degree, count),
        _degrees(found.partners, partners.degree, count),
    )
    total, may = np.arange(count, dtype=np.int64), _may_join(now)
    while len(now.ventures) > count * _FEWER and len(may.one):
        into = _joined(now, may, chance)
        if (fewer := int(into.max()) + 1) == len(into):
            continue  # all who would join waited: throw again
        total, ones = into[total], _ones(into, fewer)
        now = _Merging(
            ones.T.tocsr() @ (now.edges @ ones),
            _degrees(into, now.ventures, fewer),
            _degrees(into, now.partners, fewer),
        )
        may = _may_join(now)
    return Division(total[found.ventures], total[found.partners], len(now.ventures))


def _may_join(now: _Merging) -> _Joining:
    """Return for each community the one with which it gains most, where it gains."""
    both = (now.edges + now.edges.T).tocsr()
    one = np.repeat(np.arange(len(now.ventures)), np.diff(both.indptr))
    other = both.indices.astype(np.int64)
    gain = both.data * int(now.ventures.sum()) - (
        now.ventures[one] * now.partners[other] + now.ventures[other] * now.partners[one]
    )
    better = (gain > 0) & (one != other)
    one, other, edges, gain = (column[better] for column in (one, other, both.data, gain))
    if not len(one):
        return _Joining(one, other, edges, gain)
    start = np.flatnonzero(np.concatenate(([True], one[1:] != one[:-1])))
    count = np.diff(start, append=len(one))
    most = np.flatnonzero(gain == np.repeat(np.maximum.reduceat(gain, start), count))
    # Of those with which it gains as much, the first.
    order = most[np.lexsort((other[most], one[most]))]
    at = order[np.concatenate(([True], one[order][1:] != one[order][:-1]))]
    return _Joining(one[at], other[at], edges[at], gain[at])


def _joined(now: _Merging, may: _Joining, chance: Random) -> Ints:
    """Return the community that each goes into, numbered anew.

    Half of them, by chance, wait; of the others those join one that waits whose gain is not much
    less than the best it can get, the largest gain first, as long as each still gains.
    """
    count = len(now.ventures)
    waits = np.unpackbits(np.frombuffer(chance.randbytes(count // 8 + 1), dtype=np.uint8))[:count]
    best = np.zeros(count, dtype=np.int64)
    best[may.one] = may.gain
    able = (waits[may.one] == 0) & (waits[may.other] == 1) & (may.gain >= _PART * best[may.other])
    one, other, edges, gain = (column[able] for column in may)
    order = np.lexsort((one, -gain, other))
    one, other, edges = one[order], other[order], edges[order]
    first = np.ones(len(one), dtype=bool)
    first[1:] = other[1:] != other[:-1]
    ventures = now.ventures[other] + _before(now.ventures[one], first)
    partners = now.partners[other] + _before(now.partners[one], first)
    total = int(now.ventures.sum())
    loses = edges * total <= now.ventures[one] * partners + now.partners[one] * ventures
    joins = (_before(loses.astype(np.int64), first) == 0) & ~loses
    into = np.arange(count, dtype=np.int64)
    into[one[joins]] = other[joins]
    return np.unique(into, return_inverse=True)[1].astype(np.int64)


def _before(values: Ints, first: NDArray[np.bool_]) -> Ints:
    """Return for each what those before it add up to, from the first of its kind on."""
    sums = np.cumsum(values) - values
    start = np.flatnonzero(first)
    return sums - np.repeat(sums[start], np.diff(start, append=len(values)))


def _ones(places: Ints, count: int) -> Any:
    """Return a matrix with a 1 in each row, at its place."""
    rows = np.arange(len(places) + 1)
    shape = (len(places), count)
    return sparse.csr_array((np.ones(len(places), dtype=np.int64), places, rows), shape=shape)


def _degrees(places: Ints, degree: Ints, count: int) -> Ints:
    # Floats hold whole numbers exactly to 2 ** 53.
    return np.bincount(places, degree, count).astype(np.int64)


def _renumbered(ventures: Ints, partners: Ints, count: int) -> Division:
    """Return a division without numbers that nobody has."""
    held = np.zeros(count, dtype=np.int64)
    held[ventures] = held[partners] = 1
    number = np.cumsum(held) - 1
    return Division(number[ventures], number[partners], int(held.sum()))


def _in_order(found: Division) -> Division:
    """Return a division numbered in order of first nodes, the ventures before the partners."""
    every = np.concatenate((found.ventures, found.partners))
    _numbers, first = np.unique(every, return_index=True)
    number = np.argsort(np.argsort(first))
    return Division(number[found.ventures], number[found.partners], found.number)
