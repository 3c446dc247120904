"""What stands around every picture: its heading, the line of facts, a legend and remarks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from visual.contrast import ratio
from visual.pictures.letters import clean, width, wrap
from visual.pictures.scene import LEADING, Circle, Group, Item, Path, Rect, Text
from visual.theme import Theme

MARGIN = 40.0
SMALL = 12.0  # the size of names and remarks
TITLE = 26.0
_DOT = " · "


class Entry(NamedTuple):
    """A sign of a legend, drawn around 0, 0, half as wide as wide, and its words."""

    sign: tuple[Item, ...]
    wide: float
    words: str


class Placed(NamedTuple):
    """Items and how high they are together."""

    items: list[Item]
    height: float


def heading(
    title: str, facts: Sequence[str], wide: float, theme: Theme, unit: float = 1.0
) -> Placed:
    """Return the title and the line of facts from 0, 0 down; unit: how many times as large."""
    ink, soft = theme.colours["ink"], theme.colours["soft"]
    size, small = TITLE * unit, 13.0 * unit
    lines = wrap(clean(title), size, wide, bold=True, most=3)
    items: list[Item] = [Text(0, size * 0.8, lines, size, ink, bold=True)]
    down = size * (0.8 + LEADING * (len(lines) - 1)) + 0.85 * size
    told = rows_of([clean(fact) for fact in facts], small, wide)
    if told:
        items.append(Text(0, down, tuple(told), small, soft))
    return Placed(items, down + small * (LEADING * (len(told) - 1) + 0.6))


def rows_of(texts: Sequence[str], size: float, wide: float, dot: str = _DOT) -> list[str]:
    """Return texts in lines, dots between them; each stays whole where a line can hold it."""
    lines: list[str] = []
    for text in texts:
        if lines and width(lines[-1] + dot + text, size) <= wide:
            lines[-1] += dot + text
        else:
            lines += wrap(text, size, wide)
    return lines


def remarks(texts: Sequence[str], wide: float, theme: Theme, unit: float = 1.0) -> Placed:
    """Return sentences under a picture, from 0, 0 down."""
    size = SMALL * unit
    items: list[Item] = []
    down = 0.0
    for text in texts:
        lines = wrap(clean(text), size, min(wide, 900 * unit))
        items.append(Text(0, down + size * 0.8, lines, size, theme.colours["soft"]))
        down += size * LEADING * len(lines) + size * 0.45
    return Placed(items, down)


def legend(entries: Sequence[Entry], wide: float, theme: Theme, unit: float = 1.0) -> Placed:
    """Return the signs with their words in rows, from 0, 0 down."""
    size = SMALL * unit
    items: list[Item] = []
    across, middle, row = 0.0, 11.0 * unit, 24.0 * unit
    for entry in entries:
        needs = entry.wide * unit + 7 * unit + width(entry.words, size)
        if across and across + needs > wide:
            across, middle = 0.0, middle + row
        sign = moved(entry.sign, across + entry.wide * unit / 2, middle, unit)
        words = Text(
            across + entry.wide * unit + 7 * unit,
            middle + size * 0.35,
            (entry.words,),
            size,
            theme.colours["ink"],
        )
        items.append(Group((*sign, words)))
        across += needs + 24 * unit
    return Placed(items, middle + 11 * unit if entries else 0.0)


def moved(items: Sequence[Item], x: float, y: float, unit: float = 1.0) -> tuple[Item, ...]:
    """Return items made unit times as large, then shifted by x, y."""
    return tuple(_moved(item, x, y, unit) for item in items)


def _moved(item: Item, x: float, y: float, unit: float) -> Item:
    if isinstance(item, Group):
        return item._replace(items=moved(item.items, x, y, unit))
    if isinstance(item, Text):
        return item._replace(x=item.x * unit + x, y=item.y * unit + y, size=item.size * unit)
    pen = item.pen
    if unit != 1:
        pen = pen._replace(width=pen.width * unit, dash=tuple(one * unit for one in pen.dash))
    if isinstance(item, Path):
        steps = tuple(
            (name, tuple(one * unit + (y if place % 2 else x) for place, one in enumerate(at)))
            for name, at in item.steps
        )
        return Path(steps, pen)
    across, down = item.x * unit + x, item.y * unit + y
    if isinstance(item, Circle):
        return Circle(across, down, item.r * unit, pen)
    return Rect(across, down, item.width * unit, item.height * unit, pen, item.round * unit)


def mixed(colour: str, ground: str, share: float) -> str:
    """Return a "#rrggbb" between two, with so much of the first."""
    pairs = zip(_parts(colour), _parts(ground), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def on(ground: str, theme: Theme) -> str:
    """Return the colour of letters that is best read on a ground: ink or paper."""
    ink, paper = theme.colours["ink"], theme.colours["paper"]
    return ink if ratio(ink, ground) >= ratio(paper, ground) else paper


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue
