"""netgraph ventures: the coalitions, programme lines and projects, all or those that fit."""

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
    _("List coalitions, programme lines and projects, all or those that fit."),
    _("A PERIOD is a year, month or day, or two with a slash between: 2019, 2019-03, 2019/2021."),
    examples=(
        "ventures --kind coalition",
        'ventures --of "Gemeente Heerlen"',
        "ventures --started 2019/2021",
        "ventures --with-domain citizens --with-domain finance",
    ),
)
@click.option("--of", metavar=_("PARTNER"), help=_("Those in which a partner takes part."))
@click.option("--kind", metavar=_("KIND"), help=_("Those of a kind, such as project or contract."))
@click.option("--started", metavar=_("PERIOD"), help=_("Those that started in a period."))
@click.option("--ended", metavar=_("PERIOD"), help=_("Those that ended in a period."))
@click.option(
    "--with-kind", multiple=True, metavar=_("KIND"), help=_("With partners of every kind named.")
)
@click.option(
    "--with-domain",
    multiple=True,
    metavar=_("DOMAIN"),
    help=_("With partners from every domain named."),
)
@question("identity")
def command(
    of: str | None,
    kind: str | None,
    started: str | None,
    ended: str | None,
    with_kind: tuple[str, ...],
    with_domain: tuple[str, ...],
    asked: Asked,
) -> None:
    with asked.open() as net:
        found = answer(
            net,
            asked,
            of=of,
            kind=kind,
            started=started,
            ended=ended,
            with_kind=with_kind,
            with_domain=with_domain,
        )
        asked.show(net, found)


def answer(
    net: NetworkGraph,
    asked: Asked,
    *,
    of: str | None = None,
    kind: str | None = None,
    started: str | None = None,
    ended: str | None = None,
    with_kind: tuple[str, ...] = (),
    with_domain: tuple[str, ...] = (),
) -> Answer:
    """Return the answer to which ventures there are, or which fit."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.words import readings
    from netgraph.words.filters import filter_words, unknown_words
    from queries.naming import resolve
    from schema.vocabulary import find_term

    meant = resolve(net.store, of, ("Partner",)) if of else None
    rows = net.ventures(
        of=meant.id if meant else None,
        kind=kind,
        started=started,
        ended=ended,
        with_kind=with_kind,
        with_domain=with_domain,
        **asked.scope,
    )
    shown = [
        Column("name", _("venture")),
        columns.venture_kind(),
        *([Column("roles", _("role"), "term", "role")] if meant else []),
        *columns.period(),
        Column("phase", _("phase"), "term", "phase"),
        Column("partners", _("partners"), "number"),
        columns.evidence(),
        Column("region", _("region"), "list", screen=False),
        columns.sources()._replace(screen=meant is not None),
        columns.identifier("id", _("venture id")),
    ]
    filters = filter_words(
        (_("of"), meant.name if meant else None),
        (_("kind"), kind),
        (_("started"), started),
        (_("ended"), ended),
        *((_("with kind"), one) for one in with_kind),
        *((_("with domain"), one) for one in with_domain),
    )
    unknown = unknown_words(
        ("venture_kind", None if find_term("label", kind or "") else kind),
        *(("partner_kind", one) for one in with_kind),
        *(("domain", one) for one in with_domain),
    )
    return Answer(
        _("Coalitions, programme lines and projects") + filters,
        shown,
        rows,
        counted=lambda count: ngettext("{count} venture.", "{count} ventures.", count).format(
            count=count
        ),
        notes=() if rows else (_("No coalition, programme line or project fits."), *unknown),
        reading=readings.ventures(rows),
    )
