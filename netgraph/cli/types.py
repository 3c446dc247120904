"""Kinds of values on the command line that are ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from schema.errors import BadDate
from schema.language import _

if TYPE_CHECKING:
    _Text = click.ParamType[str]
    _Number = click.ParamType[float]
    _Whole = click.ParamType[int]
else:
    _Text = _Number = _Whole = click.ParamType  # older click has it without a parameter

LEVELS = ("certain", "presumed", "possible")  # as schema.evidence, which is slow to import
_DAY_LENGTH = len("2021-06-07")
_LONGEST = 1_000_000.0


class Day(_Text):
    """A day, in any of the ways in which people write one; its value is an ISO text."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the ISO text of a day; a month or a year is none."""
        text = str(value).strip()
        from datetime import date

        from schema.date_words import read_date

        try:
            day, _reworded = read_date(text, today=date.today())
        except BadDate as fault:
            self.fail(str(fault), param, ctx)
        if len(day) != _DAY_LENGTH or not day[-1].isdigit():
            self.fail(
                _("“{text}” is not one day: write for example 2021-06-07 or today").format(
                    text=text
                ),
                param,
                ctx,
            )
        return day


class Level(_Text):
    """A level of evidence, as a term or as its word in either language; its value is the term."""

    name = "level"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """Return the levels in the language in use, strongest first."""
        from schema.vocabulary import label

        return f"[{'|'.join(label('evidence', level) for level in LEVELS)}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the term of a level."""
        from schema.vocabulary import find_term, label

        level = find_term("evidence", str(value))
        if level is None:
            known = ", ".join(label("evidence", one) for one in LEVELS)
            self.fail(_("“{value}” is not one of {known}").format(value=value, known=known))
        return level


class Whole(_Whole):
    """A whole number of at least so much."""

    name = "whole number"

    def __init__(self, least: int = 1) -> None:
        self.least = least

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number."""
        text = str(value).strip()
        if not text.isascii() or not text.isdigit() or int(text) < self.least:
            self.fail(
                _("“{value}” is not a whole number of {least} or more").format(
                    value=value, least=self.least
                ),
                param,
                ctx,
            )
        return int(text)


class Seconds(_Number):
    """A time in seconds, more than none."""

    name = "seconds"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Return the number of seconds."""
        try:
            seconds = float(str(value).replace(",", "."))
        except ValueError:
            seconds = 0.0
        if not 0 < seconds < _LONGEST:
            self.fail(_("“{value}” is not a number of seconds").format(value=value), param, ctx)
        return seconds
