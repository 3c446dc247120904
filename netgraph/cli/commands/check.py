"""netgraph check: read files and say what is wrong, without storing anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from netgraph.cli.types import Day
from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.loading.load import Preview
    from schema.errors import Problem


@make(
    _("Read files and say what is wrong with them; store nothing."),
    _("References are looked up in the files and in the store in use, where there is one."),
    examples=("check mijnstreek", "check mijnstreek -o problems.xlsx"),
)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
    metavar=_("FILE_OR_FOLDER..."),
)
@click.option(
    "--per", type=Day(), metavar=_("DAY"), help=_("The day on which the list holds (observed).")
)
@take("answer", "store")
def command(files: tuple[Path, ...], per: str | None, asked: Asked) -> None:
    from netgraph.cli.checking import read_only
    from netgraph.cli.output.showing import show_report

    found = read_only(asked, files, per=per)
    show_report(asked, _answer(files, found))
    if found.errors:
        raise click.exceptions.Exit(1)


def _answer(files: tuple[Path, ...], found: Preview) -> Any:
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.cli.problems import problem_lines

    errors, notices = len(found.errors), len(found.problems) - len(found.errors)
    verdict = (
        ngettext("{count} thing is wrong.", "{count} things are wrong.", errors).format(
            count=errors
        )
        if errors
        else _("Nothing is wrong: it can be loaded.")
    )
    if notices:
        verdict += " " + ngettext("{count} note.", "{count} notes.", notices).format(count=notices)
    return Answer(
        _("Check of {files}").format(files=", ".join(path.name or str(path) for path in files)),
        [
            Column("severity", _("severity"), get=_severity),
            Column("file", _("file")),
            Column("sheet", _("sheet")),
            Column("row", _("row"), "number"),
            Column("column", _("column")),
            Column("value", _("value")),
            Column("message", _("what is wrong")),
        ],
        found.problems,
        notes=(verdict,),
        screen=lambda _cite, _wide: problem_lines(found.problems),
    )


def _severity(problem: Problem) -> str:
    return _("wrong") if problem.severity == "error" else _("note")
