"""What in a network is worth looking at again: what texts contradict, what lacks, what may err."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from queries.alike import alike
from queries.entity import by_name
from queries.levels import known
from queries.reading import ALL, Reader, Scope, ask
from queries.terms import terms
from schema.dates import LAST_DAY, latest
from schema.errors import UsageError
from schema.evidence import weakest
from schema.language import _
from schema.pause import collection_paused
from schema.vocabulary import shipped

WHAT = (
    *("contradiction", "no_source", "undated", "duplicate"),
    *("stale", "no_end", "word", "group"),
)
STALE_YEARS = 2


class QualityRow(NamedTuple):
    """Something to look at.

    what: one of WHAT. table: "partner", "venture", "participation", "link", for a contradiction
    the table that it names, for a word its vocabulary. id and name: of the fact; name: that of
    its first end. relation: the role or relation of a fact between two, the field of a
    contradiction. other: the second end, the name that is alike, what the other text says, the
    last date that a venture was heard of, or how often a word is used. value: of a contradiction,
    what stands. evidence: where a day is asked for,
    that of the venture, participation or link on that day (of two ventures the weaker), None where
    it is of none of these, or certainly does not hold then.
    """

    what: str
    table: str
    id: str
    name: str
    relation: str | None
    other: str | None
    value: str | None
    evidence: str | None
    sources: tuple[str, ...]


@collection_paused()
def quality(reader: Reader, *, only: Sequence[str] = (), scope: Scope = ALL) -> list[QualityRow]:
    """Return what is worth looking at again; nothing is ever changed or merged by it.

    contradiction: a text says otherwise than the value that stands. no_source: a fact without any
    source. undated: a venture, participation or link without since and until (and, for a
    participation, never seen on a day). duplicate: two partners, or two ventures, with a name or
    other name that folds to the same, or with names that are one letter apart (of eight letters or
    more, with the same figures). stale: running, and last heard of more than two years before the
    day (before the last dated source where no day is asked for), or never. no_end: ended without
    an end date. word: a kind, domain, phase or role that neither ships nor was brought along.
    group: a group of which no member is known. only: these and no others.
    scope: nothing of it counts but the day. Order: as named here, then by name and id.
    """
    for what in only:
        if what not in WHAT:
            raise UsageError(
                _("“{what}” is not one of {known}").format(what=what, known=", ".join(WHAT))
            )
    wanted = [what for what in WHAT if not only or what in only]
    found: list[QualityRow] = []
    if {"no_source", "undated", "no_end", "group"} & {*wanted}:
        found += [
            QualityRow._make((*row[:6], None, _known(row[1], scope.day, row[7:]), row[6]))
            for row in ask(reader, "quality")
        ]
    if {"contradiction", "duplicate"} & {*wanted}:
        names = ask(reader, "quality_names")
        found += _contradictions(ask(reader, "quality_claims"), names, scope.day)
        if "duplicate" in wanted:
            found += _duplicates(names, scope.day)
    if "stale" in wanted:
        found += _stale(ask(reader, "quality_heard"), _reference(reader, scope.day), scope.day)
    if "word" in wanted:
        found += _words(reader)
    return sorted((row for row in found if row.what in wanted), key=_order)


def _order(row: QualityRow) -> tuple[Any, ...]:
    last = (row.table, row.relation or "", row.other or "", row.value or "", row.sources)
    return (WHAT.index(row.what), by_name(row.name, row.id), *last)


def _known(sort: str, day: str | None, days: Sequence[str | None]) -> str | None:
    """Return the evidence of a fact; partners have no dates, and hold on any day."""
    return None if sort == "partner" else known(day, days)


def _contradictions(
    claims: Iterable[Sequence[Any]], names: Iterable[Sequence[Any]], day: str | None
) -> Iterator[QualityRow]:
    called = {key: name for _sort, key, name, *_rest in names}
    for table, key, field, value, text, sources, value_sources, dated, *days in claims:
        ends = [called[part] for part in key.split("|") if part in called]
        named = tuple(dict.fromkeys((*value_sources, *sources)))
        name = " – ".join(ends) or key
        evidence = known(day, days) if dated else None
        yield QualityRow("contradiction", table, key, name, field, text, value, evidence, named)


def _duplicates(names: Iterable[Sequence[Any]], day: str | None) -> Iterator[QualityRow]:
    for sort in ("partner", "venture"):
        rows = {row[1]: row for row in names if row[0] == sort}
        for one, other in alike({key: (row[2], *row[3]) for key, row in rows.items()}):
            (_sort, _key, name, _aliases, sources, *days) = rows[one]
            (_sort, _key, second, _others, more, *later) = rows[other]
            levels = [_known(sort, day, days), _known(sort, day, later)]
            evidence = weakest(levels) if all(levels) else None
            cited = tuple(sorted({*sources, *more}))
            said = f"{second} ({other})" if second == name else second
            yield QualityRow("duplicate", sort, one, name, None, said, None, evidence, cited)


def _reference(reader: Reader, day: str | None) -> str | None:
    """Return the day before which two years are counted: the one asked for, or the last text's."""
    if day:
        return day
    dates = [latest(published) for _id, published in ask(reader, "quality_published")]
    return max((one for one in dates if one != LAST_DAY), default=None)


def _stale(
    rows: Iterable[Sequence[Any]], last: str | None, day: str | None
) -> Iterator[QualityRow]:
    if last is None:
        return
    limit = f"{int(last[:4]) - STALE_YEARS:04}{last[4:]}"
    for key, name, phase, sources, published, observed, *days in rows:
        heard = max((*published, *observed), key=lambda one: (latest(one), one), default=None)
        if heard is None or latest(heard) < limit:
            evidence = known(day, days)
            yield QualityRow("stale", "venture", key, name, phase, heard, None, evidence, sources)


def _words(reader: Reader) -> Iterator[QualityRow]:
    own = {(term.vocabulary, term.term) for term in terms(reader)}
    for vocabulary, word, number in ask(reader, "quality_words"):
        if word not in shipped(vocabulary) and (vocabulary, word) not in own:
            yield QualityRow("word", vocabulary, word, word, None, str(number), None, None, ())
