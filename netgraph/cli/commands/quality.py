"""netgraph quality: what is worth looking at again, why, and what to do about it."""

from __future__ import annotations

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
    from netgraph.words import quality_words

    rows = net.quality(only=only, as_of=day)
    return Answer(
        _("What is worth looking at again"),
        [
            Column("what", _("what"), get=lambda row: quality_words.what_words(row.what)),
            *_columns(day),
            Column("todo", _("what to do"), get=lambda row: quality_words.todo(row.what)),
            columns.sources()._replace(screen=False),
            Column("table", _("table"), get=quality_words.table_of),
            columns.identifier("id", _("id")),
        ],
        rows,
        counted=lambda count: ngettext("{count} point.", "{count} points.", count).format(
            count=count
        ),
        notes=tuple(
            f"{quality_words.capital(quality_words.what_words(what))}: {quality_words.todo(what)}"
            for what in _WHAT
            if any(row.what == what for row in rows)
        ),
        sections=tuple(_sections(rows, day)),
        reading=quality_words.reading(rows),
    )


def _columns(day: str | None) -> list[Column]:
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Column
    from netgraph.words import quality_words

    return [
        Column("name", _("where"), get=quality_words.where),
        Column("why", _("why"), get=quality_words.why),
        *((columns.evidence(),) if day else ()),
    ]


def _sections(rows: Sequence[QualityRow], day: str | None) -> Iterator[Section]:
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Section
    from netgraph.words import quality_words

    shown = [*_columns(day), columns.sources()._replace(screen=False)]
    for what in _WHAT:
        own = [row for row in rows if row.what == what]
        yield Section(f"{quality_words.what_words(what)} ({len(own)})", shown, own)
