"""A report as one HTML document: figures, a picture, tables with what they say, sources."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from schema.language import _
from visual.files import replace
from visual.frame import document
from visual.public import Inside
from visual.theme import Theme

_WHOLE = 14  # a table of at most so many rows stays on one page
_PIECE = 20
_LONG = re.compile(rf"\S{{{_PIECE + 10},}}")  # a longer word may break every so many letters


class Figure(NamedTuple):
    """A number that stands large, and what it counts."""

    number: str
    words: str


class Column(NamedTuple):
    """The heading of a column; number: its cells are figures."""

    heading: str
    number: bool = False


class Row(NamedTuple):
    """The cells of a row, the first of which names it, and the ids of its sources."""

    cells: tuple[str, ...]
    sources: tuple[str, ...] = ()


class Table(NamedTuple):
    """Rows under a caption; more: what is said below of rows that were left out."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    more: str = ""


class Names(NamedTuple):
    """Names that need no columns, under a caption."""

    caption: str
    names: tuple[str, ...]


class Part(NamedTuple):
    """A chapter: what it says in a sentence, what shows it, and what to bear in mind.

    key: its place in the address. svg: a picture, safe to stand in HTML.
    """

    key: str
    heading: str
    reading: str
    shown: tuple[Table | Names, ...] = ()
    notes: tuple[str, ...] = ()
    svg: str = ""
    caption: str = ""


class Source(NamedTuple):
    """A numbered source; url: only where it is a plain http(s) address."""

    id: str
    title: str
    detail: str
    url: str = ""


class Report(NamedTuple):
    """All that a report holds, in words already. readings: the sentences at its head.

    more: what is said of sources that were left out.
    """

    title: str
    facts: tuple[str, ...]
    figures: tuple[Figure, ...]
    readings: tuple[str, ...]
    parts: tuple[Part, ...]
    sources: tuple[Source, ...]
    more: str = ""


