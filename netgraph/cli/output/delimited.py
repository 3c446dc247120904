"""An answer as CSV: a comma between, headings and labels in the language in use.

Excel reads UTF-8 only with a mark in front, so a file gets one and a pipe does not.
"""

from __future__ import annotations

import csv
import io

from netgraph.cli.output.answer import Shown
from netgraph.cli.output.clean import clean, formula_safe
from netgraph.cli.output.values import words


def text(shown: Shown) -> str:
    """Return the answer as CSV with ids last; no cell is a formula to a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    columns = shown.answer.columns
    writer.writerow([formula_safe(clean(column.heading)) for column in columns])
    for row in shown.answer.rows:
        cells = []
        for column in columns:
            said = clean(words(column, column.value(row)))
            cells.append(said if column.kind in ("number", "share") else formula_safe(said))
        writer.writerow(cells)
    return out.getvalue()
