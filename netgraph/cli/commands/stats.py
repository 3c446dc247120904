"""netgraph stats: how large the network is and how well it is documented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netgraph.cli.command import make
from netgraph.cli.options import question
from schema.language import _

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer
    from netgraph.facade import NetworkGraph


@make(
    _("Count partners, ventures and participations, and how well they are documented."),
    examples=("stats", "stats --as-of 2021-06-07 --format json"),
)
@question("identity")
def command(asked: Asked) -> None:
    with asked.open() as net:
        asked.show(net, answer(net, asked))


def answer(net: NetworkGraph, asked: Asked) -> Answer:
    """Return the counts of the network as an answer."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.words import readings
    from netgraph.words.stat_words import stat_words

    rows = net.stats(sources=asked.sources, **asked.scope)
    return Answer(
        _("The network in numbers"),
        [
            Column("name", _("what"), get=lambda row: stat_words(row.name)),
            Column("value", _("count"), "number"),
            columns.evidence(),
            columns.sources(only_asked=True),
        ],
        rows,
        reading=readings.stats(rows),
    )
