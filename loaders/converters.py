"""Cell texts to values, each distinct text of a column once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from loaders.cells import BROKEN
from loaders.columns import Column, FileTable, field_of, vocabulary_called
from loaders.directory import Directory, Fault
from loaders.words import Words
from schema.date_words import read_date
from schema.errors import BadDate
from schema.language import _
from schema.tables import LINK_RELATIONS, Field

_YES = frozenset("yes y ja j true waar 1 x ✓ ✔ ☑".split())
_NO = frozenset("no n nee false onwaar 0".split())
_LARGEST = 2_147_483_647
_CLOSED = frozenset({"label", "relation"})
Reads = Callable[[str, "Converter"], Any]


class Converter(dict[str, Any]):
    """The values of the texts of one column; a value can be a Fault.

    notes: texts that were read with a notice, and that notice.
    """

    def __init__(self, reads: Reads, empty: Any = None, *, required: bool = False) -> None:
        super().__init__()
        self._reads = reads
        self._empty = empty
        self._required = required
        self.faulty = False
        self.notes: dict[str, str] = {}

    def __missing__(self, text: str) -> Any:
        if text == BROKEN:
            value: Any = Fault()
        elif text:
            value = self._reads(text, self)
        elif self._required:
            value = Fault(((_("this cell is empty: a value is expected"), ""),))
        else:
            value = self._empty
        self.faulty = self.faulty or isinstance(value, Fault)
        self[text] = value
        return value


class Converters:
    """Makes the converters of columns, from what a load knows."""

    def __init__(self, words: Words, directories: dict[str, Directory]) -> None:
        self._words = words
        self._directories = directories

    def of(self, table: FileTable, column: Column) -> Converter:
        """Return a converter for a column."""
        field = field_of(table, column)
        reads = self._reads(table, column, field)
        empty = () if field.type in ("list", "dates") else None
        return Converter(reads, empty, required=field.required)

    def _reads(self, table: FileTable, column: Column, field: Field) -> Reads:
        refers = column.refers or field.refers
        if refers:
            return _references(self._directories[refers], many=field.type == "list")
        if field.vocabulary:
            return self._term(table, field.vocabulary)
        if column.field == "vocabulary":
            return _vocabulary
        if column.field == "term":
            return part_of_key
        if column.field == "period":
            return _period
        return _BY_TYPE[field.type]

    def _term(self, table: FileTable, vocabulary: str) -> Reads:
        closed = vocabulary in _CLOSED
        among = LINK_RELATIONS[dict(table.implied)["joins"]] if table.table == "link" else None

        def read(text: str, converter: Converter) -> Any:
            found = self._words.find(vocabulary, text)
            if closed and (found is None or (among and found not in among)):
                listed = self._words.listed(vocabulary, among)
                message = _("this is not one of {known}").format(known=listed)
                return Fault(((message, text),))
            if found is None:
                converter.notes[text] = _unknown_word(vocabulary)
            if vocabulary == "role":
                return part_of_key(found or text, converter)
            return found or text

        return read


def _unknown_word(vocabulary: str) -> str:
    messages = {
        "role": _("this role is in no vocabulary: kept as it is, and taken to take part"),
        "partner_kind": _("this kind of partner is in no vocabulary: kept as it is"),
        "venture_kind": _("this kind of venture is in no vocabulary: kept as it is"),
        "domain": _("this domain is in no vocabulary: kept as it is"),
        "phase": _("this phase is in no vocabulary: kept as it is"),
    }
    return messages[vocabulary]


def part_of_key(text: str, converter: Converter | None = None) -> Any:
    """Return a text that may be part of an id, or a Fault."""
    if "|" in text or ";" in text:
        return Fault(((_("an id or a role may not hold | or ;"), text),))
    return text


def _vocabulary(text: str, converter: Converter) -> Any:
    found = vocabulary_called(text)
    if found is None:
        converter.notes[text] = _("no vocabulary is called this: kept as it is")
    return found or part_of_key(text)


def _text(text: str, converter: Converter) -> Any:
    return text


def _list(text: str, converter: Converter) -> Any:
    return tuple(dict.fromkeys(item for part in text.split(";") if (item := part.strip())))


def _references(directory: Directory, *, many: bool) -> Reads:
    def one(text: str, converter: Converter) -> Any:
        return directory.find(text)

    def several(text: str, converter: Converter) -> Any:
        return _all_or_faults([directory.find(item) for item in _list(text, converter)])

    return several if many else one


def _date(text: str, converter: Converter) -> Any:
    value, note = _day(text)
    if note:
        converter.notes[text] = note
    return value


def _dates(text: str, converter: Converter) -> Any:
    found = [_day(item) for item in _list(text, converter)]
    if notes := [note for _value, note in found if note]:
        converter.notes[text] = ", ".join(notes)
    return _all_or_faults([value for value, _note in found])


def _all_or_faults(found: list[str | Fault]) -> Any:
    faults = [one for one in found if isinstance(one, Fault)]
    if faults:
        return Fault(tuple(part for one in faults for part in one.parts))
    return tuple(dict.fromkeys(found))


def _day(text: str) -> tuple[str | Fault, str | None]:
    try:
        day, reworded = read_date(text)
    except BadDate as fault:
        return Fault(((str(fault), text),)), None
    return day, _("read as {date}").format(date=day) if reworded else None


def _flag(text: str, converter: Converter) -> Any:
    folded = text.casefold()
    if folded in _YES:
        return True
    if folded in _NO:
        return False
    return Fault(((_("yes or no is expected (ja or nee)"), text),))


def _count(text: str, converter: Converter) -> Any:
    digits = text.removesuffix(".0")
    if digits.isascii() and digits.isdigit() and len(digits) < 11 and int(digits) <= _LARGEST:
        return int(digits)
    return Fault(((_("a whole number is expected"), text),))


def _period(text: str, converter: Converter) -> Any:
    """Return which period of the same role a row is; the first one has no number."""
    number = _count(text, converter)
    if number == 0:
        return Fault(((_("a whole number is expected: 2 for a second period"), text),))
    return None if number == 1 else number


_BY_TYPE: dict[str, Reads] = {
    "text": _text,
    "date": _date,
    "list": _list,
    "dates": _dates,
    "flag": _flag,
    "count": _count,
}
