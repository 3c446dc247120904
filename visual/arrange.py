"""Clusters in a landscape: each by itself first, then side by side, what is alone below them."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING, Any

from visual.gather import gathered
from visual.layout import Box, evened, part
from visual.rays import candidates

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]
    Group = Sequence[int]

_SHAPE = 1.6  # width : height
_LOOSE = 1.15  # the area of a cluster over that of its boxes
_GAP = 12.0  # between clusters
_TURNS = 6  # rounds in which clusters move
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
    if groups:
        between = _between(pull, groups)
        sides = [_side(room[group]) for group in groups]
        order = _order(between, sides)
        rough = [np.array([[0.0, 0.0, side * 0.6, side * 0.6]]) for side in sides]
        middles = np.zeros((len(groups), 2))
        for rank, one in enumerate(order):
            _stand(one, order[:rank], middles, rough, between, round_ones=True)
        middles = _settled(order, middles, rough, between, _TURNS, round_ones=True)
        points = gathered(pull, groups, middles)
        _within(points, room, groups, round_ones=round_ones)
        bodies = [_body(points, room, group, round_ones=round_ones) for group in groups]
        middles = _settled(order, middles, bodies, between, 3, round_ones=round_ones)
        for group, middle in zip(groups, middles, strict=True):
            points[group] += middle
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
    around = [_around(stand, room, group) for group in groups]
    middles = np.array([middle for middle, _radius in around])
    reach = np.array([radius for _middle, radius in around])
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
        points[group] -= _around(points, room, group)[0]


def _settled(
    order: Sequence[int],
    middles: Points,
    bodies: Sequence[Points],
    between: Points,
    turns: int,
    *,
    round_ones: bool,
) -> Points:
    """Move the clusters one by one until they lie well; return the best of a few rounds."""
    import numpy as np

    found = []
    for _turn in range(turns):
        for one in sorted(order, key=lambda one: round(float(np.hypot(*middles[one])), 6)):
            others = [other for other in order if other != one]
            _stand(one, others, middles, bodies, between, round_ones=round_ones)
        found.append((_strain(middles, bodies, between), middles.copy()))
    return min(found, key=lambda one: one[0])[1]


def _strain(middles: Points, bodies: Sequence[Points], between: Points) -> float:
    """How far what belongs together lies apart, and how far the whole is from its shape."""
    import numpy as np

    boxes = [
        body + np.array([*middle, 0.0, 0.0]) for body, middle in zip(bodies, middles, strict=True)
    ]
    centre, half = np.split(np.concatenate(boxes), 2, axis=1)
    wide, high = (centre + half).max(axis=0) - (centre - half).min(axis=0)
    far = np.sqrt(((middles[:, None] - middles[None]) ** 2).sum(axis=2))
    length = float((far * between).sum()) / max(float(between.sum()), 1e-9)
    shape = abs(float(np.log(wide / high / _SHAPE)))
    return round((length + 0.5 * sqrt(float(wide * high))) * (1 + 0.5 * shape), 6)


def _stand(
    one: int,
    others: Sequence[int],
    middles: Points,
    bodies: Sequence[Points],
    between: Points,
    *,
    round_ones: bool,
) -> None:
    """Move a cluster, as a whole, to the best free place among some of the others.

    The best lies nearest to those that it shares most with, and to the middle of the drawing.
    """
    import numpy as np

    if not others:
        middles[one] = 0.0
        return
    weight = between[one, others]
    total = float(weight.sum())
    wish = (weight[:, None] * middles[others]).sum(axis=0) / total if total else np.zeros(2)
    placed = np.concatenate([bodies[other] + [*middles[other], 0, 0] for other in others])
    own = bodies[one]
    apart = (placed[:, None, :2] - own[None, :, :2] - wish).reshape(-1, 2)
    reach = (placed[:, None, 2:] + own[None, :, 2:] + _GAP).reshape(-1, 2)
    found = candidates(wish, apart, reach[:, 0] if round_ones else reach)
    flat = np.array([1 / _SHAPE, 1.0])
    cost = np.sqrt(((found * flat) ** 2).sum(axis=1))
    if total:
        far = np.sqrt((((found[:, None] - middles[others][None]) * flat) ** 2).sum(axis=2))
        cost += (far * weight).sum(axis=1) / total
    middles[one] = found[np.round(cost, 6).argmin()]


def _side(room: Points) -> float:
    """The side of the square that a cluster needs."""
    return sqrt(4 * _LOOSE * float((room[:, 0] * room[:, 1]).sum()))


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
        reach = _around(points, room, group)[1]
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


def _around(points: Points, room: Points, group: Group) -> tuple[Points, float]:
    """The middle and the radius of about the least circle around the boxes of a cluster."""
    import numpy as np

    centre = points[group] + np.stack([np.zeros(len(group)), room[group, 2]], axis=1)
    half = room[group, :2]
    middle = (((centre - half).min(axis=0)) + (centre + half).max(axis=0)) / 2
    for step in range(1, 40):
        # Badoiu and Clarkson: each time a smaller step towards what lies farthest.
        away = centre - middle
        corner = np.abs(away) + half
        far = int((corner**2).sum(axis=1).argmax())
        middle += (np.where(away[far] < 0, -1.0, 1.0) * corner[far]) / (step + 1)
    corner = np.abs(centre - middle) + half
    return middle, float(np.sqrt((corner**2).sum(axis=1)).max())
