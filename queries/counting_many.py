"""As `counting`, as the product of a sparse matrix: much quicker on large networks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from queries.entity import by_name
from queries.levels import SURE
from queries.pair import Name, Pair, refuse_above
from queries.snapshot import Held, Snapshot, arrays
from schema.evidence import LEVELS

Ints = NDArray[np.int64]
Levels = NDArray[np.int8]

# One number of 64 bits holds three counts: shared, shared on presumed, shared on certain.
_BITS = 21
_MASK = (1 << _BITS) - 1
# So many are multiplied with all after them at once: more need more memory, and pair more twice.
_BLOCK = 512
# But in no more parts than this: each turns the rest around anew.
_PARTS = 64


class Columns(NamedTuple):
    """Pairs that share something: places of a and b (a below b), how much, how surely."""

    a: NDArray[np.int32]
    b: NDArray[np.int32]
    shared: NDArray[np.int32]
    level: Levels

    def at(self, chosen: Any) -> Columns:
        """Return some of the pairs, by a mask or by their places."""
        return Columns(*(column[chosen] for column in self))


def count_many(
    held: Held, side: str, name: Name, minimum: int, limit: int | None, most: int | None = None
) -> list[Pair]:
    """Return the first so many pairs that share enough, in order."""
    taken = arrays(held)
    ids = taken.ventures if side == "ventures" else taken.partners
    found = columns(taken, side, minimum)
    refuse_above(most, len(found.shared), limit)
    if limit is not None:
        found = found.at(found.shared >= _least(found.shared, limit))
    return rows(found, ids, sizes(taken, side), name, limit)


def sizes(taken: Snapshot, side: str) -> Ints:
    """Return how many on the other side each one has."""
    own, known = _side(taken, side)[:2]
    return np.bincount(own, minlength=known).astype(np.int64)


def columns(taken: Snapshot, side: str = "ventures", minimum: int = 1) -> Columns:
    """Return the pairs that share enough, in no order."""
    blocks = each_block(taken, side)
    if minimum > 1:
        return joined([block.at(block.shared >= minimum) for block in blocks])
    return joined([*blocks])


def joined(blocks: list[Columns]) -> Columns:
    """Return blocks of pairs as one."""
    if not blocks:
        none = np.zeros(0, dtype=np.int32)
        return Columns(none, none, none, none.astype(np.int8))
    return Columns(*(np.concatenate(parts) for parts in zip(*blocks, strict=True)))


def each_block(taken: Snapshot, side: str = "ventures") -> Iterator[Columns]:
    """Yield all pairs that share anything, some thousands of a at a time."""
    own, known, other, level = _joining(taken, side)
    shape = (known, int(other.max(initial=-1)) + 1)
    sure = bool((level == SURE).all())
    if sure:
        ones = np.ones(len(own), dtype=np.int32)
        left = right = sparse.csr_array((ones, (own, other)), shape)
    else:
        # Side by side, the three matrices are multiplied and added up in one product.
        ones = np.ones(len(own), dtype=np.int64)
        each = [level >= lowest for lowest in range(len(LEVELS))]
        wide = [sparse.csr_array((ones[on], (own[on], other[on])), shape) for on in each]
        left = sparse.hstack(wide, format="csr")
        right = sparse.hstack(
            [one * (1 << (lowest * _BITS)) for lowest, one in enumerate(wide)], format="csr"
        )
    block = max(_BLOCK, known // _PARTS)
    for start in range(0, known, block):
        # Those before were paired with all after them already.
        counts = left[start : start + block] @ right[start:].T.tocsr()
        a = np.repeat(np.arange(counts.shape[0], dtype=np.int32), np.diff(counts.indptr))
        later = np.flatnonzero(counts.indices > a)
        a, b, packed = (one.take(later) for one in (a, counts.indices, counts.data))
        a += np.int32(start)
        b += np.int32(start)
        if sure:
            yield Columns(a, b, packed, np.full(len(a), SURE, dtype=np.int8))
        else:
            yield Columns(a, b, (packed & _MASK).astype(np.int32), _levels(packed))


def rows(
    found: Columns, ids: list[str], size: Ints, name: Name, limit: int | None = None
) -> list[Pair]:
    """Return pairs as rows in their order, a being the first of the two by name."""
    found = by_names(found, ids, name)
    size_a, size_b = size[found.a], size[found.b]
    alike = found.shared / (size_a + size_b - found.shared)
    place = places(ids, name)
    order = np.lexsort((place[found.b], place[found.a], -alike, -found.shared))[:limit]
    return pairs(found.at(order), ids, size)


def pairs(found: Columns, ids: list[str], size: Ints) -> list[Pair]:
    """Return pairs as rows, as they stand."""
    columns = (found.shared, size[found.a], size[found.b], found.level)
    named = ([ids[at] for at in side.tolist()] for side in (found.a, found.b))
    return [*map(Pair, *named, *(column.tolist() for column in columns))]


def by_names(found: Columns, ids: list[str], name: Name) -> Columns:
    """Return pairs with a before b in the order of names."""
    place = places(ids, name)
    turned = place[found.a] > place[found.b]
    return found._replace(
        a=np.where(turned, found.b, found.a), b=np.where(turned, found.a, found.b)
    )


def places(ids: list[str], name: Name) -> Ints:
    """Return the place of each id in the order of names."""
    order = sorted(range(len(ids)), key=lambda at: by_name(name(ids[at]), ids[at]))
    found = np.empty(len(ids), dtype=np.int64)
    found[order] = np.arange(len(ids))
    return found


def _joining(
    taken: Snapshot, side: str
) -> tuple[NDArray[np.int32], int, NDArray[np.int32], Levels]:
    """Return a side without those on the other side who join no two, and these by new places."""
    own, known, other, others = _side(taken, side)
    joins = np.bincount(other, minlength=others) > 1
    kept = joins[other]
    place = np.cumsum(joins, dtype=np.int32) - np.int32(1)
    return own[kept], known, place[other[kept]], taken.level[kept]


def _side(taken: Snapshot, side: str) -> tuple[NDArray[np.int32], int, NDArray[np.int32], int]:
    if side == "ventures":
        return taken.venture, len(taken.ventures), taken.partner, len(taken.partners)
    return taken.partner, len(taken.partners), taken.venture, len(taken.ventures)


def _levels(packed: Ints) -> Levels:
    shared = packed & _MASK
    level: Levels = ((packed >> _BITS) & _MASK == shared).astype(np.int8)
    level[packed >> (SURE * _BITS) == shared] = SURE
    return level


def _least(shared: NDArray[np.int32], limit: int) -> int:
    """Return the lowest number shared among the first so many pairs."""
    so_many_or_more = np.cumsum(np.bincount(shared, minlength=1)[::-1])[::-1]
    return int(np.flatnonzero(so_many_or_more >= limit).max(initial=0))
