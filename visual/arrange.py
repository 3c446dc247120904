"""Clusters in a landscape: each by itself first, then side by side, what is alone below them."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING, Any

from visual.layout import Box, evened, forces, part, turned
from visual.rays import candidates

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]
    Group = Sequence[int]

_SHAPE = 1.6  # width : height
_LOOSE = 1.15  # the area of a cluster over that of its boxes
_GAP = 12.0  # between clusters
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
    joined = np.array([one for group in groups for one in group], dtype=np.intp)
    if len(joined):
        inner = pull[joined][:, joined].tocsr()
        points[joined] = turned(forces(inner, 1.0 + np.sqrt(np.diff(inner.indptr))))
        _within(points, room, groups, round_ones=round_ones)
        _side_by_side(points, room, groups, pull, round_ones=round_ones)
    _below(points, room, joined, alone, round_ones=round_ones)
    return [(round(float(x), 1), round(float(y), 1)) for x, y in points]


def circles(
    points: Sequence[tuple[float, float]], boxes: Sequence[Box], groups: Sequence[Group]
) -> list[tuple[float, float, float]]:
    """Return for each group the middle and the radius of a circle for it; no two overlap."""
    import numpy as np

    if not groups:
        return []
    stand, room = np.array(points), np.array(boxes, dtype=float)
    middles = np.array([_middle(stand, room, group) for group in groups])
    reach = np.array([_reach(stand, room, group) for group in groups])
    apart = np.sqrt(((middles[:, None] - middles[None]) ** 2).sum(axis=2))
    np.fill_diagonal(apart, np.inf)
    # Each by as much as with its nearest: then the sum of two never is more than their distance.
    share = np.minimum((apart / (reach[:, None] + reach[None])).min(axis=1), 1.0)
    return [
        (round(float(x), 1), round(float(y), 1), max(float(np.floor(10 * r)) / 10 - 0.1, 0.0))
        for (x, y), r in zip(middles, reach * share, strict=True)
    ]


def tree(points: Sequence[tuple[float, float]], group: Group) -> tuple[tuple[int, int], ...]:
    """Return the shortest tree that joins the places of a group, as pairs of its members."""
    import numpy as np

    stand = np.array([points[one] for one in group])
    apart = ((stand[:, None] - stand[None]) ** 2).sum(axis=2)
    nearest, over = np.zeros(len(group), dtype=int), apart[0].copy()
    over[0] = np.inf
    pairs = []
    for _turn in range(len(group) - 1):
        one = int(over.argmin())
        pairs.append((group[nearest[one]], group[one]))
        nearer = (apart[one] < over) & np.isfinite(over)
        over[nearer], nearest[nearer] = apart[one][nearer], one
        over[one] = np.inf
    return tuple(sorted((min(pair), max(pair)) for pair in pairs))


def _within(points: Points, room: Points, groups: Sequence[Group], *, round_ones: bool) -> None:
    """Give each cluster the room it needs, around its middle; nothing in it overlaps."""
    import numpy as np

    far = 0.0
    for group in groups:
        own = room[group]
        side = sqrt(4 * _LOOSE * float((own[:, 0] * own[:, 1]).sum()))
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
        points[group] -= _middle(points, room, group)


def _side_by_side(
    points: Points, room: Points, groups: Sequence[Group], pull: Any, *, round_ones: bool
) -> None:
    """Place clusters as wholes, each near those it shares most with, around the middle of all."""
    import numpy as np

    between = _between(pull, groups)
    bodies = [_body(points, room, group, round_ones=round_ones) for group in groups]
    middles = np.zeros((len(groups), 2))
    order = _order(between, [float(body[:, 2:].prod(axis=1).sum()) for body in bodies])
    for turn in range(3):
        for rank, one in enumerate(order):
            others = order[:rank] if turn == 0 else [other for other in order if other != one]
            if others:
                middles[one] = _best(one, others, middles, bodies, between)
    for group, middle in zip(groups, middles, strict=True):
        points[group] += middle


def _best(
    one: int, others: Sequence[int], middles: Points, bodies: Sequence[Points], between: Points
) -> Points:
    """The free place nearest to those that a cluster shares most with, and to the middle."""
    import numpy as np

    weight = between[one, others]
    total = float(weight.sum())
    wish = (weight[:, None] * middles[others]).sum(axis=0) / total if total else np.zeros(2)
    placed = np.concatenate([bodies[other] + [*middles[other], 0, 0] for other in others])
    own = bodies[one]
    apart = placed[:, None, :2] - own[None, :, :2] - wish
    reach = placed[:, None, 2:] + own[None, :, 2:] + _GAP
    found = candidates(wish, apart.reshape(-1, 2), reach.reshape(-1, 2))
    cost = np.sqrt((found[:, 0] / _SHAPE) ** 2 + found[:, 1] ** 2)
    if total:
        far = np.sqrt(((found[:, None] - middles[others][None]) ** 2).sum(axis=2))
        cost += (far * weight).sum(axis=1) / total
    best: Points = found[np.round(cost, 6).argmin()]
    return best


def _order(between: Points, areas: Sequence[float]) -> list[int]:
    """The largest first, then each time who shares most with those that are there."""
    order = [max(range(len(areas)), key=lambda one: (areas[one], -one))]
    left = [one for one in range(len(areas)) if one != order[0]]
    while left:
        shares = between[:, order].sum(axis=1)
        order.append(max(left, key=lambda one: (round(float(shares[one]), 9), areas[one], -one)))
        left.remove(order[-1])
    return order


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


def _body(points: Points, room: Points, group: Group, *, round_ones: bool) -> Points:
    """A cluster as boxes around its middle: x, y, half width, half height."""
    import numpy as np

    if round_ones:
        reach = _reach(points, room, group)
        return np.array([[0.0, 0.0, reach, reach]])
    centre = points[group] + np.stack([np.zeros(len(group)), room[group, 2]], axis=1)
    return np.concatenate([centre, room[group, :2]], axis=1)


def _below(points: Points, room: Points, joined: Any, alone: Group, *, round_ones: bool) -> None:
    """Put what is alone in rows below the rest, as wide as it is."""
    import numpy as np

    if not len(alone):
        return
    low, high = _frame(points, room, joined) if len(joined) else (np.zeros(2), np.zeros(2))
    area = 4 * float((room[alone, 0] * room[alone, 1]).sum())
    block = sqrt(area * _SHAPE) if not len(joined) else sqrt(area) if round_ones else 0.0
    widest = max(float(high[0] - low[0]) if not round_ones else 0.0, block)
    top, left, row = float(high[1]) + 2 * _GAP, 0.0, list[int]()
    rows = [row]
    for one in alone:
        wide = 2 * float(room[one, 0]) + _ROW
        if row and left + wide > widest + _ROW:
            left, row = 0.0, []
            rows.append(row)
        row.append(one)
        left += wide
    for row in rows:
        full = sum(2 * float(room[one, 0]) + _ROW for one in row) - _ROW
        left = float(low[0] + high[0] - full) / 2
        upper = max(float(room[one, 1] - room[one, 2]) for one in row)
        for one in row:
            points[one] = left + room[one, 0], top + upper
            left += 2 * float(room[one, 0]) + _ROW
        top += upper + max(float(room[one, 1] + room[one, 2]) for one in row) + _ROW


def _frame(points: Points, room: Points, group: Group) -> tuple[Points, Points]:
    """The upper left and the lower right of all boxes of some of the places."""
    import numpy as np

    centre = points[group] + np.stack([np.zeros(len(group)), room[group, 2]], axis=1)
    return (centre - room[group, :2]).min(axis=0), (centre + room[group, :2]).max(axis=0)


def _middle(points: Points, room: Points, group: Group) -> Points:
    low, high = _frame(points, room, group)
    middle: Points = (low + high) / 2
    return middle


def _reach(points: Points, room: Points, group: Group) -> float:
    """How far the corners of the boxes of a cluster lie from its middle at most."""
    import numpy as np

    centre = points[group] + np.stack([np.zeros(len(group)), room[group, 2]], axis=1)
    corner = np.abs(centre - _middle(points, room, group)) + room[group, :2]
    return float(np.sqrt((corner**2).sum(axis=1)).max())
