"""Kinds of values on the command line that are ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from schema.errors import BadDate
from schema.language import _

_DAY_LENGTH = len("2021-06-07")


if TYPE_CHECKING:
    _TextType = click.ParamType[str]
else:
    _TextType = click.ParamType  # older click has it without a parameter


class Day(_TextType):
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
