"""The group of commands: each is a module in commands/, imported when its name is used."""

from __future__ import annotations

from importlib import import_module, reload
from pkgutil import iter_modules

import click

from netgraph.cli import commands
from netgraph.cli.command import Command
from netgraph.cli.streams import let_go_of_stdout
from schema.language import _, language

_spoken: dict[str, str] = {}  # the language in which a command was imported: its help is in it


class Commands(click.Group):
    """The commands by name, without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in alphabetical order."""
        return names()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, importing its module and no other."""
        return load(cmd_name) if cmd_name in names() else None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Return what is left for the command; of an option before it, say where it belongs."""
        given = [*args]
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as fault:
            name = next((one for one in given if one in names()), None)
            if name is None:
                raise
            said = _("put {option} behind the command: netgraph {command} {option}")
            ctx.fail(said.format(option=fault.option_name, command=name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is meant; for a slip of the pen, say which may be meant."""
        if args[0] not in names() and not args[0].startswith("-"):
            ctx.fail(_no_such(args[0]))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; where nobody reads its answer any more, it is done."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            let_go_of_stdout()
            ctx.exit(0)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands in the order in which somebody new meets them."""
        for heading, listed in sections():
            with formatter.section(heading):
                formatter.write_dl([(name, load(name).get_short_help_str(100)) for name in listed])


def names() -> list[str]:
    """Return the names of all commands."""
    return sorted(module.name for module in iter_modules(commands.__path__))


def load(name: str) -> Command:
    """Return the command that is the `command` of the module in commands/ of that name."""
    module = import_module(f"{commands.__name__}.{name}")
    if _spoken.setdefault(name, language()) != language():
        module = reload(module)
        _spoken[name] = language()
    command = module.command
    if not isinstance(command, Command):
        raise TypeError(f"commands/{name}.py has no Command called command")
    return command


def _no_such(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), names(), n=1)
    said = _("there is no command “{name}”").format(name=name)
    return (
        _("{sentence}; did you mean {candidates}?").format(sentence=said, candidates=near[0])
        if near
        else said
    )


def sections() -> list[tuple[str, list[str]]]:
    """Return the commands under headings; one that is in no list comes last, under its own."""
    known = [
        (_("Start"), "demo use template".split()),
        (_("Put in and take out"), "check load log export".split()),
        (_("Look up"), "search show partners ventures members stats".split()),
        (_("Compare and connect"), "overlap overlaps together meet suggest path lineage".split()),
        (_("See the whole"), "brokers without communities".split()),
        (_("Look over"), "workload gaps timeline".split()),
        (_("Draw"), "map matrix upset report".split()),
        (_("Keep up"), "compare quality".split()),
        (_("For analysts"), "ask cypher sql".split()),
    ]
    listed = {name for _heading, some in known for name in some}
    rest = [name for name in names() if name not in listed]
    return [*known, (_("Other commands"), rest)] if rest else known


def build() -> Commands:
    """Return the whole command line, in the language in use."""
    return Commands(
        name="netgraph",
        help=_(
            "Explore networks of partners, coalitions and projects: who takes part in what, since "
            "when, according to which source, and who overlaps."
        ),
        epilog=_("netgraph COMMAND --help tells more of a command and gives examples."),
        options_metavar="",
        subcommand_metavar=_("COMMAND [OPTIONS]..."),
        params=[_language_option()],
        no_args_is_help=True,
    )


def _language_option() -> click.Option:
    return click.Option(
        ["--lang"],
        type=click.Choice(["nl", "en"], case_sensitive=False),
        expose_value=False,
        help=_("Language of texts and headings."),
    )
