"""Ventures in clusters: what shares partners or is part of each other belongs together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from visual.louvain import Weights, communities
from visual.ties import Ties

_LARGEST = 60  # in a drawing that opens on clusters: more than about this cannot be read at once
_SMALLEST = 3
_WALK = 60
_LINK = 1.0  # a link weighs as much as a partner that sits in these two ventures alone


def divided(
    ties: Ties,
    links: Sequence[tuple[int, int, str]],
    parents: Sequence[int | None],
    members: Sequence[set[int]],
    many: int,
) -> tuple[list[list[int]], list[int]]:
    """Return the clusters, largest first, and the ventures that are joined to nothing.

    links: from, to and relation; parents: the venture that each is part of; members: the partners
    of each; many: above so many ventures, large clusters are cut up.
    """
    beside: Weights = [{} for _venture in parents]
    for a, b, strength in zip(*(column.tolist() for column in ties[:3]), strict=True):
        beside[a][b] = beside[b][a] = strength
    for a, b, _relation in links:
        beside[a][b] = beside[b][a] = beside[a].get(b, 0.0) + _LINK
    joined = [one for one, near in enumerate(beside) if near]
    of = {one: part for one, part in enumerate(communities(beside)) if beside[one]}
    _follow(of, joined, members, parents)
    if len(parents) > many:
        matrix = _matrix(beside)
        pieces = [piece for group in _groups(of, joined) for piece in _cut(group, matrix)]
        of = {one: number for number, piece in enumerate(pieces) for one in piece}
    _join_small(of, joined, beside)
    alone = [one for one, near in enumerate(beside) if not near]
    return sorted(_groups(of, joined), key=lambda group: (-len(group), group)), alone


def _groups(of: dict[int, int], joined: Sequence[int]) -> list[list[int]]:
    found = defaultdict(list)
    for one in joined:
        found[of[one]].append(one)
    return [*found.values()]


def _matrix(beside: Weights) -> Any:
    """The same weights as a sparse matrix."""
    import numpy as np
    from scipy.sparse import csr_array

    sizes = [len(near) for near in beside]
    ends = np.fromiter(chain.from_iterable(beside), np.intp, sum(sizes))
    weights = chain.from_iterable(near.values() for near in beside)
    data = np.fromiter(weights, np.float64, sum(sizes))
    rows = np.repeat(np.arange(len(beside)), sizes)
    return csr_array((data, (rows, ends)), shape=(len(beside), len(beside)))


def _cut(group: list[int], matrix: Any) -> list[list[int]]:
    """A cluster in pieces of about one size, none larger than can be read."""
    if len(group) <= 1.25 * _LARGEST:
        return [group]
    pieces = -(-len(group) // _LARGEST)
    order = _along(group, matrix)
    half = len(group) * (pieces // 2) // pieces
    return [piece for part in (order[:half], order[half:]) for piece in _cut(sorted(part), matrix)]


def _along(group: list[int], matrix: Any) -> list[int]:
    """A cluster in the order in which it falls apart best: who shares much stands together.

    The order is that of the slowest way in which a walk along the ties mixes, found by walking:
    the second eigenvector of its steps.
    """
    import numpy as np

    within = matrix[group][:, group]
    degree = np.maximum(within.sum(axis=1), 1e-9)
    total = degree.sum()
    value = np.round(np.cos(np.arange(len(group)) * 2.399963), 6)
    for _step in range(_WALK):
        value = value + (within @ value) / degree
        value -= float((value * degree).sum() / total)
        value /= float(np.abs(value).max()) or 1.0
    return [group[place] for place in np.argsort(np.round(value, 6), kind="stable")]


def _follow(
    of: dict[int, int],
    joined: Iterable[int],
    members: Sequence[set[int]],
    parents: Sequence[int | None],
) -> None:
    """Who has no partners of its own goes with what it is part of."""
    for one in joined:
        seen, top = {one}, one
        while not members[top] and (above := parents[top]) is not None and above not in seen:
            seen.add(above)
            top = above
        of[one] = of[top]


def _join_small(of: dict[int, int], joined: Sequence[int], beside: Weights) -> None:
    """Give the few of a tiny cluster to the cluster that they share most with."""
    size = Counter(of.values())
    for one in joined:
        if size[of[one]] >= _SMALLEST:
            continue
        shares: dict[int, float] = {}
        for near, weight in beside[one].items():
            if of[near] != of[one]:
                shares[of[near]] = shares.get(of[near], 0.0) + weight
        if shares:
            size[of[one]] -= 1
            of[one] = min(shares, key=lambda part: (-shares[part], part))
            size[of[one]] += 1
