"""A scene as SVG: one text, no scripts, no links, and no style that a policy would stop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape
from zlib import crc32

from visual.pictures.letters import FAMILIES, clean
from visual.pictures.scene import LEADING, Circle, Group, Item, Path, Pen, Rect, Scene, Text

_HALO = 3.0  # how far the colour around letters reaches, both sides together


def svg(scene: Scene) -> str:
    """Return a scene as SVG. Scenes in one document keep their titles apart by their content."""
    body = "".join(_items(scene.items))
    mark = f"{crc32(f'{scene.title}{body}'.encode()):08x}"
    wide, high = _number(scene.width), _number(scene.height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
        f'viewBox="0 0 {wide} {high}" role="img" aria-labelledby="t{mark} d{mark}" '
        f'font-family="{FAMILIES}" stroke-linecap="round" stroke-linejoin="round">'
        f'<title id="t{mark}">{words(scene.title)}</title>'
        f'<desc id="d{mark}">{words(scene.desc)}</desc>'
        f'<rect width="{wide}" height="{high}" fill="{scene.paper}"/>{body}</svg>\n'
    )


def words(text: str) -> str:
    """Return a text as XML shows it: nothing in it is markup."""
    return escape(clean(text))


def _items(items: Sequence[Item]) -> Iterator[str]:
    for item in items:
        match item:
            case Circle(x, y, r, pen):
                yield f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(r)}"{_pen(pen)}/>'
            case Path(steps, pen):
                drawn = "".join(name + " ".join(map(_number, at)) for name, at in steps)
                yield f'<path d="{drawn}"{_pen(pen)}/>'
            case Rect(x, y, wide, high, pen, round_):
                corners = f' rx="{_number(round_)}"' if round_ else ""
                yield (
                    f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(wide)}" '
                    f'height="{_number(high)}"{corners}{_pen(pen)}/>'
                )
            case Text():
                yield _text(item)
            case Group(inside, title):
                told = f"<title>{words(title)}</title>" if title else ""
                yield f"<g>{told}{''.join(_items(inside))}</g>"


def _text(text: Text) -> str:
    look = _letters(text.size, text.fill, text.bold, text.anchor, text.halo)
    x, y = _number(text.x), _number(text.y)
    turn = f' transform="rotate({_number(text.turn)} {x} {y})"' if text.turn else ""
    if len(text.lines) == 1:
        return f'<text x="{x}" y="{y}"{look}{turn}>{words(text.lines[0])}</text>'
    step = _number(text.size * LEADING)
    rest = "".join(f'<tspan x="{x}" dy="{step}">{words(line)}</tspan>' for line in text.lines[1:])
    return f'<text x="{x}" y="{y}"{look}{turn}><tspan>{words(text.lines[0])}</tspan>{rest}</text>'


@lru_cache(maxsize=512)
def _letters(size: float, fill: str, bold: bool, anchor: str, halo: str | None) -> str:
    look = f' font-size="{_number(size)}" fill="{fill}"'
    if bold:
        look += ' font-weight="700"'
    if anchor != "start":
        look += f' text-anchor="{anchor}"'
    if halo:
        look += f' stroke="{halo}" stroke-width="{_number(_HALO)}" paint-order="stroke"'
    return look


@lru_cache(maxsize=2048)
def _pen(pen: Pen) -> str:
    look = f' fill="{pen.fill or "none"}"'
    if pen.stroke:
        look += f' stroke="{pen.stroke}"'
        if pen.width != 1:
            look += f' stroke-width="{_number(pen.width)}"'
        if pen.dash:
            look += f' stroke-dasharray="{" ".join(map(_number, pen.dash))}"'
    return look


def _number(value: float) -> str:
    """At most two decimals, and no more letters than that needs."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value != int(value) else str(int(value))
