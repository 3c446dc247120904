"""Which partners sit in exactly which combination of ventures, with their number and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

from queries.subgraph import Subgraph
from schema.errors import UsageError
from schema.language import _, ngettext
from schema.vocabulary import label
from visual.pictures.furniture import SMALL, Entry, moved, rows_of
from visual.pictures.letters import clean, wrap
from visual.pictures.matrix_look import LEVELS, level_pen, unknown_sign
from visual.pictures.notes import unknown_notes
from visual.pictures.picture import Picture
from visual.pictures.scene import LEADING, Circle, Group, Item, Pen, Rect, Text, line
from visual.pictures.seats import Chosen, Seats, seats, weaker
from visual.pictures.sheet import Sheet
from visual.pictures.upset_page import page
from visual.theme import Theme, default_theme

MOST = 12
"""As many ventures as can be compared at one glance, and some more."""
_PITCH = 34.0
_DOT = 8.0
_BAR = 220.0  # the longest bar
_NAMES = 460.0  # the width of the column of names
_ROW = 30.0
_TURN = -50.0


class Combination(NamedTuple):
    """Ventures by number, and the partners that sit in all of them and in no other."""

    places: tuple[int, ...]
    partners: tuple[Chosen, ...]


def combinations(held: Seats) -> list[Combination]:
    """Return each combination that occurs: of most ventures first, then with most partners."""
    found: dict[tuple[int, ...], list[Chosen]] = {}
    for partner in held.partners:
        found.setdefault(held.places(partner.id), []).append(partner)
    made = [Combination(places, tuple(sitting)) for places, sitting in found.items()]
    return sorted(made, key=lambda one: (-len(one.places), -len(one.partners), one.places))


def upset(
    subgraph: Subgraph,
    chosen: Sequence[Chosen],
    *,
    title: str,
    facts: Sequence[str],
    theme: Theme | None = None,
) -> Picture:
    """Draw the combinations of two to twelve ventures. Raises UsageError for another number."""
    if not 2 <= len(chosen) <= MOST:
        raise UsageError(
            _("name two to {most} different ventures; {count} are too few or too many").format(
                most=MOST, count=len(chosen)
            )
        )
    look = theme or default_theme()
    held = seats(subgraph, chosen)
    found = combinations(held)
    notes = unknown_notes(held.unknown, subgraph.as_of)
    if not found:
        notes.insert(0, _("Nobody, as far as is known."))
    elif len(found[0].places) == 1:
        notes.insert(0, _("As far as is known no partner sits in more than one of them."))
    scene = Sheet(
        _Drawing(held, found, look).items(),
        title=title,
        facts=facts,
        entries=_legend(held, found, look),
        notes=notes,
        desc=" ".join(words(held, one) for one in found),
        theme=look,
    )
    return Picture(scene, lambda drawn: page(drawn, told(held, found), title, facts, notes, look))


def words(held: Seats, one: Combination) -> str:
    """Return how many sit in exactly this combination, as a sentence."""
    names = ", ".join(clean(held.ventures[place].name) for place in one.places)
    return ngettext(
        "{count} partner in exactly: {names}.",
        "{count} partners in exactly: {names}.",
        len(one.partners),
    ).format(count=len(one.partners), names=names)


def told(held: Seats, found: Sequence[Combination]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return each combination in words, with its partners and their roles in each venture."""
    return [
        (
            words(held, one),
            [(partner.name, _roles(held, partner, one.places)) for partner in one.partners],
        )
        for one in found
    ]


def _roles(held: Seats, partner: Chosen, places: Sequence[int]) -> str:
    said = []
    for place in places:
        venture = held.ventures[place]
        seat = held.seats[partner.id, venture.id]
        level = f" ({label('evidence', seat.evidence)})" if seat.evidence else ""
        said.append(f"{venture.name}: {', '.join(seat.roles)}{level}")
    return "; ".join(said)


def _legend(held: Seats, found: Sequence[Combination], theme: Theme) -> list[Entry]:
    colours = theme.colours
    both = (
        line(-11, 0, 11, 0, Pen(None, colours["coalition"], 3)),
        Circle(-11, 0, _DOT, Pen(colours["coalition"])),
        Circle(11, 0, _DOT, Pen(colours["coalition"])),
    )
    made = [
        Entry(both, 40, _("in these and in no other of the ventures named")),
        Entry((_empty(0, 0, theme),), 18, _("not in this one, as far as is known")),
    ]
    levels = {level_of(held, partner, one.places) for one in found for partner in one.partners} - {
        None
    }
    made += [
        Entry((Rect(-12, -8, 24, 16, level_pen(level, theme)[0]),), 26, label("evidence", level))
        for level in LEVELS
        if level in levels
    ]
    if held.unknown:
        hatched = tuple(unknown_sign(-9, -8, 18, 16, theme))
        made.append(Entry(hatched, 20, _("no participants known")))
    return made


