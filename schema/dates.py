"""Dates as precise as their source, each with an earliest and a latest day.

A subset of EDTF (ISO 8601-2):

    2019  2019-04  2019-04-17     a year, a month, a day
    2019~  2019-04~  2019-04-17~  about then: one unit of its own precision earlier or later
    ..                            open: no bound on either side
    [..2023-02-28]  [2019..]      on or before; on or after

Days are ISO texts, so that they compare as texts; FIRST_DAY and LAST_DAY stand for "no bound".
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from schema.errors import BadDate
from schema.language import _

FIRST_DAY = "0001-01-01"
LAST_DAY = "9999-12-31"
OPEN = ".."
_PLAIN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)", re.ASCII)


class Span(NamedTuple):
    """The first and the last day that a date can mean, both included."""

    earliest: str
    latest: str


UNBOUNDED = Span(FIRST_DAY, LAST_DAY)


@lru_cache(maxsize=65536)
def span(text: str) -> Span:
    """Return the earliest and the latest day of an EDTF text. Raises BadDate."""
    if text == OPEN:
        return UNBOUNDED
    if text.startswith("[..") and text.endswith("]"):
        return Span(FIRST_DAY, _plain(text[3:-1], text).latest)
    if text.startswith("[") and text.endswith("..]"):
        return Span(_plain(text[1:-3], text).earliest, LAST_DAY)
    return _plain(text, text)


def earliest(text: str | None) -> str:
    """Return the first day that a date can mean; FIRST_DAY for None."""
    return span(text).earliest if text else FIRST_DAY


def latest(text: str | None) -> str:
    """Return the last day that a date can mean; LAST_DAY for None."""
    return span(text).latest if text else LAST_DAY


def check_date(text: str) -> str:
    """Return an EDTF text without surrounding blanks. Raises BadDate where it is none."""
    text = text.strip()
    span(text)
    return text


def sort_key(text: str | None) -> tuple[str, str]:
    """Return a key that orders dates by earliest, then latest day; no date comes last."""
    return span(text) if text else (LAST_DAY, LAST_DAY)


def _plain(text: str, whole: str) -> Span:
    found = _PLAIN.fullmatch(text)
    if not found:
        raise BadDate(
            _(
                "“{text}” is not a date: write 2019, 2019-04 or 2019-04-17; 2019~ for about then; "
                "[..2019] for in or before; [2019..] for in or after"
            ).format(text=whole)
        )
    year, month, day = (int(part) if part else None for part in found.group(1, 2, 3))
    try:
        return _bounds(year or 0, month, day, about=bool(found[4]))
    except (ValueError, OverflowError):
        raise BadDate(_("“{text}” is not a day of the calendar").format(text=whole)) from None


def _bounds(year: int, month: int | None, day: int | None, about: bool) -> Span:
    if month is not None and day is not None:
        middle, slack = date(year, month, day), timedelta(days=about)
        return Span((middle - slack).isoformat(), (middle + slack).isoformat())
    if month is not None:
        first, last = _month(year, month, -about), _month(year, month, about)
        return Span(first.isoformat(), last.replace(day=_days_in(last)).isoformat())
    if year == 0 and not about:
        raise ValueError(year)
    return Span(date(year - about, 1, 1).isoformat(), date(year + about, 12, 31).isoformat())


def _month(year: int, month: int, shift: int) -> date:
    date(year, month, 1)
    years, months = divmod(year * 12 + month - 1 + shift, 12)
    return date(years, months + 1, 1)


def _days_in(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]
