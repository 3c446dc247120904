"""Dates as people write them ("17-04-2019", "1 maart 2026"), read as day-month-year into EDTF."""

from __future__ import annotations

import re
from datetime import date

from schema.dates import check_date
from schema.errors import BadDate
from schema.language import _
from schema.names import fold

_TODAY = frozenset({"today", "vandaag"})
_MONTHS = (
    "januari january jan",
    "februari february feb",
    "maart march mrt mar",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "augustus august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "december dec",
)
_MONTH_OF = {word: at for at, words in enumerate(_MONTHS, 1) for word in words.split()}
_ABOUT = re.compile(r"(?:ca\.?|circa|omstreeks|rond|about|around|±)\s*(?=\S)", re.IGNORECASE)
_DAY = r"(?P<d>\d{1,2})"
_MONTH = r"(?P<m>\d{1,2})"
_YEAR = r"(?P<y>\d{4})"
_WORD = r"(?P<m>[a-z]+)\.?"
_FORMS = tuple(
    re.compile(form, re.ASCII | re.IGNORECASE)
    for form in (
        _YEAR,
        rf"{_DAY}(?P<by>[-/.]){_MONTH}(?P=by){_YEAR}",
        rf"{_YEAR}(?P<by>[-/.]){_MONTH}(?P=by){_DAY}",
        rf"{_MONTH}[-/.]{_YEAR}",
        rf"{_YEAR}[-/.]{_MONTH}",
        rf"{_DAY}(?:e|de|ste|st|nd|rd|th)?[\s-]+{_WORD},?[\s-]+{_YEAR}",
        rf"{_WORD}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"{_WORD},?[\s-]+{_YEAR}",
        rf"{_YEAR}-{_MONTH}-{_DAY}[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?",
    )
)
_SHORT_MONTH = re.compile(r"([a-z]+)\.?[-\s/'’]+\d\d", re.ASCII | re.IGNORECASE)
_SHORT_YEAR = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d\d", re.ASCII)
_SERIAL = re.compile(r"[1-9]\d{4}", re.ASCII)


def read_date(text: str, today: date | None = None) -> tuple[str, bool]:
    """Return a date as EDTF, and whether it had to be reworded. Raises BadDate.

    Numbers are read as day-month-year ("4/5/2019" is 4 May), a month needs a year of four
    digits, "ca. 2019" is 2019~. today: what "today" and "vandaag" mean; else they are no date.
    """
    text = " ".join(text.split())
    if today is not None and fold(text) in _TODAY:
        return today.isoformat(), True
    try:
        return check_date(text), False
    except BadDate as fault:
        return _reworded(text) or _refuse(text, fault), True


def _reworded(text: str) -> str | None:
    bare = _ABOUT.sub("", text, count=1) if _ABOUT.match(text) else text
    for form in _FORMS:
        found = form.fullmatch(bare)
        if found and (plain := _plain(found.groupdict())):
            try:
                return check_date(plain if bare == text else f"{plain}~")
            except BadDate:
                message = _("“{text}” is not a day of the calendar").format(text=text)
                raise BadDate(message) from None
    return None


def _plain(found: dict[str, str]) -> str | None:
    parts = [found["y"]]
    if month := found.get("m"):
        number = int(month) if month.isdigit() else _MONTH_OF.get(month.lower())
        if number is None:
            return None
        parts.append(f"{number:02}")
    if day := found.get("d"):
        parts.append(f"{int(day):02}")
    return "-".join(parts)


def _refuse(text: str, fault: BadDate) -> str:
    month = _SHORT_MONTH.fullmatch(text)
    if month and month[1].lower() in _MONTH_OF:
        message = _(
            "“{text}” can be a day or a year: Excel makes this of 2019-04; write the month as "
            "2019-04, in a cell with the number format Text"
        )
    elif _SHORT_YEAR.fullmatch(text):
        message = _("“{text}” is not clear: write the year in four digits, as in 17-04-2019")
    elif _SERIAL.fullmatch(text):
        message = _("“{text}” is the number of a day in Excel: give its cell a date format")
    else:
        raise fault
    raise BadDate(message.format(text=text))
