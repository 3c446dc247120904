"""What a network misses: domains, kinds and roles in ventures, shared partners, participations.

A venture misses a domain or a kind when no partner known to take part in it has that; it misses a
role when nobody known has it there, also where the role takes no part. Not asked for any, it is
all domains that partners of the network have ("other" is none). A venture without known
participants misses nothing that is known: it is a case of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from queries.entity import by_name
from queries.gaps_among import among_group
from queries.gaps_row import GapRow
from queries.levels import known
from queries.naming import resolve, words
from queries.partners import partners
from queries.reading import ALL, Reader, Scope, ask
from queries.standing import standing
from schema.errors import UsageError
from schema.evidence import weakest
from schema.language import _
from schema.pause import collection_paused

# A network of 1,400 coalitions has a million pairs; most of them share nobody.
MOST_PAIRS = 1_000_000
_Wanted = tuple[str, list[str]]  # a vocabulary, and the terms that a word may mean
_PLACES = {"domain": 5, "partner_kind": 6, "role": 7}


@collection_paused()
def gaps(
    reader: Reader,
    venture: str | None = None,
    *,
    domain: Sequence[str] = (),
    kind: Sequence[str] = (),
    role: Sequence[str] = (),
    among: str | None = None,
    scope: Scope = ALL,
) -> list[GapRow]:
    """Return what is missing, in one venture or in all that hold on the day.

    domain, kind, role: what ventures should have, as terms or labels; then only who misses any of
    it. Without these also the coalitions that share no partner (all pairs, or those of the venture
    if it is one), and where no venture is named the partners in nothing.
    among: instead, how the members of this group are in the venture, or in anything at all. Its
    members are the partners that are PART_OF it; expand_groups is of no account then.
    Order: missing (most first, then name), unknown, apart, alone; members: by_name,
    through_group, absent, unknown, not_named; in each by name.
    Raises UnknownName, AmbiguousName, UsageError (no group; more than MOST_PAIRS pairs).
    """
    asked = resolve(reader, venture, ("Venture",)) if venture is not None else None
    rows = _ventures(reader, asked.id if asked else None, scope)
    if among is not None:
        group = resolve(reader, among, ("Partner",))
        anybody = any(row[4] for row in rows)
        return among_group(reader, group, asked.id if asked else None, anybody, scope)
    wanted: list[_Wanted] = [
        (vocabulary, words(vocabulary, text) or [])
        for vocabulary, texts in (("domain", domain), ("partner_kind", kind), ("role", role))
        for text in texts
    ]
    found = _in_ventures(rows, wanted or _domains(reader), scope)
    if not wanted:
        if asked is None:
            _refuse_if_large(rows)
        if asked is None or asked.label == "Coalition":
            found += _apart(reader, asked.id if asked else None, scope)
        if asked is None:
            found += _alone(reader, scope)
    return found


def _refuse_if_large(rows: list[tuple[Any, ...]]) -> None:
    coalitions = sum(row[2] == "Coalition" and row[4] > 0 for row in rows)
    if coalitions * (coalitions - 1) // 2 > MOST_PAIRS:
        raise UsageError(
            _(
                "{count} coalitions make too many pairs to compare: name one, or ask for a domain, "
                "a kind or a role"
            ).format(count=coalitions)
        )


def _ventures(reader: Reader, venture: str | None, scope: Scope) -> list[tuple[Any, ...]]:
    """Return each venture with the domains, kinds and roles that are known in it."""
    return ask(
        reader,
        "gaps",
        venture=venture,
        stand=standing(reader, scope),
        day=scope.day,
        evidence=scope.evidence,
    )


def _domains(reader: Reader) -> list[_Wanted]:
    found = sorted(domain for (domain,) in ask(reader, "gaps_domains"))
    return [("domain", [domain]) for domain in found if domain != "other"]


def _in_ventures(rows: list[tuple[Any, ...]], wanted: list[_Wanted], scope: Scope) -> list[GapRow]:
    missing, unknown = [], []
    for row in sorted(rows, key=lambda row: by_name(row[1], row[0])):
        key, name, label, kind, number = row[:5]
        lacks = tuple(
            (vocabulary, terms[-1])
            for vocabulary, terms in wanted
            if not set(terms) & set(row[_PLACES[vocabulary]])
        )
        found = GapRow(
            "missing" if number else "unknown",
            key,
            name,
            label,
            kind,
            missing=lacks if number else (),
            number=number,
            evidence=known(scope.day, row[9:]),
            sources=row[8],
        )
        if not number:
            unknown.append(found)
        elif lacks:
            missing.append(found)
    missing.sort(key=lambda row: -len(row.missing))
    return missing + unknown


def _apart(reader: Reader, venture: str | None, scope: Scope) -> list[GapRow]:
    rows = ask(
        reader,
        "gaps_apart",
        venture=venture,
        stand=standing(reader, scope),
        day=scope.day,
        evidence=scope.evidence,
    )
    found = [_pair(row, scope, turned=venture is None) for row in rows]
    return sorted(
        found,
        key=lambda row: (by_name(row.name, row.id), by_name(row.other or "", row.other_id or "")),
    )


def _pair(row: tuple[Any, ...], scope: Scope, turned: bool) -> GapRow:
    """Return two coalitions that share nobody; turned: the first by name may come first."""
    a, b = row[:9], row[9:]
    if turned and by_name(b[1], b[0]) < by_name(a[1], a[0]):
        a, b = b, a
    key, name, kind, sources, *days = a
    return GapRow(
        "apart",
        key,
        name,
        "Coalition",
        kind,
        other_id=b[0],
        other=b[1],
        evidence=weakest([known(scope.day, days), known(scope.day, b[4:])]),
        sources=tuple(sorted({*sources, *b[3]})),
    )


def _alone(reader: Reader, scope: Scope) -> Iterator[GapRow]:
    for row in partners(reader, alone=True, scope=scope):
        yield GapRow("alone", row.id, row.name, "Partner", row.kind, sources=row.sources)
