"""Hostile text made harmless: what stands in a name may not steer a terminal or a program."""

from __future__ import annotations

import re
import unicodedata

# Control characters, marks that turn the direction of a line, and line and page separators.
_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]"
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def clean(text: str) -> str:
    """Return a text of one line that can be shown anywhere: what steers shows as a sign."""
    return text if text.isascii() and text.isprintable() else _STEERING.sub(_sign, text)


def _sign(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code in (9, 10, 13, 0x2028, 0x2029):
        return " "
    if code < 32:
        return chr(0x2400 + code)
    return "\u2421" if code == 127 else "\ufffd"


def escaped(text: str) -> str:
    """Return a JSON text in which what steers a terminal stands as its escape."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return _STEERING.sub(
        lambda found: "\n" if found.group() == "\n" else f"\\u{ord(found.group()):04x}", text
    )


def formula_safe(text: str) -> str:
    """Return a text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def width(text: str) -> int:
    """Return how many columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
