"""Names folded to what people mean: case, accents, punctuation and legal form left out.

Folding happens here, once, and its result is stored; so both stores find the same names.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from zlib import crc32

_SPECIAL = str.maketrans(
    {"ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ł": "l", "ı": "i", "ĳ": "ij", "þ": "th"}
)
_LEGAL_FORMS = frozenset(
    "bv nv vof ua stichting vereniging cooperatie maatschap gmbh ltd inc".split()
)
_BETWEEN_WORDS = {code: " " for code in range(128) if not chr(code).isalnum()}
_WORDS = re.compile(r"\w+")
_DOTTED = re.compile(r"\b(?:\w\.){2,}(?=\W|$)|\b\w(?:\.\w)+\b\.?")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return a text without case, accents, punctuation and double spaces, for search."""
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_SPECIAL))
        text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    if "." in text:
        text = _DOTTED.sub(lambda found: found.group().replace(".", ""), text)
    if text.isascii():
        return " ".join(text.translate(_BETWEEN_WORDS).split())
    return " ".join(_WORDS.findall(text.replace("_", " ")))


@lru_cache(maxsize=65536)
def fold_name(text: str) -> str:
    """Return a name folded and without its legal form ("Stichting", "B.V."), for equality.

    A name that is nothing but a legal form keeps it.
    """
    folded = fold(text)
    words = folded.split()
    if _LEGAL_FORMS.isdisjoint(words):
        return folded
    kept = [word for word in words if word not in _LEGAL_FORMS]
    return " ".join(kept or words)


def slug(text: str) -> str:
    """Return an id made from a name: lower-case ASCII words joined by hyphens.

    A name without any Latin letter or digit gets "n-" and a checksum of its folded text.
    """
    folded = fold(text)
    words = re.findall(r"[a-z0-9]+", folded)
    return "-".join(words) or f"n-{crc32(folded.encode('utf-8')):08x}"
