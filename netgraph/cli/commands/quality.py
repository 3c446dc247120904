"""netgraph quality: what is worth looking at again, why, and what to do about it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from netgraph.cli.types import Day
from schema.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer, Column, Section
    from netgraph.facade import NetworkGraph
    from queries.quality import QualityRow

_WHAT = (
    *("contradiction", "no_source", "undated", "duplicate"),
    *("stale", "no_end", "word", "group"),
)


@make(
    _("Find what is worth looking at again, and say what to do about it."),
    _(
        "Contradictions between sources, facts without a source or a date, names that may mean "
        "the same, ventures last heard of long ago or ended without a date, unknown words, and "
        "groups without known members. Nothing is changed."
    ),
    examples=("quality --limit 20", "quality --only contradiction --only duplicate"),
)
@click.option(
    "--only",
    multiple=True,
    type=click.Choice(_WHAT),
    metavar=_("WHAT"),
    help=_(
        "Only these: contradiction, no_source, undated, duplicate, stale, no_end, word or group."
    ),
)
@click.option(
    "--as-of",
    "day",
    type=Day(),
    metavar=_("DAY"),
    help=_("The day on which “long ago” is judged; that of the last source unless told otherwise."),
)
@take("answer", "limit", "sources", "store")
def command(only: tuple[str, ...], day: str | None, asked: Asked) -> None:
    from netgraph.cli.output.showing import show_report

    with asked.open() as net:
        show_report(asked, answer(net, only=only, day=day), net)


def answer(net: NetworkGraph, *, only: tuple[str, ...] = (), day: str | None = None) -> Answer:
    """Return the answer to what is worth looking at again."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column

    rows = net.quality(only=only, as_of=day)
    return Answer(
        _("What is worth looking at again"),
        [
            Column("what", _("what"), get=lambda row: what_words(row.what)),
            *_columns(),
            Column("todo", _("what to do"), get=lambda row: _todo(row.what)),
            columns.sources()._replace(screen=False),
            Column("table", _("table"), get=_table),
            columns.identifier("id", _("id")),
        ],
        rows,
        counted=lambda count: ngettext("{count} point.", "{count} points.", count).format(
            count=count
        ),
        notes=tuple(
            f"{_capital(what_words(what))}: {_todo(what)}"
            for what in _WHAT
            if any(row.what == what for row in rows)
        ),
        sections=tuple(_sections(rows)),
        reading=_reading(rows),
    )


def _columns() -> list[Column]:
    from netgraph.cli.output.answer import Column

    return [Column("name", _("where"), get=_where), Column("why", _("why"), get=_why)]


def _sections(rows: Sequence[QualityRow]) -> Iterator[Section]:
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Section

    shown = [*_columns(), columns.sources()._replace(screen=False)]
    for what in _WHAT:
        own = [row for row in rows if row.what == what]
        yield Section(f"{what_words(what)} ({len(own)})", shown, own)


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


def _todo(what: str) -> str:
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


def _where(row: QualityRow) -> str:
    from netgraph.cli.relations import relation_words
    from schema.vocabulary import label

    if row.what == "word":
        return f"{_vocabulary(row.table)}: {row.name}"
    if row.what in ("no_source", "undated") and row.other:
        if row.table == "link":
            return f"{row.name} — {relation_words(row.relation or '')} — {row.other}"
        return f"{row.name} — {label('role', row.relation)} — {row.other}"
    return row.name


def _why(row: QualityRow) -> str:
    from netgraph.cli.fields import field_words
    from netgraph.cli.output.values import date_words

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


def _table(row: QualityRow) -> str:
    from netgraph.cli.fields import table_words

    return _vocabulary(row.table) if row.what == "word" else table_words(row.table)


def _vocabulary(name: str) -> str:
    return {
        "partner_kind": _("kind of partner"),
        "venture_kind": _("kind of venture"),
        "domain": _("domain"),
        "phase": _("phase"),
        "role": _("role"),
    }.get(name, name)


def _reading(rows: Sequence[QualityRow]) -> str:
    if not rows:
        return _("Nothing, as far as can be told from what is recorded.")
    counts = Counter(row.what for row in rows)
    said = "; ".join(f"{what_words(what)}: {counts[what]}" for what in _WHAT if counts[what])
    return f"{_capital(said)}."


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
