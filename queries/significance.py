"""Whether ventures share more partners than chance gives, and for how many that may be chance.

All ventures of one size are alike to a model, so what is worked out is worked out once for each
pair of sizes and number shared. p-value: the chance of sharing so many or more. q-value: the
least part of false finds among all pairs at or below that p-value (Benjamini & Hochberg, 1995,
Controlling the false discovery rate, Journal of the Royal Statistical Society B 57:289-300), over
all pairs that were compared, also those that share nothing (whose p-value is 1).
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from queries.counting_many import Columns, Ints, each_block, joined, sizes
from queries.sdsm import Classes, Floats, classes, fit, tails
from queries.snapshot import Snapshot

Codes = NDArray[Any]
"""Whole numbers, of 32 bits where that is enough."""

# Of codes up to so many times as many as there are pairs a table is counted; else they are sorted.
_TABLE = 8


class Chance(NamedTuple):
    """What a model says of pairs: as many expected on average, the p-value, the q-value."""

    expected: Floats
    p_value: Floats
    q_value: Floats


class _Seen(NamedTuple):
    """Each (class, class, shared) that occurs, as one number, and how often it does."""

    codes: Ints
    often: Ints


def weighed(
    taken: Snapshot, model: str, minimum: int, of: int | None
) -> tuple[Columns, Chance, int]:
    """Return the pairs of ventures that share enough, what chance says of them, and of how many.

    model: "sdsm" or "hypergeometric". of: only pairs of the venture at this place; the last is how
    many pairs were compared.
    """
    size, own = classes(sizes(taken, "ventures"))
    code = _Code(own, len(size.counts), int(size.degrees.max(initial=0)) + 1)
    kept, seen = [], []
    for block in each_block(taken):
        if of is not None:
            block = block.at((block.a == of) | (block.b == of))
        codes = code.of(block)
        seen.append(_counted(codes, code))
        enough = block.shared >= minimum
        kept.append((block.at(enough), codes[enough]))
    every = _merged(seen)
    many = len(taken.ventures)
    compared = many * (many - 1) // 2 if of is None else many - 1
    expected, p_value = _by_class(every.codes, code, size, taken, model)
    q_value = benjamini_hochberg(p_value, every.often, compared)
    found = joined([block for block, _codes in kept])
    own_codes = [every.codes[:0], *(codes for _block, codes in kept)]
    at = np.searchsorted(every.codes, np.concatenate(own_codes))
    return found, Chance(expected[at], p_value[at], q_value[at]), compared


def benjamini_hochberg(p_value: Floats, often: Ints, compared: int) -> Floats:
    """Return q-values of p-values that occur so often each; those not given count as 1."""
    order = np.argsort(p_value, kind="stable")
    at_or_below = np.cumsum(often[order])
    raw = p_value[order] * compared / at_or_below
    q_value = np.empty(len(p_value))
    q_value[order] = np.minimum.accumulate(raw[::-1])[::-1]
    return np.minimum(q_value, 1.0)


class _Code:
    """Numbers for (class of a, class of b, shared)."""

    def __init__(self, own: Ints, classes: int, width: int) -> None:
        self.classes, self.width = classes, width
        self.most = classes * classes * width
        kind = np.int32 if self.most < 2**31 else np.int64
        self._a = (own * classes * width).astype(kind)
        self._b = (own * width).astype(kind)

    def of(self, pairs: Columns) -> Codes:
        """Return the number of each pair."""
        found: Codes = self._a[pairs.a]
        np.add(found, self._b[pairs.b], out=found)
        np.add(found, pairs.shared, out=found)
        return found

    def taken_apart(self, codes: Ints) -> tuple[Ints, Ints]:
        """Return the pair of classes, the same either way round, and the number shared."""
        pair, shared = np.divmod(codes, self.width)
        a, b = np.divmod(pair, self.classes)
        return np.minimum(a, b) * self.classes + np.maximum(a, b), shared


def _counted(codes: Codes, code: _Code) -> _Seen:
    if code.most > _TABLE * len(codes):
        found, often = np.unique(codes, return_counts=True)
        return _Seen(found.astype(np.int64), often.astype(np.int64))
    table = np.bincount(codes)
    found = np.flatnonzero(table)
    return _Seen(found, table[found])


def _merged(seen: list[_Seen]) -> _Seen:
    if not seen:
        return _Seen(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    codes, at = np.unique(np.concatenate([one.codes for one in seen]), return_inverse=True)
    often = np.bincount(at, np.concatenate([one.often for one in seen]), len(codes))
    return _Seen(codes, often.astype(np.int64))


def _by_class(
    codes: Ints, code: _Code, size: Classes, taken: Snapshot, model: str
) -> tuple[Floats, Floats]:
    """Return what is expected for each code, and its p-value."""
    pair, shared = code.taken_apart(codes)
    pairs, at = np.unique(pair, return_inverse=True)
    most = np.zeros(len(pairs), dtype=np.int64)
    np.maximum.at(most, at, shared)
    a, b = np.divmod(pairs, code.classes)
    expected, tail = (_sdsm if model == "sdsm" else _hypergeometric)(taken, size, a, b, most)
    p_value = [tail[one][many] for one, many in zip(at.tolist(), shared.tolist(), strict=True)]
    return expected[at], np.array(p_value, dtype=np.float64)


def _sdsm(
    taken: Snapshot, size: Classes, a: Ints, b: Ints, most: Ints
) -> tuple[Floats, list[Floats]]:
    partners, _own = classes(sizes(taken, "partners"))
    chance = fit(size, partners)
    both = chance[a] * chance[b]
    return both @ partners.counts, tails(both, partners.counts, most)


def _hypergeometric(
    taken: Snapshot, size: Classes, a: Ints, b: Ints, most: Ints
) -> tuple[Floats, list[Floats]]:
    from queries.hypergeometric import tail

    people = len(taken.partners)
    k, m = size.degrees[a], size.degrees[b]
    found = [
        np.array(tail(people, *of))
        for of in zip(k.tolist(), m.tolist(), most.tolist(), strict=True)
    ]
    return k * m / max(1, people), found
