"""Values as people read them: labels for terms, words for dates, numbers with few digits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from netgraph.cli.output.answer import Column
from netgraph.words.dates import date_words
from schema.language import _
from schema.vocabulary import label

_LARGE = 1e15


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
            return _figure(value) if isinstance(value, float) else str(value)
        case "list":
            return "; ".join(map(str, _several(value)))
        case "sources":
            return ";".join(map(str, _several(value)))
    return str(value)


def _figure(value: float) -> str:
    """Two digits after the point, and below one three that count, so that columns line up."""
    if 1 <= abs(value) < _LARGE:
        return f"{value:.2f}"
    return f"{value:#.3g}"


def _several(value: Any) -> Iterable[Any]:
    return value if isinstance(value, tuple | list) else (value,)
