"""netgraph brokers: who ties the network together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import question
from netgraph.cli.types import Whole
from schema.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer, Column, Section
    from netgraph.facade import NetworkGraph
    from queries.brokers import BrokerRow

_TOP = 10


@make(
    _("Find who ties the network together."),
    _(
        "Of each partner: the part of the shortest connections between two others that leads over "
        "it (betweenness: 0 none, 1 all), how many pairs of ventures it takes part in, how many of "
        "these share nobody else, and how much its contacts are each other's (Burt's constraint: "
        "low where it joins what is apart)."
    ),
    examples=("brokers", "brokers --top 3 --pairs"),
)
@click.option(
    "--top",
    type=Whole(),
    default=_TOP,
    metavar="N",
    help=_("The N that tie most together, and who ties with the last; 10 unless told otherwise."),
)
@click.option(
    "--pairs", is_flag=True, help=_("List the pairs of ventures that share one of them alone.")
)
@question("identity")
def command(top: int, pairs: bool, asked: Asked) -> None:
    with asked.open() as net:
        asked.show(net, answer(net, asked, top=top, pairs=pairs))


def answer(
    net: NetworkGraph, asked: Asked, *, top: int | None = _TOP, pairs: bool = False
) -> Answer:
    """Return the answer to who ties the network together."""
    from netgraph.cli.output.answer import Answer, Section
    from netgraph.words import readings_whole

    rows = net.brokers(top=top, pairs=pairs, sources=asked.sources, **asked.scope)
    sections: tuple[Section, ...] = ()
    if pairs:
        sections = (Section("", _columns(), rows), *_pairs(rows))
    return Answer(
        _("Who ties the network together"),
        _columns(),
        rows,
        counted=lambda count: ngettext(
            "{count} partner; --top N shows more or fewer.",
            "{count} partners; --top N shows more or fewer.",
            count,
        ).format(count=count),
        notes=_notes(rows),
        sections=sections,
        reading=readings_whole.brokers(rows),
    )


def _columns() -> list[Column]:
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Column

    return [
        columns.partner(),
        columns.partner_kind(),
        Column("ventures", _("ventures"), "number"),
        Column("betweenness", _("betweenness"), "number"),
        Column("joins", _("pairs of ventures"), "number"),
        Column("alone", _("by it alone"), "number"),
        Column("bridging", _("part by it alone"), "share", screen=False),
        Column("constraint", _("constraint"), "share"),
        columns.evidence(),
        columns.sources(only_asked=True),
        columns.identifier("partner_id", _("partner id")),
    ]


def _pairs(rows: Sequence[BrokerRow]) -> list[Section]:
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Column, Section

    shown = [
        Column("a", _("venture")),
        Column("b", _("and")),
        columns.evidence(),
        columns.sources(only_asked=True),
        columns.identifier("a_id", _("venture id")),
        columns.identifier("b_id", _("id of the second")),
    ]
    heading = _("Only {name} takes part in both")
    return [Section(heading.format(name=row.partner), shown, row.ties) for row in rows if row.ties]


def _notes(rows: Sequence[BrokerRow]) -> tuple[str, ...]:
    if not rows:
        return ()
    return (
        _("“By it alone”: the pairs of ventures that share no other partner, as far as is known."),
    )
