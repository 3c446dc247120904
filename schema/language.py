"""The language of what people read: English in the code, Dutch from the catalogue beside it."""

from __future__ import annotations

import gettext
import locale
from contextvars import ContextVar
from functools import cache
from pathlib import Path

LANGUAGES = ("nl", "en")
_LOCALE_FOLDER = Path(__file__).parent / "locale"
_language: ContextVar[str] = ContextVar("netgraph_language", default="en")


def language() -> str:
    """Return the language in use: "nl" or "en"."""
    return _language.get()


def set_language(code: str) -> None:
    """Use a language from here on, in this thread or task. Raises ValueError."""
    if code not in LANGUAGES:
        raise ValueError(f"language {code!r} is not one of {', '.join(LANGUAGES)}")
    _language.set(code)


def locale_language() -> str:
    """Return the language of the surroundings: "nl" where the locale is Dutch, else "en"."""
    code = locale.getlocale()[0] or ""
    return "nl" if code.lower().startswith(("nl", "dutch")) else "en"


def spoken(figure: str) -> str:
    """Return a figure with the comma of Dutch, where that is the language in use."""
    return figure.replace(".", ",") if language() == "nl" else figure


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    return gettext.translation("netgraph", _LOCALE_FOLDER, [code], fallback=code == "en")


def _(message: str) -> str:
    """Return the message in the language in use; the message itself is the English text."""
    code = _language.get()
    return message if code == "en" else _catalogue(code).gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return the singular or the plural text for a number, in the language in use."""
    code = _language.get()
    if code == "en":
        return singular if number == 1 else plural
    return _catalogue(code).ngettext(singular, plural, number)
