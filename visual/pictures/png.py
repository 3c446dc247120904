"""A scene as PNG: its SVG drawn by resvg, in the font that comes with netgraph."""

from __future__ import annotations

from math import sqrt

from visual.pictures.letters import font_file, lacks
from visual.pictures.scene import Scene, Text, flat
from visual.pictures.svg import svg

MOST = 32_000_000  # pixels; a larger picture is drawn smaller


def png(scene: Scene, scale: float = 2.0) -> bytes:
    """Return a scene as PNG, scale pixels to a px; less where that makes it very large.

    Letters that our font lacks are taken from the system's.
    """
    from resvg_py import svg_to_bytes

    scale = min(scale, sqrt(MOST / (scene.width * scene.height)))
    strange = any(
        lacks(line) for item in flat(scene.items) if isinstance(item, Text) for line in item.lines
    )
    drawn: bytes = bytes(
        svg_to_bytes(
            svg_string=svg(scene),
            width=round(scene.width * scale),
            font_files=[font_file(False), font_file(True)],
            skip_system_fonts=not strange,
            font_family="Arimo",
            sans_serif_family="Arimo",
        )
    )
    return drawn
