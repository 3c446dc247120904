"""Pairs of ventures with what chance says of them, as rows in their order."""

from __future__ import annotations

import numpy as np

from queries.counting_many import by_names, pairs, places, sizes
from queries.pair import Name, Pair, refuse_above
from queries.significance import weighed
from queries.snapshot import Snapshot


def significant(
    taken: Snapshot,
    name: Name,
    of: str | None,
    model: str,
    minimum: int,
    limit: int | None,
    most: int | None,
) -> tuple[list[tuple[Pair, float, float, float]], int]:
    """Return the first so many pairs with expected, p-value and q-value; and the pairs compared.

    of: the id of a venture that stands first in each pair. most: refuse to make more rows.
    Order: p-value (lowest first), shared and jaccard (highest first), names.
    """
    ids, size = taken.ventures, sizes(taken, "ventures")
    if of is not None and of not in ids:
        return [], 0
    at = None if of is None else ids.index(of)
    found, chance, compared = weighed(taken, model, minimum, at)
    refuse_above(most, len(found.shared), limit)
    if at is None:
        found = by_names(found, ids, name)
    else:
        other = np.where(found.a == at, found.b, found.a)
        found = found._replace(a=np.full(len(other), at, dtype=np.int32), b=other)
    place = places(ids, name)
    alike = found.shared / (size[found.a] + size[found.b] - found.shared)
    keys = (place[found.b], place[found.a], -alike, -found.shared, chance.p_value)
    order = np.lexsort(keys)[:limit]
    rows = pairs(found.at(order), ids, size)
    columns = (column[order].tolist() for column in chance)
    return [*zip(rows, *columns, strict=True)], compared
