"""The matrix as a drawing: partners by ventures above, ventures by ventures below."""

from __future__ import annotations

from schema.language import _, ngettext
from visual.pictures.furniture import SMALL, Entry, moved
from visual.pictures.letters import clean, width, wrap
from visual.pictures.matrix_look import entries, letters, shade, shades, sign, unknown_sign
from visual.pictures.scene import LEADING, Group, Item, Pen, Rect, Text, line
from visual.pictures.seats import Chosen, Seats
from visual.pictures.seriation import by_blocks
from visual.pictures.sheet import extent
from visual.theme import Theme

_FEW = 5  # up to so many ventures, roles stand in words
_NAME = 250.0  # the widest a name may be before it goes on on a second line
_TURN = -55.0
_SIGN = 15.0
_BLOCK = 9.0  # between partners in more ventures and those in fewer


class Drawing:
    """Both halves, from 0, 0 down."""

    def __init__(self, held: Seats, theme: Theme) -> None:
        self._held = held
        self._theme = theme
        self._few = len(held.ventures) <= _FEW
        self._partners = by_blocks(held)
        self._marks = {} if self._few else letters(held.seats.values())
        self._pitch = 170.0 if self._few else 25.0
        self._names = [wrap(clean(one.name), SMALL, _NAME, most=3) for one in self._partners]
        widths = [width(one, SMALL) for lines in self._names for one in lines]
        self._left = max(widths, default=0.0) + 16

    def items(self) -> list[Item]:
        """Return all of it."""
        made = self._seats()
        if len(self._held.ventures) > 1:
            down = extent(made).bottom + 48
            made += moved(self._pairs(), 0, down)
        return made

    def legend(self) -> list[Entry]:
        """Return the signs that are there, with their words."""
        unknown = bool(self._held.unknown)
        return entries(self._held.seats.values(), self._marks, self._theme, unknown=unknown)

    def _seats(self) -> list[Item]:
        colours = self._theme.colours
        heads = self._heads()
        top = extent([self._title(_("Who takes part in what"), 0), *heads])
        high = top.bottom - top.top
        made: list[Item] = [self._title(_("Who takes part in what"), 14)]
        down = high + 34
        made += moved(heads, 0, down - 10)
        right = self._left + self._pitch * len(self._held.ventures)
        start, before = down, 0
        for partner, lines in zip(self._partners, self._names, strict=True):
            places = self._held.places(partner.id)
            if before and len(places) != before:
                down += _BLOCK
            before = len(places)
            row, taken = self._row(partner, lines, down)
            made.append(Group(tuple(row), clean(partner.name)))
            count = Text(right + 8, down + 15.5, (str(before),), SMALL, colours["soft"])
            made.append(count)
            down += taken
            made.append(line(0, down, right, down, Pen(None, colours["rule"], 0.8)))
        for number, venture in enumerate(self._held.ventures):
            if venture in self._held.unknown:
                x = self._left + self._pitch * number
                made += unknown_sign(
                    x + 3, start, self._pitch - 8, max(down - start, 18), self._theme
                )
        return made + self._totals(max(down, start + 18))

    def _heads(self) -> list[Item]:
        """The names of the ventures, their feet on 0."""
        ink = self._theme.colours["ink"]
        made: list[Item] = []
        for number, venture in enumerate(self._held.ventures):
            x = self._left + self._pitch * number
            name = clean(venture.name)
            if self._few:
                lines = wrap(name, SMALL, self._pitch - 16, bold=True, most=5)
                up = SMALL * LEADING * (len(lines) - 1)
                made.append(Text(x, -up, lines, SMALL, ink, bold=True))
            else:
                lines = (wrap(name, SMALL, 400, most=1)[0],)
                made.append(Text(x + _SIGN * 0.8, 0, lines, SMALL, ink, turn=_TURN))
        return made

    def _row(
        self, partner: Chosen, lines: tuple[str, ...], down: float
    ) -> tuple[list[Item], float]:
        """A partner's name and seats, and how high they are."""
        ink = self._theme.colours["ink"]
        made: list[Item] = [Text(0, down + 15.5, lines, SMALL, ink)]
        tall = len(lines)
        for number, venture in enumerate(self._held.ventures):
            seat = self._held.seats.get((partner.id, venture.id))
            if seat is None:
                continue
            x = self._left + self._pitch * number
            letter = self._marks.get(seat.roles, "")
            made += sign(x, down + 4, _SIGN, seat, self._theme, letter)
            if self._few:
                words = wrap(", ".join(seat.roles), 11, self._pitch - _SIGN - 18, most=4)
                made.append(Text(x + _SIGN + 6, down + 15.5, words, 11, ink))
                tall = max(tall, len(words))
        return made, 9 + SMALL * LEADING * tall

    def _totals(self, down: float) -> list[Item]:
        ink = self._theme.colours["ink"]
        made: list[Item] = [Text(0, down + 20, (_("partners"),), SMALL, ink, bold=True)]
        for number, venture in enumerate(self._held.ventures):
            count = len(self._held.members(venture.id))
            x = self._left + self._pitch * number + _SIGN / 2
            said = str(count) if count else "?"
            made.append(Text(x, down + 20, (said,), SMALL, ink, True, "middle"))
        return made

    def _pairs(self) -> list[Item]:
        """The triangle of each two ventures; names stand at the end of each row."""
        ventures = self._held.ventures
        members = [self._held.members(one.id) for one in ventures]
        size = 38.0 if len(ventures) <= 12 else 26.0
        shared = [
            [len(members[row] & members[column]) for column in range(row)]
            for row in range(len(ventures))
        ]
        most = max((value for row in shared for value in row), default=0)
        made: list[Item] = [self._title(_("How many partners each two share"), 14)]
        top = 34.0
        for row, venture in enumerate(ventures):
            y = top + size * row
            for column, value in enumerate(shared[row]):
                names = f"{clean(ventures[column].name)} + {clean(venture.name)}: "
                known = value if members[row] and members[column] else None
                made.append(self._pair(size * column, y, size, known, most, names))
            made += self._own(size * row, y, size, venture, len(members[row]))
        return made

    def _pair(
        self, x: float, y: float, size: float, value: int | None, most: int, names: str
    ) -> Group:
        """How many two share; value: None where it is not known."""
        if value is None:
            hatched = unknown_sign(x + 2, y + 2, size - 4, size - 4, self._theme)
            return Group(tuple(hatched), names + _("not known"))
        ground, ink = shades(self._theme)[shade(value, most)]
        words = ngettext("{count} shared partner", "{count} shared partners", value)
        said = names + words.format(count=value)
        ink = ink if value else self._theme.colours["soft"]
        text = Text(x + size / 2, y + size / 2 + 4.3, (str(value),), SMALL, ink, anchor="middle")
        square = Rect(x + 1, y + 1, size - 2, size - 2, Pen(ground))
        return Group((square, text) if value else (text,), said)

    def _own(self, x: float, y: float, size: float, venture: Chosen, count: int) -> list[Item]:
        colours = self._theme.colours
        pen = Pen(None, colours["line-strong"], 1.2)
        said = str(count) if count else "?"
        middle = y + size / 2 + 4.3
        name = wrap(clean(venture.name), SMALL, 420, most=2)
        up = SMALL * LEADING * (len(name) - 1) / 2
        return [
            Rect(x + 1.6, y + 1.6, size - 3.2, size - 3.2, pen, 2),
            Text(x + size / 2, middle, (said,), SMALL, colours["ink"], True, "middle"),
            Text(x + size + 8, middle - up, name, SMALL, colours["ink"]),
        ]

    def _title(self, words: str, down: float) -> Text:
        return Text(0, down, (words,), 15.0, self._theme.colours["ink"], bold=True)
