"""Which ventures share partners: each pair with the number, their sizes and how alike they are."""

from __future__ import annotations

from typing import Any, NamedTuple

from queries.entity import by_name
from queries.naming import resolve
from queries.overlaps_few import Pair, Place, count_few, jaccard
from queries.reading import ALL, Reader, Scope, ask
from queries.standing import standing
from schema.errors import UsageError
from schema.evidence import LEVELS
from schema.language import _


class PairRow(NamedTuple):
    """Two ventures that share partners who take part in both.

    size_a, size_b: how many partners take part in each. jaccard: shared by the number of partners
    in either, above 0 and at most 1. evidence: the weakest that the number shared rests on, None
    where no day was asked for.
    """

    a_id: str
    a: str
    b_id: str
    b: str
    shared: int
    size_a: int
    size_b: int
    jaccard: float
    evidence: str | None


# Above so many pairs to count, importing scipy is quicker than counting in Python.
_MANY = 500_000


def overlaps(
    reader: Reader,
    venture: str | None = None,
    *,
    minimum: int = 1,
    limit: int | None = None,
    scope: Scope = ALL,
) -> list[PairRow]:
    """Return the pairs of ventures that share at least so many partners.

    With a venture: its pairs, and it is `a`; else all pairs, `a` being first by name, then id.
    limit: only the first so many.
    Order: shared and jaccard (highest first), names and ids of a and b.
    Raises UsageError, UnknownName, AmbiguousName.
    """
    if minimum < 1:
        raise UsageError(_("the number of shared partners must be at least 1"))
    if venture is not None:
        rows = _of_one(reader, venture, minimum, scope)
    else:
        rows = _of_all(reader, minimum, limit, scope)
    return rows[:limit]


def _of_one(reader: Reader, name: str, minimum: int, scope: Scope) -> list[PairRow]:
    asked = resolve(reader, name, ("Venture",))
    rows = ask(
        reader,
        "overlaps_of",
        venture=asked.id,
        minimum=minimum,
        stand=standing(reader, scope),
        day=scope.day,
        evidence=scope.evidence,
    )
    pairs = [
        _row((asked.id, asked.name, mine), (other_id, other, theirs), shared, level, scope.day)
        for other_id, other, shared, mine, theirs, level in rows
    ]
    return sorted(
        pairs, key=lambda pair: (-pair.shared, -pair.jaccard, *by_name(pair.b, pair.b_id))
    )


def _of_all(reader: Reader, minimum: int, limit: int | None, scope: Scope) -> list[PairRow]:
    rows = ask(
        reader,
        "overlaps",
        stand=standing(reader, scope),
        day=scope.day,
        evidence=scope.evidence,
    )
    rows.sort(key=lambda row: by_name(row[1], row[0]))
    ventures = [(row[0], row[1], len(row[2])) for row in rows]
    sizes = [venture[2] for venture in ventures]
    found = _count(_places(rows, dated=scope.day is not None), sizes, minimum, limit)
    return [
        _row(ventures[a], ventures[b], shared, level, scope.day) for a, b, shared, level in found
    ]


def _places(rows: list[tuple[Any, ...]], dated: bool) -> list[list[Place]]:
    """Return for each partner the places of its ventures in the rows, with the level there."""
    of_partner: dict[str, list[Place]] = {}
    certain = len(LEVELS) - 1
    for place, (_id, _name, partners, levels) in enumerate(rows):
        known = levels if dated else (certain,) * len(partners)
        for partner, level in zip(partners, known, strict=True):
            of_partner.setdefault(partner, []).append((place, level))
    return [*of_partner.values()]


def _count(
    partners: list[list[Place]], sizes: list[int], minimum: int, limit: int | None
) -> list[Pair]:
    if sum(len(places) ** 2 for places in partners) > _MANY:
        from queries.overlaps_many import count_many

        return count_many(partners, sizes, minimum, limit)
    return count_few(partners, sizes, minimum)[:limit]


def _row(
    a: tuple[str, str, int], b: tuple[str, str, int], shared: int, level: int, day: str | None
) -> PairRow:
    return PairRow(
        *a[:2],
        *b[:2],
        shared,
        size_a=a[2],
        size_b=b[2],
        jaccard=jaccard(shared, a[2], b[2]),
        evidence=LEVELS[level] if day else None,
    )
