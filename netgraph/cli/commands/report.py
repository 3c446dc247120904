"""netgraph report: the network for a steering group, to be read on screen or on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from netgraph.cli.types import Day
from schema.language import _

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked


@make(
    _("Write a report for a steering group, as one page that prints to A4."),
    _(
        "Figures, the map, the strongest overlaps, who ties the network together, what is missing, "
        "what changed, what is worth looking at again, and the sources, numbered and linked. One "
        "file that needs no internet."
    ),
    examples=(
        "report -o report.html",
        "report -o report-2021.html --as-of 2021-06-07 --since 2019-06-30",
    ),
)
@click.option(
    "--output",
    "-o",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=_("FILE.html"),
    help=_("The report to write."),
)
@click.option(
    "--since",
    type=Day(),
    metavar=_("DAY"),
    help=_("Tell the changes since this day; a year before the other day unless told otherwise."),
)
@click.option(
    "--public",
    is_flag=True,
    help=_(
        "For a web site: without other readings, notes, file names and addresses that are no web "
        "page; says what is in it."
    ),
)
@click.option("--title", metavar=_("TEXT"), help=_("The heading of the report."))
@click.option("--open", "open_it", is_flag=True, help=_("Open it in the browser."))
@take("day", "theme", "store")
def command(
    output: Path,
    since: str | None,
    public: bool,
    title: str | None,
    open_it: bool,
    asked: Asked,
) -> None:
    look = asked.look
    with asked.open() as net:
        made = net.report(
            title=title,
            since=since,
            theme=look,
            public=public,
            as_of=asked.as_of,
            evidence=asked.evidence,
        )
        made.save(output)
    asked.tell(_("Written: {path}").format(path=output))
    for line in made.inside or ():
        asked.tell(line)
    if open_it:
        from netgraph.cli.commands.map import show_in_browser

        show_in_browser(output)
