"""netgraph together: pairs of partners by the ventures they share."""

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
    from netgraph.cli.output.answer import Answer
    from netgraph.facade import NetworkGraph
    from queries.together import TogetherRow

_NAMED = 3


@make(
    _("List pairs of partners by the ventures in which both take part."),
    _(
        "All pairs, or those with one partner: in how many ventures both take part, in how many "
        "each does, and what part of all these together is shared (Jaccard: 0 none, 1 all)."
    ),
    examples=("together --limit 5", "together Mondriaan --min 2"),
)
@click.argument("partner", required=False, metavar=_("[PARTNER]"))
@click.option(
    "--min",
    "minimum",
    type=Whole(),
    default=1,
    metavar="N",
    help=_("Only pairs that share at least N ventures."),
)
@question("identity")
def command(partner: str | None, minimum: int, asked: Asked) -> None:
    with asked.open() as net:
        asked.show(net, answer(net, asked, partner, minimum=minimum))


def answer(
    net: NetworkGraph, asked: Asked, partner: str | None = None, *, minimum: int = 1
) -> Answer:
    """Return the answer to which partners meet most."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.cli.output.showing import room, within_room
    from queries.naming import resolve

    meant = resolve(net.store, partner, ("Partner",)) if partner else None
    with within_room(asked):
        rows = net.together(
            meant.id if meant else None,
            minimum=minimum,
            most=room(asked),
            sources=asked.sources,
            **asked.scope,
        )
    shown = [
        Column("a", _("partner")),
        Column("b", _("and")),
        Column("shared", _("shared"), "number"),
        Column("size_a", _("ventures of the first"), "number"),
        Column("size_b", _("ventures of the second"), "number"),
        Column("jaccard", _("Jaccard"), "share"),
        columns.evidence(),
        columns.sources(only_asked=True),
        columns.identifier("a_id", _("partner id")),
        columns.identifier("b_id", _("id of the second")),
    ]
    unknown = meant and not rows and not net.ventures(of=meant.id, **asked.scope)
    return Answer(
        _("Partners that meet {name}").format(name=meant.name)
        if meant
        else _("Pairs of partners that meet"),
        shown,
        rows,
        counted=lambda count: ngettext("{count} pair.", "{count} pairs.", count).format(
            count=count
        ),
        notes=(
            _("No participations known of {name}: where it takes part is not recorded.").format(
                name=meant.name
            ),
        )
        if meant and unknown
        else (),
        reading=_reading(meant.name if meant else None, rows, minimum),
    )


def _reading(name: str | None, rows: Sequence[TogetherRow], minimum: int) -> str:
    """Say who meets most; true for ties and for none."""
    from netgraph.words.filters import listed

    if not rows:
        if minimum == 1:
            return _("Nobody, as far as is known.")
        return _("Nobody {number} times or more, as far as is known.").format(number=minimum)
    most = rows[0].shared
    first = [row for row in rows if row.shared == most]
    if name is not None:
        others = len({row.b_id for row in rows})
        said = ngettext("{name} meets {count} other", "{name} meets {count} others", others)
        who = listed([row.b for row in first[:_NAMED]])
    else:
        said = ngettext("{count} pair meets", "{count} pairs meet", len(rows))
        others = len(rows)
        who = listed([first[0].a, first[0].b])
    if minimum > 1:
        said = _("{sentence} {number} times or more").format(sentence=said, number=minimum)
    if len(first) > (_NAMED if name is not None else 1):
        tail = _("{sentence}; the most: {times} times, {ties} of them.")
    else:
        tail = ngettext(
            "{sentence}; the most: {who}, in {times} venture.",
            "{sentence}; the most: {who}, in {times} ventures.",
            most,
        )
    said = said.format(name=name, count=others)
    return tail.format(sentence=said, who=who, times=most, ties=len(first))
