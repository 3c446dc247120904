"""An answer on a terminal: first what it holds for, then its tables, then the sources by number."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from netgraph.cli.output.answer import Column, Section, Shown
from netgraph.cli.output.clean import clean
from netgraph.cli.output.table import draw, wrap
from netgraph.cli.output.values import words
from schema.language import _, spoken

_INDENT = 5


def room() -> int | None:
    """Return how many columns a line may take: None where the output is no terminal."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit():
        return max(40, shutil.get_terminal_size().columns)
    return None


def lines(shown: Shown) -> Iterator[str]:
    """Yield the lines of an answer; those of names and texts without what steers a terminal."""
    wide = room()
    numbers: dict[str, int] = {}
    yield from wrap(clean(shown.title), wide or 10**6)
    if shown.answer.reading:
        yield from wrap(clean(shown.answer.reading), wide or 10**6)
    if shown.answer.screen:
        yield ""
        yield from (
            clean(line) for line in shown.answer.screen(partial(cite, numbers), wide or 10**6)
        )
    else:
        for section in shown.sections:
            yield from _section(section, numbers, wide)
    if shown.notes:
        yield ""
    for note in shown.notes:
        yield from wrap(clean(note), wide or 10**6)
    if numbers:
        yield ""
        yield _("Sources")
        for key, number in numbers.items():
            first, *rest = wrap(clean(source_words(shown, key)), (wide or 10**6) - _INDENT)
            yield f"{number:>3}  {first}"
            yield from (" " * _INDENT + line for line in rest)


def _section(section: Section, numbers: dict[str, int], wide: int | None) -> Iterator[str]:
    if not section.rows:
        return
    yield ""
    if section.heading:
        yield clean(section.heading).upper()
    columns = visible(section)
    cells = [
        [cell(column, column.value(row), numbers) for column in columns] for row in section.rows
    ]
    yield from draw(
        [column.heading for column in columns],
        cells,
        [column.is_figure for column in columns],
        wide,
        bold=sys.stdout.isatty() and "NO_COLOR" not in os.environ,
    )


def visible(section: Section) -> list[Column]:
    """Return the columns for the screen that hold something in any row."""
    return [
        column
        for column in section.columns
        if column.on_screen and any(column.value(row) not in (None, "", ()) for row in section.rows)
    ]


def cell(column: Column, value: object, numbers: dict[str, int]) -> str:
    """Return the words for a value; sources as numbers, which are given out as they come."""
    if column.kind == "sources" and isinstance(value, tuple):
        return _numbered(numbers, value)
    said = words(column, value)
    return spoken(said) if column.is_figure else said


def cite(numbers: dict[str, int], sources: Iterable[str]) -> str:
    """Return the numbers of sources between brackets, which are given out as they come."""
    cited = _numbered(numbers, sources)
    return f"[{cited}]" if cited else ""


def _numbered(numbers: dict[str, int], sources: Iterable[str]) -> str:
    """The numbers in order, three or more that follow each other as "1–3"."""
    found = sorted({numbers.setdefault(key, len(numbers) + 1) for key in sources})
    said: list[str] = []
    for _run, places in groupby(enumerate(found), key=lambda one: one[1] - one[0]):
        run = [number for _place, number in places]
        said += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)
    return ", ".join(said)


def source_words(shown: Shown, key: str) -> str:
    """Return a source as people cite it; its id where it is not described."""
    source = shown.sources.get(key)
    if source is None:
        return key
    return ", ".join(part for part in (source.title, source.publisher, source.published) if part)
