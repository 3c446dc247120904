"""Who takes part in a venture, in which roles, since when, on what evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from queries.entity import by_name
from queries.levels import known
from queries.naming import resolve
from queries.reading import ALL, Reader, Scope, ask
from queries.standing import standing
from schema.dates import sort_key
from schema.evidence import LEVELS, weakest
from schema.pause import collection_paused


class MemberRow(NamedTuple):
    """A role of a partner in a venture; dates are EDTF texts.

    takes_part: False for a role that is not counted. last_observed: the last day or year on which
    a text saw it. evidence: None where no day was asked for. counted_from: the name of the partner
    that has the role, where it counts as another. sources: ids.
    """

    partner_id: str
    partner: str
    kind: str | None
    domain: str | None
    role: str
    takes_part: bool
    since: str | None
    until: str | None
    last_observed: str | None
    evidence: str | None
    venture_id: str
    venture: str
    counted_from: tuple[str, ...]
    sources: tuple[str, ...]


@collection_paused()
def members(
    reader: Reader,
    venture: str,
    *,
    nested: bool = False,
    all_roles: bool = False,
    scope: Scope = ALL,
) -> list[MemberRow]:
    """Return the participations in a venture, one row for each role (and period) of a partner.

    nested: also those in all that is part of it, by the PART_OF links that hold on the day; the
    evidence of such a row is no stronger than that of the links that lead there, by the best way.
    all_roles: also the roles that take no part. Order: the venture itself, then the others by
    name; in each by partner, role and since. Raises UnknownName, AmbiguousName.
    """
    whole = resolve(reader, venture, among=("Venture",))
    parts = nested_in(reader, whole.id, scope) if nested else {whole.id: LEVELS[-1]}
    rows = ask(
        reader,
        "members",
        ventures=list(parts),
        stand=[tuple(one) for one in standing(reader, scope)],
        all_roles=all_roles,
        day=scope.day,
        evidence=scope.evidence,
    )
    return in_order((member(row, scope.day, parts[row[10]]) for row in rows), first=whole.id)


def nested_in(reader: Reader, whole: str, scope: Scope) -> dict[str, str]:
    """Return the ids of a venture and all parts of it and their parts, with how sure that is.

    Where several ways lead to a part the best counts; a way is as sure as its weakest link.
    Without a day all are certain.
    """
    found = {whole: LEVELS[-1]}
    frontier = [whole]
    while frontier:
        rows = ask(reader, "members_parts", wholes=frontier, day=scope.day, evidence=scope.evidence)
        reached: dict[str, None] = {}
        for above, part, *days in rows:
            level = weakest([found[above], known(scope.day, days) or LEVELS[-1]]) or LEVELS[0]
            if part not in found or LEVELS.index(level) > LEVELS.index(found[part]):
                found[part] = level
                reached[part] = None
        frontier = list(reached)
    return found


def member(row: tuple[Any, ...], day: str | None, nested: str = LEVELS[-1]) -> MemberRow:
    """Return a row of members.sql as a MemberRow; nested: how sure it is that it belongs here."""
    _id, partner_id, partner, kind, domain, role, takes_part, since, until, observed = row[:10]
    venture_id, venture, original_id, original, stands, sources, *days = row[10:]
    levels = [known(day, days), nested, *([stands] if stands else [])]
    return MemberRow(
        partner_id,
        partner,
        kind,
        domain,
        role,
        takes_part,
        since,
        until,
        max(observed, key=sort_key, default=None),
        weakest(levels),
        venture_id,
        venture,
        (original,) if original_id != partner_id else (),
        sources,
    )


def in_order(rows: Iterable[MemberRow], first: str = "") -> list[MemberRow]:
    """Return rows by venture (the one with the id `first` before all), partner, role, since."""
    return sorted(
        rows,
        key=lambda row: (
            row.venture_id != first,
            by_name(row.venture, row.venture_id),
            by_name(row.partner, row.partner_id),
            row.role,
            sort_key(row.since),
            sort_key(row.until),
            row.counted_from,
            row.sources,
            row.last_observed or "",
        ),
    )
