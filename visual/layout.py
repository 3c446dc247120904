"""Where every node of a map stands: ventures first, partners between them, nothing overlapping.

Ventures are drawn to each other by the partners they share (a partner that sits everywhere says
little and weighs little) and by their links. Each partner stands at the weighted middle of its
ventures. The crowd in the middle is evened out and boxes that overlap are pushed apart. Nodes
joined to nothing stand in rows below. The same input gives the same map.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]
    Numbers = NDArray[np.float64]
    Ints = NDArray[np.intp]
    Sparse = Any

DIGITS = 6
"""What one step hands to the next is rounded to so many digits: processors differ in the last."""
_SEED = 20190417
_SHAPE = 1.7  # width : height of the finished map, as of a screen
_BUSIEST = 60  # a partner in more ventures than this draws no two of them together
_CROWD = 600  # more than this: themes keep some of the empty space between them
_GAP = 16.0  # between rows of islands, and between those in a row
_CLUMPS = 12, 8  # far crowds push as 12 x 12 clumps, vast ones as 8 x 8
_STEPS = 240, 80, 50  # for few, for crowds, for vast crowds
_VAST = 1500
_LOOSE = 1.1  # the map's area over that of all boxes


class Box(NamedTuple):
    """The room that a node asks: half its width and height, and how far its middle lies below."""

    half_width: float
    half_height: float
    drop: float = 0.0


def place(
    ventures: int,
    boxes: Sequence[Box],
    memberships: Sequence[tuple[int, int]],
    links: Sequence[tuple[int, int]],
) -> list[tuple[float, float]]:
    """Return x and y for each node, in the unit of the boxes, y downwards, rounded to 0.1.

    Nodes are numbered: the ventures from 0, then the partners. memberships are (partner, venture),
    links join any two nodes. No two boxes overlap. Takes about 0.2 s for 2,000 nodes.
    """
    if not boxes:
        return []
    import numpy as np

    joins = _matrix(len(boxes), [*memberships, *links])
    members = _matrix(len(boxes), memberships)
    room = np.array(boxes, dtype=float)
    points = _middles(joins, members[ventures:, :ventures], joins - members, ventures)
    islands = _islands(joins)
    for island in islands:
        points[island] = _settle(points[island], room[island])
    _pack(points, room, islands)
    return [(round(float(x), 1), round(float(y), 1)) for x, y in points]


def _islands(joins: Sparse) -> list[Ints]:
    """The parts that nothing joins to each other, largest first."""
    import numpy as np
    from scipy.sparse.csgraph import connected_components

    count, part_of = connected_components(joins, directed=False)
    found = np.split(np.argsort(part_of, kind="stable"), np.cumsum(np.bincount(part_of))[:-1])
    return sorted(found, key=len, reverse=True) if count else []


def pulled(count: int, pairs: Sequence[tuple[int, int]]) -> Sparse:
    """Return how strongly nodes draw each other, as a sparse matrix: what joins many less."""
    import numpy as np
    from scipy.sparse import diags_array

    joins = _matrix(count, pairs)
    return joins @ diags_array(1.0 / np.sqrt(np.maximum(np.diff(joins.indptr), 1)))


def _matrix(count: int, pairs: Sequence[tuple[int, int]]) -> Sparse:
    import numpy as np
    from scipy.sparse import csr_array

    ends = np.array([pair for pair in pairs if pair[0] != pair[1]], dtype=np.intp).reshape(-1, 2)
    a, b = np.concatenate([ends, ends[:, ::-1]]).T
    matrix = csr_array((np.ones(len(a)), (a, b)), shape=(count, count))
    matrix.sum_duplicates()
    matrix.data[:] = 1.0
    return matrix


def _middles(joins: Sparse, members: Sparse, linked: Sparse, ventures: int) -> Points:
    """Ventures by force, then every other node at the middle of what it is joined to."""
    import numpy as np
    from scipy.sparse import diags_array

    count = joins.shape[0]
    points = np.zeros((count, 2))
    seats = np.diff(members.indptr)
    weight = np.where(seats <= _BUSIEST, 1.0 / np.maximum(seats, 1), 0.0)
    shared = (members.T @ diags_array(weight) @ members).tocsr()
    if ventures:
        pull = (shared + linked[:ventures, :ventures] * 0.6).tocsr()
        pull.setdiag(0.0)
        pull.eliminate_zeros()
        mass = 1.0 + np.sqrt(np.diff(joins[:ventures].indptr))
        points[:ventures] = forces(pull, mass)
    size = np.maximum(np.diff(joins.indptr), 1)
    reach = (joins @ diags_array(1.0 / np.sqrt(size))).tocsr()[ventures:]
    total = np.maximum(reach.sum(axis=1), 1e-9)[:, None]
    for _ in range(12):
        points[ventures:] = (reach @ points) / total
    return points


def forces(pull: Sparse, mass: Numbers) -> Points:
    """Springs between joined points, a push from everything else, cooling down."""
    import numpy as np
    from scipy.sparse import triu

    count = len(mass)
    rng = np.random.default_rng(_SEED)
    points = np.round(_diffused(pull, rng.standard_normal((count, 2))) * sqrt(count), DIGITS)
    upper = triu(pull, k=1).tocoo()
    a, b, strength = upper.row, upper.col, np.sqrt(upper.data)
    steps = _STEPS[(count > _CROWD) + (count > _VAST)]
    for heat in np.linspace(1.0, 0.02, steps) * 0.12 * sqrt(count):
        apart = points[a] - points[b]
        tug = apart * (strength * np.sqrt((apart**2).sum(axis=1)))[:, None]
        force = _push(points, mass) - 0.04 * points * mass[:, None]
        for axis in (0, 1):
            force[:, axis] -= np.bincount(a, tug[:, axis], count)
            force[:, axis] += np.bincount(b, tug[:, axis], count)
        force /= mass[:, None]
        length = np.sqrt((force**2).sum(axis=1)) + 1e-9
        points += force * (np.minimum(length, heat) / length)[:, None]
        points = np.round(points, DIGITS)
    return points


def _diffused(pull: Sparse, points: Points) -> Points:
    """A start in which what is joined already lies together: a few rounds of averaging."""
    import numpy as np

    total = pull.sum(axis=1)[:, None]
    for _ in range(30):
        near = np.where(total > 0, (pull @ points) / np.maximum(total, 1e-9), points)
        points = 0.5 * points + 0.5 * near
        points -= points.mean(axis=0)
        points /= np.sqrt((points**2).mean(axis=0)) + 1e-9
        points[:, 1] -= points[:, 0] * float((points[:, 0] * points[:, 1]).mean())
    return points


def _push(points: Points, mass: Numbers) -> Points:
    """Every point is pushed from every clump, by its mass over the distance."""
    import numpy as np

    middles, weights = _clumps(points, mass)
    square = (middles**2).sum(axis=1) - 2 * (points @ middles.T)
    square += (points**2).sum(axis=1)[:, None] + 0.01
    share = np.divide(weights, np.maximum(square, 0.01, out=square), out=square)
    force: Points = points * share.sum(axis=1)[:, None] - share @ middles
    return force * mass[:, None]


def _clumps(points: Points, mass: Numbers) -> tuple[Points, Numbers]:
    """Equal shares of the crowd, each as one heavy point: strips by x, cut up by y."""
    import numpy as np

    count = len(points)
    along = _CLUMPS[count > _VAST]
    if count <= along**2:
        return points, mass
    strip = np.empty(count, dtype=np.intp)
    strip[np.argsort(points[:, 0], kind="stable")] = np.arange(count) * along // count
    order = np.lexsort((points[:, 1], strip))
    clump = np.empty(count, dtype=np.intp)
    clump[order] = np.arange(count) * along**2 // count
    weights: Numbers = np.bincount(clump, mass).astype(np.float64)
    x, y = (np.bincount(clump, points[:, axis] * mass) / weights for axis in (0, 1))
    return np.stack([x, y], axis=1), weights


def _settle(points: Points, room: Numbers) -> Points:
    """Turn the crowd, spread it evenly over the room it needs, then push boxes apart."""
    import numpy as np

    count = len(points)
    points = turned(points)
    crowded = count > _CROWD
    share = 0.4 if crowded else 1.0
    even = evened(points, share)
    area = float((room[:, 0] * room[:, 1]).sum()) * (2 * _LOOSE if crowded else _LOOSE)
    return part(even * np.sqrt(area * np.array([_SHAPE, 1 / _SHAPE])), room)


def turned(points: Points) -> Points:
    """Points around their middle, with the longest way across lying flat."""
    import numpy as np

    points = points - points.mean(axis=0)
    if len(points) > 2:
        points = points @ np.linalg.eigh(points.T @ points)[1][:, ::-1]
        points *= np.where(points[np.abs(points).argmax(axis=0), [0, 1]] < 0, -1.0, 1.0)
    return np.round(points, DIGITS)


def evened(points: Points, share: float) -> Points:
    """Points in the square from -1 to 1: by rank for this share, the rest by where they are."""
    import numpy as np

    count = len(points)
    points = points - points.mean(axis=0)
    turn = np.arange(count) * 2.399963  # the golden angle: no two start at one point
    points += np.stack([np.cos(turn), np.sin(turn)], axis=1) * 0.01 * np.abs(points).max()
    points = np.round(points, DIGITS)
    rank = np.empty((count, 2))
    for axis in (0, 1):
        rank[np.argsort(points[:, axis], kind="stable"), axis] = np.arange(count)
    even: Points = share * (2 * (rank + 0.5) / count - 1)
    even += (1 - share) * points / (np.sqrt((points**2).mean(axis=0)) * sqrt(3) + 1e-9)
    return np.round(even, DIGITS)


def part(points: Points, room: Numbers) -> Points:
    """Push overlapping boxes apart until none overlap; what cannot be solved so is spread out."""
    import numpy as np
    from scipy.spatial import cKDTree

    half = room[:, :2] + 0.06  # rounding to 0.1 must not bring two boxes together
    centre = points + np.stack([np.zeros(len(points)), room[:, 2]], axis=1)
    reach = 2 * half.max(axis=0)
    for turn in range(2000):
        pairs = cKDTree(centre / reach).query_pairs(1.0, p=np.inf, output_type="ndarray")
        a, b = pairs[:, 0], pairs[:, 1]
        # Down first: most of those near each other are not in the same row.
        down, low = _short(centre[:, 1], half[:, 1], a, b)
        near = low > 0
        a, b, down, low = a[near], b[near], down[near], low[near]
        over, wide = _short(centre[:, 0], half[:, 0], a, b)
        hit = wide > 0
        if not hit.any():
            break
        a, b, down, low, over, wide = a[hit], b[hit], down[hit], low[hit], over[hit], wide[hit]
        across = wide / half.max(axis=0)[0] > low / half.max(axis=0)[1]
        sign = np.where(np.where(across, down, over) < 0, -1.0, 1.0)
        move = sign * (np.where(across, low, wide) * 0.5 + 0.01)
        for axis in (0, 1):
            step = np.where(across == bool(axis), move, 0.0)
            push = np.bincount(b, step, len(centre)) - np.bincount(a, step, len(centre))
            centre[:, axis] += push * (0.7 if turn < 60 else 1.0)
        if turn >= 60:
            centre *= 1.01
    return centre - np.stack([np.zeros(len(points)), room[:, 2]], axis=1)


def _short(middle: Numbers, half: Numbers, a: Ints, b: Ints) -> tuple[Numbers, Numbers]:
    """How far b lies from a, along one axis, and how much too near that is."""
    import numpy as np

    apart: Numbers = middle[b] - middle[a]
    return apart, half[a] + half[b] - np.abs(apart)


def _pack(points: Points, room: Numbers, islands: Sequence[Ints]) -> None:
    """Put the islands below the first one, in rows as wide as it is, each row centred."""
    import numpy as np

    frames = []
    for island in islands:
        centre = points[island] + np.stack([np.zeros(len(island)), room[island, 2]], axis=1)
        low = (centre - room[island, :2]).min(axis=0)
        points[island] -= low
        frames.append((centre + room[island, :2]).max(axis=0) - low)
    widest = max(float(frame[0]) for frame in frames)
    full = max(widest, sqrt(_SHAPE * sum(float(x * y) for x, y in frames)))
    top, row, width = 0.0, list[int](), 0.0
    for number, (wide, _high) in enumerate([*frames, (2 * full, 0.0)]):
        if row and width + wide > full + 0.01:
            left = (full - width) / 2
            for i in row:
                points[islands[i]] += (left, top)
                left += float(frames[i][0]) + _GAP
            top += max(float(frames[i][1]) for i in row) + _GAP
            row, width = [], 0.0
        row.append(number)
        width += float(wide) + _GAP