class NetworkReport:
    """A drawn report; html() is its page, save() writes it, report holds what is in it."""

    def __init__(
        self, report: Report, theme: Theme | None = None, inside: Inside | None = None
    ) -> None:
        """inside: of a report for a web site, what is in it, in words."""
        self.inside = inside
        self.report = report
        self._theme = theme

    def html(self) -> str:
        """Return the document as one self-contained text."""
        return draw(self.report, self._theme)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write it (UTF-8) whole or not at all; return where. Raises NetgraphError."""
        return replace(path, self.html().encode("utf-8", "replace"))


def draw(report: Report, theme: Theme | None = None) -> str:
    """Return a report as a document in the language in use."""
    at = {source.id: number for number, source in enumerate(report.sources, 1)}
    parts = "".join(_part(part, at) for part in report.parts)
    head = _figures(report.figures) + _sentences(report.readings) + _short(report.parts)
    body = f"{head}{parts}{_sources(report.sources, report.more)}"
    return document(report.title, body, facts=report.facts, theme=theme, style=_style())


def _short(parts: Iterable[Part]) -> str:
    """The chapters as links, each with what it says."""
    rows = "".join(
        f'<li><a href="#{escape(part.key)}">{_text(part.heading)}</a>'
        f"<span>{_text(part.reading)}</span></li>\n"
        for part in parts
    )
    heading = escape(_("In short"))
    return (
        f'<section class="short" aria-labelledby="short"><h2 id="short">{heading}</h2>\n'
        f"<ul>\n{rows}</ul></section>\n"
    )


def _figures(figures: Iterable[Figure]) -> str:
    tiles = "".join(
        f"<div><dt>{escape(one.words)}</dt><dd>{escape(one.number)}</dd></div>" for one in figures
    )
    return f'<dl class="figures">{tiles}</dl>\n' if tiles else ""


def _sentences(sentences: Iterable[str]) -> str:
    return "".join(f'<p class="lead">{_text(one)}</p>\n' for one in sentences)


def _part(part: Part, at: Mapping[str, int]) -> str:
    shown = "".join(
        _table(one, at) if isinstance(one, Table) else _names(one) for one in part.shown
    )
    notes = "".join(f'<p class="note">{_text(note)}</p>\n' for note in part.notes)
    picture = ""
    if part.svg:
        caption = f"<figcaption>{_text(part.caption)}</figcaption>" if part.caption else ""
        picture = f'<figure class="picture">{part.svg}{caption}</figure>\n'
    return (
        f'<section id="{escape(part.key)}" aria-labelledby="{escape(part.key)}-heading">\n'
        f'<h2 id="{escape(part.key)}-heading">{_text(part.heading)}</h2>\n'
        f'<p class="reading">{_text(part.reading)}</p>\n{picture}{shown}{notes}</section>\n'
    )


def _table(table: Table, at: Mapping[str, int]) -> str:
    cited = any(row.sources for row in table.rows)
    columns = [*table.columns, *([Column(_("Sources"))] if cited else [])]
    heads = "".join(
        f'<th scope="col"{_numeric(column)}>{_text(column.heading)}</th>' for column in columns
    )
    rows = "".join(_row(row, columns, at, cited=cited) for row in table.rows)
    whole = ' class="whole"' if len(table.rows) <= _WHOLE else ""
    more = f'<p class="note">{_text(table.more)}</p>\n' if table.more else ""
    return (
        f"<table{whole}>\n<caption>{_text(table.caption)}</caption>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>\n{more}"
    )


def _row(row: Row, columns: Sequence[Column], at: Mapping[str, int], *, cited: bool) -> str:
    first, *rest = row.cells
    cells = [f'<th scope="row">{_text(first)}</th>']
    for column, text in zip(columns[1:], rest, strict=False):
        heading = escape(column.heading)
        cells.append(f'<td{_numeric(column)} data-column="{heading}">{_text(text)}</td>')
    if cited:
        heading = escape(columns[-1].heading)
        cells.append(f'<td class="cited" data-column="{heading}">{_cited(row.sources, at)}</td>')
    return f"<tr>{''.join(cells)}</tr>\n"


def _numeric(column: Column) -> str:
    return ' class="number"' if column.number else ""


def _cited(sources: Iterable[str], at: Mapping[str, int]) -> str:
    numbers = sorted(at[one] for one in sources if one in at)
    return ", ".join(f'<a href="#source-{number}">{number}</a>' for number in numbers)


def _names(names: Names) -> str:
    rows = "".join(f"<li>{_text(name)}</li>\n" for name in names.names)
    return f'<h3>{_text(names.caption)}</h3>\n<ul class="names">\n{rows}</ul>\n'


def _sources(sources: Sequence[Source], more: str) -> str:
    if not sources:
        return ""
    rows = "".join(
        f'<li id="source-{number}">{_source(source)}</li>\n'
        for number, source in enumerate(sources, 1)
    )
    heading = escape(_("Sources"))
    left = f'<p class="note">{_text(more)}</p>\n' if more else ""
    return (
        '<section id="sources" aria-labelledby="sources-heading">\n'
        f'<h2 id="sources-heading">{heading}</h2>\n<ol class="sources">\n{rows}</ol>\n'
        f"{left}</section>\n"
    )


def _source(source: Source) -> str:
    title = _text(source.title)
    if source.url:
        address = escape(source.url)
        title = f'<a href="{address}" rel="noopener noreferrer">{title}</a>'
    return f"{title}<small>{_text(source.detail)}</small>" if source.detail else title


def _text(text: str) -> str:
    """A text that stays one of its own direction, in which very long words may break."""
    said = _LONG.sub(lambda word: "\ue000".join(_pieces(word[0])), text.replace("\ue000", "\ufffd"))
    return f"<bdi>{escape(said).replace(chr(0xE000), '<wbr>')}</bdi>"


def _pieces(word: str) -> list[str]:
    return [word[at : at + _PIECE] for at in range(0, len(word), _PIECE)]


@cache
def _style() -> str:
    text = files("visual").joinpath("assets", "report.css").read_text("utf-8")
    return text.replace("\r\n", "\n")
