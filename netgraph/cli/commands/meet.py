"""netgraph meet: where several partners meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from netgraph.cli.command import make
from netgraph.cli.options import question
from schema.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer
    from netgraph.facade import NetworkGraph
    from queries.meet import MeetRow


@make(
    _("Find the ventures in which several partners meet."),
    _("The coalitions, programme lines and projects in which all of the partners take part."),
    examples=("meet CZ Zuyderland", 'meet "Gemeente Heerlen" Mondriaan --as-of 2023-01-01'),
)
@click.argument("partners", nargs=-1, required=True, metavar=_("PARTNER PARTNER..."))
@question("identity")
def command(partners: tuple[str, ...], asked: Asked) -> None:
    with asked.open() as net:
        asked.show(net, answer(net, asked, partners))


def answer(net: NetworkGraph, asked: Asked, partners: Sequence[str]) -> Answer:
    """Return the answer to where these partners meet."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.words import readings_shared
    from netgraph.words.filters import listed
    from queries.naming import resolve

    meant = [resolve(net.store, name, ("Partner",)) for name in partners]
    meant = list(dict.fromkeys(meant))
    rows = net.meet(*(one.id for one in meant), **asked.scope)
    counted = [key for key, _roles in rows[0].roles] if rows else []
    shown = [
        Column("venture", _("venture")),
        columns.venture_kind(),
        *(
            columns.roles_in(place, resolve(net.store, key).name)
            for place, key in enumerate(counted)
        ),
        *columns.period(),
        columns.coincide(),
        columns.evidence(),
        columns.counted_from(),
        columns.sources(),
        columns.identifier("venture_id", _("venture id")),
    ]
    names = listed([one.name for one in meant])
    return Answer(
        _("Where {names} meet").format(names=names),
        shown,
        rows,
        counted=lambda count: ngettext("{count} venture.", "{count} ventures.", count).format(
            count=count
        ),
        notes=tuple(_none(net, asked, [(one.id, one.name) for one in meant])) if not rows else (),
        native=_native,
        reading=readings_shared.meet([one.name for one in meant], rows),
    )


def _none(net: NetworkGraph, asked: Asked, partners: list[tuple[str, str]]) -> list[str]:
    return [
        _("No participations known of {name}: where it takes part is not recorded.").format(
            name=name
        )
        for key, name in partners
        if not net.ventures(of=key, **asked.scope)
    ]


def _native(row: MeetRow) -> dict[str, Any]:
    return {**row._asdict(), "roles": dict(row.roles)}
