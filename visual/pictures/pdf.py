"""A scene as PDF: one page of its own size, lines and letters as vectors, text to be selected."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from schema.language import language
from visual.pictures.letters import clean, font_file, width
from visual.pictures.scene import LEADING, Circle, Path, Pen, Rect, Scene, Text, flat

_POINT = 0.75  # of an inch's 72, to a px, of its 96
_LARGEST = 14_400  # points on a side: what readers open
_FONTS = ("Arimo", "Arimo-Bold")


def pdf(scene: Scene) -> bytes:
    """Return a scene as PDF; the same scene gives the same bytes."""
    from reportlab.pdfgen.canvas import Canvas

    _register()
    scale = min(_POINT, _LARGEST / max(scene.width, scene.height))
    file = BytesIO()
    size = scene.width * scale, scene.height * scale
    canvas = Canvas(file, pagesize=size, invariant=1, pageCompression=1, lang=language())
    canvas.setTitle(clean(scene.title))
    canvas.setSubject(clean(scene.desc))
    canvas.setAuthor("netgraph")
    canvas.setCreator("netgraph")
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.scale(scale, scale)
    _Drawing(canvas, scene.height).draw(scene)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _register() -> None:
    from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames, registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    for name in set(_FONTS) - set(getRegisteredFontNames()):
        registerFont(TTFont(name, font_file(name == _FONTS[1])))


class _Drawing:
    """Draws shapes on a canvas whose y runs upwards."""

    def __init__(self, canvas: Any, height: float) -> None:
        self._canvas = canvas
        self._height = height
        self._pen: Pen | None = None

    def draw(self, scene: Scene) -> None:
        self._rect(Rect(0, 0, scene.width, scene.height, Pen(scene.paper)))
        for item in flat(scene.items):
            match item:
                case Circle(x, y, r, pen):
                    fill, stroke = self._take(pen)
                    self._canvas.circle(x, self._height - y, r, stroke=stroke, fill=fill)
                case Rect():
                    self._rect(item)
                case Path():
                    self._path(item)
                case Text():
                    self._text(item)

    def _take(self, pen: Pen) -> tuple[int, int]:
        """Set what a pen says; return whether it fills and whether it strokes."""
        if pen != self._pen:
            if pen.fill:
                self._canvas.setFillColor(pen.fill)
            if pen.stroke:
                self._canvas.setStrokeColor(pen.stroke)
                self._canvas.setLineWidth(pen.width)
                self._canvas.setDash(list(pen.dash))
            self._pen = pen
        return int(pen.fill is not None), int(pen.stroke is not None)

    def _rect(self, rect: Rect) -> None:
        fill, stroke = self._take(rect.pen)
        corner = rect.x, self._height - rect.y - rect.height, rect.width, rect.height
        if rect.round:
            radius = min(rect.round, rect.width / 2, rect.height / 2)
            self._canvas.roundRect(*corner, radius, stroke=stroke, fill=fill)
        else:
            self._canvas.rect(*corner, stroke=stroke, fill=fill)

    def _path(self, path: Path) -> None:
        drawn = self._canvas.beginPath()
        high = self._height
        for name, at in path.steps:
            points = [high - value if place % 2 else value for place, value in enumerate(at)]
            if name == "M":
                drawn.moveTo(*points)
            elif name == "L":
                drawn.lineTo(*points)
            elif name == "C":
                drawn.curveTo(*points)
            else:
                drawn.close()
        fill, stroke = self._take(path.pen)
        self._canvas.drawPath(drawn, stroke=stroke, fill=fill)

    def _text(self, text: Text) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(text.x, self._height - text.y)
        if text.turn:
            canvas.rotate(-text.turn)
        for number, line in enumerate(map(clean, text.lines)):
            wide = width(line, text.size, text.bold)
            left = -wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
            down = -number * text.size * LEADING
            if text.halo:
                # Letters drawn twice would be copied twice: paper behind them instead.
                canvas.setFillColor(text.halo)
                canvas.setFillAlpha(0.8)
                canvas.rect(left, down - text.size * 0.2, wide, text.size * 0.95, 0, 1)
                canvas.setFillAlpha(1)
            canvas.setFillColor(text.fill)
            canvas.setFont(_FONTS[text.bold], text.size)
            canvas.drawString(left, down, line)
        canvas.restoreState()
        self._pen = None
