"""netgraph map: the network as a page that opens in a browser, also without a network."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from netgraph.cli.command import make
from netgraph.cli.drawing import PAGES, STILL, one_of
from netgraph.cli.options import take
from netgraph.cli.types import Whole
from schema.language import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from netgraph.cli.asked import Asked
    from visual.map import NetworkMap
    from visual.pictures.picture import Picture


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
        "map -o finance.html --view both --kind pact --domain finance",
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
@click.option(
    "--view",
    type=click.Choice(("ventures", "partners", "both")),
    default="ventures",
    help=_(
        "What it opens with: ventures by the partners they share (so unless told otherwise), "
        "partners by the ventures they share, or both."
    ),
)
@click.option(
    "--kind",
    multiple=True,
    metavar=_("KIND"),
    help=_("Open with this kind of venture or partner only; may be given more than once."),
)
@click.option(
    "--domain",
    multiple=True,
    metavar=_("DOMAIN"),
    help=_("Open with partners of this domain only; may be given more than once."),
)
@click.option(
    "--fields",
    multiple=True,
    metavar=_("COLUMN"),
    help=_("Show a column of your own too, by name; may be given more than once."),
)
@click.option(
    "--public",
    is_flag=True,
    help=_(
        "For a web site: without other readings, notes, file names and addresses that are no web "
        "page; says what is in it."
    ),
)
@click.option(
    "--embed",
    is_flag=True,
    help=_("Print the <iframe> to paste where the page is to stand in another page."),
)
@click.option(
    "--relayout",
    is_flag=True,
    help=_("Place all afresh; else everybody stands where they stood on the last map."),
)
@click.option("--title", metavar=_("TEXT"), help=_("The heading above the map."))
@click.option("--open", "open_it", is_flag=True, help=_("Open it in the browser."))
@take("day", "theme", "store")
def command(
    output: Path,
    focus: tuple[str, ...],
    depth: int,
    view: Literal["ventures", "partners", "both"],
    kind: tuple[str, ...],
    domain: tuple[str, ...],
    fields: tuple[str, ...],
    public: bool,
    embed: bool,
    relayout: bool,
    title: str | None,
    open_it: bool,
    asked: Asked,
) -> None:
    still = output.suffix.lower() in STILL
    if still and (fields or embed):
        raise click.UsageError(_("--fields and --embed are for a page: write FILE.html"))
    with asked.open() as net:
        draw: Callable[..., NetworkMap | Picture] = net.picture
        if not still:
            draw = partial(net.map, fields=fields, public=public)
        drawn = draw(
            focus=focus,
            depth=depth,
            as_of=asked.as_of,
            evidence=asked.evidence,
            title=title,
            theme=asked.look,
            view=view,
            kind=kind,
            domain=domain,
            relayout=relayout,
        )
        drawn.save(output)
    asked.tell(_("Written: {path}").format(path=output))
    if public:
        for line in getattr(drawn, "inside", None) or (of_a_picture(view),):
            asked.tell(line)
    if embed:
        from visual.embed import iframe

        click.echo(iframe(getattr(drawn, "title", ""), output.name))
    if open_it:
        show_in_browser(output)


def of_a_picture(view: str) -> str:
    """Return what is in a still picture, whoever it is for."""
    if view != "ventures":
        return _(
            "In it: names of partners and ventures, their kind or domain, and who takes part in "
            "what or how many they share; no notes, no files."
        )
    return _(
        "In it: names of ventures, their kind, how many partners each has and how many two share; "
        "no partners by name, no notes, no files."
    )


def show_in_browser(path: Path) -> None:
    """Open a page in the browser of this computer."""
    import webbrowser

    webbrowser.open(path.absolute().as_uri())
