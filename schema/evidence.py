"""How sure it is that a fact held on a day: certain, presumed, possible, or not at all.

`until` is rarely known and `since` half of the time, so every participation and link carries
five days; see docs/model.md. They are kept in order, so that one comparison on each side decides:
begun_by is never before possible_from, presumed_to never before confirmed_to, neither of the last
two after possible_to. None stands for "no bound" (possible_from, presumed_to, possible_to)
or "never" (begun_by, confirmed_to).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from schema.dates import FIRST_DAY, LAST_DAY, earliest, latest, span

LEVELS = ("possible", "presumed", "certain")


class Window(NamedTuple):
    """The five days between which a fact is possible, presumed or certain."""

    possible_from: str | None
    begun_by: str | None
    confirmed_to: str | None
    presumed_to: str | None
    possible_to: str | None


class End(NamedTuple):
    """What bounds a fact from outside: a venture's dates, or the day a partner's name ended.

    since, until: EDTF texts. last_published: latest day among the sources of a venture that
    ended without a date; last_observed: last day on which any participation in it was observed.
    Both are None where the venture has not ended or its end is dated.
    """

    since: str | None = None
    until: str | None = None
    ended_undated: bool = False
    last_published: str | None = None
    last_observed: str | None = None


def window(
    since: str | None,
    until: str | None,
    observed: Iterable[str],
    published: Iterable[str],
    ends: Iterable[End],
) -> Window:
    """Return the five days of a fact.

    since, until, observed, published: EDTF texts, of the fact itself; published are the days of
    its dated sources. ends: what bounds it from outside.
    """
    ends = tuple(ends)
    possible_from = max([earliest(since), *(earliest(end.since) for end in ends)])
    possible_to = min([latest(until), *(_latest_end(end) for end in ends)])
    seen = [span(day) for day in observed]
    begun = [day.latest for day in seen] + [latest(day) for day in published]
    begun_by = min([latest(since)] if since else [LAST_DAY, *begun])
    confirmed = [day.earliest for day in seen] + ([earliest(until)] if until else [])
    presumed_to = min(
        [
            *([earliest(until)] if until else [LAST_DAY]),
            *(_presumed_end(end) for end in ends),
        ]
    )
    begun_by = max(begun_by, possible_from) if begun_by != LAST_DAY else LAST_DAY
    confirmed_to = max(confirmed, default=FIRST_DAY)
    return Window(
        _bound(possible_from, FIRST_DAY),
        _bound(begun_by, LAST_DAY),
        _bound(min(confirmed_to, possible_to), FIRST_DAY),
        _bound(min(max(presumed_to, confirmed_to), possible_to), LAST_DAY),
        _bound(possible_to, LAST_DAY),
    )


def _latest_end(end: End) -> str:
    if end.ended_undated:
        return end.last_published or LAST_DAY
    return latest(end.until)


def _presumed_end(end: End) -> str:
    if end.ended_undated:
        return end.last_observed or FIRST_DAY
    return earliest(end.until) if end.until else LAST_DAY


def _bound(day: str, none: str) -> str | None:
    return None if day == none else day


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
