"""What a module in commands/ is made of: a click command with examples that run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from schema.language import _


class Command(click.Command):
    """A command with examples; a test runs them all, in both languages."""

    def __init__(self, *args: Any, examples: tuple[str, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **{"options_metavar": _("[OPTIONS]"), **kwargs})
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples under the options."""
        with formatter.section(_("Examples")):
            for example in self.examples:
                formatter.write_text(f"netgraph {example}")


def make(
    short: str, details: str = "", *, examples: tuple[str, ...]
) -> Callable[[Callable[..., None]], Command]:
    """Make a function the command of its module; short and details are its help."""

    def decorate(function: Callable[..., None]) -> Command:
        return click.command(
            function.__module__.rpartition(".")[2],
            cls=Command,
            help=f"{short}\n\n{details}".strip(),
            short_help=short.rstrip("."),
            examples=examples,
        )(function)

    return decorate
