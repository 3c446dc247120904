"""Texts of cells: made clean, made safe from spreadsheet formulas, and read from Excel's values."""

from __future__ import annotations

import re
from datetime import date, datetime, time

BROKEN = "\0"
"""The text of a cell that was reported when it was read, such as a formula error."""

FORMULA_ERRORS = frozenset(
    "#N/A #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! #GETTING_DATA #FIELD! "
    "#BLOCKED! #CONNECT! #BUSY! #UNKNOWN! #PYTHON! "
    "#N/B #VERW! #WAARDE! #DEEL/0! #NAAM? #LEEG! #GETAL! #OVERLOOP! #BEREKENEN! #VELD!".split()
)
UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_RISKY = re.compile(r"'*[=+\-@\t\r]")
_EXCEL_ESCAPE = re.compile(r"_x(?:005F_(?=x[0-9A-Fa-f]{4}_)|00[01][0-9A-Fa-f]_)")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOT_FORMAT = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.|_.|\*.')
_ZEROS = re.compile(r"0{2,}")


def clean(text: str) -> str:
    """Return a text as it is kept: stripped, line feeds only, no control characters."""
    return UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def guard(text: str) -> str:
    """Return a text for a CSV, with an apostrophe before what a spreadsheet would calculate.

    The name of a formula error gets one too, so that the text is told from the error.
    """
    return f"'{text}" if _is_risky(text) else text


def unguard(text: str) -> str:
    """Return the text that `guard` was given."""
    return text[1:] if text.startswith("'") and _is_risky(text) else text


def _is_risky(text: str) -> bool:
    return bool(_RISKY.match(text)) or text.lstrip("'") in FORMULA_ERRORS


def escape(text: str) -> str:
    """Return a text for an Excel cell: what reads as Excel's _x000D_ notation stays a text."""
    return _LOOKS_ESCAPED.sub("_x005F_", text)


def unescape(text: str) -> str:
    """Return the text of an Excel cell, without Excel's notation for control characters."""
    return _EXCEL_ESCAPE.sub(_unescaped, text) if "_x0" in text else text


def _unescaped(found: re.Match[str]) -> str:
    code = int(found[0][2:6], 16)
    return chr(code)


def excel_text(value: object, number_format: str) -> str:
    """Return the text of an Excel value; dates as precise as their number format shows them."""
    if isinstance(value, str):
        return unescape(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return _date_text(value, number_format)
    if isinstance(value, time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and _ZEROS.fullmatch(number_format):
        return f"{value:0{len(number_format)}}"
    return "" if value is None else str(value)


def _date_text(value: date, number_format: str) -> str:
    shown = _NOT_FORMAT.sub("", number_format).split(";")[0].lower()
    if "d" in shown:
        moment = isinstance(value, datetime) and value.time() != time() and "h" in shown
        return value.isoformat(" ")[:16] if moment and isinstance(value, datetime) else _day(value)
    if "m" in shown and "h" not in shown and "s" not in shown:
        return f"{value.year:04}-{value.month:02}"
    if ("y" in shown or "j" in shown) and "h" not in shown:
        return f"{value.year:04}"
    return _day(value)


def _day(value: date) -> str:
    return f"{value.year:04}-{value.month:02}-{value.day:02}"
