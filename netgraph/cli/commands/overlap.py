"""netgraph overlap: which partners sit in several ventures at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from netgraph.cli.command import make
from netgraph.cli.options import question
from netgraph.cli.types import Whole
from schema.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer
    from netgraph.facade import NetworkGraph
    from queries.overlap import Known, OverlapRow


@make(
    _("Find the partners that several ventures share."),
    _(
        "The partners that take part in all of the coalitions, programme lines or projects named, "
        "with their roles in each, and whether there is a day on which all of it can hold."
    ),
    examples=(
        'overlap "Kerncoalitie Mijnstreek" "Themacoalitie Farmacie"',
        'overlap MijnZorg "Anders Beter" "Kerncoalitie Mijnstreek" --at-least 2',
        'overlap "Kerncoalitie Mijnstreek" MijnZorg "Anders Beter" --any',
    ),
)
@click.argument("ventures", nargs=-1, required=True, metavar=_("VENTURE VENTURE..."))
@click.option(
    "--at-least",
    type=Whole(),
    metavar="K",
    help=_("In at least K of them, not in all."),
)
@click.option(
    "--any", "any_other", is_flag=True, help=_("In the first and in at least one of the others.")
)
@click.option("--role", metavar=_("ROLE"), help=_("Only participations in this role."))
@question("identity")
def command(
    ventures: tuple[str, ...], at_least: int | None, any_other: bool, role: str | None, asked: Asked
) -> None:
    with asked.open() as net:
        found = answer(net, asked, ventures, at_least=at_least, any_other=any_other, role=role)
        asked.show(net, found)


def answer(
    net: NetworkGraph,
    asked: Asked,
    ventures: Sequence[str],
    *,
    at_least: int | None = None,
    any_other: bool = False,
    role: str | None = None,
) -> Answer:
    """Return the answer to which partners these ventures share."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.words import readings_shared
    from netgraph.words.known import unknown_notes

    rows = net.overlap(*ventures, at_least=at_least, any_other=any_other, role=role, **asked.scope)
    known = net.knowledge(*ventures, **asked.scope)
    shown = [
        columns.partner(),
        columns.partner_kind(),
        columns.domain()._replace(screen=False),
        *([Column("shared", _("in"), "number")] if at_least or any_other else []),
        *(columns.roles_in(place, one.name) for place, one in enumerate(known)),
        columns.coincide(),
        columns.evidence(),
        columns.counted_from(),
        columns.sources(),
        columns.identifier("partner_id", _("partner id")),
    ]
    notes = unknown_notes(net, asked, *(one.venture_id for one in known))
    if not rows and not notes:
        notes.append(_no_overlap(known))
    return Answer(
        _title([one.name for one in known], at_least, any_other),
        shown,
        rows,
        counted=lambda count: ngettext("{count} partner.", "{count} partners.", count).format(
            count=count
        ),
        notes=tuple(notes),
        reading=readings_shared.overlap(
            known,
            rows,
            at_least=at_least,
            any_other=any_other,
            whole=not (role or asked.current_names or asked.follow_parts or asked.expand_groups),
        ),
        payload={"known_participants": {one.venture_id: one.known for one in known}},
        native=_native,
    )


def _title(names: list[str], at_least: int | None, any_other: bool) -> str:
    from netgraph.words.filters import listed

    if any_other and len(names) > 2:
        return _("Partners in {first} and in at least one of {others}").format(
            first=names[0], others=", ".join(names[1:])
        )
    if at_least:
        title = _("Partners in at least {count} of {names}")
    elif len(names) == 2:
        return _("Partners in both {first} and {second}").format(first=names[0], second=names[1])
    else:
        title = _("Partners in all of {names}")
    return title.format(count=at_least, names=listed(names))


def _no_overlap(known: Sequence[Known]) -> str:
    from netgraph.words.known import known_words

    listed = "; ".join(known_words(one.name, one.known) for one in known)
    return _("No overlap: as far as is known these share no partner. {ventures}.").format(
        ventures=listed
    )


def _native(row: OverlapRow) -> dict[str, Any]:
    return {**row._asdict(), "roles": dict(row.roles)}
