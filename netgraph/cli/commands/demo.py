"""netgraph demo: the example region loaded, questioned and drawn."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from schema.language import _

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.facade import NetworkGraph


@make(
    _("Load the example region, answer three questions and draw the map."),
    _(
        "The Mijnstreek in Zuid-Limburg: who works together in care and welfare, with the sources. "
        "It is kept in FOLDER, or in the Neo4j of NEO4J_URI where that is set. It may be run again."
    ),
    examples=("demo", "demo -o demo"),
)
@click.option(
    "--output",
    "-o",
    "folder",
    default="demo",
    type=click.Path(file_okay=False, path_type=Path),
    metavar=_("FOLDER"),
    help=_("Where to put the network and the map; demo unless told otherwise."),
)
@click.option("--open", "open_it", is_flag=True, help=_("Open the map in the browser."))
@take("speech")
def command(folder: Path, open_it: bool, asked: Asked) -> None:
    from netgraph.cli.output.write import made_folder
    from netgraph.demo import demo_store

    made_folder(folder)
    asked = asked._replace(store=demo_store(folder))
    page = folder / "mijnstreek.html"
    with asked.open(create=True) as net:
        _load(net)
        _answer(net, asked)
        click.echo("")
        net.map(title=_("The Mijnstreek")).save(page)
        for line in _closing(page, asked.store):
            click.echo(line)
    if open_it:
        from netgraph.cli.commands.map import show_in_browser

        show_in_browser(page)


def _load(net: NetworkGraph) -> None:
    """Load the tables and say what was loaded."""
    from netgraph.cli.preview import count_lines
    from netgraph.demo import example_tables

    with example_tables() as tables:
        result = net.load(tables)
    if result.number is None:
        click.echo(_("The Mijnstreek was loaded already; nothing changed."))
        return
    click.echo(_("Loaded the Mijnstreek:"))
    for line in count_lines(result.preview.changes.counts()):
        click.echo(line)


def _answer(net: NetworkGraph, asked: Asked) -> None:
    """Answer the three questions on screen, each under the command that asks it."""
    from netgraph.cli.commands import members, overlap, path
    from netgraph.demo import OTHER, PARTNERS, VENTURE

    asked_for = [
        (f'members "{VENTURE}"', members.answer(net, asked, VENTURE)),
        (f'overlap "{VENTURE}" "{OTHER}"', overlap.answer(net, asked, (VENTURE, OTHER))),
        (f'path "{PARTNERS[0]}" {PARTNERS[1]}', path.answer(net, asked, *PARTNERS)),
    ]
    for line, found in asked_for:
        click.echo("")
        click.echo(f"> netgraph {line}")
        asked.show(net, found)


def _closing(page: Path, store: str | None) -> list[str]:
    """Return where the map is and what to try next."""
    tries = [
        'netgraph show "Gemeente Heerlen"',
        "netgraph overlaps --limit 10",
        'netgraph members "Kerncoalitie Mijnstreek" --as-of 2021-06-07 --evidence presumed',
    ]
    use = [f'netgraph use "{store}"' if " " in store else f"netgraph use {store}"] if store else []
    return [
        _("The map: {path} (open it in a browser; it needs no internet).").format(
            path=page.absolute()
        ),
        _("Try next:"),
        *(f"  {line}" for line in (*use, *tries)),
    ]
