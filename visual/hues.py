"""Which colour the ground of each cluster has, the same on a page and in a picture."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot, inf

HUES = ("public_health", "finance", "government", "social", "citizens", "medical")


def hues(circles: Sequence[tuple[float, float, float]], sizes: Sequence[int]) -> list[str]:
    """Return the name of a colour for each cluster, "" for one of size 0.

    circles: x, y and radius of each. The largest choose first; those of one colour lie as far
    apart as can be.
    """
    found = [""] * len(circles)
    lying: list[tuple[int, str]] = []
    for one in sorted(range(len(circles)), key=lambda at: (-sizes[at], at)):
        if not sizes[one]:
            continue
        far = [
            min((_far(circles[one], circles[at]) for at, of in lying if of == hue), default=inf)
            for hue in HUES
        ]
        found[one] = HUES[far.index(max(far))]
        lying.append((one, found[one]))
    return found


def _far(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    return hypot(one[0] - other[0], one[1] - other[1]) - one[2] - other[2]
