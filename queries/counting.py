"""Pairs on one side of the two-mode network by what they share on the other, counted one by one.

Ventures by the partners they share, partners by the ventures they share: it is the same count.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from queries.entity import by_name
from queries.pair import Name, Pair, refuse_above
from queries.snapshot import Held

# Above so many pairs to count, importing scipy is quicker than counting in Python.
MANY = 500_000


def count(
    held: Held, side: str, name: Name, minimum: int, limit: int | None, most: int | None = None
) -> list[Pair]:
    """Return the first so many pairs of "ventures" or of "partners" that share enough.

    most: raise TooManyRows, before any is made, where these are more.

    Order: shared and jaccard (highest first), names and ids of a and b.
    """
    across = _across(held.rows() if side == "ventures" else _turned(held))
    if sum(len(own) ** 2 for own in across.values()) > MANY:
        from queries.counting_many import count_many

        return count_many(held, side, name, minimum, limit, most)
    found = count_few(across, name, minimum)
    refuse_above(most, len(found), limit)
    return found[:limit]


def count_few(across: dict[str, dict[str, int]], name: Name, minimum: int) -> list[Pair]:
    """Return the pairs that share enough, given who is where on the other side, and how surely."""
    sizes: dict[str, int] = {}
    shared: dict[tuple[str, str], int] = {}
    weakest: dict[tuple[str, str], int] = {}
    ids = sorted({one for own in across.values() for one in own})
    place = {one: at for at, one in enumerate(sorted(ids, key=lambda one: by_name(name(one), one)))}
    for own in across.values():
        for one in own:
            sizes[one] = sizes.get(one, 0) + 1
        for pair in combinations(sorted(own, key=place.__getitem__), 2):
            shared[pair] = shared.get(pair, 0) + 1
            level = min(own[pair[0]], own[pair[1]])
            weakest[pair] = min(level, weakest.get(pair, level))
    found = [
        Pair(a, b, number, sizes[a], sizes[b], weakest[a, b])
        for (a, b), number in shared.items()
        if number >= minimum
    ]
    return sorted(found, key=lambda one: (-one.shared, -one.jaccard, place[one.a], place[one.b]))


def _turned(held: Held) -> Iterable[tuple[str, str, int]]:
    return ((partner, venture, level) for venture, partner, level in held.rows())


def _across(rows: Iterable[tuple[str, str, int]]) -> dict[str, dict[str, int]]:
    """Return for each on the other side who is there, with the strongest evidence."""
    found: dict[str, dict[str, int]] = {}
    for one, other, level in rows:
        own = found.setdefault(other, {})
        own[one] = max(level, own.get(one, 0))
    return found
