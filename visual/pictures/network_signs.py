"""What joins ventures on a still picture, and the legend that says what everything is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import hypot
from typing import NamedTuple

from schema.language import _, ngettext
from schema.vocabulary import label
from visual.looks import Look
from visual.pictures.furniture import Entry, mixed
from visual.pictures.nodes import node
from visual.pictures.scene import Circle, Item, Pen, arrow_head, line
from visual.theme import Theme

DASHES = {"presumed": (7.0, 5.0), "possible": (1.5, 4.5)}
_GREATEST = 8.0  # the widest tie


class There(NamedTuple):
    """What is on a picture, to be told in its legend.

    partners: the nodes are partners, joined by ventures. shared: of each tie that is drawn.
    """

    looks: Sequence[Look]
    shared: Sequence[int]
    levels: Collection[str | None]
    unknown: bool
    parts: bool
    grounds: bool
    partners: bool = False


def tie_pen(shared: int, level: str | None, theme: Theme) -> Pen:
    """Return the line between two that share so many."""
    wide = min(0.8 + 0.8 * shared, _GREATEST)
    dash = DASHES.get(level or "", ())
    return Pen(None, theme.colours["line"], wide, tuple(one + wide * 0.8 for one in dash))


def arrow(
    start: tuple[float, float, float],
    end: tuple[float, float, float],
    level: str | None,
    theme: Theme,
) -> list[Item]:
    """Return an arrow from the border of one circle (x, y, r) to that of another."""
    colour = theme.colours["line-part"]
    dx, dy = end[0] - start[0], end[1] - start[1]
    far = hypot(dx, dy)
    if far <= start[2] + end[2] + 4:
        return []
    ux, uy = dx / far, dy / far
    tip = end[0] - ux * (end[2] + 2.5), end[1] - uy * (end[2] + 2.5)
    begin = start[0] + ux * (start[2] + 1.5), start[1] + uy * (start[2] + 1.5)
    pen = Pen(None, colour, 1.5, DASHES.get(level or "", ()))
    shaft = line(*begin, tip[0] - ux * 6, tip[1] - uy * 6, pen)
    return [shaft, arrow_head(*tip, dx, dy, 9.0, colour)]


def entries(there: There, theme: Theme) -> list[Entry]:
    """Return the legend of what is there."""
    made = [
        Entry(tuple(node(look, 7, 0, 0, 11, theme)), 30, _sort(look, first=not number))
        for number, look in enumerate(there.looks)
    ]
    if there.unknown and there.looks:
        hollow = tuple(node(there.looks[0], 0, 0, 0, 9, theme))
        words = _("no participations known") if there.partners else _("no participants known")
        made.append(Entry(hollow, 22, words))
    for count in _steps(there.shared):
        sign = (line(-17, 0, 17, 0, tie_pen(count, None, theme)),)
        words = ngettext("{count} shared partner", "{count} shared partners", count)
        if there.partners:
            words = ngettext("{count} shared venture", "{count} shared ventures", count)
        made.append(Entry(sign, 38, words.format(count=count)))
    if there.parts:
        shaft = tuple(arrow((-20, 0, 0), (20, 0, 0), None, theme))
        made.append(Entry(shaft, 40, _("is part of")))
    if there.grounds:
        hue = mixed(theme.colours["public_health"], theme.colours["paper"], 0.13)
        words = _("ventures that belong together")
        if there.partners:
            words = _("partners that belong together")
        made.append(Entry((Circle(0, 0, 10, Pen(hue)),), 22, words))
    made += [
        Entry((line(-20, 0, 20, 0, tie_pen(2, level, theme)),), 42, label("evidence", level))
        for level in ("certain", "presumed", "possible")
        if level in there.levels
    ]
    return made


def _sort(look: Look, *, first: bool) -> str:
    """What a sign stands for; of the first one also what its number is."""
    if not first:
        return look.words
    if look.key.startswith("partner-"):
        return _("{sort}, with the number of ventures").format(sort=look.words)
    return _("{sort}, with the number of partners").format(sort=look.words)


def _steps(shared: Sequence[int]) -> list[int]:
    """A few numbers of shared partners from least to most."""
    if not shared:
        return []
    least, most = min(shared), max(shared)
    return sorted({least, (least + most + 1) // 2, most})
