"""netgraph suggest: whom a venture might ask next, or what a partner might join."""

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
    from queries.suggest_row import Suggestion

_NAMED = 3


@make(
    _("Suggest whom a venture might ask next, or which ventures a partner might join, and why."),
    _(
        "Candidates meet members elsewhere, or are in a venture that it is part of or that is part "
        "of it. The closest come first: to meet somebody who sits everywhere, or in a large "
        "venture, counts for little. It says who is near, not who is willing."
    ),
    examples=(
        'suggest "Alliantie Heerlen-Noord" --limit 5',
        'suggest --for "Gemeente Heerlen" --limit 5',
    ),
)
@click.argument("venture", required=False, metavar=_("[VENTURE]"))
@click.option(
    "--for",
    "partner",
    metavar=_("PARTNER"),
    help=_("Suggest ventures for this partner, instead of partners for a venture."),
)
@question("identity")
def command(venture: str | None, partner: str | None, asked: Asked) -> None:
    if (venture is None) == (partner is None):
        raise click.UsageError(_("name a venture, or a partner with --for: one of the two"))
    with asked.open() as net:
        asked.show(net, answer(net, asked, venture, partner=partner))


def answer(
    net: NetworkGraph, asked: Asked, venture: str | None = None, *, partner: str | None = None
) -> Answer:
    """Return the answer to whom a venture might ask, or what a partner might join."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.words.known import unknown_notes
    from queries.naming import resolve

    meant = resolve(net.store, venture or partner or "", ("Venture" if venture else "Partner",))
    rows = (
        net.suggest(meant.id, sources=asked.sources, **asked.scope)
        if venture
        else net.suggest(partner=meant.id, sources=asked.sources, **asked.scope)
    )
    whom = Column("partner", _("partner"))
    where = Column("venture", _("venture"))
    shown = [
        *(
            (whom, where._replace(screen=False))
            if venture
            else (where, whom._replace(screen=False))
        ),
        Column("score", _("score"), "number"),
        Column("reasons", _("why"), "list", get=reasons),
        columns.partner_kind()._replace(screen=False),
        columns.domain()._replace(screen=False),
        columns.evidence(),
        columns.sources(only_asked=True),
        columns.identifier("partner_id", _("partner id")),
        columns.identifier("venture_id", _("venture id")),
    ]
    return Answer(
        _("Whom {name} might ask").format(name=meant.name)
        if venture
        else _("What {name} might join").format(name=meant.name),
        shown,
        rows,
        counted=lambda count: ngettext("{count} candidate.", "{count} candidates.", count).format(
            count=count
        ),
        notes=tuple(unknown_notes(net, asked, meant.id)) if venture else (),
        native=_native,
        reading=_reading(rows, [row.partner if venture else row.venture for row in rows]),
    )


def reasons(row: Suggestion) -> list[str]:
    """Return why, in words."""
    from schema.vocabulary import label

    said = [
        ngettext(
            "meets {name} in {count} venture", "meets {name} in {count} ventures", one.ventures
        ).format(name=one.name, count=one.ventures)
        for one in row.met[:_NAMED]
    ]
    more = len(row.met) - _NAMED
    if more > 0:
        said.append(
            ngettext("and {count} more member", "and {count} more members", more).format(count=more)
        )
    for one in row.nearby:
        words = (
            _("is in {name}, of which this is part")
            if one.relation == "parent"
            else _("is in {name}, which is part of this")
        )
        said.append(words.format(name=one.name))
    if row.fills_domain:
        said.append(
            _("brings a missing domain: {domain}").format(domain=label("domain", row.fills_domain))
        )
    if row.fills_kind:
        said.append(
            _("brings a missing kind: {kind}").format(kind=label("partner_kind", row.fills_kind))
        )
    return said


def _reading(rows: Sequence[Suggestion], called: list[str]) -> str:
    """Say who comes first; true for ties and for none."""
    from netgraph.words.filters import listed

    if not rows:
        return _("No candidates, as far as is known.")
    said = ngettext("{count} candidate", "{count} candidates", len(rows)).format(count=len(rows))
    first = [name for row, name in zip(rows, called, strict=True) if row.score == rows[0].score]
    if not rows[0].score:
        return _("{sentence}; none of them meets a member elsewhere.").format(sentence=said)
    if len(first) > _NAMED:
        return _("{sentence}; {count} of them are equally close.").format(
            sentence=said, count=len(first)
        )
    return ngettext(
        "{sentence}; the closest is {names}.",
        "{sentence}; the closest, equally so, are {names}.",
        len(first),
    ).format(sentence=said, names=listed(first))


def _native(row: Suggestion) -> dict[str, Any]:
    return {
        **row._asdict(),
        "met": [one._asdict() for one in row.met],
        "nearby": [one._asdict() for one in row.nearby],
    }
