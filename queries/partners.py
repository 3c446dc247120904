"""The partners of a network, all of them or those that fit."""

from __future__ import annotations

from typing import NamedTuple

from queries.entity import by_name
from queries.levels import named, ranked
from queries.naming import resolve, words
from queries.reading import ALL, Reader, Scope, ask
from queries.standing import standing
from schema.pause import collection_paused


class PartnerRow(NamedTuple):
    """A partner.

    size: how many a group consists of. ventures: in how many ventures it takes part, in any role
    that does. evidence: the strongest of the participations that the question asked about; None
    where no day was asked for, or there is none. counted_from: the other names or partners under
    which it has these. sources: ids, of the partner itself.
    """

    id: str
    name: str
    kind: str | None
    domain: str | None
    region: tuple[str, ...]
    group: bool
    size: int | None
    ventures: int
    evidence: str | None
    counted_from: tuple[str, ...]
    sources: tuple[str, ...]


@collection_paused()
def partners(
    reader: Reader,
    *,
    within: str | None = None,
    kind: str | None = None,
    domain: str | None = None,
    role: str | None = None,
    alone: bool = False,
    scope: Scope = ALL,
) -> list[PartnerRow]:
    """Return the partners, in order of name, then id.

    within: those that take part in this venture. role: those that have this role (in that
    venture, or anywhere), also where the role takes no part. kind, domain, role: a term, or its
    label in either language. alone: those without any participation, in whatever role. As of a day
    only the participations that hold then are looked at; a partner has no dates of its own.
    Raises UnknownName, AmbiguousName.
    """
    rows = ask(
        reader,
        "partners",
        within=resolve(reader, within, among=("Venture",)).id if within is not None else None,
        kinds=words("partner_kind", kind),
        domains=words("domain", domain),
        roles=words("role", role),
        alone=alone,
        stand=ranked(standing(reader, scope)),
        day=scope.day,
        evidence=scope.evidence,
    )
    found = [
        PartnerRow._make((*row[:8], named(row[8]), tuple(sorted(filter(None, row[9]))), row[10]))
        for row in rows
    ]
    return sorted(found, key=lambda row: by_name(row.name, row.id))
