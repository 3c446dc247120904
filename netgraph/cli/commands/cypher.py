"""netgraph cypher: an analyst's own query on a Neo4j, read-only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from netgraph.cli.types import Seconds
from schema.language import _

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked


@make(
    _("Ask a Neo4j in Cypher; it can only read."),
    _("Labels are Partner, Venture and Source; PARTICIPATES_IN joins the first two."),
    examples=('cypher "MATCH (p:Partner) RETURN p.kind AS kind, count(*) AS partners"',),
)
@click.argument("query", metavar=_("QUERY"))
@click.option(
    "--timeout",
    type=Seconds(),
    default=60.0,
    metavar=_("SECONDS"),
    help=_("Stop after so many seconds; 60 unless told otherwise."),
)
@take("answer", "limit", "store")
def command(query: str, timeout: float, asked: Asked) -> None:
    from netgraph.cli.output.showing import show_report
    from netgraph.cli.own_query import answer

    with asked.open() as net:
        show_report(asked, answer("Cypher", net.cypher(query, timeout=timeout)), net)
