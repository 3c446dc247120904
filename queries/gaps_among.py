"""How the members of a group are in: by name, through the group only, not at all, or not known."""

from __future__ import annotations

from typing import Any, NamedTuple

from queries.entity import Entity, by_name
from queries.gaps_row import STATES, GapRow
from queries.levels import known
from queries.reading import Reader, Scope, ask
from queries.standing import counted_as, originals, standing
from schema.errors import UsageError
from schema.evidence import LEVELS, weakest
from schema.language import _
from schema.pause import collection_paused


class _Seen(NamedTuple):
    """A participation: whose, where, on what evidence, who says so."""

    partner: str
    venture: str
    level: str | None
    sources: tuple[str, ...]


@collection_paused()
def among_group(
    reader: Reader, group: Entity, venture: str | None, anybody: bool, scope: Scope
) -> list[GapRow]:
    """Return how each member of a group is in a venture, or in anything; see `queries.gaps.gaps`.

    anybody: whether of anybody is known that it takes part there. A group of which the size is not
    known has no row of members that are not named. Raises UsageError where it is no group.
    """
    ((is_group, size),) = ask(reader, "gaps_group", id=group.id)
    if not is_group:
        raise UsageError(_("{name} is not a group of partners").format(name=group.name))
    scope = scope._replace(expand_groups=False)
    meant = counted_as(reader, scope, [group.id])[group.id]
    members = _members(reader, group.id, meant, scope)
    seen = _seen(reader, [*members, *meant], venture, scope)
    of_group = [one for one in seen if one.partner in meant]
    of_partner: dict[str, list[_Seen]] = {}
    for one in seen:
        of_partner.setdefault(one.partner, []).append(one)
    rows = []
    for key, (name, kind, level, sources) in members.items():
        own = of_partner.get(key, [])
        state = _state(own, of_group, anybody)
        shown = own or (of_group if state == "through_group" else [])
        levels = [level, _best(shown)] if shown else [level]
        rows.append(
            GapRow(
                state,
                key,
                name,
                "Partner",
                kind,
                ventures=_names(shown),
                evidence=weakest(levels),
                sources=tuple(sorted(sources.union(*(one.sources for one in shown)))),
            )
        )
    if size is not None and size > len(members):
        rows.append(
            GapRow(
                "not_named",
                group.id,
                group.name,
                "Partner",
                group.kind,
                ventures=_names(of_group),
                number=size - len(members),
                evidence=_best(of_group),
                sources=tuple(sorted({source for one in of_group for source in one.sources})),
            )
        )
    return sorted(rows, key=lambda row: (STATES.index(row.gap), *by_name(row.name, row.id)))


def _state(own: list[_Seen], of_group: list[_Seen], anybody: bool) -> str:
    if own:
        return "by_name"
    if of_group:
        return "through_group"
    return "absent" if anybody else "unknown"


_Member = tuple[str, str | None, str | None, set[str]]


def _members(
    reader: Reader, group: str, meant: tuple[str, ...], scope: Scope
) -> dict[str, _Member]:
    """Return the members by the id they count under: name, kind, evidence, sources."""
    stands = standing(reader, scope)
    wholes = {group, *(one for whole in meant for one in originals(stands, whole))}
    rows = ask(
        reader,
        "gaps_members",
        wholes=sorted(wholes),
        stand=stands,
        day=scope.day,
        evidence=scope.evidence,
    )
    found: dict[str, _Member] = {}
    for key, name, kind, stands_level, sources, *days in rows:
        if key in meant:
            continue
        level = weakest([known(scope.day, days), *([stands_level] if stands_level else [])])
        before = found.get(key, (name, kind, level, set()))
        found[key] = (name, kind, _better(level, before[2]), before[3] | {*sources})
    return found


def _seen(reader: Reader, partners: list[str], venture: str | None, scope: Scope) -> list[_Seen]:
    rows = ask(
        reader,
        "gaps_among",
        partners=partners,
        venture=venture,
        stand=standing(reader, scope),
        day=scope.day,
        evidence=scope.evidence,
    )
    return [_one(row, scope.day) for row in rows]


def _one(row: tuple[Any, ...], day: str | None) -> _Seen:
    partner, venture, stands_level, sources, *days = row
    levels = [known(day, days), *([stands_level] if stands_level else [])]
    return _Seen(partner, venture, weakest(levels), sources)


def _best(seen: list[_Seen]) -> str | None:
    best = None
    for one in seen:
        best = _better(one.level, best)
    return best


def _better(a: str | None, b: str | None) -> str | None:
    return max((one for one in (a, b) if one), key=LEVELS.index, default=None)


def _names(seen: list[_Seen]) -> tuple[str, ...]:
    return tuple(sorted({one.venture for one in seen}, key=lambda name: by_name(name, "")))
