"""What can be read on what: contrast as WCAG 2.2 has it, and the nearest colour that passes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from typing import NamedTuple

from visual.colours import LIGHT

TEXT, SHAPE = 4.5, 3.0
VENTURES = ("coalition", "programmeline", "project")
_WORDS = ("ink", "soft", "accent")
_NEITHER = ("paper", "panel", "rule", *_WORDS, *VENTURES, *(f"{one}-text" for one in VENTURES))
# Whatever else has a name is a shape: lines, edges of ventures, domains.
SHAPES = tuple(name for name in LIGHT if name not in _NEITHER)
_STEPS = 400  # of lightness, tried from nearest to furthest


class Pair(NamedTuple):
    """Two names of colours, and how far they must be apart at least."""

    colour: str
    ground: str
    least: float


PAIRS = (
    *(Pair(one, ground, TEXT) for one in _WORDS for ground in ("paper", "panel")),
    *(Pair(f"{one}-text", one, TEXT) for one in VENTURES),
    *(Pair(one, ground, SHAPE) for one in SHAPES for ground in ("paper", "panel")),
)


def ratio(a: str, b: str) -> float:
    """Return the contrast between two "#rrggbb": 1 where they are equal, at most 21."""
    dark, light = sorted((_luminance(a), _luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def failing(colours: Mapping[str, str]) -> Iterator[tuple[Pair, float]]:
    """Yield the pairs that are too near to each other, with the contrast that they have."""
    for pair in PAIRS:
        measured = ratio(colours[pair.colour], colours[pair.ground])
        if measured < pair.least:
            yield pair, measured


def nearest(name: str, colours: Mapping[str, str]) -> str | None:
    """Return the colour of the same hue, as near as can be, that passes in the place of a name."""
    pairs = [pair for pair in PAIRS if name in pair[:2]]
    hue, light, full = rgb_to_hls(*_parts(colours[name]))
    for step in range(_STEPS + 1):
        for turned in (light - step / _STEPS, light + step / _STEPS):
            if 0 <= turned <= 1:
                tried = _text(hls_to_rgb(hue, turned, full))
                held = {**colours, name: tried}
                if all(ratio(held[a], held[b]) >= least for a, b, least in pairs):
                    return tried
    return None


def deeper(colour: str, share: float) -> str:
    """Return a colour with its lightness as a share of what it was; above 1 it gets lighter."""
    hue, light, full = rgb_to_hls(*_parts(colour))
    turned = light * share if share <= 1 else 1 - (1 - light) / share
    return _text(hls_to_rgb(hue, turned, full))


def for_dark(colour: str, *, ground: bool = False) -> str:
    """Return a colour calmer, for dark paper, where full colours glare; ground: dark for light."""
    hue, light, full = rgb_to_hls(*_parts(colour))
    turned = min(max(0.85 - light, 0.2), 0.65) if ground else light
    return _text(hls_to_rgb(hue, turned, min(full, 0.55)))


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _text(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
