"""The fields of a network's tables as people read them: the headings that files have."""

from __future__ import annotations

from functools import cache

from schema.language import _, language


def table_words(table: str) -> str:
    """Return what the facts of a table are called, several of them."""
    return {
        "term": _("roles and other words"),
        "source": _("sources"),
        "partner": _("partners"),
        "venture": _("ventures"),
        "participation": _("participations"),
        "link": _("links"),
        "claim": _("other readings and words of the text"),
    }.get(table, table)


def field_words(table: str, field: str) -> str:
    """Return the heading of a field, in small letters; the field itself where it has none."""
    return _headings(language()).get((table, field), field)


@cache
def _headings(lang: str) -> dict[tuple[str, str], str]:
    from loaders.columns import FILE_TABLES

    found: dict[tuple[str, str], str] = {}
    for table in FILE_TABLES:
        for column in table.columns:
            words = table.heading(column, lang).lower()
            for name in (table.table, table.name):
                found.setdefault((name, column.field), words)
                found.setdefault((name, column.name), words)
    return found
