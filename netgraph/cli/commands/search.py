"""netgraph search: find partners and ventures by a piece of their name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer
    from netgraph.facade import NetworkGraph
    from queries.search import Found


@make(
    _("Find partners and ventures by a piece of their name."),
    _("All words must occur in the name or in one of the other names, also inside words."),
    examples=("search apotheek", "search zuyderland --limit 3"),
)
@click.argument("text", nargs=-1, required=True, metavar=_("TEXT"))
@take("answer", "limit", "store")
def command(text: tuple[str, ...], asked: Asked) -> None:
    from netgraph.cli.output.showing import show_report

    with asked.open() as net:
        show_report(asked, answer(net, " ".join(text)), net)


def answer(net: NetworkGraph, text: str) -> Answer:
    """Return the answer to what is called like this."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.words import readings

    rows = net.search(text)
    return Answer(
        _("Names with “{text}”").format(text=text),
        [
            Column("name", _("name")),
            Column("kind", _("kind"), get=kind_words),
            Column("matched", _("also called"), get=_other_name),
            columns.identifier("id", _("id"), screen=True),
        ],
        rows,
        counted=lambda count: ngettext("{count} found.", "{count} found.", count).format(
            count=count
        ),
        reading=readings.search(rows),
    )


def kind_words(row: Any) -> str:
    """Return what a partner or venture is, in words."""
    from netgraph.cli.columns import venture_kind_words
    from schema.vocabulary import label

    if row.label == "Partner":
        return label("partner_kind", row.kind) or _("partner")
    return venture_kind_words(row.label, row.kind)


def _other_name(row: Found) -> str | None:
    return row.matched if row.matched != row.name else None
