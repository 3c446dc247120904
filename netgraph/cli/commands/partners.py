"""netgraph partners: the partners, all or those that fit."""

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
    _("List partners, all of them or those that fit."),
    _("Kinds, domains and roles may be given as words in Dutch or English, or as terms."),
    examples=(
        "partners --limit 10",
        'partners --in "Kerncoalitie Mijnstreek"',
        "partners --domain citizens",
        "partners --alone",
    ),
)
@click.option("--in", "within", metavar=_("VENTURE"), help=_("Those that take part in a venture."))
@click.option("--kind", metavar=_("KIND"), help=_("Those of a kind."))
@click.option("--domain", metavar=_("DOMAIN"), help=_("Those that work in a domain."))
@click.option("--role", metavar=_("ROLE"), help=_("Those that take part in a role."))
@click.option("--alone", is_flag=True, help=_("Those without participation in any role."))
@question("identity")
def command(
    within: str | None,
    kind: str | None,
    domain: str | None,
    role: str | None,
    alone: bool,
    asked: Asked,
) -> None:
    with asked.open() as net:
        found = answer(net, asked, within=within, kind=kind, domain=domain, role=role, alone=alone)
        asked.show(net, found)


def answer(
    net: NetworkGraph,
    asked: Asked,
    *,
    within: str | None = None,
    kind: str | None = None,
    domain: str | None = None,
    role: str | None = None,
    alone: bool = False,
) -> Answer:
    """Return the answer to which partners there are, or which fit."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.words import readings
    from netgraph.words.filters import filter_words, unknown_words
    from netgraph.words.known import unknown_notes
    from queries.naming import resolve

    meant = resolve(net.store, within, ("Venture",)) if within else None
    rows = net.partners(
        within=meant.id if meant else None,
        kind=kind,
        domain=domain,
        role=role,
        alone=alone,
        **asked.scope,
    )
    shown = [
        columns.partner("name"),
        columns.partner_kind(),
        columns.domain(),
        Column("region", _("region"), "list"),
        Column("size", _("size of the group"), "number"),
        Column("ventures", _("ventures"), "number"),
        columns.evidence(),
        columns.sources()._replace(screen=False),
        columns.identifier("id", _("partner id")),
    ]
    filters = filter_words(
        (_("in"), meant.name if meant else None),
        (_("kind"), kind),
        (_("domain"), domain),
        (_("role"), role),
    )
    notes = unknown_notes(net, asked, meant.id) if meant else []
    if not rows and not notes:
        unknown = unknown_words(("partner_kind", kind), ("domain", domain), ("role", role))
        notes = [_("No partner fits."), *unknown]
    title = _("Partners without any participation") if alone else _("Partners")
    return Answer(
        title + filters,
        shown,
        rows,
        counted=lambda count: ngettext("{count} partner.", "{count} partners.", count).format(
            count=count
        ),
        notes=tuple(notes),
        reading=readings.partners(rows, alone=alone),
    )
