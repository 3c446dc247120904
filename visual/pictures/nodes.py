"""Ventures and partners as signs: the shapes and colours of the map, with a number inside."""

from __future__ import annotations

from math import cos, radians, sin

from visual.looks import Look
from visual.pictures.furniture import on
from visual.pictures.letters import width
from visual.pictures.scene import Circle, Item, Path, Pen, Rect, Text, polygon
from visual.theme import Theme

# Corners, where the first one is, and how much larger it is than its circle: as on the map.
_CORNERS = {
    "triangle": (3, -90, 1.25),
    "triangle-down": (3, 90, 1.25),
    "diamond": (4, -90, 1.22),
    "pentagon": (5, -90, 1.12),
    "hexagon": (6, 0, 1.1),
}
_NARROW = ("triangle", "triangle-down", "star", "cross")  # a number in these is smaller
_SMALLEST = 7.5  # a number smaller than this is left out


def node(
    look: Look, count: int, x: float, y: float, r: float, theme: Theme, *, marked: bool = False
) -> list[Item]:
    """Return a sign with a number inside; hollow and dashed where the number is not known (0)."""
    colours = theme.colours
    fill = colours[look.colour]
    edge = colours.get(f"{look.colour}-edge", colours["ink"])
    items: list[Item] = []
    if marked:
        items.append(shape(look.shape, x, y, r + 5, Pen(colours["paper"], colours["mark"], 4)))
    if not count:
        hollow = Pen(colours["paper"], edge, 1.6, (2.5, 3))
        return [*items, shape(look.shape, x, y, r, hollow)]
    if look.shape == "ring":
        items.append(shape(look.shape, x, y, r, Pen(colours["paper"], fill, 2.5)))
        fill = colours["paper"]
    else:
        items.append(shape(look.shape, x, y, r, Pen(fill, edge, 1.4)))
    said = str(count)
    size = min(22.0, r * (0.68 if look.shape in _NARROW else 0.9), 1.5 * r / width(said, 1.0, True))
    if size < _SMALLEST:
        return items
    ink = colours.get(f"{look.colour}-text") or on(fill, theme)
    return [*items, Text(x, y + size * 0.36, (said,), size, ink, bold=True, anchor="middle")]


def shape(name: str, x: float, y: float, r: float, pen: Pen) -> Item:
    """Return a shape of the map around x, y, of about the size of a circle of radius r."""
    if name in _CORNERS:
        corners, start, grow = _CORNERS[name]
        turns = [radians(start + 360 * corner / corners) for corner in range(corners)]
        points = [(x + r * grow * cos(turn), y + r * grow * sin(turn)) for turn in turns]
        return polygon(points, pen)
    if name == "square":
        return Rect(x - r * 0.92, y - r * 0.92, r * 1.84, r * 1.84, pen, r * 0.22)
    if name == "star":
        return _star(x, y, r, pen)
    if name == "cross":
        return _cross(x, y, r, pen)
    return Circle(x, y, r * 0.85 if name == "ring" else r, pen)


def _star(x: float, y: float, r: float, pen: Pen) -> Path:
    turns = [radians(36 * corner - 90) for corner in range(10)]
    reach = [r * (0.6 if corner % 2 else 1.3) for corner in range(10)]
    return polygon(
        [
            (x + far * cos(turn), y + far * sin(turn))
            for far, turn in zip(reach, turns, strict=True)
        ],
        pen,
    )


def _cross(x: float, y: float, r: float, pen: Pen) -> Path:
    arm, half = r * 1.1, r * 0.42
    turns = [(-half, -arm), (half, -arm), (half, -half), (arm, -half), (arm, half), (half, half)]
    points = [*turns, *((-dx, -dy) for dx, dy in turns)]
    return polygon([(x + dx, y + dy) for dx, dy in points], pen)
