"""How much longer the shortest paths of a network get when some of its nodes are gone.

All pairs, breadth first, 64 starting nodes to a machine word: one step of all of them is one pass
over the edges. Time grows with nodes times edges, memory with edges.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy import bool_, uint64
    from numpy.typing import NDArray

_WORDS = 8
_BITS = 64


class Longer(NamedTuple):
    """Pairs of nodes that stay, by what happens to the shortest path between them.

    connected: those with a path before. apart: those of them without one after. extra: how many
    of them get a path that is so many steps longer, by steps.
    """

    connected: int
    apart: int
    extra: dict[int, int]


class _Edges:
    """The edges of a symmetric matrix, to take a step along for many starting nodes at once."""

    def __init__(self, matrix: Any) -> None:
        self._near = np.flatnonzero(np.diff(matrix.indptr))
        self._starts = matrix.indptr[self._near]
        self._far = matrix.indices

    def step(self, reached: NDArray[uint64]) -> NDArray[uint64]:
        """Return what is reached within one step more."""
        further = reached.copy()
        if len(self._near):
            further[self._near] |= np.bitwise_or.reduceat(reached[self._far], self._starts, axis=0)
        return further


def longer(matrix: Any, stays: NDArray[bool_]) -> Longer:
    """Return what happens to the paths between the nodes that stay; matrix: symmetric, CSR."""
    staying = np.flatnonzero(stays)
    whole, rest = _Edges(matrix), _Edges(matrix[staying][:, staying].tocsr())
    total = Longer(0, 0, {})
    for start in range(0, len(staying), _WORDS * _BITS):
        block = np.arange(start, min(start + _WORDS * _BITS, len(staying)))
        total = _sum(total, _of_block(whole, rest, staying, block, matrix.shape[0]))
    # Each pair was met from both of its ends.
    halves = {steps: pairs // 2 for steps, pairs in sorted(total.extra.items()) if pairs}
    return Longer(total.connected // 2, total.apart // 2, halves)


def _of_block(whole: _Edges, rest: _Edges, staying: Any, block: Any, nodes: int) -> Longer:
    place = block - block[0]
    bits = np.uint64(1) << (place % _BITS).astype(np.uint64)
    before = np.zeros((nodes, _WORDS), dtype=np.uint64)
    after = np.zeros((len(staying), _WORDS), dtype=np.uint64)
    before[staying[block], place // _BITS] = bits
    after[block, place // _BITS] = bits
    late: list[NDArray[uint64]] = []  # at place k: the pairs that are more than k steps late
    while True:
        next_before, next_after = whole.step(before), rest.step(after)
        if np.array_equal(next_before, before) and np.array_equal(next_after, after):
            break
        before, after = next_before, next_after
        waiting = before[staying] & ~after
        if waiting.any():
            late.append(np.zeros_like(waiting))
            for k in range(len(late) - 1, 0, -1):
                late[k] |= late[k - 1] & waiting
            late[0] |= waiting
    gone = before[staying] & ~after
    so_late = [_count(one & ~gone) for one in late] + [0]
    extra = {k + 1: so_late[k] - so_late[k + 1] for k in range(len(late))}
    return Longer(_count(before[staying]) - len(block), _count(gone), extra)


def _count(bits: NDArray[uint64]) -> int:
    return int(np.bitwise_count(bits).sum(dtype=np.int64))


def _sum(a: Longer, b: Longer) -> Longer:
    steps = {*a.extra, *b.extra}
    extra = {one: a.extra.get(one, 0) + b.extra.get(one, 0) for one in steps}
    return Longer(a.connected + b.connected, a.apart + b.apart, extra)
