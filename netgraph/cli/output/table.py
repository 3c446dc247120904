"""A table for a terminal: as wide as the terminal, long cells wrapped, no lines but one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from netgraph.cli.output.clean import clean, width

_GAP = "  "
_NARROWEST = 10  # a day
_LONGEST_WORD = 24
_PIECES = re.compile(r"\s*(?:\d{4}-\d\d(?:-\d\d)?(?!\d)|[^\s/,;-])*[/,;-]*", re.ASCII)


def draw(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    right: Sequence[bool],
    room: int | None,
    bold: bool,
) -> Iterator[str]:
    """Yield the lines of a table.

    right: which columns stand to the right. room: how wide it may be, None for as wide as it is.
    """
    cells = [[clean(cell) for cell in row] for row in rows]
    headings = [clean(heading) for heading in headings]
    widths = _fit([headings, *cells], room)
    if any(headings):
        for line in _row(headings, widths, right):
            yield f"\x1b[1m{line}\x1b[0m" if bold else line
        yield _GAP.join("─" * wide for wide in widths)
    for row in cells:
        yield from _row(row, widths, right)


def _fit(rows: Sequence[Sequence[str]], room: int | None) -> list[int]:
    widths = [max(1, *map(width, column)) for column in zip(*rows, strict=True)]
    if room is None:
        return widths
    spare = room - len(_GAP) * (len(widths) - 1)
    words = [
        max((width(piece.strip()) for cell in column for piece in _PIECES.findall(cell)), default=1)
        for column in zip(*rows, strict=True)
    ]
    _shrink(widths, [min(word, _LONGEST_WORD) for word in words], spare)
    _shrink(widths, [min(word, _NARROWEST) for word in words], spare)
    return widths


def _shrink(widths: list[int], floors: Sequence[int], spare: int) -> None:
    """Take from the column that has most to give, until all fit or none has any left."""
    while sum(widths) > spare:
        place = max(range(len(widths)), key=lambda at: widths[at] - floors[at])
        if widths[place] <= floors[place]:
            return
        widths[place] -= 1


def _row(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> Iterator[str]:
    columns = [wrap(cell, wide) for cell, wide in zip(cells, widths, strict=True)]
    for at in range(max(map(len, columns))):
        pieces = []
        for lines, wide, to_right in zip(columns, widths, right, strict=True):
            piece = lines[at] if at < len(lines) else ""
            blank = " " * (wide - width(piece))
            pieces.append(blank + piece if to_right else piece + blank)
        yield _GAP.join(pieces).rstrip()


def wrap(text: str, wide: int) -> list[str]:
    """Return a text in lines that are no wider, broken at blanks or marks where possible."""
    if width(text) <= wide:
        return [text]
    lines, line = [], ""
    for piece in _PIECES.findall(text):
        if width(line) + width(piece) <= wide:
            line += piece
            continue
        if line:
            lines.append(line.strip())
        line = piece.lstrip()
        while width(line) > wide:
            cut = _cut(line, wide)
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line.strip()] if line.strip() else lines


def _cut(text: str, wide: int) -> int:
    """Return how many characters fit; one at least."""
    taken = 0
    for place, character in enumerate(text):
        taken += width(character)
        if taken > wide:
            return max(1, place)
    return len(text)
