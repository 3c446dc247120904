"""netgraph sql: an analyst's own query, read-only."""

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
    _("Ask the embedded store in SQL; it can only read."),
    _("Tables and views are those of the file; participation_by_name reads easily."),
    examples=(
        'sql "SELECT kind, count(*) AS partners FROM partner GROUP BY kind ORDER BY 2 DESC"',
    ),
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
        show_report(asked, answer("SQL", net.sql(query, timeout=timeout)), net)
