"""netgraph export: everything back out, to files that load again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked


@make(
    _("Write everything to a folder of CSV files or an Excel workbook."),
    _("Loading it again changes nothing."),
    examples=("export -o backup", "export -o network.xlsx"),
)
@click.option(
    "--output",
    "-o",
    required=True,
    type=click.Path(path_type=Path),
    metavar=_("FOLDER_OR_FILE.xlsx"),
    help=_("Where to write: a folder for CSV files, or a file that ends in .xlsx."),
)
@take("store")
def command(output: Path, asked: Asked) -> None:
    with asked.open() as net:
        written = net.export(output)
    asked.tell(
        ngettext(
            "Written: {count} file, in {path}", "Written: {count} files, in {path}", len(written)
        ).format(count=len(written), path=output)
    )
