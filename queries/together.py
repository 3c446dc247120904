"""Which partners meet most: pairs of partners by the ventures in which both take part."""

from __future__ import annotations

from typing import NamedTuple

from queries.counting import count
from queries.entity import Entity, by_name
from queries.naming import resolve
from queries.pair import Pair, refuse_above, told
from queries.reading import ALL, Reader, Scope, ask
from queries.resting import resting
from queries.snapshot import held, names
from queries.standing import counted_as, standing
from schema.errors import UsageError
from schema.language import _
from schema.pause import collection_paused


class TogetherRow(NamedTuple):
    """Two partners that take part in the same ventures.

    size_a, size_b: in how many ventures each takes part. jaccard: shared by the number of ventures
    of either, above 0 and at most 1. evidence: the weakest that the number shared rests on, None
    where no day was asked for. sources: of the participations of both in what they share, None
    where not asked for.
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
    sources: tuple[str, ...] | None = None


@collection_paused()
def together(
    reader: Reader,
    partner: str | None = None,
    *,
    minimum: int = 1,
    limit: int | None = None,
    most: int | None = None,
    sources: bool = False,
    scope: Scope = ALL,
) -> list[TogetherRow]:
    """Return the pairs of partners that share at least so many ventures.

    With a partner: its pairs, and it is `a` (as whom it counts, with current_names or
    follow_parts); else all pairs, `a` being first by name, then id. limit: only the first so many.
    most: refuse to make more rows than this.
    Order: shared and jaccard (highest first), names and ids of a and b.
    It is the projection of the two-mode network onto partners, with the number of ventures as
    weight and Jaccard (1901) as likeness. sources: fill in those of each row.
    Raises UsageError, TooManyRows, UnknownName, AmbiguousName.
    """
    if minimum < 1:
        raise UsageError(_("the number of shared ventures must be at least 1"))
    if partner is not None:
        asked = resolve(reader, partner, ("Partner",))
        rows = _of_one(reader, asked, minimum, scope)[:limit]
        refuse_above(most, len(rows), None)
    else:
        known = names(reader)["Partner"]
        called = {key: one.name for key, one in known.items()}.__getitem__
        found = count(held(reader, scope), "partners", called, minimum, limit, most)
        rows = [TogetherRow(*told(pair, called, scope.day)) for pair in found]
    if not sources:
        return rows
    rest = resting(reader, scope)
    return rest.told(rows, lambda row: rest.of_both(row.a_id, row.b_id))


def _of_one(reader: Reader, asked: Entity, minimum: int, scope: Scope) -> list[TogetherRow]:
    rows = ask(
        reader,
        "together",
        partners=list(counted_as(reader, scope, [asked.id])[asked.id]),
        minimum=minimum,
        stand=standing(reader, scope),
        day=scope.day,
        evidence=scope.evidence,
    )
    called: dict[str, str] = {}
    found = []
    for a, name_a, b, name_b, shared, mine, theirs, level in rows:
        called |= {a: name_a, b: name_b}
        found.append(Pair(a, b, shared, mine, theirs, level))
    pairs = [TogetherRow(*told(pair, called.__getitem__, scope.day)) for pair in found]
    return sorted(
        pairs,
        key=lambda row: (
            -row.shared,
            -row.jaccard,
            *by_name(row.a, row.a_id),
            *by_name(row.b, row.b_id),
        ),
    )
