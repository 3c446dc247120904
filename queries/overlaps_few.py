"""Shared partners of all pairs of some ventures, counted one by one."""

from __future__ import annotations

from itertools import combinations

# A venture's place in the order of names, and a partner's evidence there as a place in LEVELS.
Place = tuple[int, int]
# Two places, the number of partners they share, the lowest level that this rests on.
Pair = tuple[int, int, int, int]


def count_few(partners: list[list[Place]], sizes: list[int], minimum: int) -> list[Pair]:
    """Return the pairs of places that share enough partners, in the order of the answer."""
    shared: dict[tuple[int, int], int] = {}
    weakest: dict[tuple[int, int], int] = {}
    for places in partners:
        for (a, level_a), (b, level_b) in combinations(places, 2):
            shared[a, b] = shared.get((a, b), 0) + 1
            weakest[a, b] = min(level_a, level_b, weakest.get((a, b), level_a))
    found = [
        (-number, -jaccard(number, sizes[a], sizes[b]), a, b)
        for (a, b), number in shared.items()
        if number >= minimum
    ]
    return [(a, b, -less, weakest[a, b]) for less, _unlike, a, b in sorted(found)]


def jaccard(shared: int, size_a: int, size_b: int) -> float:
    """Return the part of the partners in either of two ventures that is in both."""
    return shared / (size_a + size_b - shared)
