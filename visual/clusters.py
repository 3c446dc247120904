"""Ventures in clusters: what shares partners or is part of each other belongs together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from random import Random

from queries.louvain import communities

_SEED = 20190417
_LARGEST = 60  # in a drawing that opens on clusters: more than about this cannot be read at once
_SMALLEST = 3
_WALK = 60


def divided(
    members: Sequence[set[int]],
    links: Sequence[tuple[int, int, str]],
    parents: Sequence[int | None],
    many: int,
) -> tuple[list[list[int]], list[int]]:
    """Return the clusters, largest first, and the ventures that are joined to nothing.

    members: the partners of each venture; links: from, to and relation; parents: the venture that
    each is part of; many: above so many ventures, large clusters are cut up. Found as
    `queries.communities` finds them, a link counting as a partner that sits in both.
    """
    seats = Counter(partner for of in members for partner in of)
    joined = sorted(
        {end for link in links for end in link[:2]}
        | {one for one, of in enumerate(members) if any(seats[partner] > 1 for partner in of)}
    )
    edges = _edges(members, links, seats)
    groups = _communities(joined, edges)
    if len(members) > many:
        groups = [piece for group in groups for piece in _cut(group, edges)]
    of = {one: number for number, group in enumerate(groups) for one in group}
    _follow(of, joined, members, parents)
    _join_small(of, joined, edges)
    found = defaultdict(list)
    for one in joined:
        found[of[one]].append(one)
    alone = sorted(set(range(len(members))) - set(joined))
    return sorted(found.values(), key=lambda group: (-len(group), group)), alone


def _edges(
    members: Sequence[set[int]], links: Sequence[tuple[int, int, str]], seats: Counter[int]
) -> dict[int, list[int]]:
    """What each venture is joined by: partners that others share too, then links."""
    edges = {
        one: sorted(partner for partner in of if seats[partner] > 1)
        for one, of in enumerate(members)
    }
    first = max(seats, default=-1) + 1
    for number, (start, end, _relation) in enumerate(links, start=first):
        edges[start].append(number)
        edges[end].append(number)
    return edges


def _communities(group: Sequence[int], edges: dict[int, list[int]]) -> list[list[int]]:
    rights: dict[int, int] = {}
    left, right = list[int](), list[int]()
    for place, one in enumerate(group):
        for other in edges[one]:
            left.append(place)
            right.append(rights.setdefault(other, len(rights)))
    chance = Random(_SEED)  # noqa: S311 - an order, not a secret
    found = communities(left, right, (len(group), len(rights)), chance)
    parts = defaultdict(list)
    for one, part in zip(group, found[: len(group)], strict=True):
        parts[part].append(one)
    return [*parts.values()]


def _cut(group: list[int], edges: dict[int, list[int]]) -> list[list[int]]:
    """A cluster in pieces of about one size, none larger than can be read."""
    if len(group) <= 1.25 * _LARGEST:
        return [group]
    pieces = -(-len(group) // _LARGEST)
    order = _along(group, edges)
    half = len(group) * (pieces // 2) // pieces
    return [piece for part in (order[:half], order[half:]) for piece in _cut(sorted(part), edges)]


def _along(group: list[int], edges: dict[int, list[int]]) -> list[int]:
    """A cluster in the order in which it falls apart best: who shares much stands together.

    The order is that of the slowest way in which a walk from venture to partner to venture mixes,
    found by walking: the second eigenvector of its steps.
    """
    import numpy as np
    from scipy.sparse import csr_array

    number: dict[int, int] = {}
    ends = [
        (row, number.setdefault(one, len(number)))
        for row, at in enumerate(group)
        for one in edges[at]
    ]
    rows, columns = np.array(ends, dtype=np.intp).reshape(-1, 2).T
    sits = csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(group), len(number)))
    degree, seats = np.maximum(sits.sum(axis=1), 1), np.maximum(sits.sum(axis=0), 1)
    back, total = sits.T.tocsr(), float(degree.sum())
    value = np.cos(np.arange(len(group)) * 2.399963)
    for _step in range(_WALK):
        value = value + (sits @ ((back @ value) / seats)) / degree
        value -= float((value * degree).sum()) / total
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


def _join_small(of: dict[int, int], joined: Sequence[int], edges: dict[int, list[int]]) -> None:
    """Give the few of a tiny cluster to the cluster that they share most with."""
    sits = defaultdict(list)
    for one in joined:
        for other in edges[one]:
            sits[other].append(one)
    size = Counter(of.values())
    for one in joined:
        if size[of[one]] >= _SMALLEST:
            continue
        shares: Counter[int] = Counter()
        for other in edges[one]:
            for near in sits[other]:
                if of[near] != of[one]:
                    shares[of[near]] += 1
        if shares:
            size[of[one]] -= 1
            of[one] = min(shares, key=lambda part: (-shares[part], part))
            size[of[one]] += 1
