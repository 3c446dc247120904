"""Who carries how much: in how many ventures each partner takes part, at which level, how.

A venture counts once for a partner, in however many roles. A partner that steers a venture has at
least one of the roles STEERING in it: in or before its steering group, managing or coordinating it,
leading its build-up or answering for it. Plain counts, after the degree of a node in the two-mode
network (Borgatti and Everett 1997, "Network analysis of 2-mode data", Social Networks 19, 243-269).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from queries.entity import by_name
from queries.levels import named, ranked
from queries.naming import resolve
from queries.reading import ALL, Reader, Scope, ask
from queries.standing import counted_as, standing
from schema.pause import collection_paused

STEERING = (
    "steering_group_member",
    "steering_group_chair",
    "supplies_chair",
    "programme_manager",
    "network_director",
    "coordinator",
    "build_up_lead",
    "responsible_organisation",
)


class WorkloadRow(NamedTuple):
    """What a partner carries.

    place: 1 for who is in most ventures; equal numbers share a place, and the next one is as far
    down as there are partners before it (1, 2, 2, 4). ventures: in how many it takes part; of: in
    how many anybody is known to. coalitions, programme_lines, projects: these add up to ventures.
    steering: in how many it steers. roles, steering_roles: (role, in how many ventures), the most
    frequent first, then by role; steering_roles are those of STEERING, roles the others. evidence:
    the weakest that the number of ventures rests on, None where no day was asked for.
    counted_from: the other names or partners under which it has these. sources: ids.
    """

    place: int
    partner_id: str
    partner: str
    kind: str | None
    domain: str | None
    ventures: int
    of: int
    coalitions: int
    programme_lines: int
    projects: int
    steering: int
    roles: tuple[tuple[str, int], ...]
    steering_roles: tuple[tuple[str, int], ...]
    evidence: str | None
    counted_from: tuple[str, ...]
    sources: tuple[str, ...]


@collection_paused()
def workload(
    reader: Reader, partner: str | None = None, *, scope: Scope = ALL
) -> list[WorkloadRow]:
    """Return what each partner that takes part in anything carries, or what this one carries.

    Unit: ventures. The place of one partner is that among all. Several rows for one partner: it
    counts as several, by the identity options. [] for one that takes part in nothing in scope.
    Order: ventures, then steering (most first), name, id. Raises UnknownName, AmbiguousName.
    """
    meant = None
    if partner is not None:
        asked = resolve(reader, partner, ("Partner",)).id
        meant = counted_as(reader, scope, [asked])[asked]
    rows = ask(
        reader,
        "workload",
        stand=ranked(standing(reader, scope)),
        steering=list(STEERING),
        day=scope.day,
        evidence=scope.evidence,
    )
    rows.sort(key=lambda row: (-row[4], -row[9], *by_name(row[1], row[0])))
    return [row for row in _placed(rows) if meant is None or row.partner_id in meant]


def _placed(rows: list[tuple[Any, ...]]) -> Iterator[WorkloadRow]:
    place = 0
    for before, row in enumerate(rows):
        if not before or rows[before - 1][4] != row[4]:
            place = before + 1
        roles = Counter(_flat(row[10]))
        yield WorkloadRow._make(
            (
                place,
                *row[:10],
                _counted(roles, steering=False),
                _counted(roles, steering=True),
                named(row[11]),
                tuple(sorted(set(_flat(row[12])))),
                tuple(sorted(set(_flat(row[13])))),
            )
        )


def _counted(roles: Counter[str], steering: bool) -> tuple[tuple[str, int], ...]:
    found = [(role, number) for role, number in roles.items() if (role in STEERING) == steering]
    return tuple(sorted(found, key=lambda one: (-one[1], one[0])))


def _flat(nested: Iterable[Any]) -> Iterator[str]:
    for one in nested:
        if isinstance(one, str):
            yield one
        elif one is not None:
            yield from _flat(one)
