"""Values as people read them: labels for terms, words for dates, numbers with few digits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from netgraph.cli.output.answer import Column
from schema.language import _
from schema.vocabulary import label


def words(column: Column, value: Any) -> str:
    """Return a value of a column as text in the language in use; None as ""."""
    if value is None or value in ((), ""):
        return ""
    match column.kind:
        case "term":
            return ", ".join(label(column.vocabulary, term) for term in _several(value))
        case "date":
            return ", ".join(date_words(day) for day in _several(value))
        case "yes":
            return _("yes") if value else _("no")
        case "share":
            return f"{value:.2f}"
        case "number":
            return f"{value:.3g}" if isinstance(value, float) else str(value)
        case "list":
            return "; ".join(map(str, _several(value)))
        case "sources":
            return ";".join(map(str, _several(value)))
    return str(value)


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


def _several(value: Any) -> Iterable[Any]:
    return value if isinstance(value, tuple | list) else (value,)
