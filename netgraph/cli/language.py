"""The language of this run, decided before anything with words in it is imported."""

from __future__ import annotations

import gettext
import os
from collections.abc import Sequence
from pathlib import Path

import schema.language
from schema.language import LANGUAGES, locale_language, set_language


def choose_language(arguments: Sequence[str]) -> str:
    """Return --lang wherever it stands, else what is remembered, else the locale's language."""
    return _given(arguments) or _remembered() or _surroundings()


def use_language(code: str) -> None:
    """Speak a language from here on, click's own words included.

    click takes its words from the text domain of the process, in the languages that LANGUAGE
    names; our catalogue holds them (netgraph/cli/click_words.py).
    """
    set_language(code)
    os.environ["LANGUAGE"] = code
    gettext.bindtextdomain("netgraph", Path(schema.language.__file__).parent / "locale")
    gettext.textdomain("netgraph")


def _given(arguments: Sequence[str]) -> str | None:
    for place, argument in enumerate(arguments):
        if argument == "--":
            return None
        name, equals, value = argument.partition("=")
        if name != "--lang":
            continue
        if not equals:
            value = "".join(arguments[place + 1 : place + 2])
        if value.lower() in LANGUAGES:
            return value.lower()
    return None


def _remembered() -> str | None:
    from netgraph.config import read_settings
    from schema.errors import NetgraphError

    try:
        return read_settings().language
    except NetgraphError:
        return None  # help must come out all the same; what needs the settings says what is wrong


def _surroundings() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if code := os.environ.get(name):
            return "nl" if code.lower().startswith("nl") else "en"
    return locale_language()
