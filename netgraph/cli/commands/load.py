"""netgraph load: take files in."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.messages import say
from netgraph.cli.options import take
from netgraph.cli.types import Day
from schema.errors import NetgraphError
from schema.language import _

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.facade import NetworkGraph
    from netgraph.loading.load import LoadResult, Preview


@make(
    _("Take files in: a folder of CSV files or an Excel workbook."),
    _(
        "First it says what would change; where something is stored already it asks before it "
        "changes that. A load is done as a whole or not at all, and stands in “netgraph log”."
    ),
    examples=(
        "load mijnstreek --dry-run",
        "load mijnstreek --yes",
        "load list.xlsx --per 2024-01-15 --yes",
    ),
)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
    metavar=_("FILE_OR_FOLDER..."),
)
@click.option("--dry-run", is_flag=True, help=_("Say what would change and stop."))
@click.option("--yes", "-y", is_flag=True, help=_("Do not ask."))
@click.option(
    "--prune",
    is_flag=True,
    help=_("Remove what came from the same file earlier and is in it no longer."),
)
@click.option(
    "--per", type=Day(), metavar=_("DAY"), help=_("The day on which the list holds (observed).")
)
@click.option(
    "--skip-bad-rows", is_flag=True, help=_("Leave out rows that cannot be read, and say which.")
)
@click.option(
    "--keep-personal",
    is_flag=True,
    help=_("Also take columns that look like a person's name, mail or phone."),
)
@click.option(
    "--adopt", is_flag=True, help=_("Also write into a Neo4j that holds other people's nodes.")
)
@take("store")
def command(
    files: tuple[Path, ...],
    dry_run: bool,
    yes: bool,
    prune: bool,
    per: str | None,
    skip_bad_rows: bool,
    keep_personal: bool,
    adopt: bool,
    asked: Asked,
) -> None:
    from netgraph.cli.preview import preview_lines

    if dry_run:
        from netgraph.cli.checking import check

        found = check(
            asked,
            files,
            per=per,
            prune=prune,
            skip_bad_rows=skip_bad_rows,
            keep_personal=keep_personal,
        )
        for line in preview_lines(found):
            click.echo(line)
        asked.tell(_("Nothing was stored (--dry-run)."))
        return
    with asked.open(create=True) as net:
        from netgraph.cli.progress import Progress

        confirm, show = _before(net, asked, yes)
        with Progress(asked) as progress:
            result = net.load(
                *files,
                per=per,
                prune=prune,
                skip_bad_rows=skip_bad_rows,
                keep_personal=keep_personal,
                adopt=adopt,
                confirm=confirm,
                show=show,
                progress=progress.step,
            )
        _say_result(asked, result)


Confirm = Callable[["Preview"], bool] | None
Show = Callable[["Preview"], object] | None


def _before(net: NetworkGraph, asked: Asked, yes: bool) -> tuple[Confirm, Show]:
    """Return what is asked before the load and what is shown in it; nothing to ask when empty."""
    if yes or not net.log():
        return None, lambda found: None if asked.quiet or not found.changes else _say(found)
    if sys.stdin.isatty():
        return _confirmed, None
    return None, _needs_yes


def _say(found: Preview) -> None:
    from netgraph.cli.preview import preview_lines

    for line in preview_lines(found):
        say(line)


def _confirmed(found: Preview) -> bool:
    _say(found)
    said = click.prompt(
        _("Change this? (y/n)"), default="n", show_default=False, err=True, prompt_suffix=" "
    )
    return str(said).strip().casefold() in ("y", "yes", "j", "ja")


def _needs_yes(found: Preview) -> None:
    if found.changes:
        _say(found)
        raise NetgraphError(
            _("something is stored already and nobody can be asked: add --yes to change it")
        )


def _say_result(asked: Asked, result: LoadResult) -> None:
    """Say what was stored; where nothing changes, what is worth knowing about the files."""
    if result.number is not None:
        asked.tell(_("Stored, as number {number} in the log.").format(number=result.number))
    elif result.preview.changes:
        asked.tell(_("Nothing was stored."))
    else:
        from netgraph.cli.problems import problem_lines

        for line in problem_lines(result.preview.problems, most=20):
            asked.tell(line)
        asked.tell(_("Nothing changes: all of this is stored already."))
