"""In which order rows and columns stand so that those who sit together stand together."""

from __future__ import annotations

from collections.abc import Sequence

from schema.names import fold
from visual.pictures.seats import Chosen, Seats


def by_blocks(held: Seats) -> list[Chosen]:
    """Return partners: most ventures first, those in the same ventures together, by name."""
    return sorted(
        held.partners,
        key=lambda one: (
            -len(held.places(one.id)),
            held.places(one.id),
            fold(one.name),
            one.id,
        ),
    )


def chain(ventures: Sequence[Chosen], members: Sequence[set[str]]) -> list[Chosen]:
    """Return ventures so that each shares as many partners as it can with the ones before it.

    The largest comes first; what shares nobody comes in order of size.
    """
    left = sorted(range(len(ventures)), key=lambda one: (-len(members[one]), ventures[one].id))
    order: list[int] = []
    weight = dict.fromkeys(left, 0.0)
    while left:
        best = max(left, key=lambda one: (weight[one], len(members[one])))
        left.remove(best)
        order.append(best)
        for one in left:  # the nearest count most
            weight[one] = weight[one] / 2 + len(members[one] & members[best])
    return [ventures[one] for one in order]
