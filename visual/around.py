"""What goes around the members of a cluster: a frame, a circle, a tree to draw a hull along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from visual.layout import Box

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]
    Numbers = NDArray[np.float64]
    Group = Sequence[int]


def circles(
    points: Sequence[tuple[float, float]], boxes: Sequence[Box], groups: Sequence[Group]
) -> list[tuple[float, float, float]]:
    """Return for each group the middle and the radius of a circle for it; no two overlap."""
    import numpy as np

    if not groups:
        return []
    stand, room = np.array(points), np.array(boxes, dtype=float)
    middles, reach = around(stand, room, groups)
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


def around(points: Points, room: Points, groups: Sequence[Group]) -> tuple[Points, Numbers]:
    """The middle and the radius of about the least circle around the boxes of each cluster."""
    import numpy as np

    sizes = [len(group) for group in groups]
    # The members of all of them in one row, a cluster after the other.
    row = np.array([one for group in groups for one in group], dtype=np.intp)
    of, starts = np.repeat(np.arange(len(groups)), sizes), np.cumsum([0, *sizes[:-1]])
    centre = points[row] + np.stack([np.zeros(len(row)), room[row, 2]], axis=1)
    half = room[row, :2]
    low = np.minimum.reduceat(centre - half, starts)
    middles: Points = (low + np.maximum.reduceat(centre + half, starts)) / 2
    for step in range(1, 40):
        # Badoiu and Clarkson: each time a smaller step towards what lies farthest.
        away = centre - middles[of]
        corner = np.abs(away) + half
        reach = (corner**2).sum(axis=1)
        most = np.flatnonzero(reach == np.maximum.reduceat(reach, starts)[of])
        far = most[np.searchsorted(most, starts)]
        middles += (np.where(away[far] < 0, -1.0, 1.0) * corner[far]) / (step + 1)
    corner = np.abs(centre - middles[of]) + half
    return middles, np.maximum.reduceat(np.sqrt((corner**2).sum(axis=1)), starts)
