"""What the command line says beside its answers, on stderr."""

from __future__ import annotations

import click

from netgraph.cli.output.clean import clean
from schema.errors import LoadError, NetgraphError
from schema.language import _


def say(text: str) -> None:
    """Say a line on stderr; names in it come from files, so control characters show as signs."""
    click.echo("\n".join(clean(line) for line in text.split("\n")), err=True)


def say_error(fault: NetgraphError) -> None:
    """Say an error as one sentence; before it what it carries, for the end is what is read."""
    if isinstance(fault, LoadError) and fault.problems:
        from netgraph.cli.problems import problem_lines

        for line in problem_lines(fault.problems, most=60):
            say(line)
    say(_("Error: {message}").format(message=fault))


def say_aborted() -> None:
    """Say that the user stopped it."""
    say(_("Stopped."))
