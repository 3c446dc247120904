"""What a still picture is made of, whatever it is written as: shapes and texts at places in px."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot
from typing import NamedTuple, TypeAlias

from visual.pictures.letters import width

LEADING = 1.18  # from one line of a text to the next, in its size


class Pen(NamedTuple):
    """How a shape is drawn: colours as "#rrggbb", None for none; width and dash in px."""

    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()


class Circle(NamedTuple):
    """A circle around x, y."""

    x: float
    y: float
    r: float
    pen: Pen


class Rect(NamedTuple):
    """A rectangle from its upper left corner; round: the radius of its corners."""

    x: float
    y: float
    width: float
    height: float
    pen: Pen
    round: float = 0.0


Step: TypeAlias = tuple[str, tuple[float, ...]]


class Path(NamedTuple):
    """Steps as in SVG, all absolute: M and L to a point, C a curve, Z back. Ends are round."""

    steps: tuple[Step, ...]
    pen: Pen


class Text(NamedTuple):
    """Lines of text; x, y: where the baseline of the first one starts, has its middle or ends.

    anchor: start, middle or end. halo: a colour around the letters. turn: degrees, clockwise,
    around x, y.
    """

    x: float
    y: float
    lines: tuple[str, ...]
    size: float
    fill: str
    bold: bool = False
    anchor: str = "start"
    halo: str | None = None
    turn: float = 0.0


class Group(NamedTuple):
    """Items that belong together; title: what they are, in full."""

    items: tuple[Item, ...]
    title: str = ""


Item: TypeAlias = Circle | Rect | Path | Text | Group


class Box(NamedTuple):
    """A rectangle by its sides."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Return whether two rectangles share more than a border."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


class Scene(NamedTuple):
    """A whole picture; title and desc are its words for who does not see it."""

    width: float
    height: float
    items: Sequence[Item]
    title: str
    desc: str
    paper: str


def line(x1: float, y1: float, x2: float, y2: float, pen: Pen) -> Path:
    """Return a straight line."""
    return Path((("M", (x1, y1)), ("L", (x2, y2))), pen)


def polygon(points: Sequence[tuple[float, float]], pen: Pen) -> Path:
    """Return a closed shape."""
    (first, *rest) = points
    return Path((("M", first), *(("L", point) for point in rest), ("Z", ())), pen)


def arrow_head(x: float, y: float, dx: float, dy: float, size: float, fill: str) -> Path:
    """Return the head of an arrow with its tip at x, y that comes from the direction dx, dy."""
    length = hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    back = x - ux * size, y - uy * size
    half = size * 0.42
    wings = [(back[0] - uy * half, back[1] + ux * half), (back[0] + uy * half, back[1] - ux * half)]
    return polygon([(x, y), *wings], Pen(fill))


def hatch(x: float, y: float, wide: float, high: float, gap: float, pen: Pen) -> Path:
    """Return slanting lines that fill a rectangle, from lower left to upper right."""
    steps: list[Step] = []
    at = gap - (x + y) % gap  # lines of neighbours run on
    while at < wide + high:
        steps.append(("M", (x + max(0.0, at - high), y + min(at, high))))
        steps.append(("L", (x + min(at, wide), y + max(0.0, at - wide))))
        at += gap
    return Path(tuple(steps), pen)


def text_box(text: Text) -> Box:
    """Return the room that an upright text takes."""
    wide = max(width(line, text.size, text.bold) for line in text.lines)
    left = text.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * wide
    bottom = text.y + text.size * (LEADING * (len(text.lines) - 1) + 0.22)
    return Box(left, text.y - text.size * 0.78, left + wide, bottom)


def flat(items: Sequence[Item]) -> Iterator[Circle | Rect | Path | Text]:
    """Yield the shapes and texts in groups and outside, in the order in which they are drawn."""
    for item in items:
        if isinstance(item, Group):
            yield from flat(item.items)
        else:
            yield item
