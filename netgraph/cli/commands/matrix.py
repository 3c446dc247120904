"""netgraph matrix: partners by ventures, and ventures by ventures."""

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
    _("Draw who takes part in what, as a table of partners by ventures."),
    _(
        "A square where a partner takes part, its role in words or as a letter, its look by the "
        "evidence; below it how many partners each two ventures share. Without names: all ventures "
        "of which participants are known, where that can still be read."
    ),
    examples=(
        'matrix "Kerncoalitie Mijnstreek" "Themacoalitie Farmacie" "Themacoalitie GGZ" -o m.html',
        "matrix -o matrix.pdf --as-of 2021-06-07",
    ),
)
@click.argument("ventures", nargs=-1, metavar=_("[VENTURE]..."))
@drawn
@take("day", "identity", "theme", "store")
def command(ventures: tuple[str, ...], output: Path, title: str | None, asked: Asked) -> None:
    with asked.open() as net:
        picture = net.matrix(*ventures, title=title, theme=asked.look, **asked.scope)
        save(asked, picture, output)
