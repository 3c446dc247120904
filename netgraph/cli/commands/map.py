"""netgraph map: the network as a page that opens in a browser, also without a network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.drawing import PAGES, STILL, one_of
from netgraph.cli.options import take
from netgraph.cli.types import Whole
from schema.language import _

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked


@make(
    _("Draw the network as one page for a browser."),
    _(
        "One file that needs no internet: it can be mailed or put on a stick. Written to a file "
        "that ends in .svg, .png or .pdf it is a still picture of the ventures and of what they "
        "share, for a slide, a report or a wall."
    ),
    examples=(
        "map -o map.html",
        'map -o heerlen.html --focus "Gemeente Heerlen" --depth 2',
        "map -o map-2021.html --as-of 2021-06-07",
        "map -o network.png",
    ),
)
@click.option(
    "--output",
    "-o",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=_("FILE"),
    callback=one_of((*PAGES, ".htm")),
    help=_("What to write: FILE.html (a page), .svg, .png or .pdf (a picture)."),
)
@click.option(
    "--focus",
    multiple=True,
    metavar=_("NAME"),
    help=_("Only what is near a partner or venture; may be given more than once."),
)
@click.option(
    "--depth",
    type=Whole(0),
    default=1,
    metavar="N",
    help=_("How many steps around the focus; 1 unless told otherwise."),
)
@click.option("--title", metavar=_("TEXT"), help=_("The heading above the map."))
@click.option("--open", "open_it", is_flag=True, help=_("Open it in the browser."))
@take("day", "theme", "store")
def command(
    output: Path,
    focus: tuple[str, ...],
    depth: int,
    title: str | None,
    open_it: bool,
    asked: Asked,
) -> None:
    still = output.suffix.lower() in STILL
    with asked.open() as net:
        drawn = (net.picture if still else net.map)(
            focus=focus,
            depth=depth,
            as_of=asked.as_of,
            evidence=asked.evidence,
            title=title,
            theme=asked.look,
        )
        drawn.save(output)
    asked.tell(_("Written: {path}").format(path=output))
    if open_it:
        show_in_browser(output)


def show_in_browser(path: Path) -> None:
    """Open a page in the browser of this computer."""
    import webbrowser

    webbrowser.open(path.absolute().as_uri())
