"""Clusters in a landscape: each by itself first, then side by side, what is alone apart."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, sqrt
from typing import TYPE_CHECKING, Any

from visual.around import around
from visual.gather import gathered
from visual.jigsaw import GAP, SHAPE, order_of, rough, settled
from visual.layout import Box, evened, part
from visual.rays import candidates

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]
    Group = Sequence[int]

_LOOSE = 1.15  # the area of a cluster over that of its boxes
_TIGHTER = 2  # rounds in which the members of a cluster move
_ROW = 8.0  # between those that are alone


def arranged(
    boxes: Sequence[Box], pull: Any, groups: Sequence[Group], alone: Group, *, round_ones: bool
) -> list[tuple[float, float]]:
    """Return a place for each box, rounded to 0.1; no two boxes overlap.

    pull: a sparse matrix of how strongly boxes are drawn to each other; groups: the clusters, whose
    members stand together; alone: the rest. round_ones: each cluster has a circle for itself.
    """
    import numpy as np

    room = np.array(boxes, dtype=float)
    points = np.zeros((len(boxes), 2))
    low, high = np.zeros(2), np.zeros(2)
    if groups:
        between = _between(pull, groups)
        sides = [_side(room[group]) for group in groups]
        order = order_of(between, sides)
        circles = [np.array([[0.0, 0.0, side * 0.6, side * 0.6]]) for side in sides]
        middles = rough(order, circles, between)
        points = gathered(pull, groups, middles)
        _within(points, room, groups, pull, round_ones=round_ones)
        bodies = _bodies(points, room, groups, round_ones=round_ones)
        middles = settled(order, middles, bodies, between, 3, round_ones=round_ones)
        for group, middle in zip(groups, middles, strict=True):
            points[group] += middle
        whole = np.concatenate(
            [
                body[:, :2] + side * body[:, 2:] + middle
                for body, middle in zip(bodies, middles, strict=True)
                for side in (-1, 1)
            ]
        )
        low, high = whole.min(axis=0), whole.max(axis=0)
    _set_apart(points, room, alone, low, high, round_ones=round_ones)
    return [(round(float(x), 1), round(float(y), 1)) for x, y in points]


def _within(
    points: Points, room: Points, groups: Sequence[Group], pull: Any, *, round_ones: bool
) -> None:
    """Give each cluster the room it needs, around its middle; nothing in it overlaps."""
    import numpy as np

    far = 0.0
    for group in groups:
        side = _side(room[group])
        even = evened(points[group], 0.7)
        if round_ones:
            even = np.clip(even, -1, 1)
            even = even * np.sqrt(1 - even[:, ::-1] ** 2 / 2) * 1.13
        points[group] = even * np.array([1.1, 1 / 1.1]) * side / 2
        points[group, 0] += far
        far += 2 * side + 1000
    every = np.concatenate([np.asarray(group, dtype=np.intp) for group in groups])
    points[every] = part(points[every], room[every])
    for group in groups:
        if not round_ones and len(group) > 1:
            _tighten(points, room, group, pull)
    for group, middle in zip(groups, around(points, room, groups)[0], strict=True):
        points[group] -= middle


def _tighten(points: Points, room: Points, group: Group, pull: Any) -> None:
    """Move each of a cluster to the free place nearest to what it is drawn to."""
    import numpy as np

    members = np.asarray(group, dtype=np.intp)
    drawn = np.round(np.log1p(pull[members][:, members].toarray()) + 0.1 / len(members), 6)
    drop = np.stack([np.zeros(len(members)), room[members, 2]], axis=1)
    centre, half = points[members] + drop, room[members, :2]
    flat = np.array([1 / SHAPE, 1.0])
    for _turn in range(_TIGHTER):
        middle = centre.mean(axis=0)
        for one in np.argsort(np.round(((centre - middle) ** 2).sum(axis=1), 3), kind="stable"):
            rest = np.arange(len(members)) != one
            weight = drawn[one][rest]
            wish = (weight[:, None] * centre[rest]).sum(axis=0) / weight.sum()
            found = candidates(wish, centre[rest] - wish, half[rest] + half[one])
            cost = np.sqrt((((found - wish) * flat) ** 2).sum(axis=1))
            centre[one] = found[np.round(cost, 6).argmin()]
    points[members] = centre - drop


def _side(room: Points) -> float:
    """The side of the square that a cluster needs."""
    return sqrt(4 * _LOOSE * float((room[:, 0] * room[:, 1]).sum()))


def _between(pull: Any, groups: Sequence[Group]) -> Points:
    """How much each cluster shares with each other."""
    import numpy as np
    from scipy.sparse import csr_array

    member = np.array([one for group in groups for one in group], dtype=np.intp)
    of = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    belongs = csr_array((np.ones(len(member)), (of, member)), shape=(len(groups), pull.shape[0]))
    shared: Points = (belongs @ pull @ belongs.T).toarray()
    np.fill_diagonal(shared, 0.0)
    return shared


def _bodies(
    points: Points, room: Points, groups: Sequence[Group], *, round_ones: bool
) -> list[Points]:
    """Each cluster as boxes around its middle: x, y, half width, half height."""
    import numpy as np

    if round_ones:
        circles = zip(*around(points, room, groups), strict=True)
        return [np.array([[*middle, reach, reach]]) for middle, reach in circles]
    centre = points + np.stack([np.zeros(len(points)), room[:, 2]], axis=1)
    return [np.concatenate([centre[group], room[group, :2]], axis=1) for group in groups]


def _set_apart(
    points: Points, room: Points, alone: Group, low: Points, high: Points, *, round_ones: bool
) -> None:
    """Put what is alone in a block, beside or below the rest: where the whole keeps its shape.

    low, high: the corners of the rest, at one point where there is none.
    """
    import numpy as np

    if not len(alone):
        return
    cell = 2 * room[alone, :2].max(axis=0) + _ROW
    size = high - low
    beside = size[0] < SHAPE * size[1]
    if beside:
        columns = ceil(len(alone) / max(1, int(size[1] // cell[1])))
    else:
        columns = max(int(size[0] // cell[0]), round(sqrt(len(alone) * SHAPE * cell[1] / cell[0])))
    columns = max(1, min(columns, len(alone)))
    rows = ceil(len(alone) / columns)
    block = np.array([columns, rows]) * cell
    start = (low + high - block) / 2
    if size.any():
        axis = 0 if beside else 1
        # A circle around it juts out.
        jut = (float(np.hypot(*block)) - block[axis]) / 2 if round_ones else 0.0
        start[axis] = high[axis] + 2 * GAP + jut
    place = np.arange(len(alone))
    corner = start + np.stack([place % columns, place // columns], axis=1) * cell
    # In a row, circles stand in line.
    above = float((room[alone, 1] - room[alone, 2]).max())
    points[alone] = corner + np.stack(
        [np.full(len(alone), cell[0] / 2), place * 0.0 + above], axis=1
    )
