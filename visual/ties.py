"""Which ventures are joined by shared partners, how strongly, and which ties tell most."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Ints = NDArray[np.intp]
    Truths = NDArray[np.bool_]

_BUSIEST = 200  # a partner in more ventures than this joins no two of them by itself
_MOST = 20_000  # more ties than this nobody looks at: the strongest are kept
_CHANCE = 0.02  # how likely a tie of the backbone may be by chance
_SPARE = 1.25  # the backbone has at most this many ties to a venture


class Tie(NamedTuple):
    """Two ventures, a < b by number, that share so many partners."""

    a: int
    b: int
    shared: int


class Ties(NamedTuple):
    """Ties as columns, strongest first: the ends a < b, how strong, and whether of the backbone."""

    a: Ints
    b: Ints
    strength: Numbers
    backbone: Truths


def ties(members: Sequence[set[int]]) -> Ties:
    """Return the ties between ventures, strongest first, then in order of number.

    members: the partners of each venture, by number. A shared partner counts for 1 / (its ventures
    - 1), so that one that sits everywhere says little (Newman, Physical Review E 64, 2001). The
    backbone: a strongest spanning tree of each part, and what of the rest would hardly be so
    strong by chance at one of its ends (the disparity filter: Serrano, Boguñá and Vespignani,
    PNAS 106, 2009). Of very many ties the strongest 20,000 and the backbone are there, and of a
    partner in more than 200 ventures those that no other partner joins are a chain.
    """
    found = _strengths(members)
    a, b, strength = found
    tree = _tree(a, b, len(members))
    unlikely = ~tree & (_chances(a, b, strength, len(members)) < _CHANCE)
    spare = max(0, int(_SPARE * _joined(a, b)) - int(tree.sum()))
    chosen = tree | (unlikely & (unlikely.cumsum() <= spare))
    kept = chosen.copy()
    kept[:_MOST] = True
    return Ties(a[kept], b[kept], strength[kept], chosen[kept])


def backbone(found: Ties, members: Sequence[set[int]]) -> list[Tie]:
    """Return the ties of the backbone, strongest first, with how many partners each two share."""
    ends = zip(found.a[found.backbone].tolist(), found.b[found.backbone].tolist(), strict=True)
    return [Tie(a, b, len(members[a] & members[b])) for a, b in ends]


def _strengths(members: Sequence[set[int]]) -> tuple[Ints, Ints, Numbers]:
    """The pairs that share partners, strongest first, then in order of number."""
    import numpy as np
    from scipy.sparse import csr_array, triu

    sizes = [len(one) for one in members]
    partner = np.fromiter(chain.from_iterable(members), np.intp, sum(sizes))
    venture = np.repeat(np.arange(len(members)), sizes)
    seats = np.bincount(partner)
    weight = 1.0 / np.maximum(seats - 1.0, 1.0)
    counts = (seats[partner] > 1) & (seats[partner] <= _BUSIEST)
    shape = len(members), len(seats)
    where = venture[counts], partner[counts]
    sits = csr_array((np.ones(len(where[0])), where), shape=shape)
    weighed = csr_array((weight[where[1]], where), shape=shape)
    # Of who sits everywhere, a chain from the first venture to the last: that they are joined.
    order = np.lexsort((venture, partner))
    partner, venture = partner[order], venture[order]
    chained = (partner[1:] == partner[:-1]) & (seats[partner[1:]] > _BUSIEST)
    lines = csr_array(
        (weight[partner[1:][chained]], (venture[:-1][chained], venture[1:][chained])),
        shape=(len(members), len(members)),
    )
    joined: Any = (triu(sits @ weighed.T, k=1) + lines).tocsr()
    joined.sort_indices()
    shared = joined.tocoo()
    strength = np.round(shared.data, 9)
    order = np.argsort(-strength, kind="stable")
    a, b = shared.row[order].astype(np.intp), shared.col[order].astype(np.intp)
    return a, b, strength[order]


def _joined(a: Ints, b: Ints) -> int:
    import numpy as np

    return int(np.count_nonzero(np.bincount(np.concatenate([a, b]))))


def _tree(a: Ints, b: Ints, count: int) -> NDArray[np.bool_]:
    """Whether each tie is in a strongest spanning forest; of equal ties the first ones are."""
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import minimum_spanning_tree

    # By rank in place of strength: the order then leaves no choice.
    rank = np.arange(1, len(a) + 1, dtype=float)
    found = minimum_spanning_tree(csr_array((rank, (a, b)), shape=(count, count)))
    chosen = np.zeros(len(a), dtype=bool)
    chosen[found.data.astype(np.intp) - 1] = True
    return chosen


def _chances(a: Ints, b: Ints, strength: Numbers, count: int) -> Numbers:
    """How likely each tie would be so strong a part of all ties of either end by chance."""
    import numpy as np

    ends = np.concatenate([a, b])
    degree = np.bincount(ends, minlength=count)
    total = np.bincount(ends, np.concatenate([strength, strength]), count)
    of_a, of_b = (np.maximum(1 - strength / total[end], 0) ** (degree[end] - 1) for end in (a, b))
    # A single tie is all its end has: that says nothing about it.
    least: Numbers = np.minimum(np.where(degree[a] > 1, of_a, 1), np.where(degree[b] > 1, of_b, 1))
    return least
