"""Names beside what they name: none over another, none over a circle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import cos, radians, sin

from visual.pictures.scene import LEADING, Box, Text, text_box

_CELL = 80.0
_GAP = 4.0
RINGS = (1.0, 1.6, 2.4, 3.6, 5.0)  # how far off a name is tried, in its height


class Labels:
    """The room on a picture: what is taken, and the first free place for a name."""

    def __init__(self, taken: Iterable[Box] = ()) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = {}
        for box in taken:
            self.take(box)

    def take(self, box: Box) -> None:
        """Keep a rectangle free of names."""
        for cell in _cells(box):
            self._cells.setdefault(cell, []).append(box)

    def free(self, box: Box) -> bool:
        """Return whether nothing is there."""
        return not any(
            box.meets(other) for cell in _cells(box) for other in self._cells.get(cell, ())
        )

    def place(
        self,
        x: float,
        y: float,
        r: float,
        lines: Sequence[Sequence[str]],
        look: Text,
        rings: Sequence[float] = RINGS,
    ) -> Text | None:
        """Return a name near a circle, in the first of the ways to break it that has room.

        lines: the ways to break it, best first. look: its size and colours. Below is tried first,
        then above, beside, at the corners, then further off. rings: how far off it may be, 1
        beside the circle. None where there is no room.
        """
        for ring in rings:
            for broken in lines:
                for text in _around(x, y, r, tuple(broken), look, ring):
                    box = text_box(text)
                    if self.free(box):
                        self.take(box)
                        return text
        return None


def _around(
    x: float, y: float, r: float, lines: tuple[str, ...], look: Text, ring: float
) -> Iterator[Text]:
    size = look.size
    extra = size * LEADING * (len(lines) - 1)
    far = r + _GAP + (ring - 1) * size * 2
    middle = y + size * 0.28 - extra / 2
    text = look._replace(lines=lines)
    yield text._replace(x=x, y=y + far + size * 0.8, anchor="middle")
    yield text._replace(x=x, y=y - far - extra - size * 0.24, anchor="middle")
    yield text._replace(x=x + far, y=middle, anchor="start")
    yield text._replace(x=x - far, y=middle, anchor="end")
    for turn in (45, 135, 225, 315):
        across, down = far * cos(radians(turn)), far * sin(radians(turn))
        anchor = "start" if across > 0 else "end"
        below = y + down + size * 0.8 if down > 0 else y + down - extra - size * 0.24
        yield text._replace(x=x + across, y=below, anchor=anchor)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for across in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for down in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield across, down
