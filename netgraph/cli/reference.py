"""The reference of the command line, made from the commands themselves.

`python -m netgraph.cli.reference FOLDER` writes cli.md and cli.nl.md; a test compares them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from netgraph.cli import group
from netgraph.cli.command import Command
from netgraph.cli.language import use_language
from netgraph.cli.options import shared_options
from netgraph.cli.output.markdown import plain
from schema.language import _

PAGES = {"en": "cli.md", "nl": "cli.nl.md"}


def page(lang: str) -> str:
    """Return the reference in a language, as Markdown."""
    use_language(lang)
    shared = shared_options()
    lines = [
        "# " + _("The commands of netgraph"),
        "",
        _("Made from the commands themselves by `python -m netgraph.cli.reference docs`."),
        "",
        *_overview(),
        *_shared(shared),
    ]
    for _heading, names in group.sections():
        for name in names:
            lines += _command(name, group.load(name), {option.help or "" for option in shared})
    return "\n".join(lines) + "\n"


def _overview() -> Iterator[str]:
    for heading, names in group.sections():
        yield f"**{heading}**: " + ", ".join(f"[{name}](#netgraph-{name})" for name in names)
        yield ""


def _shared(shared: list[click.Option]) -> Iterator[str]:
    yield "## " + _("Options that mean the same everywhere")
    yield ""
    yield from _options(shared)
    yield ""
    yield _(
        "Answers go to standard output, messages to standard error. The exit code is 0 when it is "
        "done, 1 for an error that you can mend, 2 for wrong usage, 130 after Ctrl-C."
    )


def _command(name: str, command: Command, shared: set[str]) -> Iterator[str]:
    context = click.Context(command, info_name=f"netgraph {name}")
    usage = " ".join(command.collect_usage_pieces(context))
    short, _blank, details = (command.help or "").partition("\n\n")
    yield from ("", f"## netgraph {name}", "", plain(short))
    if details:
        yield from ("", plain(details.strip()))
    yield from ("", "```text", f"netgraph {name} {usage}".strip(), "```", "")
    options = [param for param in command.params if isinstance(param, click.Option)]
    own = [option for option in options if option.help not in shared]
    if own:
        yield from _options(own)
        yield ""
    also = [f"`{option.opts[0]}`" for option in options if option not in own]
    if also:
        yield from (_("Also: {options}.").format(options=", ".join(also)), "")
    yield from ("```sh", *(f"netgraph {example}" for example in command.examples), "```")


def _options(options: list[click.Option]) -> Iterator[str]:
    yield "| " + _("option") + " | " + _("what it does") + " |"
    yield "| --- | --- |"
    context = click.Context(click.Command("netgraph"))
    for option in options:
        record = option.get_help_record(context)
        if record is not None:
            names = record[0].replace("|", "\\|")
            yield f"| `{names}` | {plain(record[1])} |"


def write(folder: Path) -> None:
    """Write the reference in both languages."""
    for lang, name in PAGES.items():
        (folder / name).write_text(page(lang), "utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
