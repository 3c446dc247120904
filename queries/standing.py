"""Who counts as whom: the identity options, worked out once for a whole question.

current_names: an organisation under all its names (RENAMED_TO, whenever) is the last of them; if
any of its names is a group, it is one. Where names go round in a circle the last is the first by
id, where one is followed by two the first by id is.
follow_parts: a partner that is PART_OF one that is no group counts under that, and so on upwards.
expand_groups: a group stands for itself and for each partner that is PART_OF it.

Names count as one first; then wholes and members are followed, in any order, and a partner counts
as everybody reached who has no whole (as itself where that is nobody). MERGED_INTO joins nobody.
PART_OF must hold on the day, on the evidence asked for; RENAMED_TO need not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from queries.reading import Reader, Scope, ask
from schema.evidence import LEVELS, Window, level


class Stand(NamedTuple):
    """A partner that stands for another: its participations are counted for that one.

    level: the evidence of the PART_OF links in between, the weakest of them ("certain" where there
    are none), of the best way where there are several; None where no day was asked for. The
    evidence of an answer is no stronger than this.
    """

    partner: str
    counted: str
    level: str | None


class _Link(NamedTuple):
    relation: str
    from_id: str
    to_id: str
    from_group: bool
    to_group: bool
    possible_from: str | None
    begun_by: str | None
    confirmed_to: str | None
    presumed_to: str | None
    possible_to: str | None


# From each partner to its wholes and members, with the evidence as a place in LEVELS.
_Steps = dict[str, dict[str, int]]
_CERTAIN = LEVELS.index("certain")


def standing(reader: Reader, scope: Scope) -> list[Stand]:
    """Return whom each partner counts as, in order of ids; [] where no option is on.

    A partner that is not in the list counts as itself. One that is counts as each partner that it
    is listed with, and as itself only where it is listed with itself.
    """
    if not (scope.current_names or scope.follow_parts or scope.expand_groups):
        return []
    rows = ask(reader, "standing", day=scope.day, evidence=scope.evidence)
    links = [_Link(*row) for row in rows]
    names = _last_names(links) if scope.current_names else {}
    wholes, steps = _steps(links, names, scope)
    stands = []
    for partner in sorted({*names, *steps}):
        counted = _counted(names.get(partner, partner), wholes, steps)
        if [*counted] != [partner]:
            stands += [
                Stand(partner, one, LEVELS[known] if scope.day else None)
                for one, known in sorted(counted.items())
            ]
    return stands


def counted_as(reader: Reader, scope: Scope, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return for each partner asked about whom it counts as: its last name, its whole, or itself.

    A group that is asked about is the group, not its members.
    """
    found: dict[str, list[str]] = {}
    for stand in standing(reader, scope._replace(expand_groups=False)):
        found.setdefault(stand.partner, []).append(stand.counted)
    return {one: tuple(found.get(one, [one])) for one in ids}


def originals(stands: Iterable[Stand], counted: str) -> dict[str, str | None]:
    """Return who is counted as a partner, each with the evidence for that (None where not asked).

    It is among them, unless it counts as another itself.
    """
    stands = list(stands)
    found = {stand.partner: stand.level for stand in stands if stand.counted == counted}
    if all(stand.partner != counted for stand in stands):
        found[counted] = None
    return found


def _last_names(links: list[_Link]) -> dict[str, str]:
    later: dict[str, str] = {}
    for link in sorted(links, reverse=True, key=lambda link: link.to_id):
        if link.relation == "RENAMED_TO":
            later[link.from_id] = link.to_id
    return {name: _last_name(name, later) for name in later}


def _last_name(name: str, later: Mapping[str, str]) -> str:
    way = [name]
    while way[-1] in later:
        after = later[way[-1]]
        if after in way:
            return min(way[way.index(after) :])
        way.append(after)
    return way[-1]


def _steps(links: list[_Link], names: Mapping[str, str], scope: Scope) -> tuple[set[str], _Steps]:
    """Return who has a whole, and the wholes and members of each with their evidence."""
    groups = {names.get(link.from_id, link.from_id) for link in links if link.from_group}
    groups |= {names.get(link.to_id, link.to_id) for link in links if link.to_group}
    parts: set[str] = set()
    steps: _Steps = {}
    for link in links:
        part, whole = names.get(link.from_id, link.from_id), names.get(link.to_id, link.to_id)
        if link.relation != "PART_OF" or part == whole:
            continue
        if whole in groups and scope.expand_groups:
            start, end = whole, part
        elif whole not in groups and scope.follow_parts:
            start, end = part, whole
            parts.add(part)
        else:
            continue
        ends = steps.setdefault(start, {})
        ends[end] = max(_known(link, scope.day), ends.get(end, 0))
    return parts, steps


def _known(link: _Link, day: str | None) -> int:
    found = level(Window(*link[5:]), day) if day else "certain"
    return LEVELS.index(found or "possible")


def _counted(start: str, parts: set[str], steps: _Steps) -> dict[str, int]:
    """Return everybody reached who has no whole, with the evidence of the best way there."""
    best, waiting = {start: _CERTAIN}, [start]
    while waiting:
        one = waiting.pop()
        for other, known in steps.get(one, {}).items():
            known = min(known, best[one])
            if known > best.get(other, -1):
                best[other] = known
                waiting.append(other)
    return {one: known for one, known in best.items() if one not in parts} or {start: _CERTAIN}
