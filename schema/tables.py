"""The tables of a network: the one list of fields that files, stores and the change log share.

A fact is a row of one of these tables: a tuple of values in the order of its fields, then its
attributes (columns of the user's own, as JSON text) and its origin (what wrote it last).
Values are None, str, bool, int, or a tuple of str for lists.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Value = str | bool | int | tuple[str, ...] | None
Row = tuple[Value, ...]
FieldType = Literal["text", "date", "list", "dates", "flag", "count"]


class Field(NamedTuple):
    """A field of a table.

    vocabulary: whose terms its values are. refers: the table whose ids its values are.
    """

    name: str
    type: FieldType = "text"
    required: bool = False
    vocabulary: str | None = None
    refers: str | None = None


class Table(NamedTuple):
    """A table: its id is made of the key fields, joined by a bar."""

    name: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of all columns, id first; attributes and origin last."""
        own = tuple(field.name for field in self.fields)
        return (*(() if "id" in own else ("id",)), *own, "attributes", "origin")


_SOURCES = Field("sources", "list", refers="source")

TERM = Table(
    "term",
    ("vocabulary", "term"),
    (
        Field("vocabulary", required=True),
        Field("term", required=True),
        Field("nl"),
        Field("en"),
        Field("takes_part", "flag"),
    ),
)
SOURCE = Table(
    "source",
    ("id",),
    (
        Field("id", required=True),
        Field("title", required=True),
        Field("publisher"),
        Field("url"),
        Field("published", "date"),
    ),
)
PARTNER = Table(
    "partner",
    ("id",),
    (
        Field("id", required=True),
        Field("name", required=True),
        Field("aliases", "list"),
        Field("kind", vocabulary="partner_kind"),
        Field("domain", vocabulary="domain"),
        Field("region", "list"),
        Field("is_group", "flag"),
        Field("size", "count"),
        _SOURCES,
    ),
)
VENTURE = Table(
    "venture",
    ("id",),
    (
        Field("id", required=True),
        Field("label", required=True, vocabulary="label"),
        Field("kind", vocabulary="venture_kind"),
        Field("name", required=True),
        Field("aliases", "list"),
        Field("since", "date"),
        Field("until", "date"),
        Field("phase", vocabulary="phase"),
        Field("ambition"),
        Field("region", "list"),
        _SOURCES,
    ),
)
PARTICIPATION = Table(
    "participation",
    ("partner", "venture", "role", "period"),
    (
        Field("partner", required=True, refers="partner"),
        Field("venture", required=True, refers="venture"),
        Field("role", required=True, vocabulary="role"),
        Field("period", "count"),
        Field("since", "date"),
        Field("until", "date"),
        Field("observed", "dates"),
        _SOURCES,
    ),
)
LINK = Table(
    "link",
    ("from_id", "relation", "to_id"),
    (
        Field("joins", required=True),
        Field("from_id", required=True),
        Field("relation", required=True, vocabulary="relation"),
        Field("to_id", required=True),
        Field("since", "date"),
        Field("until", "date"),
        _SOURCES,
    ),
)
CLAIM = Table(
    "claim",
    ("about_table", "about_key", "field", "kind", "text"),
    (
        Field("kind", required=True),
        Field("about_table", required=True),
        Field("about_key", required=True),
        Field("field"),
        Field("value"),
        Field("value_sources", "list", refers="source"),
        Field("text", required=True),
        _SOURCES,
        Field("note"),
    ),
)

TABLES = {
    table.name: table for table in (TERM, SOURCE, PARTNER, VENTURE, PARTICIPATION, LINK, CLAIM)
}
LINK_RELATIONS = {
    "venture": ("PART_OF", "SUCCEEDED_BY", "SUPPORTS", "COOPERATES_WITH"),
    "partner": ("PART_OF", "MERGED_INTO", "RENAMED_TO"),
}


def key_of(table: Table, values: dict[str, Value]) -> str:
    """Return the id of a fact from its key fields; empty ones are left out at the end."""
    parts = ["" if (v := values.get(name)) is None else str(v) for name in table.key]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return "|".join(parts)
