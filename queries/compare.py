"""What is new, ended or changed between two days, and what may be so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from queries.entity import by_name
from queries.levels import SURE, named, ranked
from queries.reading import ALL, Reader, Scope, ask
from queries.standing import standing
from schema.dates import check_date, sort_key, span
from schema.errors import UsageError
from schema.evidence import LEVELS
from schema.language import _
from schema.pause import collection_paused

WHAT = ("new", "ended", "changed")
TABLES = ("venture", "participation", "link")


class CompareRow(NamedTuple):
    """A difference between two days.

    what: "new", "ended" or "changed". table: "venture", "participation" (of a partner in a
    venture, in whatever roles) or "link" (relation says which). name and other: the partner and
    the venture, or the two that are linked; a venture by itself has no other. roles_before and
    roles_after: on either day, as far as possible then. before, after: the level of evidence on
    either day, None where it did not hold. evidence: how sure the difference is; "possible": what
    began or ended may have done so outside the two days, or not yet. since: the first of its
    participations', until: the last of theirs, None where one has none. counted_from: the names
    of the partners it was counted from, other than its own.
    """

    what: str
    table: str
    relation: str | None
    id: str
    name: str
    other_id: str | None
    other: str | None
    roles_before: tuple[str, ...]
    roles_after: tuple[str, ...]
    before: str | None
    after: str | None
    evidence: str
    since: str | None
    until: str | None
    counted_from: tuple[str, ...]
    sources: tuple[str, ...]


class _Held(NamedTuple):
    partner_id: str
    partner: str
    venture_id: str
    venture: str
    role: str
    before: int | None
    after: int | None
    since: str | None
    until: str | None
    original_id: str
    original: str
    sources: tuple[str, ...]


class _Move(NamedTuple):
    what: str
    level: int


@collection_paused()
def compare(reader: Reader, before: str, after: str, *, scope: Scope = ALL) -> list[CompareRow]:
    """Return what differs between two days, of which `before` is the first.

    A fact that did not hold before (it is not even possible) and holds after is new, as sure as it
    is after; one that held before and does not hold after is ended, as sure as it was before. One
    that is certain or presumed on one day and possible on the other is only possibly new or ended.
    What is equally possible on both days, or certain or presumed on both, is no difference.
    A partner that is in a venture on both days, and began or ended a role there, is changed: as
    sure as the surest of these, and no surer than that it is there on both days.
    Only roles that take part count. scope: its day has no meaning here; its evidence is the lowest
    that a difference must have; the identity options hold on each of the two days.
    Order: new, ended, changed; ventures, participations, links; names.
    Raises BadDate, UsageError where the days are not in order.
    """
    for day in (before, after):
        if span(check_date(day)).earliest != day:
            raise UsageError(
                _("“{day}” is not a day: give one, such as 2024-06-30").format(day=day)
            )
    if before >= after:
        raise UsageError(
            _("{before} does not come before {after}: give the first day first").format(
                before=before, after=after
            )
        )
    days = {"before": before, "after": after}
    found = [
        *_ventures(ask(reader, "compare_ventures", **days)),
        *_participations(ask(reader, "compare", stand=_stand(reader, scope, days), **days)),
        *_links(ask(reader, "compare_links", **days)),
    ]
    wanted = LEVELS.index(scope.evidence)
    return sorted(
        (row for row in found if LEVELS.index(row.evidence) >= wanted),
        key=lambda row: (
            WHAT.index(row.what),
            TABLES.index(row.table),
            by_name(row.name, row.id),
            by_name(row.other or "", row.other_id or ""),
            row.relation or "",
        ),
    )


def _stand(
    reader: Reader, scope: Scope, days: dict[str, str]
) -> list[tuple[str, str, int | None, int | None]]:
    """Return who counts as whom on either day, with how sure that is then."""
    found = {
        name: ranked(standing(reader, scope._replace(day=day, evidence=LEVELS[0])))
        for name, day in days.items()
    }
    everybody = {partner for stands in found.values() for partner, _counted, _level in stands}
    levels: dict[tuple[str, str], dict[str, int]] = {}
    for name, stands in found.items():
        elsewhere = {partner for partner, _counted, _level in stands}
        itself = [(one, one, SURE) for one in everybody - elsewhere]
        for partner, counted, level in (*stands, *itself):
            levels.setdefault((partner, counted), {})[name] = level
    return [(*pair, of.get("before"), of.get("after")) for pair, of in sorted(levels.items())]


def _move(before: int | None, after: int | None) -> _Move | None:
    """Return what happened to a fact with these levels, and how sure that is."""
    if before is None or after is None:
        level = before if after is None else after
        return None if level is None else _Move("new" if before is None else "ended", level)
    if (before == 0) == (after == 0):
        return None
    return _Move("new" if before == 0 else "ended", 0)


def _ventures(rows: Iterable[Sequence[object]]) -> Iterator[CompareRow]:
    for key, name, *rest in rows:
        yield from _plain("venture", None, (key, name, None, None), *rest)


def _links(rows: Iterable[Sequence[object]]) -> Iterator[CompareRow]:
    for relation, from_id, from_name, to_id, to_name, *rest in rows:
        yield from _plain("link", relation, (from_id, from_name, to_id, to_name), *rest)


def _plain(
    table: str, relation: object, ends: tuple[object, ...], *rest: object
) -> Iterator[CompareRow]:
    before, after, since, until, sources = rest
    move = _move(before, after)  # type: ignore[arg-type]
    if move:
        levels = (named(before), named(after), LEVELS[move.level])  # type: ignore[arg-type]
        yield CompareRow._make(
            (move.what, table, relation, *ends, (), (), *levels, since, until, (), sources)
        )


def _participations(rows: Iterable[Sequence[object]]) -> Iterator[CompareRow]:
    held = sorted((_Held._make(row) for row in rows), key=lambda one: (one.partner_id, one[2]))
    for _pair, facts in groupby(held, key=lambda one: (one.partner_id, one.venture_id)):
        yield from _pair_row([*facts])


def _pair_row(facts: Sequence[_Held]) -> Iterator[CompareRow]:
    roles: dict[str, tuple[int | None, int | None]] = {}
    for fact in facts:
        before, after = roles.get(fact.role, (None, None))
        roles[fact.role] = _highest((before, fact.before)), _highest((after, fact.after))
    moves = [move for levels in roles.values() if (move := _move(*levels))]
    if not moves:
        return
    before = _highest(level for level, _after in roles.values())
    after = _highest(level for _before, level in roles.values())
    move = _move_of_pair(moves, before, after)
    first = facts[0]
    untils = [fact.until for fact in facts]
    yield CompareRow(
        move.what,
        "participation",
        None,
        first.partner_id,
        first.partner,
        first.venture_id,
        first.venture,
        tuple(sorted(role for role, levels in roles.items() if levels[0] is not None)),
        tuple(sorted(role for role, levels in roles.items() if levels[1] is not None)),
        named(before),
        named(after),
        LEVELS[move.level],
        min((fact.since for fact in facts), key=sort_key),
        None if None in untils else max(untils, key=sort_key),
        tuple(sorted({one.original for one in facts if one.original_id != first.partner_id})),
        tuple(sorted({source for fact in facts for source in fact.sources})),
    )


def _move_of_pair(moves: Sequence[_Move], before: int | None, after: int | None) -> _Move:
    """Return what happened to a partner in a venture, given what happened to its roles."""
    found = {move.what for move in moves}
    if before is None or after is None:
        return _move(before, after) or moves[0]
    if before == 0 and found == {"new"}:
        return _Move("new", 0)
    if after == 0 and found == {"ended"}:
        return _Move("ended", 0)
    return _Move("changed", min(before, after, max(move.level for move in moves)))


def _highest(levels: Iterable[int | None]) -> int | None:
    return max((level for level in levels if level is not None), default=None)
