"""The whole network at once, for what no store can work out: who takes part in what, as numbers.

Ids are mapped once to places in two sorted lists; everything else is arrays. `held` is the same
without numpy, for networks that are small enough to count in Python. Who counts as whom is worked
out here, not in the store: the statements stay as short as they are quick.
"""

from __future__ import annotations

import json
from itertools import chain, repeat
from typing import TYPE_CHECKING, NamedTuple

from queries.entity import Entity
from queries.levels import SURE, ranked
from queries.reading import ALL, Reader, Scope, ask
from queries.standing import standing
from schema.pause import collection_paused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy import int8, int32, int64
    from numpy.typing import NDArray
    from scipy import sparse


# Where partner and venture stand in a number of 64 bits, above the level.
_PARTNER, _VENTURE = 2, 33
_PLACES = 2 ** (_VENTURE - _PARTNER) - 1


class Snapshot(NamedTuple):
    """Who takes part in what, in scope.

    partners, ventures: ids, sorted, of those with at least one participation in scope.
    partner, venture, level: one entry for each pair that is joined (by however many roles), sorted
    by venture, then partner; places in the lists, and the strongest evidence as a place in
    schema.evidence.LEVELS (the highest where no day was asked for).
    """

    partners: list[str]
    ventures: list[str]
    partner: NDArray[int32]
    venture: NDArray[int32]
    level: NDArray[int8]

    def matrix(self) -> sparse.csr_array:
        """Return ventures by partners, 1 where a partner takes part."""
        import numpy as np
        from scipy import sparse

        ones = np.ones(len(self.partner), dtype=np.int32)
        shape = (len(self.ventures), len(self.partners))
        return sparse.csr_array((ones, (self.venture, self.partner)), shape=shape)


class Held(NamedTuple):
    """Each participation in scope, in no order, as three lists of equal length.

    A pair may come more than once, once for each of its roles. levels: places in
    schema.evidence.LEVELS, None where they are all the highest.
    """

    ventures: list[str]
    partners: list[str]
    levels: list[int] | None

    def rows(self) -> Iterator[tuple[str, str, int]]:
        """Yield (venture, partner, level)."""
        levels = [SURE] * len(self.ventures) if self.levels is None else self.levels
        return zip(self.ventures, self.partners, levels, strict=True)


class Beside(NamedTuple):
    """Who stands beside whom, by place: the ventures first, then the partners.

    ventures, partners: the place of each. beside: for each place those of its partners or ventures,
    each once and in order.
    """

    ventures: dict[str, int]
    partners: dict[str, int]
    beside: list[list[int]]


class Named(NamedTuple):
    """A partner or venture with what answers say of it, as `Entity` has it, and its domain."""

    id: str
    name: str
    label: str
    kind: str | None
    domain: str | None

    @property
    def entity(self) -> Entity:
        """Without the domain."""
        return Entity(*self[:4])


def snapshot(reader: Reader, scope: Scope = ALL) -> Snapshot:
    """Return the whole network in scope, in one pass over the store."""
    return arrays(held(reader, scope))


@collection_paused()
def held(reader: Reader, scope: Scope = ALL) -> Held:
    """Return the participations in scope, counted for whom they count for."""
    found = _stored(reader, scope)
    stands: dict[str, list[tuple[str, int]]] = {}
    for partner, counted, level in ranked(standing(reader, scope)):
        stands.setdefault(partner, []).append((counted, level))
    if not stands:
        return found
    rows = [
        (venture, counted, min(level, known))
        for venture, partner, level in found.rows()
        for counted, known in stands.get(partner) or ((partner, SURE),)
    ]
    ventures, partners, levels = map(list, zip(*rows, strict=True)) if rows else ([], [], [])
    return Held(ventures, partners, levels if scope.day else None)


def arrays(found: Held) -> Snapshot:
    """Return participations as a snapshot: ids mapped once to places, each pair once."""
    import numpy as np

    ventures, venture = _places(found.ventures)
    partners, partner = _places(found.partners)
    # Packed into one number they are sorted many times quicker than on three keys.
    key = (venture << _VENTURE) | (partner << _PARTNER)
    if found.levels is not None:
        key |= SURE - np.array(found.levels, dtype=np.int64)
    key.sort()
    pair = key >> _PARTNER
    first = np.ones(len(pair), dtype=bool)
    first[1:] = pair[1:] != pair[:-1]
    key = key[first]
    return Snapshot(
        partners,
        ventures,
        ((key >> _PARTNER) & _PLACES).astype(np.int32),
        (key >> _VENTURE).astype(np.int32),
        (SURE - (key & (2**_PARTNER - 1))).astype(np.int8),
    )


def beside(found: Held) -> Beside:
    """Return who stands beside whom in participations, in the order in which they came."""
    ventures = {key: at for at, key in enumerate(dict.fromkeys(found.ventures))}
    partners = {key: at for at, key in enumerate(dict.fromkeys(found.partners), len(ventures))}
    taking_part: list[set[int]] = [set() for _venture in ventures]
    places = map(ventures.__getitem__, found.ventures), map(partners.__getitem__, found.partners)
    for venture, partner in zip(*places, strict=True):
        taking_part[venture].add(partner)
    near = [*map(sorted, taking_part), *([] for _partner in partners)]
    for venture, own in enumerate(taking_part):
        for partner in own:
            near[partner].append(venture)
    return Beside(ventures, partners, near)


def names(reader: Reader) -> dict[str, dict[str, Named]]:
    """Return all partners and ventures by id, under "Partner" and "Venture"."""
    found: dict[str, dict[str, Named]] = {"Partner": {}, "Venture": {}}
    for one in map(Named._make, ask(reader, "snapshot_names")):
        found["Partner" if one.label == "Partner" else "Venture"][one.id] = one
    return found


def _stored(reader: Reader, scope: Scope) -> Held:
    day = {"day": scope.day, "evidence": scope.evidence} if scope.day else {}
    rows = ask(reader, "snapshot_on" if day else "snapshot", **day)
    if reader.dialect == "sql":
        ventures, partners, levels = rows[0]
        return Held(
            json.loads(ventures), json.loads(partners), [*map(int, levels or "")] if day else None
        )
    ventures, partners = rows[0]
    own = [*chain.from_iterable(partners)]
    return Held(
        [*chain.from_iterable(map(repeat, ventures, map(len, partners)))],
        [partner for partner, _level in own] if day else own,
        [level for _partner, level in own] if day else None,
    )


def _places(found: list[str]) -> tuple[list[str], NDArray[int64]]:
    import numpy as np

    ids = sorted(set(found))
    place = {key: at for at, key in enumerate(ids)}
    return ids, np.fromiter(map(place.__getitem__, found), dtype=np.int64, count=len(found))
