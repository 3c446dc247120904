"""The members of clusters around each other: all clusters at once, each by itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from visual.layout import DIGITS, forces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]
    Numbers = NDArray[np.float64]
    Ints = NDArray[np.intp]
    Group = Sequence[int]

_STEPS = 45
_LARGE = 256  # a larger cluster is gathered by itself: it has too many pairs
_OUT = 0.6  # how strongly the other clusters draw, against those in the cluster


def gathered(pull: Any, groups: Sequence[Group], middles: Points) -> Points:
    """Return points for the members of each cluster, around the middle of the cluster.

    pull: a sparse matrix of how strongly they are drawn to each other; middles: where clusters
    stand, for who shares something with another cluster stands on that side.
    """
    import numpy as np

    points = np.zeros((pull.shape[0], 2))
    of = np.full(pull.shape[0], -1)
    for number, group in enumerate(groups):
        of[group] = number
        points[group] = _spiral(pull, group)
    edges = pull.tocoo()
    a, b, weight = edges.row, edges.col, edges.data
    outward = _outward(a, b, weight, of, middles)
    inner = (of[a] == of[b]) & (a < b) & (of[a] >= 0)
    a, b, weight = a[inner], b[inner], np.sqrt(weight[inner])
    mass = 1.0 + np.sqrt(np.bincount(np.concatenate([a, b]), minlength=len(points)))
    tables = _tables([group for group in groups if len(group) <= _LARGE], len(points))
    size = np.bincount(of[of >= 0], minlength=len(groups))
    reach = 0.25 * np.sqrt(np.where(of >= 0, size[of], 1))
    for heat in np.linspace(1.0, 0.04, _STEPS):
        force = outward - 0.04 * points * mass[:, None]
        for table in tables:
            _push(force, points, mass, table)
        apart = points[b] - points[a]
        tug = apart * (weight * np.sqrt((apart**2).sum(axis=1)))[:, None]
        for axis in (0, 1):
            force[:, axis] += np.bincount(a, tug[:, axis], len(force))
            force[:, axis] -= np.bincount(b, tug[:, axis], len(force))
        force /= mass[:, None]
        length = np.sqrt((force**2).sum(axis=1)) + 1e-9
        points += force * (np.minimum(length, heat * reach) / length)[:, None]
        points = np.round(points, DIGITS)
    for group in groups:
        if len(group) > _LARGE:
            points[group] = forces(pull[group][:, group].tocsr(), mass[group])
    return points


def _spiral(pull: Any, group: Group) -> Points:
    """A start: who is drawn most in the middle, the others around, each at an angle of its own."""
    import numpy as np

    weight = pull[group][:, group].sum(axis=1)
    rank = np.empty(len(group))
    rank[np.argsort(-np.round(weight, 6), kind="stable")] = np.arange(len(group))
    start: Points = np.stack([np.cos(rank * 2.399963), np.sin(rank * 2.399963)], axis=1)
    return np.round(start * np.sqrt(rank)[:, None], DIGITS)


def _tables(groups: Sequence[Group], none: int) -> list[Ints]:
    """Clusters of about one size in one table, a row each, filled up with a number of nobody."""
    import numpy as np

    found = []
    for least, most in pairwise((0, 4, 8, 16, 32, 64, 128, _LARGE)):
        rows = [group for group in groups if least < len(group) <= most]
        if rows:
            found.append(
                np.array([[*group, *[none] * (most - len(group))] for group in rows], dtype=np.intp)
            )
    return found


def _push(force: Points, points: Points, mass: Numbers, table: Ints) -> None:
    """Push the members of each cluster of a table apart, by their masses over the distance."""
    import numpy as np

    there = table < len(points)
    at = np.where(there, table, 0)
    stand, heavy = points[at], np.where(there, mass[at], 0.0)
    square = (stand**2).sum(axis=2)
    far = square[:, :, None] + square[:, None, :] - 2 * (stand @ stand.transpose(0, 2, 1))
    share = heavy[:, None, :] / np.maximum(far + 0.01, 0.01)
    push = (stand * share.sum(axis=2)[:, :, None] - share @ stand) * heavy[:, :, None]
    force[table[there]] += push[there]


def _outward(a: Ints, b: Ints, weight: Any, of: Ints, middles: Points) -> Points:
    """How each is drawn to other clusters: a force of one direction."""
    import numpy as np

    across = of[a] != of[b]
    a, b, weight = a[across], b[across], np.sqrt(weight[across])
    way = middles[of[b]] - middles[of[a]]
    way *= (weight / np.maximum(np.sqrt((way**2).sum(axis=1)), 1e-9))[:, None]
    drawn: Points = np.stack(
        [np.bincount(a, way[:, axis], len(of)).astype(np.float64) for axis in (0, 1)], axis=1
    )
    long = np.sqrt((drawn**2).sum(axis=1))
    share = (_OUT / np.maximum(long, 1.0))[:, None]
    outward: Points = np.round(drawn * share, DIGITS)
    return outward
