"""The options that commands share; they mean the same everywhere.

`@take("store", "answer", ...)` adds the options of those groups and hands their values to the
command as one `asked`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import update_wrapper
from pathlib import Path
from typing import Any, TypeVar

import click

from netgraph.cli.asked import Asked
from netgraph.cli.drawing import PAGES, one_of
from netgraph.cli.output.write import FORMATS, SUFFIXES
from netgraph.cli.types import Day, Level, Whole
from schema.language import LANGUAGES, _

Function = TypeVar("Function", bound=Callable[..., Any])


def question(*groups: str, answer: str = "answer") -> Callable[[Function], Function]:
    """Add what every question takes: store, form, day and limit; and further groups."""
    return take(answer, "limit", "sources", "day", *groups, "store")


def take(*groups: str) -> Callable[[Function], Function]:
    """Add the options of groups: those in _GROUPS."""
    options = [option for group in groups for option in _GROUPS[group]()]
    names = {option.name for option in options if option.expose_value}

    def decorate(function: Function) -> Function:
        def with_asked(**values: Any) -> Any:
            shared = {name: values.pop(name) for name in names}
            return function(asked=_asked(shared), **values)

        wrapper = update_wrapper(with_asked, function)
        params: list[click.Parameter] = getattr(function, "__click_params__", [])
        wrapper.__click_params__ = [*reversed(options), *params]  # type: ignore[attr-defined]
        return wrapper  # type: ignore[return-value]

    return decorate


def shared_options() -> list[click.Option]:
    """Return the options that mean the same everywhere."""
    groups = ("store", "answer", "limit", "sources", "day", "identity")
    return [option for group in groups for option in _GROUPS[group]()]


def _asked(values: dict[str, Any]) -> Asked:
    if "evidence" in values:
        if values["evidence"] and not values["as_of"]:
            raise click.UsageError(_("--evidence needs a day: give --as-of too"))
        values["evidence"] = values["evidence"] or "possible"
    if "format" in values:
        output: Path | None = values["output"]
        fits = None if output is None else SUFFIXES.get(output.suffix.lower())
        if output is not None and values["format"] not in (None, fits):
            raise click.UsageError(
                _("--format {format} and -o {file} contradict each other").format(
                    format=values["format"], file=output.name
                )
            )
        values["format"] = values["format"] or "table"
    return Asked(**values, takes_limit="limit" in values)


def _store() -> list[click.Option]:
    return [
        click.Option(
            ["--store"],
            metavar=_("FILE_OR_URL"),
            help=_(
                "The store: a file, or a Neo4j such as neo4j://host. Otherwise NETGRAPH_STORE, "
                "NEO4J_URI, or what “netgraph use” remembered."
            ),
        ),
        *_speech(),
    ]


def _speech() -> list[click.Option]:
    return [
        click.Option(
            ["--lang"],
            type=click.Choice(LANGUAGES, case_sensitive=False),
            expose_value=False,
            help=_("Language of texts and headings."),
        ),
        click.Option(["--quiet", "-q"], is_flag=True, help=_("No messages beside the answer.")),
    ]


def _answer(suffixes: Collection[str] = tuple(SUFFIXES), words: str = "") -> list[click.Option]:
    words = words or _("Write the answer to FILE.xlsx (for Excel), .csv, .json or .md.")
    return [
        click.Option(
            ["--format"],
            type=click.Choice(FORMATS),
            help=_("Form of the answer on screen; table unless told otherwise."),
        ),
        click.Option(
            ["--output", "-o"],
            type=click.Path(dir_okay=False, path_type=Path),
            metavar=_("FILE"),
            callback=one_of(suffixes),
            help=words,
        ),
    ]


def _answer_or_picture() -> list[click.Option]:
    return _answer(
        (*SUFFIXES, *PAGES),
        _(
            "Write the answer to FILE.xlsx (for Excel), .csv, .json or .md; or draw it, to .html, "
            ".svg, .png or .pdf."
        ),
    )


def _limit() -> list[click.Option]:
    return [
        click.Option(
            ["--limit"],
            type=Whole(),
            metavar="N",
            help=_("Show the first N only."),
        )
    ]


def _sources() -> list[click.Option]:
    return [
        click.Option(
            ["--sources"],
            is_flag=True,
            help=_("Show the sources that each row rests on, also where they are left out."),
        )
    ]


def _day() -> list[click.Option]:
    return [
        click.Option(
            ["--as-of"],
            type=Day(),
            metavar=_("DAY"),
            help=_("The day it must hold for: 2021-06-07, 7-6-2021 or today. Otherwise all days."),
        ),
        click.Option(
            ["--evidence"],
            type=Level(),
            help=_("The weakest evidence that counts on that day; possible unless told otherwise."),
        ),
    ]


def _identity() -> list[click.Option]:
    return [
        click.Option(
            ["--current-names"],
            is_flag=True,
            help=_("Count the old and new names of one organisation as one."),
        ),
        click.Option(
            ["--follow-parts"],
            is_flag=True,
            help=_("Count a part under the organisation it is part of."),
        ),
        click.Option(
            ["--expand-groups"],
            is_flag=True,
            help=_("Count the known members of a group that takes part too."),
        ),
    ]


def _theme() -> list[click.Option]:
    return [
        click.Option(
            ["--theme"],
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            metavar=_("FILE.toml"),
            help=_("Colours, logo and font of an organisation, with the contrast checked."),
        )
    ]


_GROUPS: dict[str, Callable[[], list[click.Option]]] = {
    "store": _store,
    "speech": _speech,
    "answer": _answer,
    "answer_or_picture": _answer_or_picture,
    "limit": _limit,
    "sources": _sources,
    "day": _day,
    "identity": _identity,
    "theme": _theme,
}
