"""Columns that look like a person's: networks hold organisations, so these are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from schema.names import fold

_WORDS = frozenset(
    "email mail emailadres mailadres tel telefoon telefoonnummer telefoonnr mobiel gsm phone "
    "telephone mobile fax voornaam voornamen roepnaam achternaam tussenvoegsel voorletters "
    "initialen geslachtsnaam firstname lastname surname forename initials contactpersoon "
    "contactpersonen contactgegevens aanspreekpunt contact contacts geboortedatum bsn birthday "
    "birthdate linkedin aanhef salutation".split()
)
_PHRASES = (
    "e mail",
    "first name",
    "last name",
    "given name",
    "family name",
    "middle name",
    "contact person",
    "contact name",
    "contact details",
    "date of birth",
    "naam contact",
)
_MAIL = re.compile(r"(?:mailto:)?[^@\s/:]+@[^@\s/:]+\.[^@\s/:.]+", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+|00)[\d(][\d\s().-]{7,}|0[\d\s().-]{8,}")
_PIECES = re.compile(r"[;,<>\s]+")


def looks_personal(heading: str, values: Iterable[str]) -> bool:
    """Return whether a column looks like a person's name, mail address or phone number.

    By its heading, or by values that are mail addresses or phone numbers.
    """
    folded = fold(heading)
    if not _WORDS.isdisjoint(folded.split()) or any(one in f" {folded} " for one in _phrases()):
        return True
    return any(_is_mail(value) or _is_phone(value) for value in set(values))


def _phrases() -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in _PHRASES)


def _is_mail(value: str) -> bool:
    return "@" in value and any(_MAIL.fullmatch(piece) for piece in _PIECES.split(value))


def _is_phone(value: str) -> bool:
    if not _PHONE.fullmatch(value):
        return False
    digits = sum(char.isdigit() for char in value)
    return digits == 10 if value[:1] == "0" and value[:2] != "00" else 9 <= digits <= 15
