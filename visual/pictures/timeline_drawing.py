"""The timeline as a drawing: names with their nesting, bars, years, arrows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from schema.language import _
from visual.pictures.furniture import SMALL
from visual.pictures.letters import clean, width, wrap
from visual.pictures.matrix_look import level_pen
from visual.pictures.scene import (
    LEADING,
    Group,
    Item,
    Path,
    Pen,
    Rect,
    Text,
    arrow_head,
    line,
)
from visual.pictures.timeline_rows import Row, Rows, segments
from visual.theme import Theme
from visual.words import day as day_words
from visual.words import period

_NAMES = 330.0
_YEARS = 800.0  # how wide all years are together
_INDENT = 16.0
_ROW = 22.0
_BAR = 11.0
_STUB = 26.0  # of a bar whose begin is not known
_MOST_YEARS = 400  # a bar from before that begins at the border
_AHEAD = 60
_TALL = 700.0  # rows: the years stand under them too


class Drawing:
    """All rows, the axis above them; says what signs it used."""

    def __init__(self, found: Rows, as_of: str | None, made_on: dt.date, theme: Theme) -> None:
        """as_of: an ISO day at which a line stands, else it stands at made_on."""
        self._found = found
        self._theme = theme
        self._today = dt.date.fromisoformat(as_of) if as_of else made_on
        self._dated = as_of is not None
        latest = max(made_on, self._today)
        self._first, self._last = _years([*found.nested, *found.alone], latest)
        self.levels: set[str] = set()
        self.unbegun = self.unended = False
        self.arrows = 0
        self.undrawn: list[tuple[str, str]] = []
        self._ends: dict[str, tuple[float, float, float]] = {}  # left, right, middle
        self._left = _NAMES + 44
        self._right = self._left + _YEARS
        self._open = self._x(latest.isoformat())  # as far as a bar without an end goes

    def items(self) -> list[Item]:
        """Return all of it, from 0, 0 down."""
        bars: list[Item] = []
        down = 0.0
        for number, row in enumerate(self._found.nested):
            if number and not row.depth:
                down += 10
            down += self._row(row, down, bars, bold=not row.depth)
        if self._found.alone:
            if self._found.nested:
                words = _("Not part of another venture")
                colour = self._theme.colours["soft"]
                bars.append(Text(0, down + 32, (words,), SMALL, colour, bold=True))
                down += 44
            for row in self._found.alone:
                down += self._row(row, down, bars)
        return [*self._axis(down), *bars, *self._succession(self._found.before)]

    def _row(self, row: Row, down: float, items: list[Item], *, bold: bool = False) -> float:
        """Add a row; return how high it is."""
        colours = self._theme.colours
        left = _INDENT * row.depth
        name = clean(row.venture.name)
        lines = wrap(name, SMALL, _NAMES - left, bold=bold, most=2)
        middle = down + _ROW / 2
        text = Text(left, middle + 4.2, lines, SMALL, colours["ink"], bold=bold)
        when = period(row.venture.since, row.venture.until) or _("no dates recorded")
        items.append(Group((text, *self._bar(row, middle)), f"{name}: {when}"))
        return _ROW + SMALL * LEADING * (len(lines) - 1)

    def _bar(self, row: Row, middle: float) -> list[Item]:
        if not row.dated:
            said = (_("no dates known"),)
            return [Text(self._left, middle + 4, said, 11.0, self._theme.colours["soft"])]
        drawn: list[Item] = []
        lefts, rights = [], []
        ends: set[str] = set()
        for segment in segments(row.windows):
            left = self._x(segment.first) if segment.first else None
            right = self._x(segment.last, after=True) if segment.last else self._open
            left = min(right, right - _STUB if left is None else left)
            pen = level_pen(segment.level, self._theme)[0]
            drawn.append(Rect(left, middle - _BAR / 2, max(right - left, 3), _BAR, pen, 1.5))
            self.levels.add(segment.level)
            lefts.append(left)
            rights.append(right)
            ends |= {"open"} if segment.last is None else set()
        if all(window.possible_from is None for window in row.windows):
            drawn += unknown_begin(min(lefts), middle, self._theme)
            self.unbegun = True
        if ends:
            drawn += open_end(max(rights), middle, self._theme)
            self.unended = True
        self._ends[row.venture.id] = min(lefts), max(rights), middle
        return drawn

    def _axis(self, high: float) -> list[Item]:
        """Years over the rows and, where these are many, under them; a line at the day."""
        colours = self._theme.colours
        made: list[Item] = []
        step = _step(_YEARS / (self._last - self._first))
        for year in range(self._first, self._last + 1):
            if year % step and year not in (self._first, self._last):
                continue
            x = self._x(f"{year:04}-01-01")
            made.append(line(x, -6, x, high, Pen(None, colours["rule"])))
            if year == self._last or (step > 1 and year % step):
                continue
            middle = x if step > 1 else x + _YEARS / (self._last - self._first) / 2
            made += [
                Text(middle, y, (str(year),), 11.0, colours["soft"], anchor="middle")
                for y in ((-12.0, high + 16) if high > _TALL else (-12.0,))
            ]
        x = self._x(self._today.isoformat())
        words = day_words(self._today.isoformat())
        if self._dated:
            words = _("As of {date}").format(date=words)
        made.append(line(x, -26, x, high, Pen(None, colours["accent"], 1.6)))
        size = width(words, 11.0, True) / 2
        middle = min(max(x, self._left + size), self._right - size)
        text = Text(middle, -32, (words,), 11.0, colours["accent"], True, "middle")
        return [*made, text]

    def _succession(self, pairs: Sequence[tuple[str, str]]) -> list[Item]:
        made: list[Item] = []
        for before, after in pairs:
            if before not in self._ends or after not in self._ends:
                self.undrawn.append((before, after))
                continue
            left, right, y = self._ends[before]
            start, _right, end = self._ends[after]
            x = min(right, max(left, start + 4))
            made += successor(x, y, start + 4, end, self._theme)
            self.arrows += 1
        return made

    def _x(self, day: str, *, after: bool = False) -> float:
        """Where a day begins, or ends; days beyond the axis at its border."""
        first, last = dt.date(self._first, 1, 1), dt.date(self._last, 1, 1)
        days = (dt.date.fromisoformat(day) - first).days + after
        share = min(max(days / (last - first).days, 0.0), 1.0)
        return self._left + share * _YEARS


def unknown_begin(x: float, y: float, theme: Theme) -> list[Item]:
    """Return the sign for a bar, from x on, of which no text says when it began."""
    colours = theme.colours
    dots = line(x - 15, y, x - 4, y, Pen(None, colours["coalition-edge"], 1.6, (0.5, 4)))
    return [dots, Text(x - 18, y + 4, ("?",), 11.0, colours["ink"], True, "end")]


def open_end(x: float, y: float, theme: Theme) -> list[Item]:
    """Return the sign for a bar, up to x, of which no text says when it ends."""
    return [arrow_head(x + 9, y, 1, 0, 9.0, theme.colours["coalition-edge"])]


def successor(x1: float, y1: float, x2: float, y2: float, theme: Theme) -> list[Item]:
    """Return an arrow from the bar at x1, y1 to the begin of the one at x2, y2."""
    way = 1.0 if y2 > y1 else -1.0
    tip = y2 - way * (_BAR / 2 + 1)
    begin = y1 + way * (_BAR / 2 if abs(x1 - x2) < 1 else 0.0)
    steps = (("M", (x1, begin)), ("C", (x2, y1, x2, y1, x2, tip - way * 6)))
    colour = theme.colours["line-link"]
    return [
        Path(steps, Pen(None, theme.colours["paper"], 4.5)),
        Path(steps, Pen(None, colour, 1.7)),
        arrow_head(x2, tip, 0, way, 8.0, colour),
    ]


def _years(found: Sequence[Row], today: dt.date) -> tuple[int, int]:
    """The first year of the axis and the one after its last."""
    days = [day for row in found for window in row.windows for day in window if day]
    years = [*(int(day[:4]) for day in days), today.year]
    last = min(max(years), today.year + _AHEAD)
    return max(min(years), last - _MOST_YEARS, 1), last + 1


def _step(wide: float) -> int:
    """Every how many years one is named, where a year is so wide."""
    return next((step for step in (1, 2, 5, 10, 20, 50) if step * wide >= 36), 100)
