"""How wide texts are in the font that pictures are drawn in, and where they break."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from struct import unpack_from
from unicodedata import category

FAMILIES = "Arimo, Arial, Helvetica, Liberation Sans, sans-serif"
_ELLIPSIS = "…"
# What XML forbids, lone surrogates and what turns the direction of a line; blanks of all kinds.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")
_BLANKS = re.compile(r"\s+")


def clean(text: str) -> str:
    """Return a text on one line that XML can hold; what it forbids is shown as U+FFFD."""
    return _BLANKS.sub(" ", _TURNS.sub("", _FORBIDDEN.sub("\ufffd", text))).strip()


def font_file(bold: bool) -> str:
    """Return where the font is."""
    name = f"Arimo-{'Bold' if bold else 'Regular'}.ttf"
    return str(files("visual").joinpath("assets", "fonts", name))


@lru_cache(maxsize=16384)
def width(text: str, size: float = 1.0, bold: bool = False) -> float:
    """Return how wide a text is, in the unit of its size."""
    known = _advances(bold)
    return size * sum([known.get(letter) or _strange(letter) for letter in text])


def lacks(text: str) -> bool:
    """Return whether a text has letters that are not in the font."""
    return not _advances(False).keys() >= set(text)


def _strange(letter: str) -> float:
    """The width of a letter of another font, at most."""
    return 0.0 if category(letter) in ("Mn", "Me", "Cf") else 1.25


def wrap(
    text: str, size: float, widest: float, *, bold: bool = False, most: int = 99
) -> tuple[str, ...]:
    """Return a text in lines no wider than that, as even as they can be.

    A word that is too wide is cut; of more lines than most, the last ends in an ellipsis.
    """
    words = [piece for word in text.split() for piece in _pieces(word, size, widest, bold)]
    if not words:
        return ("",)
    lines = _fill(words, size, widest, bold)
    if len(lines) > most:
        return (*lines[: most - 1], _shortened(lines[most - 1], size, widest, bold))
    if len(lines) > 1:
        narrow, wide = 0.0, widest
        while wide - narrow > size / 4:  # the narrowest that needs no line more
            middle = (narrow + wide) / 2
            if len(_fill(words, size, middle, bold)) > len(lines):
                narrow = middle
            else:
                wide = middle
        lines = _fill(words, size, wide, bold)
    return tuple(lines)


def fit(text: str, size: float, widest: float, *, bold: bool = False) -> str:
    """Return a text on one line, ending in an ellipsis where it is too wide."""
    if width(text, size, bold) <= widest:
        return text
    return _shortened(text[:400], size, widest, bold)


def _fill(words: list[str], size: float, widest: float, bold: bool) -> list[str]:
    lines, used, blank = [words[0]], width(words[0], size, bold), width(" ", size, bold)
    for word in words[1:]:
        wide = width(word, size, bold)
        if used + blank + wide <= widest:
            lines[-1] += f" {word}"
            used += blank + wide
        else:
            lines.append(word)
            used = wide
    return lines


def _pieces(word: str, size: float, widest: float, bold: bool) -> list[str]:
    if width(word, size, bold) <= widest:
        return [word]
    for mark in "-/":
        head, found, tail = word.rpartition(mark)
        if found and head and tail and width(head + mark, size, bold) <= widest:
            return [head + mark, *_pieces(tail, size, widest, bold)]
    pieces, piece, used = [], "", 0.0
    for letter in word:
        used += width(letter, size, bold)
        if used > widest and piece:
            pieces.append(piece)
            piece, used = "", width(letter, size, bold)
        piece += letter
    return [*pieces, piece]


def _shortened(line: str, size: float, widest: float, bold: bool) -> str:
    while line and width(line + _ELLIPSIS, size, bold) > widest:
        line = line[:-1]
    return line.rstrip() + _ELLIPSIS


@cache
def _advances(bold: bool) -> dict[str, float]:
    """The width of each letter of the font, in its size, from its tables hmtx and cmap."""
    with open(font_file(bold), "rb") as file:  # noqa: PTH123
        font = file.read()
    tables = {
        font[at : at + 4]: unpack_from(">I", font, at + 8)[0]
        for at in range(12, 12 + 16 * unpack_from(">H", font, 4)[0], 16)
    }
    unit = unpack_from(">H", font, tables[b"head"] + 18)[0]
    count = unpack_from(">H", font, tables[b"hhea"] + 34)[0]
    found = unpack_from(">" + "Hh" * count, font, tables[b"hmtx"])[::2]
    return {
        chr(code): found[min(glyph, count - 1)] / unit
        for code, glyph in _glyphs(font, tables[b"cmap"]).items()
    }


def _glyphs(font: bytes, cmap: int) -> dict[int, int]:
    """The number of the glyph of each code, from the table for Unicode (format 4)."""
    for at in range(cmap + 4, cmap + 4 + 8 * unpack_from(">H", font, cmap + 2)[0], 8):
        platform, encoding, offset = unpack_from(">HHI", font, at)
        if (platform, encoding) == (3, 1):
            return _format_4(font, cmap + offset)
    raise ValueError("the font has no table for Unicode")


def _format_4(font: bytes, at: int) -> dict[int, int]:
    count = unpack_from(">H", font, at + 6)[0] // 2
    columns = [
        unpack_from(f">{count}H", font, at + 14 + place * 2 * count + (2 if place else 0))
        for place in range(4)
    ]
    starts = at + 16 + 6 * count
    glyphs = {}
    for place, (end, start, delta, offset) in enumerate(zip(*columns, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                where = starts + 2 * place + offset + 2 * (code - start)
                glyph = unpack_from(">H", font, where)[0]
            if glyph:
                glyphs[code] = (glyph + delta) & 0xFFFF
    return glyphs
