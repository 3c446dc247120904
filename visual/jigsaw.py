"""Clusters as whole pieces, put side by side: near what they share most with, none overlapping."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from random import Random
from typing import TYPE_CHECKING

from visual.rays import candidates

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]


SHAPE = 1.9
"""Width : height of a finished drawing, as of a screen under a heading."""
GAP = 12.0
"""Between clusters."""
_SEED = 20190417
_STARTS = 8  # ways in which clusters are put together, of which the best is taken
_TURNS = 3  # rounds in which clusters move


def rough(order: list[int], bodies: Sequence[Points], between: Points) -> Points:
    """The best of a few ways to put circles for the clusters together."""
    import numpy as np

    found = []
    chance = Random(_SEED)  # noqa: S311 - an order, not a secret
    for _start in range(_STARTS if 2 < len(order) <= 20 else 1):
        middles = np.zeros((len(order), 2))
        for rank, one in enumerate(order):
            _stand(one, order[:rank], middles, bodies, between, round_ones=True)
        middles = settled(order, middles, bodies, between, _TURNS, round_ones=True)
        found.append((_strain(middles, bodies, between), middles))
        order = chance.sample(order, len(order))
    return min(found, key=lambda one: one[0])[1]


def settled(
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
    shape = abs(float(np.log(wide / high / SHAPE)))
    return round((length + 0.5 * sqrt(float(wide * high))) * (1 + 1.0 * shape), 6)


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
    placed = np.concatenate([bodies[other] for other in others])
    placed[:, :2] += np.repeat(middles[others], [len(bodies[other]) for other in others], axis=0)
    own = bodies[one]
    apart = (placed[:, None, :2] - own[None, :, :2] - wish).reshape(-1, 2)
    reach = (placed[:, None, 2:] + own[None, :, 2:] + GAP).reshape(-1, 2)
    found = candidates(wish, apart, reach[:, 0] if round_ones else reach)
    flat = np.array([1 / SHAPE, 1.0])
    cost = np.sqrt(((found * flat) ** 2).sum(axis=1))
    if total:
        far = np.sqrt((((found[:, None] - middles[others][None]) * flat) ** 2).sum(axis=2))
        cost += (far * weight).sum(axis=1) / total
    middles[one] = found[np.round(cost, 6).argmin()]


def order_of(between: Points, areas: Sequence[float]) -> list[int]:
    """The largest first, then each time who shares most with those that are there."""
    order = [max(range(len(areas)), key=lambda one: (areas[one], -one))]
    left = [one for one in range(len(areas)) if one != order[0]]
    while left:
        shares = between[:, order].sum(axis=1)
        order.append(max(left, key=lambda one: (round(float(shares[one]), 9), areas[one], -one)))
        left.remove(order[-1])
    return order
