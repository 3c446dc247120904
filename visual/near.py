"""A drawing that is kept: what stood stays, what is new gets a free place near what it joins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product
from math import floor, isfinite
from typing import TYPE_CHECKING, Any

from visual.layout import Box
from visual.rays import candidates

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

Place = tuple[float, float]
Places = Mapping[str, Place]
"""Where the nodes of a drawing stand, by id."""
FARTHEST = 1e6
"""Beyond this, across or down, nothing is a place."""
_LEAST = 6.0  # kept places nearer to each other than this are not both of our making
_CELL = 1.5 * _LEAST  # of a grid: who is that near stands in the same cell or in one beside it
_ENOUGH = 0.5  # where fewer than this part of the nodes has a place, all are placed afresh


def stood(names: Sequence[str], kept: Places | None) -> list[Place | None] | None:
    """Return the kept place of each node, None for a new one; None where too few are kept.

    What is no place (not finite, far away, on top of one before it) counts as not kept.
    """
    found = [_place(kept.get(name)) if kept else None for name in names]
    _leave_free(found)
    there = sum(place is not None for place in found)
    return found if there and there >= _ENOUGH * len(names) else None


def beside(found: Sequence[Place | None], boxes: Sequence[Box], pull: Any) -> list[Place]:
    """Return a place for each box: the kept ones as they are, the new ones where none overlap.

    pull: a sparse matrix of how strongly boxes are drawn to each other. A new one stands as near
    as can be to the middle of what it is joined to, below all where it is joined to nothing.
    """
    import numpy as np

    room = np.array(boxes, dtype=float)
    there = np.array([place is not None for place in found])
    points = np.array([place or (0.0, 0.0) for place in found])
    centre = points + np.stack([np.zeros(len(points)), room[:, 2]], axis=1)
    bottom = float((centre + room[:, :2])[there, 1].max())
    middle = float(points[there, 0].mean())
    pull = pull.tocsr()
    for one in _turns(pull, there):
        wish = _wish(pull, points, there, one)
        if wish is None:
            wish = np.array([middle, bottom + 2 * room[one, 1]])
        drop = np.array([0.0, room[one, 2]])
        centre[one] = _free(wish + drop, centre[there], room[there, :2], room[one, :2])
        points[one] = np.round(centre[one] - drop, 1)
        there[one] = True
    return [
        place or (round(float(x), 1), round(float(y), 1))
        for place, (x, y) in zip(found, points, strict=True)
    ]


def fitting(places: Sequence[Place], radii: Sequence[float]) -> list[float]:
    """Return radii that are no larger, so that no two circles overlap where they stand."""
    import numpy as np
    from scipy.spatial import cKDTree

    if len(places) < 2:
        return [*radii]
    points, sizes = np.array(places), np.array(radii, dtype=float)
    pairs = cKDTree(points).query_pairs(2 * float(sizes.max()) + 1, output_type="ndarray")
    a, b = pairs[:, 0], pairs[:, 1]
    apart = np.sqrt(((points[a] - points[b]) ** 2).sum(axis=1))
    share = np.minimum(apart / (sizes[a] + sizes[b]), 1.0)
    least = np.ones(len(sizes))
    np.minimum.at(least, a, share)
    np.minimum.at(least, b, share)
    return [
        size if part >= 1 else float(np.floor(10 * size * part)) / 10
        for size, part in zip(radii, least.tolist(), strict=True)
    ]


def _place(place: Any) -> Place | None:
    try:
        x, y = (float(number) for number in place)
    except (TypeError, ValueError):
        return None
    return (x, y) if isfinite(x + y) and max(abs(x), abs(y)) < FARTHEST else None


def _leave_free(places: list[Place | None]) -> None:
    """Forget whoever stands on top of one before; without numpy, which takes long to load."""
    cells: dict[tuple[int, int], list[Place]] = {}
    for number, place in enumerate(places):
        if place is None:
            continue
        x, y = place
        column, row = floor(x / _CELL), floor(y / _CELL)
        around = product((column - 1, column, column + 1), (row - 1, row, row + 1))
        others = chain.from_iterable(cells.get(cell, ()) for cell in around)
        if any((x - a) ** 2 + (y - b) ** 2 <= _LEAST**2 for a, b in others):
            places[number] = None
        else:
            cells.setdefault((column, row), []).append(place)


def _turns(pull: Any, there: Any) -> Iterator[int]:
    """The new nodes, those first of which most of what they join stands; there grows meanwhile."""
    waiting = [int(one) for one in (~there).nonzero()[0]]
    while waiting:
        shares = {one: _share(pull, there, one) for one in waiting}
        # What joins nothing that stands waits; where all of it does, one of them goes first.
        lone = [one for one in waiting if pull.indptr[one] == pull.indptr[one + 1]]
        now = [one for one in waiting if shares[one]] or lone or waiting[:1]
        yield from sorted(now, key=lambda one: (-shares[one], one))
        taken = set(now)
        waiting = [one for one in waiting if one not in taken]


def _share(pull: Any, there: Any, one: int) -> float:
    """The part of what draws a node that has a place already."""
    row = slice(pull.indptr[one], pull.indptr[one + 1])
    weight, ends = pull.data[row], pull.indices[row]
    total = float(weight.sum())
    return round(float(weight[there[ends]].sum()) / total, 9) if total else 0.0


def _wish(pull: Any, points: Points, there: Any, one: int) -> Any:
    row = slice(pull.indptr[one], pull.indptr[one + 1])
    known = there[pull.indices[row]]
    weight, ends = pull.data[row][known], pull.indices[row][known]
    total = float(weight.sum())
    return (weight[:, None] * points[ends]).sum(axis=0) / total if total else None


def _free(wish: Points, centre: Points, half: Points, own: Points) -> Points:
    """The free place nearest to a wish; what lies far off is looked at only where need be."""
    import numpy as np

    largest = float(half.max() + own.max())
    window = 4 * largest
    while True:
        close = (np.abs(centre - wish) < window + largest).all(axis=1)
        found = candidates(wish, centre[close] - wish, half[close] + own)
        far = np.round(np.sqrt(((found - wish) ** 2).sum(axis=1)), 6)
        if far.min() <= window or close.all():
            best: Points = found[far.argmin()]
            return best
        window *= 2
