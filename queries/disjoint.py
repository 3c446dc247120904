"""Ways that share no node, by the maximum flow through nodes that let one way through each.

Each node is split in two (Even and Tarjan 1975): it is entered, then left. A way that is there may
be turned off: who enters a node on it goes back to the one before, which is left anew. Shortest
such ways are added in rounds, all of one length at once (Dinic 1970), of which there are few: with
one way through each node, no more than about the square root of their number. Each round looks
back from the sink, so that who then goes on from the source meets only what leads there.
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
        self._beside, self._first, self._last = beside, first, last
        # On the way through each node: the one before and the one after it.
        self._before = [_FREE] * len(beside)
        self._after = [_FREE] * len(beside)
        self._taken: set[int] = set()

    def found(self) -> tuple[int, list[int]]:
        """Return how many there are, and as many nodes that part the two, nearest to the source."""
        while layers := self._layers():
            self._add(layers)
        return sum(after == _SINK for after in self._after), sorted(self._entered_only())

    def _layers(self) -> list[set[int]]:
        """Return who may be on a shortest way, from its start, each layer a step nearer the sink.

        The first layer can be entered, the next left, and so on; [] where there is no way.
        """
        first = {node for node in self._first if self._before[node] != _SOURCE}
        leaving = {node for node in self._last if self._after[node] != _SINK}
        left, entered = set(leaving), set[int]()
        layers: list[set[int]] = []
        while first and leaving:
            entering = self._through(leaving, self._after) - entered
            entered |= entering
            starts = first & entering
            layers += leaving, starts or entering
            if starts:
                return layers[::-1]
            leaving = self._across(entering) - left
            left |= leaving
        return []

    def _entered_only(self) -> set[int]:
        """Return whom one gets to from the source, but not past."""
        entering = set(self._first)
        entered, left = set(entering), set[int]()
        while entering:
            leaving = self._through(entering, self._before) - left
            left |= leaving
            entering = self._across(leaving) - entered
            entered |= entering
        return entered - left

    def _through(self, nodes: set[int], turned: Sequence[int]) -> set[int]:
        """Who can be left where these are entered (turned: before), or the reverse (after)."""
        beyond = {turned[node] for node in nodes & self._taken}
        return (nodes - self._taken).union(node for node in beyond if node >= 0)

    def _across(self, nodes: set[int]) -> set[int]:
        """Who can be entered where these are left, or the reverse; who is on a way, itself too."""
        return (nodes & self._taken).union(*map(self._beside.__getitem__, nodes))

    def _add(self, layers: Sequence[set[int]]) -> None:
        """Add ways along these layers until there are none left."""
        for start in sorted(layers[0]):
            way, onward = [start], [self._onward(start, entered=True)]
            while way and len(way) < len(layers):
                nearer = layers[len(way)]
                further = next((one for one in onward[-1] if one in nearer), None)
                if further is None:
                    onward.pop()
                    layers[len(way) - 1].discard(way.pop())
                else:
                    way.append(further)
                    onward.append(self._onward(further, entered=len(way) % 2 == 1))
            for layer, node in zip(layers, way, strict=False):
                layer.discard(node)
            if way:
                self._turn(way)

    def _onward(self, node: int, *, entered: bool) -> Iterator[int]:
        before = self._before[node]
        if entered:
            yield node if before == _FREE else before
            return
        yield from self._beside[node]
        if before != _FREE:
            yield node

    def _turn(self, way: Sequence[int]) -> None:
        """Lead a way along these, and what was there no longer where it goes back."""
        new = [(_SOURCE, way[0]), (way[-1], _SINK)]
        for step, (one, other) in enumerate(pairwise(way)):
            if one != other and step % 2:
                new.append((one, other))
            elif one != other:
                self._before[one] = self._after[other] = _FREE
        for one, other in new:
            if one >= 0:
                self._after[one] = other
            if other >= 0:
                self._before[other] = one
        for node in way:
            (self._taken.discard if self._before[node] == _FREE else self._taken.add)(node)
