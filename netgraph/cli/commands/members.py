"""netgraph members: who takes part in a venture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import question
from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer
    from netgraph.facade import NetworkGraph


@make(
    _("List who takes part in a venture."),
    _(
        "The partners of a coalition, programme line or project, with role, dates, evidence, the "
        "day on which they were last seen and the sources."
    ),
    examples=(
        'members "Kerncoalitie Mijnstreek"',
        'members "Kerncoalitie Mijnstreek" --as-of 2021-06-07 --evidence presumed',
        'members "Grote Mijnstreekcoalitie" --nested --limit 10',
    ),
)
@click.argument("venture", metavar=_("VENTURE"))
@click.option("--nested", is_flag=True, help=_("Also of the ventures that are part of it."))
@click.option(
    "--all-roles", is_flag=True, help=_("Also those whose role does not take part, marked.")
)
@question("identity")
def command(venture: str, nested: bool, all_roles: bool, asked: Asked) -> None:
    with asked.open() as net:
        asked.show(net, answer(net, asked, venture, nested=nested, all_roles=all_roles))


def answer(
    net: NetworkGraph, asked: Asked, venture: str, *, nested: bool = False, all_roles: bool = False
) -> Answer:
    """Return the answer to who takes part in a venture."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.words import readings
    from netgraph.words.known import unknown_notes
    from queries.naming import resolve

    meant = resolve(net.store, venture, ("Venture",))
    rows = net.members(meant.id, nested=nested, all_roles=all_roles, **asked.scope)
    partners = len({row.partner_id for row in rows if row.takes_part})
    shown = [
        columns.partner(),
        columns.partner_kind(),
        columns.domain()._replace(screen=False),
        Column("role", _("role"), "term", "role"),
        *([Column("takes_part", _("takes part"), "yes")] if all_roles else []),
        *([Column("venture", _("in"))] if nested else []),
        *columns.period(),
        columns.evidence(),
        Column("last_observed", _("last seen"), "date"),
        columns.counted_from(),
        columns.sources(),
        columns.identifier("partner_id", _("partner id")),
        columns.identifier("venture_id", _("venture id")),
    ]
    title = _("Members of {name} and its parts") if nested else _("Members of {name}")
    notes = unknown_notes(net, asked, meant.id)
    return Answer(
        title.format(name=meant.name),
        shown,
        rows,
        counted=lambda _rows: ngettext("{count} member.", "{count} members.", partners).format(
            count=partners
        ),
        notes=tuple(notes),
        reading=readings.members(meant.name, rows, nested=nested),
    )
