"""How ventures and what joins them look on a still picture, and the legend that says so."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import hypot

from queries.subgraph import VentureNode
from schema.language import _, ngettext
from schema.vocabulary import label
from visual.overview import radius
from visual.pictures.furniture import Entry, mixed
from visual.pictures.letters import width
from visual.pictures.scene import Circle, Item, Pen, Text, arrow_head, line
from visual.theme import Theme

_DASHES = {"presumed": (7.0, 5.0), "possible": (1.5, 4.5)}
_COLOURS = {"Coalition": "coalition", "ProgrammeLine": "programmeline"}
_GREATEST = 9.0  # the widest tie


def venture_circle(
    venture: VentureNode, partners: int, x: float, y: float, r: float, theme: Theme, *, marked: bool
) -> list[Item]:
    """Return a venture: its circle with the number of partners, hollow where none are known."""
    name = _COLOURS.get(venture.label, "project")
    colours = theme.colours
    fill, edge = colours[name], colours[f"{name}-edge"]
    items: list[Item] = []
    if marked:
        items.append(Circle(x, y, r + 5, Pen(colours["paper"], colours["mark"], 4)))
    if not partners:
        return [*items, Circle(x, y, r, Pen(colours["paper"], edge, 1.6, (2.5, 3)))]
    items.append(Circle(x, y, r, Pen(fill, edge, 1.4)))
    if name == "programmeline":
        items.append(Circle(x, y, r - 3.2, Pen(None, colours[f"{name}-text"], 1.2)))
    said = str(partners)
    size = min(22.0, r * 0.9, 1.5 * r / width(said, 1.0, True))
    text = Text(
        x, y + size * 0.36, (said,), size, colours[f"{name}-text"], bold=True, anchor="middle"
    )
    return [*items, text]


def tie_pen(shared: int, level: str | None, theme: Theme) -> Pen:
    """Return the line between ventures that share so many partners."""
    wide = min(0.8 + 0.9 * shared, _GREATEST)
    dash = _DASHES.get(level or "", ())
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
    pen = Pen(None, colour, 1.5, _DASHES.get(level or "", ()))
    shaft = line(*begin, tip[0] - ux * 6, tip[1] - uy * 6, pen)
    return [shaft, arrow_head(*tip, dx, dy, 9.0, colour)]


def entries(
    labels: Collection[str],
    shared: Sequence[int],
    levels: Collection[str | None],
    theme: Theme,
    *,
    unknown: bool,
    parts: bool,
    grounds: bool,
) -> list[Entry]:
    """Return the legend of what is there: kinds, ties of these widths, levels of evidence."""
    made = [
        Entry(_sample(one, 7, theme), 30, _kinds()[one])
        for one in ("Coalition", "ProgrammeLine", "Project")
        if one in labels
    ]
    if unknown:
        hollow = venture_circle(_venture("Coalition"), 0, 0, 0, 10, theme, marked=False)
        made.append(Entry(tuple(hollow), 22, _("no participants known")))
    for count in _steps(shared):
        sign = (line(-17, 0, 17, 0, tie_pen(count, None, theme)),)
        words = ngettext("{count} shared partner", "{count} shared partners", count)
        made.append(Entry(sign, 38, words.format(count=count)))
    if parts:
        sign_ = tuple(arrow((-20, 0, 0), (20, 0, 0), None, theme))
        made.append(Entry(sign_, 40, _("is part of")))
    if grounds:
        hue = mixed(theme.colours["public_health"], theme.colours["paper"], 0.13)
        made.append(Entry((Circle(0, 0, 10, Pen(hue)),), 22, _("ventures that belong together")))
    made += [
        Entry((line(-20, 0, 20, 0, tie_pen(2, level, theme)),), 42, label("evidence", level))
        for level in ("certain", "presumed", "possible")
        if level in levels
    ]
    return made


def _sample(kind: str, partners: int, theme: Theme) -> tuple[Item, ...]:
    r = min(radius(partners), 12.0)
    return tuple(venture_circle(_venture(kind), partners, 0, 0, r, theme, marked=False))


def _venture(kind: str) -> VentureNode:
    return VentureNode("", "", (), kind, None, None, None, None, None, (), ())


def _kinds() -> dict[str, str]:
    return {
        "Coalition": _("coalition, with its number of partners"),
        "ProgrammeLine": label("label", "ProgrammeLine"),
        "Project": _("project, plan or contract"),
    }


def _steps(shared: Sequence[int]) -> list[int]:
    """A few numbers of shared partners from least to most."""
    if not shared:
        return []
    least, most = min(shared), max(shared)
    return sorted({least, (least + most + 1) // 2, most})
