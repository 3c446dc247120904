"""netgraph overlaps: pairs of ventures by the partners they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import question
from netgraph.cli.types import Whole
from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer
    from netgraph.facade import NetworkGraph


@make(
    _("List pairs of ventures by the partners they share."),
    _(
        "All pairs, or those with one venture: how many partners they share, how many each has, "
        "and what part of all their partners together is shared (Jaccard: 0 none, 1 all). With "
        "--significance: whether that is more than chance gives, since a partner that sits "
        "everywhere is shared by all."
    ),
    examples=(
        "overlaps --limit 10",
        'overlaps "Kerncoalitie Mijnstreek" --min 3',
        "overlaps --significance --limit 5",
        'overlaps "Kerncoalitie Mijnstreek" --significance --model hypergeometric --limit 5',
    ),
)
@click.argument("venture", required=False, metavar=_("[VENTURE]"))
@click.option(
    "--min",
    "minimum",
    type=Whole(),
    default=1,
    metavar="N",
    help=_("Only pairs that share at least N."),
)
@click.option(
    "--significance",
    is_flag=True,
    help=_("Also say how many chance gives, with p-values and q-values; the least likely first."),
)
@click.option(
    "--model",
    type=click.Choice(["sdsm", "hypergeometric"]),
    help=_(
        "The model of chance: sdsm (the default) knows who sits everywhere, hypergeometric takes "
        "all partners as alike."
    ),
)
@question("identity")
def command(
    venture: str | None, minimum: int, significance: bool, model: str | None, asked: Asked
) -> None:
    if model and not significance:
        raise click.UsageError(_("--model needs --significance"))
    with asked.open() as net:
        shown = answer(
            net,
            asked,
            venture,
            minimum=minimum,
            significance=significance,
            model=model or "sdsm",
        )
        asked.show(net, shown)


def answer(
    net: NetworkGraph,
    asked: Asked,
    venture: str | None = None,
    *,
    minimum: int = 1,
    significance: bool = False,
    model: str = "sdsm",
) -> Answer:
    """Return the answer to which pairs of ventures share partners."""
    from netgraph.cli import chance_words, columns
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.cli.output.showing import room, within_room
    from netgraph.words import readings_shared
    from netgraph.words.known import unknown_notes
    from queries.naming import resolve

    meant = resolve(net.store, venture, ("Venture",)) if venture else None
    with within_room(asked):
        rows = net.overlaps(
            meant.id if meant else None,
            minimum=minimum,
            most=room(asked),
            significance=significance,
            model=model,
            sources=asked.sources,
            **asked.scope,
        )
    wide = not significance  # on screen; files hold every column
    shown = [
        Column("a", _("venture")),
        Column("b", _("and")),
        Column("shared", _("shared"), "number"),
        Column("size_a", _("partners of the first"), "number", screen=wide),
        Column("size_b", _("partners of the second"), "number", screen=wide),
        Column("jaccard", _("Jaccard"), "share", screen=wide),
        *(chance_words.columns() if significance else ()),
        columns.evidence(),
        columns.sources(only_asked=True),
        columns.identifier("a_id", _("venture id")),
        columns.identifier("b_id", _("id of the second")),
    ]
    notes = unknown_notes(net, asked, meant.id) if meant else []
    if not rows and not notes:
        notes.append(_("No overlap: no two ventures share so many partners, as far as is known."))
    return Answer(
        _("Ventures that share partners with {name}").format(name=meant.name)
        if meant
        else _("Pairs of ventures that share partners"),
        shown,
        rows,
        counted=lambda count: ngettext("{count} pair.", "{count} pairs.", count).format(
            count=count
        ),
        notes=(*notes, *chance_words.notes(rows.compared)),
        reading=chance_words.reading(rows, minimum)
        or readings_shared.overlaps(meant.name if meant else None, rows, minimum),
        payload=rows.compared._asdict() if rows.compared else None,
    )
