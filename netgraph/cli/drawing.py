"""What the commands that draw a still picture share: where it goes and what stands above it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from schema.language import _

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from visual.pictures.picture import Picture

Function = TypeVar("Function", bound=Callable[..., Any])
STILL = (".svg", ".png", ".pdf")
PAGES = (".html", *STILL)


def drawn(function: Function) -> Function:
    """Add -o for a page or a picture, and --title."""
    function = click.option("--title", metavar=_("TEXT"), help=_("The heading."))(function)
    return click.option(
        "--output",
        "-o",
        required=True,
        type=click.Path(dir_okay=False, path_type=Path),
        metavar=_("FILE"),
        callback=one_of(PAGES),
        help=_("What to write: FILE.html (a page), .svg, .png or .pdf (a picture)."),
    )(function)


def one_of(
    suffixes: Collection[str],
) -> Callable[[click.Context, click.Parameter, Path | None], Path | None]:
    """Return a check of an option: the file must end in one of these."""

    def check(_ctx: click.Context, param: click.Parameter, path: Path | None) -> Path | None:
        if path is not None and path.suffix.lower() not in suffixes:
            raise click.BadParameter(
                _("“{file}” must end in {suffixes}").format(
                    file=path, suffixes=", ".join(suffixes)
                ),
                param=param,
            )
        return path

    return check


def save(asked: Asked, picture: Picture, path: Path) -> None:
    """Write a picture and say so."""
    picture.save(path)
    asked.tell(_("Written: {path}").format(path=path))
