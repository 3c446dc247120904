"""Ways that share no node, by the maximum flow through nodes that let one way through each.

Each node is split in two (Even and Tarjan 1975): it is entered, then left. A way that is there may
be turned off: who enters a node on it goes back to the one before, which is left anew. Shortest
such ways are added in rounds, all of one length at once (Dinic 1970), of which there are few: with
one way through each node, no more than about the square root of their number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

_FREE, _SOURCE, _SINK = -1, -2, -3


class Ways:
    """Ways from the source to the sink.

    beside: for each node those it is joined to, as places in this list; the source and the sink
    are not in it. first: those joined to the source; last: those joined to the sink.
    """

    def __init__(
        self, beside: Sequence[Sequence[int]], first: Sequence[int], last: Sequence[int]
    ) -> None:
        self._beside, self._first = beside, first
        self._last = bytearray(len(beside))
        for node in last:
            self._last[node] = 1
        # On the way through each node: the one before and the one after it.
        self._before = [_FREE] * len(beside)
        self._after = [_FREE] * len(beside)

    def found(self) -> tuple[int, list[int]]:
        """Return how many there are, and as many nodes that part the two, nearest to the source."""
        while True:
            level, ends = self._levels()
            if not ends:
                break
            self._add(level)
        between = [node for node in range(len(self._beside)) if self._parts(node, level)]
        return sum(after == _SINK for after in self._after), between

    @staticmethod
    def _parts(node: int, level: Sequence[int]) -> bool:
        return level[2 * node] >= 0 and level[2 * node + 1] < 0

    def _levels(self) -> tuple[list[int], bool]:
        """Return the steps to each node entered (2n) and left (2n + 1), and whether it ends.

        -1 where it does not lead, or not before the sink is reached.
        """
        level = [-1] * (2 * len(self._beside))
        front = list(dict.fromkeys(2 * node for node in self._first))
        steps, ends = 0, False
        for state in front:
            level[state] = 0
        while front and not ends:
            steps += 1
            further = []
            for state in front:
                ends = ends or self._ends(state)
                for other in self._onward(state):
                    if level[other] < 0:
                        level[other] = steps
                        further.append(other)
            front = further
        return level, ends

    def _ends(self, state: int) -> bool:
        return bool(state & 1 and self._last[state >> 1])

    def _onward(self, state: int) -> Iterator[int]:
        node = state >> 1
        if state & 1:
            if self._before[node] != _FREE:
                yield 2 * node
            for other in self._beside[node]:
                yield 2 * other
        elif self._before[node] == _FREE:
            yield 2 * node + 1
        elif self._before[node] >= 0:
            yield 2 * self._before[node] + 1

    def _add(self, level: list[int]) -> None:
        """Add ways of the shortest length until there are none left."""
        onward: dict[int, Iterator[int]] = {}
        for node in self._first:
            way = [2 * node] if level[2 * node] == 0 else []
            while way and not self._ends(way[-1]):
                state = way[-1]
                steps = onward.setdefault(state, self._onward(state))
                further = next((one for one in steps if level[one] == level[state] + 1), None)
                if further is not None:
                    way.append(further)
                else:
                    level[way.pop()] = -1
            if way:
                for state in way:
                    level[state] = -1
                self._turn(way)

    def _turn(self, way: list[int]) -> None:
        """Lead a way along these, and what was there no longer where it goes back."""
        new: list[tuple[int, int]] = [(_SOURCE, way[0] >> 1), (way[-1] >> 1, _SINK)]
        for one, other in pairwise(way):
            a, b = one >> 1, other >> 1
            if one & 1 and not other & 1 and a != b:
                new.append((a, b))
            elif not one & 1 and a != b:
                self._before[a] = self._after[b] = _FREE
        for a, b in new:
            if a >= 0:
                self._after[a] = b
            if b >= 0:
                self._before[b] = a
