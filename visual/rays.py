"""A free place as near as can be to where something would like to stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]
    Numbers = NDArray[np.float64]

_WAYS = 36  # in so many directions a place is looked for
_STEP = 0.11  # beyond what is in the way, so that rounding to 0.1 brings nothing together


def candidates(wish: Points, apart: Points, reach: Points | Numbers) -> Points:
    """Return the nearest free place in each direction from a wish (x, y); the wish where it is.

    apart: what is in the way, from the wish, as n x 2 offsets; reach: how far from each is too
    near, across and down (n x 2), or all around (n). What is placed may be of many boxes: a row for
    each pair.
    """
    import numpy as np

    turn = np.arange(_WAYS) * (2 * np.pi / _WAYS)
    ways = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    ways = np.round(ways, 9)
    blocked = _by_circles if reach.ndim == 1 else _by_boxes
    low, high = blocked(ways, apart, reach + _STEP)
    far = np.zeros(_WAYS)
    while True:
        # Where a place lies in what is in the way, go on to the end of that.
        inside = (low <= far[:, None]) & (far[:, None] < high)
        if not inside.any():
            found: Points = np.round(wish + ways * far[:, None], 6)
            return found
        far = np.where(inside.any(axis=1), np.where(inside, high, 0.0).max(axis=1), far)


def _by_circles(ways: Points, apart: Points, reach: Numbers) -> tuple[Numbers, Numbers]:
    """From where to where along each way each circle is too near; empty where low >= high."""
    import numpy as np

    along = ways @ apart.T
    half = along**2 - (apart**2).sum(axis=1) + reach**2
    root = np.sqrt(np.maximum(half, 0.0))
    clear = half <= 0
    return np.where(clear, np.inf, along - root), np.where(clear, -np.inf, along + root)


def _by_boxes(ways: Points, apart: Points, reach: Points) -> tuple[Numbers, Numbers]:
    """From where to where along each way each obstacle is too near; empty where low >= high."""
    import numpy as np

    low = np.full((len(ways), len(apart)), -np.inf)
    high = np.full((len(ways), len(apart)), np.inf)
    with np.errstate(divide="ignore", invalid="ignore"):
        for axis in (0, 1):
            way = ways[:, axis, None]
            one = (apart[:, axis] - reach[:, axis]) / way
            other = (apart[:, axis] + reach[:, axis]) / way
            clear = np.abs(apart[:, axis]) >= reach[:, axis]
            still = way == 0
            low = np.maximum(
                low, np.where(still, np.where(clear, np.inf, -np.inf), np.minimum(one, other))
            )
            high = np.minimum(
                high, np.where(still, np.where(clear, -np.inf, np.inf), np.maximum(one, other))
            )
    return low, high
