"""The ventures of a network, all of them or those that fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from queries.entity import by_name
from queries.levels import known, named, ranked, standing_for
from queries.naming import resolve, words
from queries.reading import ALL, Reader, Scope, ask
from queries.standing import counted_as, standing
from schema.dates import OPEN, Span, span
from schema.errors import BadDate
from schema.language import _
from schema.pause import collection_paused
from schema.vocabulary import find_term


class VentureRow(NamedTuple):
    """A coalition, programme line or project.

    partners: how many take part. roles: those of the partner asked about, in order of their terms.
    evidence: of the venture on the day; where a partner was asked about, the strongest of its
    participations. sources: ids, of the venture itself.
    """

    id: str
    name: str
    label: str
    kind: str | None
    since: str | None
    until: str | None
    phase: str | None
    partners: int
    roles: tuple[str, ...]
    evidence: str | None
    region: tuple[str, ...]
    sources: tuple[str, ...]


@collection_paused()
def ventures(
    reader: Reader,
    *,
    of: str | None = None,
    kind: str | None = None,
    label: str | None = None,
    started: str | None = None,
    ended: str | None = None,
    with_kind: Sequence[str] = (),
    with_domain: Sequence[str] = (),
    scope: Scope = ALL,
) -> list[VentureRow]:
    """Return the ventures, in order of name, then id.

    of: those in which this partner takes part. kind: of this kind or with this label. started,
    ended: with a since (until) that can lie in the period: 2019, 2019-03, 2019/2021; one without
    that date does not. with_kind, with_domain: those in which partners of all of these kinds
    (domains) take part. Kinds, labels and domains are terms, or their labels in either language.
    As of a day: those that hold then, or in which the partner takes part then.
    Raises UnknownName, AmbiguousName, BadDate.
    """
    stands = standing(reader, scope)
    whose = None
    if of is not None:
        asked = resolve(reader, of, among=("Partner",)).id
        whose = [
            (original, level)
            for original, _counted, level in standing_for(
                stands, counted_as(reader, scope, [asked])[asked]
            )
        ]
    start, end = period(started), period(ended)
    rows = ask(
        reader,
        "ventures",
        of=whose,
        kinds=words("venture_kind", kind),
        kind_label=find_term("label", kind) if kind is not None else None,
        label=(find_term("label", label) or label) if label is not None else None,
        started_from=start and start.earliest,
        started_to=start and start.latest,
        ended_from=end and end.earliest,
        ended_to=end and end.latest,
        with_kinds=[words("partner_kind", text) for text in with_kind],
        with_domains=[words("domain", text) for text in with_domain],
        stand=ranked(stands),
        day=scope.day,
        evidence=scope.evidence,
    )
    found = [
        VentureRow._make(
            (
                *row[:8],
                tuple(sorted(filter(None, row[8]))),
                known(scope.day, row[12:]) if of is None else named(row[9]),
                *row[10:12],
            )
        )
        for row in rows
    ]
    return sorted(found, key=lambda row: by_name(row.name, row.id))


def period(text: str | None) -> Span | None:
    """Return the first and last day of a period: a date, or two with a slash. Raises BadDate.

    A side of the slash left open is without bound.
    """
    if text is None:
        return None
    if "/" not in text:
        return span(text.strip())
    first, last = (part.strip() or OPEN for part in text.split("/", 1))
    found = Span(span(first).earliest, span(last).latest)
    if found.earliest > found.latest:
        raise BadDate(_("“{text}” ends before it starts").format(text=text))
    return found
