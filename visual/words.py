"""Dates and counts as people say them, in the language in use."""

from __future__ import annotations

from functools import lru_cache

from schema.language import _, language

_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def day(text: str) -> str:
    """Return an EDTF date in words: "2019-04~" is "around April 2019"; another text as it is."""
    return _day(text, language())


@lru_cache(maxsize=4096)
def _day(text: str, code: str) -> str:
    if text == "..":
        return _("open")
    if text.startswith("[..") and text.endswith("]"):
        return _("{date} at the latest").format(date=_day(text[3:-1], code))
    if text.startswith("[") and text.endswith("..]"):
        return _("{date} at the earliest").format(date=_day(text[1:-3], code))
    if text.endswith("~"):
        return _("around {date}").format(date=_day(text[:-1], code))
    parts = text.split("-")
    if not all(part.isdecimal() for part in parts) or not 1 <= len(parts) <= 3:
        return text
    if len(parts) > 1 and not 1 <= int(parts[1]) <= 12:
        return text
    month = [_MONTHS[code].split()[int(part) - 1] for part in parts[1:2]]
    return " ".join([*(str(int(part)) for part in parts[2:]), *month, parts[0]])


def period(since: str | None, until: str | None) -> str:
    """Return "2012 – 2020", "from 2012", "until 2020 (inclusive)" or "" where nothing is known."""
    if since and until:
        return f"{day(since)} – {day(until)}"
    if since:
        return _("from {date}").format(date=day(since))
    if until:
        return _("until {date} inclusive").format(date=day(until))
    return ""


def capital(text: str) -> str:
    """Return a text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
