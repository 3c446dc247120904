"""What a claim is about: a table, a key and a field, which may be written as people call them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from loaders.columns import BY_NAME, headings, table_called
from loaders.directory import Directory, Fault
from loaders.words import Words
from schema.names import fold

_ENDS = {
    "partners": ("partner",),
    "ventures": ("venture",),
    "sources": ("source",),
    "participations": ("partner", "venture", "role"),
    "partner_relations": ("partner", "relation", "partner"),
    "venture_relations": ("venture", "relation", "venture"),
}


class About:
    """Puts ids for names and plain names for headings where that is sure; else nothing changes."""

    def __init__(self, directories: Mapping[str, Directory], words: Words) -> None:
        self._directories = directories
        self._words = words

    def __call__(self, values: dict[str, list[Any]]) -> None:
        """Adjust the columns about_table, about_key and field."""
        tables = [_table(text) for text in values["about_table"]]
        values["about_table"] = tables
        values["about_key"] = [
            key if isinstance(key, Fault) else self._key(table, key)
            for table, key in zip(tables, values["about_key"], strict=True)
        ]
        if "field" in values:
            pairs = zip(tables, values["field"], strict=True)
            values["field"] = [_field(table, text) for table, text in pairs]

    def _key(self, table: Any, key: str) -> str:
        ends = _ENDS.get(table, ()) if isinstance(table, str) else ()
        parts = [part.strip() for part in key.split("|")]
        if not ends or len(parts) < len(ends):
            return key
        found = [self._part(end, part) for end, part in zip(ends, parts, strict=False)]
        if None in found or found == parts[: len(ends)]:
            return key
        return "|".join([*map(str, found), *parts[len(ends) :]])

    def _part(self, end: str, text: str) -> str | None:
        if end in ("role", "relation"):
            return self._words.find(end, text) or text
        directory = self._directories[end]
        if text in directory:
            return text
        found, _by_alias = directory.named(text)
        return found[0] if len(found) == 1 else None


def _field(table: Any, text: Any) -> Any:
    if not isinstance(text, str) or table not in BY_NAME:
        return text
    column = headings(table).get(fold(text))
    return column.name if column else text


def _table(text: Any) -> Any:
    return table_called(text) or text if isinstance(text, str) else text
