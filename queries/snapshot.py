"""The whole network at once, for what no store can work out: who takes part in what, as numbers.

Ids are mapped once to places in two sorted lists; everything else is arrays. `pairs` is the same
without numpy, for networks that are small enough to count in Python.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from queries.entity import Entity
from queries.reading import ALL, Reader, Scope, ask
from queries.standing import standing

if TYPE_CHECKING:
    from numpy import int8, int32
    from numpy.typing import NDArray
    from scipy import sparse


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


class Named(NamedTuple):
    """A partner or venture with what answers say of it."""

    entity: Entity
    domain: str | None


def pairs(reader: Reader, scope: Scope = ALL) -> list[tuple[str, str, int]]:
    """Return (venture, partner, level) for each participation in scope, in no order.

    A pair may come more than once, once for each of its roles.
    """
    rows = ask(
        reader,
        "snapshot",
        stand=[tuple(stand) for stand in standing(reader, scope)],
        day=scope.day,
        evidence=scope.evidence,
    )
    if reader.dialect == "sql":
        return rows
    return [(venture, partner, level) for venture, partners in rows for partner, level in partners]


def snapshot(reader: Reader, scope: Scope = ALL) -> Snapshot:
    """Return the whole network in scope, in one pass over the store."""
    import numpy as np

    found = pairs(reader, scope)
    venture_ids, partner_ids, levels = zip(*found, strict=True) if found else ((), (), ())
    ventures, partners = sorted(set(venture_ids)), sorted(set(partner_ids))
    venture = _places(ventures, venture_ids)
    partner = _places(partners, partner_ids)
    level = np.array(levels, dtype=np.int8)
    order = np.lexsort((-level, partner, venture))
    venture, partner, level = venture[order], partner[order], level[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = (venture[1:] != venture[:-1]) | (partner[1:] != partner[:-1])
    return Snapshot(partners, ventures, partner[first], venture[first], level[first])


def names(reader: Reader) -> dict[str, dict[str, Named]]:
    """Return all partners and ventures by id, under "Partner" and "Venture"."""
    found: dict[str, dict[str, Named]] = {"Partner": {}, "Venture": {}}
    for key, name, label, kind, domain in ask(reader, "snapshot_names"):
        entity = Entity(key, name, label, kind)
        found[entity.sort][key] = Named(entity, domain)
    return found


def _places(ids: list[str], found: tuple[str, ...]) -> NDArray[int32]:
    import numpy as np

    place = {key: at for at, key in enumerate(ids)}
    return np.fromiter(map(place.__getitem__, found), dtype=np.int32, count=len(found))
