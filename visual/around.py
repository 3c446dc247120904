"""What goes around the members of a cluster: a frame, a circle, a tree to draw a hull along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from visual.layout import Box

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]
    Group = Sequence[int]


def circles(
    points: Sequence[tuple[float, float]], boxes: Sequence[Box], groups: Sequence[Group]
) -> list[tuple[float, float, float]]:
    """Return for each group the middle and the radius of a circle for it; no two overlap."""
    import numpy as np

    if not groups:
        return []
    stand, room = np.array(points), np.array(boxes, dtype=float)
    found = [around(stand, room, group) for group in groups]
    middles = np.array([middle for middle, _radius in found])
    reach = np.array([radius for _middle, radius in found])
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


def around(points: Points, room: Points, group: Group) -> tuple[Points, float]:
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