def _empty(x: float, y: float, theme: Theme) -> Circle:
    return Circle(x, y, 3.0, Pen(theme.colours["line-aside"]))


class _Drawing:
    """Ventures as columns, combinations as rows: dots, a bar with its number, names."""

    def __init__(self, held: Seats, found: Sequence[Combination], theme: Theme) -> None:
        self._held = held
        self._found = found
        self._theme = theme
        self._most = max((len(one.partners) for one in found), default=1)
        self._bars = _PITCH * len(held.ventures) + 14
        self._names = self._bars + _BAR + 44

    def items(self) -> list[Item]:
        """Return all of it, the names of the ventures above 0."""
        made = self._heads()
        down, before = 14.0, 0
        for one in self._found:
            if before and len(one.places) != before:
                down += 6
                right = self._names + _NAMES
                made.append(line(0, down, right, down, Pen(None, self._theme.colours["rule"])))
                down += 8
            before = len(one.places)
            row, high = self._row(one)
            made.append(Group(moved(row, 0, down), words(self._held, one)))
            down += high
        for number, venture in enumerate(self._held.ventures):
            if venture in self._held.unknown:
                x = _PITCH * number + 5
                made += unknown_sign(x, 14, _PITCH - 10, max(down - 18, 20), self._theme)
        return made

    def _heads(self) -> list[Item]:
        colours = self._theme.colours
        made: list[Item] = []
        for number, venture in enumerate(self._held.ventures):
            x = _PITCH * (number + 0.5)
            count = len(self._held.members(venture.id))
            said = str(count) if count else "?"
            made.append(Text(x, 2, (said,), SMALL, colours["ink"], True, "middle"))
            lines = wrap(clean(venture.name), SMALL, 260, most=2)
            back = SMALL * LEADING * (len(lines) - 1) / 2
            made.append(
                Text(x + 4 - back, -14 - back * 0.6, lines, SMALL, colours["ink"], turn=_TURN)
            )
        made.append(Text(self._bars, 2, (_("partners in exactly these"),), SMALL, colours["soft"]))
        return made

    def _row(self, one: Combination) -> tuple[list[Item], float]:
        colours = self._theme.colours
        middle = _ROW / 2
        *others, last = (clean(partner.name) for partner in one.partners)
        lines = rows_of([*(f"{name}," for name in others), last], SMALL, _NAMES, " ")
        made: list[Item] = []
        if len(one.places) > 1:
            ends = [_PITCH * (place + 0.5) for place in (one.places[0], one.places[-1])]
            made.append(line(ends[0], middle, ends[1], middle, Pen(None, colours["coalition"], 3)))
        for place, venture in enumerate(self._held.ventures):
            x = _PITCH * (place + 0.5)
            if place in one.places:
                made.append(Circle(x, middle, _DOT, Pen(colours["coalition"])))
            elif venture not in self._held.unknown:
                made.append(_empty(x, middle, self._theme))
        made += self._bar(one, middle - 9)
        right = self._bars + _BAR * len(one.partners) / self._most + 7
        said = (str(len(one.partners)),)
        count = Text(right, middle + 4.6, said, 13.0, colours["ink"], bold=True)
        text = Text(self._names, middle + 4.2, tuple(lines), SMALL, colours["ink"])
        return [*made, count, text], _ROW + SMALL * LEADING * (len(lines) - 1)

    def _bar(self, one: Combination, top: float) -> list[Item]:
        """The number of partners, those of each level of evidence in the look of that level."""
        levels = Counter(level_of(self._held, partner, one.places) for partner in one.partners)
        made: list[Item] = []
        x = self._bars
        for level in (None, *LEVELS):
            long = _BAR * levels[level] / self._most
            if long:
                made.append(Rect(x, top, long, 18, level_pen(level, self._theme)[0]))
            x += long
        return made


def level_of(held: Seats, partner: Chosen, places: Sequence[int]) -> str | None:
    """Return the evidence for a partner in all of these at once: the weakest of its seats."""
    found = [held.seats[partner.id, held.ventures[place].id].evidence for place in places]
    return reduce(weaker, found)
