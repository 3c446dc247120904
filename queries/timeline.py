"""What began and ended when: ventures, participations and links, as precisely as texts say it.

A fact has a beginning where its since is known, an end where its until is. Dates are EDTF texts and
are shown as they are: a year is not its first of January. Of a venture of which a text says that it
has ended and none says when, the end stands without a date, at the last day on which it can be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from queries.entity import by_name
from queries.levels import known
from queries.naming import resolve
from queries.reading import ALL, Reader, Scope, ask
from queries.standing import Stand, counted_as, originals, standing
from schema.dates import FIRST_DAY, LAST_DAY, OPEN, span
from schema.evidence import weakest
from schema.pause import collection_paused

FACTS = ("venture", "participation", "link")
EVENTS = ("begin", "end")
PRECISIONS = ("day", "month", "year", "about", "or_before", "or_after", "unknown")
_LENGTHS = {4: "year", 7: "month", 10: "day"}


class TimelineRow(NamedTuple):
    """A beginning or an end.

    date: EDTF text; None for an end of which no text says when. earliest, latest: the first and
    the last day it can be, None for no bound. precision: one of PRECISIONS. event: one of EVENTS.
    fact: one of FACTS. a: the venture, the partner that takes part, or what the link is from.
    relation: the role or the relation, None for a venture. b: where it takes part, or what the
    link is to. words: the words of the text behind the date; readings: what other texts say.
    evidence: of the fact on the day asked for, None where none was. counted_from: the name of the
    partner that takes part, where it counts as another. sources: ids, of the fact.
    """

    date: str | None
    earliest: str | None
    latest: str | None
    precision: str
    event: str
    fact: str
    a_id: str
    a: str
    relation: str | None
    b_id: str | None
    b: str | None
    words: tuple[str, ...]
    readings: tuple[str, ...]
    evidence: str | None
    counted_from: tuple[str, ...]
    sources: tuple[str, ...]


class _Fact(NamedTuple):
    sort: str
    id: str
    a_id: str
    a: str
    relation: str | None
    b_id: str | None
    b: str | None
    since: str | None
    until: str | None
    ended: bool
    counted_from: str | None
    stands: str | None
    sources: tuple[str, ...]
    possible_from: str | None
    begun_by: str | None
    confirmed_to: str | None
    presumed_to: str | None
    possible_to: str | None


_Claims = dict[tuple[str, str, str], list[str]]  # by kind, key of the fact, field


@collection_paused()
def timeline(reader: Reader, name: str | None = None, *, scope: Scope = ALL) -> list[TimelineRow]:
    """Return the beginnings and ends of all facts, or of those of a partner or venture.

    Of a venture: itself, who takes part (in a role that does) and its links; of a partner: where
    it takes part, under whatever name or part counts as it, and its links. Links are shown as they
    are, whatever the identity options. As of a day: of the facts that hold that day, with
    beginnings before it and ends after it.
    Order: the first day it can be (the last, where there is no first), then the last; beginnings
    before ends; ventures, participations, links; names, relation. Raises UnknownName,
    AmbiguousName.
    """
    claims: _Claims = {}
    for kind, key, field, text in ask(reader, "timeline_claims"):
        claims.setdefault((kind, key, field), []).append(text)
    facts = _facts(reader, name, scope, dated=True)
    rows = [row for fact in facts for row in _events(fact, claims, scope.day)]
    return sorted(rows, key=_order)


def undated(reader: Reader, name: str | None = None, *, scope: Scope = ALL) -> dict[str, int]:
    """Return of how many of these facts no beginning is known, by sort of fact."""
    facts = _facts(reader, name, scope, dated=False)
    return dict(Counter(fact.sort for fact in facts if not fact.since or fact.since == OPEN))


def _facts(reader: Reader, name: str | None, scope: Scope, *, dated: bool) -> list[_Fact]:
    """The facts of all, or of a partner or venture; dated: only those of which a date is known."""
    stands = standing(reader, scope)
    meant = resolve(reader, name) if name is not None else None
    of_partner = meant is not None and meant.sort == "Partner"
    counted = counted_as(reader, scope, [meant.id])[meant.id] if meant and of_partner else ()
    rows = ask(
        reader,
        "timeline",
        dated=dated,
        every=meant is None,
        venture=meant.id if meant and not of_partner else None,
        counted=list(counted),
        whose=_whose(stands, counted),
        linked=_linked(reader, scope, counted, meant.id) if meant and of_partner else [],
        stand=stands,
        day=scope.day,
        evidence=scope.evidence,
    )
    return [_Fact(*row) for row in rows]


def _linked(reader: Reader, scope: Scope, counted: Iterable[str], own: str) -> list[str]:
    """Return the ids of all names and parts that count as a partner: their links are its links."""
    stands = standing(reader, scope._replace(expand_groups=False))
    return sorted({own, *_whose(stands, counted)})


def _whose(stands: Sequence[Stand], counted: Iterable[str]) -> list[str]:
    """Return the ids of those whose facts these partners have."""
    return sorted({one for whom in counted for one in originals(stands, whom)})


def _events(fact: _Fact, claims: _Claims, day: str | None) -> Iterator[TimelineRow]:
    for event, field, date in (("begin", "since", fact.since), ("end", "until", fact.until)):
        date = None if date == OPEN else date
        said = date is not None or (event == "end" and fact.ended)
        if said:
            yield _event(fact, event, field, date, claims, day)


def _event(
    fact: _Fact, event: str, field: str, date: str | None, claims: _Claims, day: str | None
) -> TimelineRow:
    first, last = span(date) if date else (FIRST_DAY, fact.possible_to or LAST_DAY)
    levels = [known(day, fact[-5:]), *([fact.stands] if fact.stands else [])]
    return TimelineRow(
        date,
        None if first == FIRST_DAY else first,
        None if last == LAST_DAY else last,
        precision(date),
        event,
        fact.sort,
        fact.a_id,
        fact.a,
        fact.relation,
        fact.b_id,
        fact.b,
        tuple(sorted(claims.get(("words", fact.id, field), ()))),
        tuple(sorted(claims.get(("reading", fact.id, field), ()))),
        weakest(levels),
        (fact.counted_from,) if fact.counted_from else (),
        fact.sources,
    )


def precision(date: str | None) -> str:
    """Return how precise an EDTF text is, as one of PRECISIONS."""
    if date is None:
        return "unknown"
    if date.startswith("[.."):
        return "or_before"
    if date.endswith("..]"):
        return "or_after"
    return "about" if date.endswith("~") else _LENGTHS[len(date)]


def _order(row: TimelineRow) -> tuple[Any, ...]:
    return (
        row.earliest or row.latest or LAST_DAY,
        row.latest or LAST_DAY,
        EVENTS.index(row.event),
        FACTS.index(row.fact),
        by_name(row.a, row.a_id),
        row.relation or "",
        by_name(row.b or "", row.b_id or ""),
        row.date or "",
        row.counted_from,
        row.evidence or "",
        row.sources,
        row.words,
        row.readings,
    )
