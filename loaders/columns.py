"""The tables of the native format as data: file columns, schema fields, headings in nl and en."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from schema.names import fold
from schema.tables import TABLES, Field


class Column(NamedTuple):
    """A column of a file: its plain name, the schema field it fills, its headings.

    also: other headings that people use. required: a file without it cannot be read.
    rare: written only where some row has a value. refers: the table whose ids it holds.
    """

    name: str
    field: str
    nl: str
    en: str
    also: tuple[str, ...] = ()
    required: bool = False
    rare: bool = False
    refers: str | None = None


class FileTable(NamedTuple):
    """A table of a file (a CSV, a sheet): the schema table it fills and its columns.

    implied: fields that the table itself says. identity: columns that say which fact a row is.
    """

    name: str
    table: str
    nl: str
    en: str
    columns: tuple[Column, ...]
    identity: tuple[str, ...]
    implied: tuple[tuple[str, str], ...] = ()

    def heading(self, column: Column, lang: str | None) -> str:
        """Return the heading of a column in a language; its plain name without one."""
        return {"nl": column.nl, "en": column.en}.get(lang or "", column.name)

    def title(self, lang: str | None) -> str:
        """Return the name of the sheet in a language; the plain name without one."""
        return {"nl": self.nl, "en": self.en}.get(lang or "", self.name)


_ID = Column("id", "id", "Id", "Id")
_NAME = Column("name", "name", "Naam", "Name", required=True)
_ALIASES = Column("aliases", "aliases", "Andere namen", "Other names", ("alias", "aliassen"))
_KIND = Column("kind", "kind", "Soort", "Kind")
_REGION = Column("region", "region", "Regio", "Region")
_SINCE = Column("since", "since", "Sinds", "Since", ("begindatum", "startdatum", "start date"))
_UNTIL = Column("until", "until", "Tot en met", "Until", ("t/m", "einddatum", "end date"))
_SOURCES = Column("sources", "sources", "Bronnen", "Sources", ("bron", "source"))
_NOTE = Column("note", "note", "Opmerking", "Note")
_DUTCH = Column("nl", "nl", "Nederlands", "Dutch")
_ENGLISH = Column("en", "en", "Engels", "English")
_TAKES_PART = Column("takes_part", "takes_part", "Neemt deel", "Takes part")
_ABOUT = (
    Column("table", "about_table", "Tabel", "Table", required=True),
    Column("key", "about_key", "Sleutel", "Key", required=True),
    Column("field", "field", "Veld", "Field"),
)


def _relations(joins: str, nl: str, en: str) -> FileTable:
    columns = (
        Column("from", "from_id", "Van", "From", required=True, refers=joins),
        Column("relation", "relation", "Relatie", "Relation", required=True),
        Column("to", "to_id", "Naar", "To", required=True, refers=joins),
        _SINCE,
        _UNTIL._replace(rare=True),
        _SOURCES,
    )
    identity = ("from", "to")
    return FileTable(f"{joins}_relations", "link", nl, en, columns, identity, (("joins", joins),))


FILE_TABLES = (
    FileTable(
        "partners",
        "partner",
        "Partners",
        "Partners",
        (
            _ID,
            _NAME,
            _ALIASES,
            _KIND,
            Column("domain", "domain", "Domein", "Domain"),
            _REGION,
            Column("group", "is_group", "Groep", "Group"),
            Column("size", "size", "Aantal", "Size", ("omvang",)),
            _SOURCES,
        ),
        ("id", "name"),
    ),
    FileTable(
        "ventures",
        "venture",
        "Samenwerkingsverbanden",
        "Ventures",
        (
            _ID,
            Column("label", "label", "Vorm", "Label", ("form",), required=True),
            _KIND,
            _NAME,
            _ALIASES,
            _SINCE,
            _UNTIL,
            Column("phase", "phase", "Fase", "Phase"),
            Column("ambition", "ambition", "Ambitie", "Ambition"),
            _REGION,
            _SOURCES,
        ),
        ("id", "name"),
    ),
    FileTable(
        "participations",
        "participation",
        "Deelnames",
        "Participations",
        (
            Column("partner", "partner", "Partner", "Partner", required=True),
            Column(
                "venture",
                "venture",
                "Samenwerkingsverband",
                "Venture",
                ("verband",),
                required=True,
            ),
            Column("role", "role", "Rol", "Role", required=True),
            Column("period", "period", "Hoeveelste periode", "Period number", rare=True),
            _SINCE,
            _UNTIL,
            Column("observed", "observed", "Gezien op", "Observed", ("observed on", "waargenomen")),
            _SOURCES,
        ),
        ("partner", "venture"),
    ),
    FileTable(
        "roles",
        "term",
        "Rollen",
        "Roles",
        (
            Column("role", "term", "Rol", "Role", required=True),
            _TAKES_PART,
            _DUTCH,
            _ENGLISH,
        ),
        ("role",),
        (("vocabulary", "role"),),
    ),
    FileTable(
        "vocabulary",
        "term",
        "Woordenlijst",
        "Vocabulary",
        (
            Column("vocabulary", "vocabulary", "Woordenlijst", "Vocabulary", required=True),
            Column("term", "term", "Woord", "Term", required=True),
            _DUTCH,
            _ENGLISH,
            _TAKES_PART._replace(rare=True),
        ),
        ("term",),
    ),
    _relations("venture", "Verbindingen verbanden", "Venture relations"),
    _relations("partner", "Verbindingen partners", "Partner relations"),
    FileTable(
        "sources",
        "source",
        "Bronnen",
        "Sources",
        (
            _ID,
            Column("title", "title", "Titel", "Title", required=True),
            Column("publisher", "publisher", "Uitgever", "Publisher"),
            Column("url", "url", "Webadres", "Url", ("web address", "link")),
            Column("published", "published", "Gepubliceerd", "Published", ("datum", "date")),
        ),
        ("id", "title"),
    ),
    FileTable(
        "conflicts",
        "claim",
        "Andere lezingen",
        "Other readings",
        (
            *_ABOUT,
            Column("chosen", "value", "Gekozen", "Chosen"),
            Column("chosen_sources", "value_sources", "Bronnen gekozen", "Sources of chosen"),
            Column("other", "text", "Andere lezing", "Other reading", required=True),
            Column("other_sources", "sources", "Bronnen andere", "Sources of other"),
            _NOTE,
        ),
        ("key",),
        (("kind", "reading"),),
    ),
    FileTable(
        "date_phrases",
        "claim",
        "Woorden bij datums",
        "Date phrases",
        (
            *_ABOUT,
            Column("value", "value", "Waarde", "Value"),
            Column(
                "value_sources", "value_sources", "Bronnen waarde", "Sources of value", rare=True
            ),
            Column("phrase", "text", "Woorden", "Phrase", required=True),
            _NOTE,
            Column("source", "sources", "Bron", "Source", ("bronnen", "sources")),
        ),
        ("key",),
        (("kind", "words"),),
    ),
)
BY_NAME = {table.name: table for table in FILE_TABLES}
EXPLANATION = {"nl": "Uitleg", "en": "Explanation"}
LISTS = "netgraph-lists"
VOCABULARY_LABELS = {
    "role": ("rol", "role"),
    "venture_kind": ("soort samenwerkingsverband", "kind of venture"),
    "partner_kind": ("soort partner", "kind of partner"),
    "domain": ("domein", "domain"),
    "relation": ("relatie", "relation"),
    "phase": ("fase", "phase"),
    "label": ("vorm", "label"),
    "evidence": ("zekerheid", "evidence"),
}
ATTRIBUTE_PREFIX = "attribute:"


@cache
def headings(table: str) -> dict[str, Column]:
    """Return the columns of a file table by folded heading: plain name, nl, en and others."""
    return {
        fold(text): column
        for column in BY_NAME[table].columns
        for text in (column.name, column.nl, column.en, *column.also)
    }


@cache
def _titles() -> dict[str, str]:
    return {
        fold(text): table.name for table in FILE_TABLES for text in (table.name, table.nl, table.en)
    }


def table_called(title: str) -> str | None:
    """Return the file table that a file or sheet name means, or None."""
    return _titles().get(fold(title))


def vocabulary_called(text: str) -> str | None:
    """Return the vocabulary that a text means, by its name or its label, or None."""
    folded = fold(text)
    for name, words in VOCABULARY_LABELS.items():
        if folded in (fold(name), *map(fold, words)):
            return name
    return None


def is_aside(title: str) -> bool:
    """Return whether a sheet is one of the template's own pages, which hold no facts."""
    return fold(title) in {fold(name) for name in (*EXPLANATION.values(), LISTS)}


def field_of(table: FileTable, column: Column) -> Field:
    """Return the schema field that a column fills."""
    return next(one for one in TABLES[table.table].fields if one.name == column.field)


def attribute_heading(table: FileTable, name: str) -> str:
    """Return the heading for a column of the user's own; one that reads as ours is prefixed."""
    clashes = name.startswith(ATTRIBUTE_PREFIX) or fold(name) in headings(table.name)
    return f"{ATTRIBUTE_PREFIX}{name}" if clashes else name
