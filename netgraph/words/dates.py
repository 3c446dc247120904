"""Dates and periods in few letters, for columns: see `visual.words` for whole words."""

from __future__ import annotations

from schema.language import _


def date_words(text: str | None) -> str:
    """Return an EDTF date as people write it: "2019~" as "about 2019"."""
    if not text:
        return ""
    if text == "..":
        return _("open")
    if text.startswith("[.."):
        return _("{date} or before").format(date=date_words(text[3:-1]))
    if text.endswith("..]"):
        return _("{date} or after").format(date=date_words(text[1:-3]))
    if text.endswith("~"):
        return _("about {date}").format(date=text[:-1])
    return text


def period_words(since: str | None, until: str | None) -> str:
    """Return a period as people write it, "" where nothing is known of it."""
    if since and until:
        return _("{since} to {until}").format(since=date_words(since), until=date_words(until))
    if since:
        return _("since {since}").format(since=date_words(since))
    return _("until {until}").format(until=date_words(until)) if until else ""
