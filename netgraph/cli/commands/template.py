"""netgraph template: an empty workbook to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from schema.errors import NetgraphError
from schema.language import _, language

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked


@make(
    _("Write an empty Excel workbook to fill in and load."),
    _(
        "With headings in the language in use, lists to choose from, an example row and a page of "
        "explanation. Ids may be left out: they are made from the names."
    ),
    examples=("template -o network.xlsx", "template -o netwerk.xlsx --lang nl"),
)
@click.option(
    "--output",
    "-o",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=_("FILE.xlsx"),
    help=_("The workbook to write."),
)
@take("speech")
def command(output: Path, asked: Asked) -> None:
    from loaders.template import template

    if output.suffix.lower() != ".xlsx":
        raise click.BadParameter(
            _("“{file}” must end in {suffixes}").format(file=output, suffixes=".xlsx"),
            param_hint="-o",
        )
    if output.exists():
        raise NetgraphError(
            _("{path} exists already and may be filled in: give another name").format(path=output)
        )
    template(output, language())
    asked.tell(_("Written: {path}").format(path=output))
    asked.tell(_("Fill it in and load it with: netgraph load {path}").format(path=output.name))
