"""How a seat looks in a matrix or UpSet: by evidence a fill and a border, by role a letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from schema.language import _
from schema.vocabulary import label
from visual.pictures.furniture import Entry, mixed, on
from visual.pictures.scene import Item, Pen, Rect, Text, hatch
from visual.pictures.seats import Seat
from visual.theme import Theme

LEVELS = ("certain", "presumed", "possible")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PLAIN = ("member",)  # most seats: they go without a letter
OTHERS = "*"
STEPS = 5  # shades of a number


def letters(seats: Iterable[Seat]) -> dict[tuple[str, ...], str]:
    """Return a letter for each set of roles, most frequent first; plain members have none.

    Of more sets than letters the rarest share one sign.
    """
    plain = {(label("role", role),) for role in _PLAIN}
    number = Counter(seat.roles for seat in seats if seat.roles not in plain)
    order = sorted(number, key=lambda roles: (-number[roles], roles))
    return {
        roles: _LETTERS[place] if place < len(_LETTERS) else OTHERS
        for place, roles in enumerate(order)
    }


def level_pen(level: str | None, theme: Theme) -> tuple[Pen, str]:
    """Return fill and border of a level of evidence (None: no day was asked), and its letters."""
    colours = theme.colours
    edge = colours["coalition-edge"]
    if level == "presumed":
        return Pen(colours["project"], edge, 1.2), colours["project-text"]
    if level == "possible":
        return Pen(colours["paper"], edge, 1.2, (2.2, 2.4)), colours["ink"]
    return Pen(colours["coalition"], edge, 1.2), colours["coalition-text"]


def sign(x: float, y: float, size: float, seat: Seat, theme: Theme, letter: str = "") -> list[Item]:
    """Return the square of a seat from its upper left corner, with its letter in it."""
    pen, ink = level_pen(seat.evidence, theme)
    items: list[Item] = [Rect(x, y, size, size, pen, 2.5)]
    if letter:
        middle = x + size / 2
        text = Text(middle, y + size * 0.75, (letter,), size * 0.68, ink, True, "middle")
        items.append(text)
    return items


def unknown_sign(x: float, y: float, wide: float, high: float, theme: Theme) -> list[Item]:
    """Return the place of what is not known: hatched, without a border."""
    return [hatch(x, y, wide, high, 5.0, Pen(None, theme.colours["line-aside"], 0.9))]


def entries(
    used: Iterable[Seat], marks: Mapping[tuple[str, ...], str], theme: Theme, *, unknown: bool
) -> list[Entry]:
    """Return the legend: levels of evidence, letters, what is not known."""
    levels = {seat.evidence for seat in used}
    made = []
    if None in levels:
        made.append(_entry(Seat((), None), _("takes part"), theme))
    for level in LEVELS:
        if level in levels:
            words = _("takes part: {level}").format(level=label("evidence", level))
            made.append(_entry(Seat((), level), words, theme))
    if unknown:
        made.append(
            Entry(tuple(unknown_sign(-10, -8, 20, 16, theme)), 22, _("no participants known"))
        )
    for roles, letter in marks.items():
        if letter != OTHERS:
            made.append(_letter(letter, ", ".join(roles), theme))
    if OTHERS in marks.values():
        made.append(_letter(OTHERS, _("other roles"), theme))
    if marks:
        plain = ", ".join(label("role", role) for role in _PLAIN)
        made.append(_letter("", _("without a letter: {role}").format(role=plain), theme))
    return made


def _entry(seat: Seat, words: str, theme: Theme) -> Entry:
    return Entry(tuple(sign(-8, -8, 16, seat, theme)), 18, words)


def _letter(letter: str, words: str, theme: Theme) -> Entry:
    if not letter:
        return Entry((), 0, words)
    text = Text(0, 4.5, (letter,), 12, theme.colours["ink"], True, "middle")
    return Entry((text,), 10, words)


def shade(value: int, most: int) -> int:
    """Return a number as a step from 0 (none) to STEPS (the most)."""
    return 0 if value <= 0 else max(1, -(-STEPS * value // max(most, 1)))


def shades(theme: Theme) -> list[tuple[str, str]]:
    """Return ground and letters for each step."""
    colours = theme.colours
    grounds = [
        mixed(colours["coalition"], colours["paper"], share)
        for share in (0, 0.1, 0.26, 0.46, 0.74, 1.0)
    ]
    return [(ground, on(ground, theme)) for ground in grounds]
