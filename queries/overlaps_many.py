"""Shared partners of all pairs of many ventures, counted as the product of a sparse matrix.

As `overlaps_few.count_few`, 20 times quicker on 26,000 projects, with scipy to import first.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import sparse

from queries.overlaps_few import Pair, Place

# One number of 64 bits holds three counts: shared, shared on presumed, shared on certain.
_BITS = 21
_MASK = (1 << _BITS) - 1


def count_many(
    partners: list[list[Place]], sizes: list[int], minimum: int, limit: int | None
) -> list[Pair]:
    """Return the first so many pairs of places that share enough partners, in order."""
    places = np.array([place for own in partners for place, _level in own], dtype=np.int32)
    levels = np.array([level for own in partners for _place, level in own], dtype=np.int8)
    columns = np.repeat(np.arange(len(partners), dtype=np.int32), [*map(len, partners)])
    a, b, packed = _together(places, columns, levels, (len(sizes), len(partners)))
    shared = packed & _MASK
    least = _least(shared, minimum, limit)
    enough = shared >= least
    a, b, packed, shared = a[enough], b[enough], packed[enough], shared[enough]
    size = np.array(sizes, dtype=np.int64)
    order = np.lexsort((b, a, -(shared / (size[a] + size[b] - shared)), -shared))[:limit]
    a, b, packed, shared = a[order], b[order], packed[order], shared[order]
    level = ((packed >> _BITS) & _MASK == shared).astype(np.int8)
    level[packed >> (2 * _BITS) == shared] = 2
    return [*zip(*(each.tolist() for each in (a, b, shared, level)), strict=True)]


def _together(places: Any, columns: Any, levels: Any, shape: tuple[int, int]) -> Any:
    """Return each pair of places (the lower first) and its three counts, packed."""
    total = None
    for lowest in range(3):
        sure = levels >= lowest
        ones = np.ones(int(sure.sum()), dtype=np.int64)
        joined = sparse.csr_array((ones, (places[sure], columns[sure])), shape=shape)
        counts = sparse.triu(joined @ joined.T, k=1, format="csr") * (1 << (lowest * _BITS))
        total = counts if total is None else total + counts
    pairs = sparse.coo_array(total)
    return pairs.row, pairs.col, pairs.data


def _least(shared: Any, minimum: int, limit: int | None) -> int:
    """Return the lowest number of shared partners that can be among the first so many pairs."""
    if limit is None or limit >= len(shared):
        return minimum
    last = len(shared) - limit
    return max(minimum, int(np.partition(shared, last)[last]))
