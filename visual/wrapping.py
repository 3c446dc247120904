"""Names in lines that fit beside each other: how wide a text is, and where it breaks."""

from __future__ import annotations

from unicodedata import east_asian_width

FONT = 12.0
"""The size of the letters of names, in the unit of the drawing."""
LINE = 14.0
"""From one line to the next."""
_LINES = 3
_NARROW = frozenset("iIljtfr.,:;'|!()[] -·/’")
_WIDE = frozenset("mwMWOQGDCNHUR@%&")


def width(text: str, size: float = FONT) -> float:
    """Return how wide a text is at most, in letters of a sans serif font of this size."""
    return size * sum(map(_share, text))


def wrapped(name: str, *, most: float = 110.0, lines: int = _LINES) -> tuple[str, ...]:
    """Return a name in up to so many lines, as even as they can be, whole if it is a fair name.

    most: the width that lines keep to where three of them can hold the name; they grow to half as
    much again for a longer one, and what is longer still ends in an ellipsis. Same name, same
    lines.
    """
    words = [part for word in name.split() for part in _pieces(word, 1.5 * most)]
    if not words:
        return ("",)
    for count in range(1, lines + 1):
        for widest in _widths(most, count):
            broken = _broken(words, widest)
            if len(broken) <= count:
                return tuple(broken)
    cut = _broken(words, 1.5 * most)[:lines]
    return (*cut[:-1], _shortened(cut[-1], 1.5 * most))


def _widths(most: float, count: int) -> list[float]:
    """The widths to try for so many lines: evenest first."""
    steps = 8 if count > 1 else 1
    ceiling = 1.5 * most if count == _LINES else most
    return [ceiling * (steps + step) / (2 * steps) for step in range(1, steps + 1)]


def _broken(words: list[str], widest: float) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        if width(f"{lines[-1]} {word}") <= widest:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
        if len(lines) > _LINES:
            break
    return lines if max(map(width, lines)) <= widest else [*lines, *[""] * _LINES]


def _pieces(word: str, widest: float) -> list[str]:
    """A word cut up where no line could hold it."""
    pieces, piece, used = [], "", 0.0
    for letter in word[:400]:
        used += FONT * _share(letter)
        if used > widest:
            pieces.append(piece)
            piece, used = "", FONT * _share(letter)
        piece += letter
    return [*pieces, piece]


def _shortened(line: str, widest: float) -> str:
    while line and width(f"{line}…") > widest:
        line = line[:-1]
    return f"{line}…"


def _share(letter: str) -> float:
    if letter in _NARROW:
        return 0.36
    if letter in _WIDE or letter.isupper():
        return 0.8
    return 1.1 if east_asian_width(letter) in "WF" or ord(letter) > 0x2FFF else 0.58
