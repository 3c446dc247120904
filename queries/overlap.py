"""Which partners sit in several ventures at once: in all of them, in some, with what roles."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from queries.coincide import Enough, coincide, level_on, strongest, sure_enough
from queries.entity import by_name
from queries.naming import resolve, words
from queries.reading import ALL, Reader, Scope, ask
from queries.standing import standing
from schema.errors import UsageError
from schema.evidence import Window
from schema.language import _

Roles = tuple[tuple[str, tuple[str, ...]], ...]


class OverlapRow(NamedTuple):
    """A partner that sits in several of the ventures asked about.

    shared: in how many of them. roles: (venture id, its roles there) for each venture asked, in
    that order; no roles where it is not in. coincide: the highest level of evidence at which, on
    some day, as many of its participations as asked hold together, whatever day was asked for;
    None: their periods cannot coincide. evidence: the highest level at which it would still be in
    the answer, None where no day was asked for. counted_from: the names of the partners it was
    counted from, other than its own.
    """

    partner_id: str
    partner: str
    kind: str | None
    domain: str | None
    shared: int
    roles: Roles
    coincide: str | None
    evidence: str | None
    counted_from: tuple[str, ...]
    sources: tuple[str, ...]


class Known(NamedTuple):
    """A venture and the number of its known participants: 0 is "none known", not "none"."""

    venture_id: str
    name: str
    known: int


class _Fact(NamedTuple):
    partner_id: str
    partner: str
    kind: str | None
    domain: str | None
    venture: str
    role: str
    original_id: str
    original: str
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
        return Window(*self[11:])


def overlap(
    reader: Reader,
    ventures: Sequence[str],
    *,
    at_least: int | None = None,
    any_other: bool = False,
    role: str | None = None,
    scope: Scope = ALL,
) -> list[OverlapRow]:
    """Return the partners that take part in all of these ventures.

    at_least: in at least so many of them; any_other: in the first and in at least one other.
    role: only participations in this role count, then also where that role takes no part.
    Order: shared (most first), name, id. Raises UsageError, UnknownName, AmbiguousName.
    """
    asked = _asked(reader, ventures)
    if any_other and at_least is not None:
        raise UsageError(_("ask for “at least” or for “any other”, not for both"))
    if at_least is not None and not 1 <= at_least <= len(asked):
        raise UsageError(
            _("“at least” must lie between 1 and {number}, the number of ventures named").format(
                number=len(asked)
            )
        )
    needed = 2 if any_other else at_least or len(asked)

    def enough(held: Sequence[bool]) -> bool:
        return sum(held) >= needed and (held[0] or not any_other)

    rows = ask(
        reader,
        "overlap",
        ventures=asked,
        needed=needed,
        first=asked[0] if any_other else None,
        roles=words("role", role),
        stand=standing(reader, scope),
        day=scope.day,
        evidence=scope.evidence,
    )
    facts = sorted((_Fact(*row) for row in rows), key=lambda fact: fact.partner_id)
    found = [
        _row([*own], asked, enough, scope.day)
        for _id, own in groupby(facts, key=lambda fact: fact.partner_id)
    ]
    return sorted(found, key=lambda row: (-row.shared, *by_name(row.partner, row.partner_id)))


def knowledge(reader: Reader, ventures: Sequence[str], scope: Scope = ALL) -> list[Known]:
    """Return how many participants are known of each of these ventures, in the order named."""
    asked = _asked(reader, ventures, least=1)
    rows = ask(
        reader,
        "overlap_known",
        ventures=asked,
        stand=standing(reader, scope),
        day=scope.day,
        evidence=scope.evidence,
    )
    return sorted((Known(*row) for row in rows), key=lambda row: asked.index(row.venture_id))


def _asked(reader: Reader, ventures: Sequence[str], least: int = 2) -> list[str]:
    asked = list(dict.fromkeys(resolve(reader, name, ("Venture",)).id for name in ventures))
    if len(asked) < least:
        raise UsageError(_("name at least two different coalitions, programme lines or projects"))
    return asked


def _row(facts: list[_Fact], asked: list[str], enough: Enough, day: str | None) -> OverlapRow:
    every = [[fact for fact in facts if fact.venture == venture] for venture in asked]
    held = [[fact for fact in own if fact.holds] for own in every]
    levels = [strongest(level_on(day, fact.days, fact.stands) for fact in own) for own in held]
    counting = [fact for own in held for fact in own]
    others = {fact.original for fact in counting if fact.original_id != fact.partner_id}
    return OverlapRow(
        facts[0].partner_id,
        facts[0].partner,
        facts[0].kind,
        facts[0].domain,
        shared=sum(map(bool, held)),
        roles=tuple(
            (venture, tuple(sorted({fact.role for fact in own})))
            for venture, own in zip(asked, held, strict=True)
        ),
        coincide=coincide([[fact.days for fact in own] for own in every], enough),
        evidence=sure_enough(levels, enough) if day else None,
        counted_from=tuple(sorted(others)),
        sources=tuple(sorted({source for fact in counting for source in fact.sources})),
    )
