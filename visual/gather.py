"""The members of clusters around each other: all clusters at once, each by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from visual.layout import forces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]
    Ints = NDArray[np.intp]
    Group = Sequence[int]

_STEPS = 45
_LARGE = 250  # a larger cluster is gathered by itself: it has too many pairs
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
    near = [group for group in groups if len(group) <= _LARGE]
    left, right = _pairs(near)
    size = np.bincount(of[of >= 0], minlength=len(groups))
    reach = 0.25 * np.sqrt(np.where(of >= 0, size[of], 1))
    for heat in np.linspace(1.0, 0.04, _STEPS):
        force = outward - 0.04 * points * mass[:, None]
        apart = points[left] - points[right]
        square = (apart**2).sum(axis=1) + 0.01
        _add(force, left, right, apart * (mass[left] * mass[right] / square)[:, None])
        apart = points[b] - points[a]
        long = np.sqrt((apart**2).sum(axis=1))
        _add(force, a, b, apart * (weight * long)[:, None])
        force /= mass[:, None]
        length = np.sqrt((force**2).sum(axis=1)) + 1e-9
        points += force * (np.minimum(length, heat * reach) / length)[:, None]
    for group in groups:
        if len(group) > _LARGE:
            points[group] = forces(pull[group][:, group].tocsr(), mass[group])
    return points


def _spiral(pull: Any, group: Group) -> Points:
    """A start: who is drawn most in the middle, the others around, each at an angle of its own."""
    import numpy as np

    drawn = pull[group][:, group].sum(axis=1)
    rank = np.empty(len(group))
    rank[np.argsort(-np.round(drawn, 6), kind="stable")] = np.arange(len(group))
    start: Points = np.stack([np.cos(rank * 2.399963), np.sin(rank * 2.399963)], axis=1)
    return start * np.sqrt(rank)[:, None]


def _pairs(groups: Sequence[Group]) -> tuple[Ints, Ints]:
    """All pairs of members of one cluster."""
    import numpy as np

    found = [np.zeros((2, 0), dtype=np.intp)]
    for group in groups:
        members = np.asarray(group, dtype=np.intp)
        found.append(members[np.stack(np.triu_indices(len(members), k=1))])
    left, right = np.concatenate(found, axis=1)
    return left, right


def _outward(a: Ints, b: Ints, weight: Any, of: Ints, middles: Points) -> Points:
    """How each is drawn to other clusters: a force of one direction."""
    import numpy as np

    across = of[a] != of[b]
    a, b, weight = a[across], b[across], np.sqrt(weight[across])
    way = middles[of[b]] - middles[of[a]]
    way *= (weight / np.maximum(np.sqrt((way**2).sum(axis=1)), 1e-9))[:, None]
    drawn = np.stack([np.bincount(a, way[:, axis], len(of)) for axis in (0, 1)], axis=1)
    long = np.sqrt((drawn**2).sum(axis=1))
    return drawn * (_OUT / np.maximum(long, 1.0))[:, None]


def _add(force: Points, one: Ints, other: Ints, push: Points) -> None:
    """Add a push to the one and take it from the other."""
    import numpy as np

    for axis in (0, 1):
        force[:, axis] += np.bincount(one, push[:, axis], len(force))
        force[:, axis] -= np.bincount(other, push[:, axis], len(force))
