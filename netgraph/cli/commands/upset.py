"""netgraph upset: which partners sit in exactly which combination of ventures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.drawing import drawn, save
from netgraph.cli.options import take
from schema.language import _

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked


@make(
    _("Draw which partners sit in exactly which combination of ventures."),
    _(
        "For two to twelve coalitions, programme lines or projects: each combination that occurs, "
        "the number of partners in exactly those, and their names (an UpSet picture)."
    ),
    examples=(
        'upset "Kerncoalitie Mijnstreek" "Themacoalitie Farmacie" "Themacoalitie GGZ" -o u.html',
        'upset MijnZorg "Anders Beter" "Kerncoalitie Mijnstreek" -o upset.png --as-of 2019-06-01',
    ),
)
@click.argument("ventures", nargs=-1, required=True, metavar=_("VENTURE VENTURE..."))
@drawn
@take("day", "identity", "theme", "store")
def command(ventures: tuple[str, ...], output: Path, title: str | None, asked: Asked) -> None:
    with asked.open() as net:
        picture = net.upset(*ventures, title=title, theme=asked.look, **asked.scope)
        save(asked, picture, output)
