"""The overview as a store remembers it: taken from memory where all that it rests on is the same.

What comes back is checked as strictly as whatever comes from outside. It holds numbers and names
of colours only: names of clusters are those of the ventures and of the language of today.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain
from math import isfinite
from operator import lt
from typing import Any, NamedTuple

from queries.subgraph import Subgraph
from visual.fingerprint import fingerprint
from visual.hues import HUES
from visual.near import FARTHEST, Place, Places
from visual.overview import LARGEST, Cluster, Overview, called, overview
from visual.ties import Tie


class Kept(NamedTuple):
    """What is remembered of a drawing: places by id, and all else as a text; "" for nothing."""

    places: Places
    drawn: str = ""


def drawn(subgraph: Subgraph, kept: Kept | None = None) -> Overview:
    """Return the overview of a subgraph: what is kept, if that is of the same facts and places.

    Otherwise it is worked out, with the kept places left as they are; see `overview`.
    """
    return recalled(subgraph, kept) or overview(subgraph, kept.places if kept else None)


def kept_of(subgraph: Subgraph, seen: Overview) -> Kept:
    """Return what to remember of the overview of a subgraph."""
    if not subgraph.ventures:
        return Kept({})
    ids = [one.id for one in subgraph.ventures]
    places = dict(zip(ids, seen.places, strict=True))
    print_of = fingerprint(subgraph, seen.places)
    whole = {
        "radii": seen.radii,
        "ties": [[tie[at] for tie in seen.ties] for at in range(3)],
        "count": seen.tie_count,
        "clusters": [
            (one.largest, one.x, one.y, one.r, one.hue, len(one.members)) for one in seen.clusters
        ],
        "members": [*chain.from_iterable([one.members for one in seen.clusters])],
        "trees": [[pair[at] for one in seen.clusters for pair in one.tree] for at in (0, 1)],
    }
    return Kept(places, print_of and print_of + json.dumps(whole, separators=(",", ":")))


def recalled(subgraph: Subgraph, kept: Kept | None) -> Overview | None:
    """Return the overview that is kept; None where it is of other facts or not of our making."""
    if kept is None or not kept.drawn:
        return None
    try:
        places = _places(subgraph, kept.places)
        print_of = fingerprint(subgraph, places)
        if not print_of or not kept.drawn.startswith(print_of):
            return None
        found = json.loads(kept.drawn[len(print_of) :], parse_constant=_refused)
        return _read(subgraph, places, found)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, OverflowError):
        return None


def _read(subgraph: Subgraph, places: list[Place], found: Mapping[str, Any]) -> Overview:
    """Raises one of many errors, ValueError among them, where it is not of our making."""
    count, most = len(subgraph.ventures), len(subgraph.partners)
    radii, members = _reals(found["radii"], 0.0, LARGEST), _wholes(found["members"], count)
    a, b, shared = found["ties"]
    rows = zip(*_ends(a, b, count), _wholes(shared, most + 1), strict=True)
    # What Tie._make does, without a call for each of thousands.
    ties = [*map(partial(tuple.__new__, Tie), rows)]
    start_of, end_of = found["trees"]
    tree = [*zip(*_ends(start_of, end_of, count), strict=True)]
    (tie_count,) = _wholes([found["count"]], count * count)
    _true(len(radii) == count and sorted(members) == [*range(count)] and len(ties) <= tie_count)
    names = [one.name for one in subgraph.ventures]
    clusters: list[Cluster] = []
    stop = grown = 0
    for row in found["clusters"]:
        _true(not clusters or clusters[-1].largest >= 0)
        size = row[-1]
        _true(type(size) is int and size > 0)
        start, stop, planted = stop, stop + size, grown
        grown += size - 1 if row[0] != -1 else 0
        clusters.append(_cluster(row, members[start:stop], tree[planted:grown], names))
    _true(stop == len(members) and grown == len(tree))
    return Overview(places, radii, ties, tie_count, clusters)


def _cluster(
    row: Sequence[Any], members: list[int], tree: list[tuple[int, int]], names: Sequence[str]
) -> Cluster:
    largest, x, y, r, hue, _size = row
    _reals([x, y], -2 * FARTHEST, 2 * FARTHEST)
    _reals([r], 0.0, 4 * FARTHEST)
    _true(type(largest) is int and (largest == -1 or largest in members))
    _true({*chain.from_iterable(tree)} <= {*members})
    _true(hue in HUES if tree else hue == "")
    return Cluster(called(largest, names), largest, (*members,), (*tree,), x, y, r, hue)


def _ends(a: list[int], b: list[int], above: int) -> tuple[list[int], list[int]]:
    """Raises ValueError where they are not the numbers of pairs, the lower one first."""
    _true(all(map(lt, _wholes(a, above), _wholes(b, above))))
    return a, b


def _places(subgraph: Subgraph, kept: Places) -> list[Place]:
    """The place of each venture. Raises TypeError or ValueError where one has none."""
    _true(len(kept) == len(subgraph.ventures))
    found = [kept[one.id] for one in subgraph.ventures]
    _reals([*chain.from_iterable(found)], -FARTHEST, FARTHEST)
    _true({*map(len, found)} <= {2})
    return found


def _wholes(found: list[int], above: int) -> list[int]:
    """Raises ValueError where one is no whole number from 0 to below above."""
    _true({*map(type, found)} <= {int})
    _true(not found or (min(found) >= 0 and max(found) < above))
    return found


def _reals(found: list[float], least: float, most: float) -> list[float]:
    """Raises ValueError where one is no number from least to most."""
    _true({*map(type, found)} <= {float} and isfinite(sum(found)))
    _true(not found or (least <= min(found) and max(found) <= most))
    return found


def _true(right: bool) -> None:
    if not right:
        raise ValueError


def _refused(constant: str) -> float:
    """JSON knows no such numbers; Python reads them all the same."""
    raise ValueError(constant)
