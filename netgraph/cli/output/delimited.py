"""An answer as CSV: a comma between, headings and labels in the language in use.

Excel reads UTF-8 only with a mark in front, so a file gets one and a pipe does not.
"""

from __future__ import annotations

import csv
import io
from typing import Any

from netgraph.cli.output.answer import Column, Shown
from netgraph.cli.output.clean import clean, formula_safe
from netgraph.cli.output.values import words


def text(shown: Shown) -> str:
    """Return the answer as CSV with ids last; no cell is a formula to a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    columns = shown.answer.columns
    writer.writerow([formula_safe(clean(column.heading)) for column in columns])
    for row in shown.answer.rows:
        writer.writerow([_cell(column, column.value(row)) for column in columns])
    return out.getvalue()


def _cell(column: Column, value: Any) -> str:
    """A value in words; a number with all its digits, for who reckons on."""
    if column.is_figure and isinstance(value, int | float):
        return str(value)
    return formula_safe(clean(words(column, value)))
