"""A drawing on its sheet: the heading over it, the legend and the remarks under it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from visual.pictures.furniture import MARGIN, Entry, heading, legend, moved, remarks
from visual.pictures.letters import clean
from visual.pictures.scene import Box, Circle, Item, Path, Rect, Scene, Text, flat, text_box
from visual.theme import Theme

_SCREEN = 1500.0  # a picture wider than this has larger furniture
_LEAST = 900.0
_PAD = 12.0


class Sheet(NamedTuple):
    """A drawing with what stands around it; desc: the drawing in words."""

    drawn: Sequence[Item]
    title: str
    facts: Sequence[str]
    entries: Sequence[Entry]
    notes: Sequence[str]
    desc: str
    theme: Theme
    centred: bool = False

    def scene(self) -> Scene:
        """Return the whole picture, as wide as needed; large ones have a larger heading."""
        return _whole(self)

    def bare(self) -> Scene:
        """Return it without heading, facts and notes, for where these stand in a page already."""
        box = extent(self.drawn)
        wide = max(box.right - box.left, _LEAST)
        signs = legend(self.entries, wide, self.theme)
        high = box.bottom - box.top
        items = [*moved(self.drawn, -box.left, -box.top), *moved(signs.items, 0, high + 20)]
        paper = self.theme.colours["paper"]
        pad = _PAD
        return Scene(
            wide + 2 * pad,
            high + 20 + signs.height + 2 * pad,
            moved(items, pad, pad),
            clean(self.title),
            self.desc,
            paper,
        )


def _whole(of: Sheet) -> Scene:
    drawn, title, facts, entries, notes, desc, theme, centred = of
    box = extent(drawn)
    needed = box.right - box.left
    wide = max(needed, _LEAST)
    unit = max(1.0, wide / _SCREEN)
    margin = MARGIN * unit
    head = heading(title, facts, wide, theme, unit)
    signs = legend(entries, wide, theme, unit)
    told = remarks(notes, wide, theme, unit)
    across = margin - box.left + ((wide - needed) / 2 if centred else 0.0)
    down = margin + head.height + 22 * unit
    items = [*moved(head.items, margin, margin), *moved(drawn, across, down - box.top)]
    down += box.bottom - box.top + 26 * unit
    items += moved(signs.items, margin, down)
    down += signs.height + 14 * unit
    items += moved(told.items, margin, down)
    high = down + told.height + margin * 0.6
    return Scene(wide + 2 * margin, high, items, clean(title), desc, theme.colours["paper"])


def extent(items: Iterable[Item]) -> Box:
    """Return the smallest upright rectangle around shapes and texts; texts that are turned too."""
    boxes = [bounds(item) for item in flat([*items])]
    if not boxes:
        return Box(0, 0, 0, 0)
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def bounds(item: Circle | Rect | Path | Text) -> Box:
    """Return the smallest upright rectangle around a shape or a text."""
    if isinstance(item, Text):
        return _turned(item) if item.turn else text_box(item)
    half = item.pen.width / 2 if item.pen.stroke else 0.0
    if isinstance(item, Circle):
        far = item.r + half
        return Box(item.x - far, item.y - far, item.x + far, item.y + far)
    if isinstance(item, Rect):
        right, bottom = item.x + item.width, item.y + item.height
        return Box(item.x - half, item.y - half, right + half, bottom + half)
    across = [value for _name, at in item.steps for value in at[::2]]
    down = [value for _name, at in item.steps for value in at[1::2]]
    return Box(min(across) - half, min(down) - half, max(across) + half, max(down) + half)


def _turned(text: Text) -> Box:
    from math import cos, radians, sin

    left, top, right, bottom = text_box(text)
    turn = radians(text.turn)
    corners = [(x - text.x, y - text.y) for x in (left, right) for y in (top, bottom)]
    across = [text.x + x * cos(turn) - y * sin(turn) for x, y in corners]
    down = [text.y + x * sin(turn) + y * cos(turn) for x, y in corners]
    return Box(min(across), min(down), max(across), max(down))
