"""What is worth looking at again, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from netgraph.words.dates import date_words
from netgraph.words.fields import field_words, table_words
from netgraph.words.relations import relation_words
from schema.language import _, ngettext
from schema.vocabulary import label

if TYPE_CHECKING:
    from queries.quality import QualityRow

WHAT = (
    *("contradiction", "no_source", "undated", "duplicate"),
    *("stale", "no_end", "word", "group"),
)


def what_words(what: str) -> str:
    """Return what a point is called."""
    return {
        "contradiction": _("texts that contradict each other"),
        "no_source": _("no source"),
        "undated": _("no date"),
        "duplicate": _("names that may mean the same"),
        "stale": _("not heard of for long"),
        "no_end": _("ended, not known when"),
        "word": _("unknown word"),
        "group": _("group without known members"),
    }[what]


def todo(what: str) -> str:
    """Return what to do about a point."""
    return {
        "contradiction": _("Read both sources; keep the value that fits, or correct it."),
        "no_source": _("Look up which text says so and fill in its id under sources."),
        "undated": _("Fill in since, or the day of a list that names it under observed."),
        "duplicate": _("If they are one, keep one id and make the other name an alias of it."),
        "stale": _("Ask whether it is still running; fill in until, or a newer source."),
        "no_end": _("Look up when it ended and fill in until."),
        "word": _("Choose a known word, or add this one to roles.csv or vocabulary.csv."),
        "group": _("Add its members as partners that are part of it, as far as they are known."),
    }[what]


def where(row: QualityRow) -> str:
    """Return where a point is."""
    if row.what == "word":
        return f"{vocabulary(row.table)}: {row.name}"
    if row.what in ("no_source", "undated") and row.other:
        if row.table == "link":
            return f"{row.name} — {relation_words(row.relation or '')} — {row.other}"
        return f"{row.name} — {label('role', row.relation)} — {row.other}"
    return row.name


def why(row: QualityRow) -> str:
    """Return why it is a point."""
    match row.what:
        case "contradiction":
            field = field_words(row.table, row.relation) if row.relation else _("value")
            return _("{field}: “{value}”, but also “{other}”").format(
                field=field, value=row.value or "", other=row.other
            )
        case "no_source":
            return _("no text is named that says so")
        case "undated":
            return _("no start, no end, seen on no day")
        case "duplicate":
            return _("much like {name}").format(name=row.other)
        case "stale" if row.other:
            return _("last heard of: {date}").format(date=date_words(row.other))
        case "stale":
            return _("no dated text or list tells of it")
        case "no_end":
            return _("its phase is ended, its end date is open")
        case "word":
            return ngettext("used {count} time", "used {count} times", int(row.other or 0)).format(
                count=row.other
            )
    return _("nobody is known to be part of it")


def table_of(row: QualityRow) -> str:
    """Return in which table it stands."""
    return vocabulary(row.table) if row.what == "word" else table_words(row.table)


def vocabulary(name: str) -> str:
    """Return what a vocabulary is called."""
    return {
        "partner_kind": _("kind of partner"),
        "venture_kind": _("kind of venture"),
        "domain": _("domain"),
        "phase": _("phase"),
        "role": _("role"),
    }.get(name, name)


def reading(rows: Sequence[QualityRow]) -> str:
    """Return the points in a sentence: how many of which."""
    if not rows:
        return _("Nothing, as far as can be told from what is recorded.")
    counts = Counter(row.what for row in rows)
    said = "; ".join(f"{what_words(what)}: {counts[what]}" for what in WHAT if counts[what])
    return f"{capital(said)}."


def capital(said: str) -> str:
    """Return a text with its first letter as a capital."""
    return said[:1].upper() + said[1:]
