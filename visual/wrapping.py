"""Names in lines that fit beside each other: how wide a text is, and where it breaks."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import east_asian_width

FONT = 12.0
"""The size of the letters of names, in the unit of the drawing."""
LINE = 14.0
"""From one line to the next."""
_STEPS = 8
_NARROW = frozenset("iIljtfr.,:;'|!()[] -·/’")
_WIDE = frozenset("mwMWOQGDCNHUR@%&")


def width(text: str, size: float = FONT) -> float:
    """Return how wide a text is at most, in letters of a sans serif font of this size."""
    return size * sum(map(_SHARES.__getitem__, text))


def wrapped(name: str, *, most: float = 110.0, lines: int = 3) -> tuple[str, ...]:
    """Return a name in up to so many lines, as even as they can be, whole if it is a fair name.

    most: the width that lines keep to where so many of them can hold the name; they grow to half
    as much again for a longer one, and what is longer still ends in an ellipsis.
    """
    words = [part for word in name.split() for part in _pieces(word, 1.5 * most)]
    if not words:
        return ("",)
    wide = [width(word) for word in words[: 60 * lines]]
    for count in range(1, lines + 1):
        ceiling = 1.5 * most if count == lines else most
        starts, longest = _starts(wide, ceiling, count)
        if not starts:
            continue
        for step in range(1, _STEPS if count > 1 else 1):
            widest = ceiling * (1 - step / (2 * _STEPS))
            if widest < longest:  # else the lines would be the same
                evener, longest = _starts(wide, widest, count)
                if not evener:
                    break
                starts = evener
        return tuple(_lines(words, starts))
    cut = _lines(words, _starts(wide, 1.5 * most)[0])[:lines]
    return (*cut[:-1], _shortened(cut[-1], 1.5 * most))


def _starts(wide: Sequence[float], widest: float, count: int = 999) -> tuple[list[int], float]:
    """Which words begin a line no wider than this; none where there would be too many lines.

    Beside it the width of the longest line.
    """
    starts, used, longest = [0], -_SPACE, 0.0
    for place, own in enumerate(wide):
        if own > widest:
            return [], 0.0
        used += _SPACE + own
        if used > widest:
            if len(starts) == count:
                return [], 0.0
            starts.append(place)
            used = own
        longest = max(longest, used, own)
    return starts, longest


def _lines(words: Sequence[str], starts: Sequence[int]) -> list[str]:
    ends = [*starts[1:], len(words)]
    return [" ".join(words[start:end]) for start, end in zip(starts, ends, strict=True)]


def _pieces(word: str, widest: float) -> list[str]:
    """A word cut up where no line could hold it."""
    if len(word) * FONT < widest:
        return [word]
    pieces, piece, used = [], "", 0.0
    for letter in word[:400]:
        used += FONT * _SHARES[letter]
        if used > widest:
            pieces.append(piece)
            piece, used = "", FONT * _SHARES[letter]
        piece += letter
    return [*pieces, piece]


def _shortened(line: str, widest: float) -> str:
    while line and width(f"{line}…") > widest:
        line = line[:-1]
    return f"{line}…"


class _Shares(dict[str, float]):
    """The width of each letter as a part of its height, found when it is first asked for."""

    def __missing__(self, letter: str) -> float:
        if letter in _NARROW:
            share = 0.36
        elif letter in _WIDE or letter.isupper():
            share = 0.8
        else:
            share = 1.1 if east_asian_width(letter) in "WF" or ord(letter) > 0x2FFF else 0.58
        self[letter] = share
        return share


_SHARES = _Shares()
_SPACE = FONT * _SHARES[" "]
