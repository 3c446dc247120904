"""In which ventures several partners meet: those in which all of them take part."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from queries.coincide import coincide, level_on, strongest, sure_enough
from queries.entity import by_name
from queries.naming import resolve
from queries.reading import ALL, Reader, Scope, ask
from queries.standing import counted_as, originals, standing
from schema.errors import UsageError
from schema.evidence import Window
from schema.language import _

Roles = tuple[tuple[str, tuple[str, ...]], ...]


class MeetRow(NamedTuple):
    """A venture in which all of the partners asked about take part.

    since and until are the venture's. roles: (partner id, its roles here) for each partner asked,
    in that order. coincide: the highest level of evidence at which, on some day, all of them take
    part together, whatever day was asked for; None: their periods cannot coincide. evidence: the
    weakest that the row needs, None where no day was asked for. counted_from: the names of the
    partners that were counted as one of those asked.
    """

    venture_id: str
    venture: str
    label: str
    kind: str | None
    since: str | None
    until: str | None
    roles: Roles
    coincide: str | None
    evidence: str | None
    counted_from: tuple[str, ...]
    sources: tuple[str, ...]


class _Fact(NamedTuple):
    venture_id: str
    venture: str
    label: str
    kind: str | None
    since: str | None
    until: str | None
    asked: str
    original_id: str
    original: str
    role: str
    holds: bool
    stands: str | None
    sources: tuple[str, ...]
    possible_from: str | None
    begun_by: str | None
    confirmed_to: str | None
    presumed_to: str | None
    possible_to: str | None

    @property
    def days(self) -> Window:
        return Window(*self[13:])


def meet(reader: Reader, partners: Sequence[str], *, scope: Scope = ALL) -> list[MeetRow]:
    """Return the ventures in which all of these partners take part.

    With current_names or follow_parts a partner is asked about as whom it counts as.
    Order: name, id. Raises UsageError (fewer than two), UnknownName, AmbiguousName.
    """
    asked = list(dict.fromkeys(resolve(reader, name, ("Partner",)).id for name in partners))
    if len(asked) < 2:
        raise UsageError(_("name at least two different partners"))
    rows = ask(
        reader,
        "meet",
        partners=_who_stands_for(reader, asked, scope),
        needed=len(asked),
        day=scope.day,
        evidence=scope.evidence,
    )
    facts = sorted((_Fact(*row) for row in rows), key=lambda fact: fact.venture_id)
    found = [
        _row([*own], asked, scope.day)
        for _id, own in groupby(facts, key=lambda fact: fact.venture_id)
    ]
    return sorted(found, key=lambda row: by_name(row.venture, row.venture_id))


def _who_stands_for(
    reader: Reader, asked: list[str], scope: Scope
) -> list[tuple[str, str, str | None]]:
    stands = standing(reader, scope)
    counted = counted_as(reader, scope, asked)
    return [
        (original, one, known)
        for one in asked
        for counts_as in counted[one]
        for original, known in originals(stands, counts_as).items()
    ]


def _row(facts: list[_Fact], asked: list[str], day: str | None) -> MeetRow:
    every = [[fact for fact in facts if fact.asked == partner] for partner in asked]
    held = [[fact for fact in own if fact.holds] for own in every]
    levels = [strongest(level_on(day, fact.days, fact.stands) for fact in own) for own in held]
    counting = [fact for own in held for fact in own]
    return MeetRow(
        *facts[0][:6],
        roles=tuple(
            (partner, tuple(sorted({fact.role for fact in own})))
            for partner, own in zip(asked, held, strict=True)
        ),
        coincide=coincide([[fact.days for fact in own] for own in every], all),
        evidence=sure_enough(levels, all) if day else None,
        counted_from=tuple(
            sorted({fact.original for fact in counting if fact.original_id not in asked})
        ),
        sources=tuple(sorted({source for fact in counting for source in fact.sources})),
    )
