"""How sure it is that a fact held on a day: certain, presumed, possible, or not at all.

`until` is rarely known and `since` half of the time, so every participation and link carries
five days; see docs/model.md. They are kept in order, so that one comparison on each side decides:
begun_by is never before possible_from, presumed_to never before confirmed_to, neither of the last
two after possible_to. None stands for "no bound" (possible_from, presumed_to, possible_to)
or "never" (begun_by, confirmed_to).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from schema.dates import FIRST_DAY, LAST_DAY, OPEN, UNBOUNDED, earliest, latest, span

UNENDED = (LAST_DAY, LAST_DAY)
LEVELS = ("possible", "presumed", "certain")


class Window(NamedTuple):
    """The five days between which a fact is possible, presumed or certain."""

    possible_from: str | None
    begun_by: str | None
    confirmed_to: str | None
    presumed_to: str | None
    possible_to: str | None


class End(NamedTuple):
    """What bounds a fact from outside, as ISO days: a venture, or a partner's name that ended.

    possible_from, possible_to: the fact cannot hold outside these. presumed_to: the first day
    that the end may have been.
    """

    possible_from: str = FIRST_DAY
    presumed_to: str = LAST_DAY
    possible_to: str = LAST_DAY


def end(
    since: str | None,
    until: str | None,
    *,
    ended: bool = False,
    observed: Iterable[str] = (),
    published: Iterable[str] = (),
) -> End:
    """Return how a venture bounds what happens in it; all dates are EDTF texts.

    ended: its phase says so. Without an end date it then ends, at the latest, on the last day
    that its sources (published) were of, and is presumed to have ended on the last day on which
    any participation in it was observed.
    """
    if until == OPEN:
        until = None
    if ended and not until:
        last_published = max(map(latest, published), default=LAST_DAY)
        last_observed = max(map(earliest, observed), default=FIRST_DAY)
        return End(earliest(since), last_observed, last_published)
    return End(earliest(since), earliest(until) if until else LAST_DAY, latest(until))


def window(
    since: str | None,
    until: str | None,
    observed: Collection[str],
    published: Collection[str],
    ends: Iterable[End],
) -> Window:
    """Return the five days of a fact.

    since, until, observed, published: EDTF texts, of the fact itself; published are the days of
    its dated sources. ends: what bounds it from outside.
    """
    possible_from, begun_by = span(since) if since else UNBOUNDED
    presumed_to, possible_to = span(until) if until and until != OPEN else UNENDED
    confirmed_to = presumed_to if presumed_to != LAST_DAY else FIRST_DAY
    # Comparisons by hand: min and max would take a third of the time of a load's evidence.
    for start, presumed, last in ends:
        if start > possible_from:
            possible_from = start
        if presumed < presumed_to:
            presumed_to = presumed
        if last < possible_to:
            possible_to = last
    if observed or published:
        begun_by, confirmed_to = _told(begun_by, confirmed_to, observed, published)
    if begun_by < possible_from:
        begun_by = possible_from
    if confirmed_to > possible_to:
        confirmed_to = possible_to
    if presumed_to < confirmed_to:
        presumed_to = confirmed_to
    if presumed_to > possible_to:
        presumed_to = possible_to
    return Window(
        None if possible_from == FIRST_DAY else possible_from,
        None if begun_by == LAST_DAY else begun_by,
        None if confirmed_to == FIRST_DAY else confirmed_to,
        None if presumed_to == LAST_DAY else presumed_to,
        None if possible_to == LAST_DAY else possible_to,
    )


def _told(
    begun_by: str, confirmed_to: str, observed: Collection[str], published: Collection[str]
) -> tuple[str, str]:
    """Return begun_by and confirmed_to with what dated texts and observations add."""
    if not observed:
        first, last, _seen = _ends_of(tuple(published))
        seen = FIRST_DAY
    elif not published:
        first, last, seen = _ends_of(tuple(observed))
    else:
        first, last, seen = _ends_of(tuple(observed))
        other_first, other_last, _seen = _ends_of(tuple(published))
        first, last = min(first, other_first), max(last, other_last)
    if begun_by == LAST_DAY:
        begun_by = first
    # An end that lies after every dated text was a plan when it was written down.
    return begun_by, max(min(confirmed_to, last), seen)


@lru_cache(maxsize=65536)
def _ends_of(days: tuple[str, ...]) -> tuple[str, str, str]:
    """Return the first and the last of the days that dates mean at the latest, and
    the last of those that they mean at the earliest; the dates of a few texts come in most facts.
    """
    spans = [span(day) for day in days]
    latest_days = [one.latest for one in spans]
    return min(latest_days), max(latest_days), max(one.earliest for one in spans)


def level(window: Window, day: str) -> str | None:
    """Return "certain", "presumed" or "possible" for an ISO day, None where it did not hold."""
    if day < (window.possible_from or FIRST_DAY) or day > (window.possible_to or LAST_DAY):
        return None
    if window.begun_by and day >= window.begun_by:
        if window.confirmed_to and day <= window.confirmed_to:
            return "certain"
        if day <= (window.presumed_to or LAST_DAY):
            return "presumed"
    return "possible"


def weakest(levels: Iterable[str | None]) -> str | None:
    """Return the lowest of several levels; None where there are none or one of them is None."""
    return min(levels, key=lambda one: -1 if one is None else LEVELS.index(one), default=None)
