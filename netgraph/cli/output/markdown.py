"""An answer as Markdown, to paste into a report; what is in a name is no markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netgraph.cli.output.answer import Section, Shown
from netgraph.cli.output.clean import clean
from netgraph.cli.output.screen import cell, source_words, visible
from schema.language import _

_MARKUP = re.compile(r"([\\`*_\[\]<>|~&#!$])")


def text(shown: Shown) -> str:
    """Return the answer as Markdown: a heading, its tables, the notes and the sources."""
    numbers: dict[str, int] = {}
    lines = [
        f"## {plain(shown.answer.question)}",
        "",
        *([plain(_capital(shown.scope)) + "."] if shown.scope else []),
    ]
    if shown.answer.reading:
        lines += [*([""] if shown.scope else []), plain(shown.answer.reading)]
    for section in shown.sections:
        lines += _section(section, numbers)
    for note in shown.notes:
        lines += ["", plain(note)]
    if numbers:
        lines += ["", "### " + _("Sources"), ""]
        lines += [_source(shown, key, number) for key, number in numbers.items()]
    return "\n".join(lines) + "\n"


def plain(said: str) -> str:
    """Return a text of which Markdown makes the same text."""
    return _MARKUP.sub(r"\\\1", clean(said))


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def _section(section: Section, numbers: dict[str, int]) -> Iterator[str]:
    if not section.rows:
        return
    yield ""
    if section.heading:
        yield from (f"### {plain(section.heading)}", "")
    columns = visible(section)
    yield _row([plain(column.heading) for column in columns])
    yield _row(["--:" if column.is_figure else "---" for column in columns])
    for row in section.rows:
        yield _row([plain(cell(column, column.value(row), numbers)) for column in columns])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _source(shown: Shown, key: str, number: int) -> str:
    source = shown.sources.get(key)
    url = source.url if source else None
    cited = plain(source_words(shown, key))
    return f"{number}. {cited}" + (f" <{plain(url)}>" if url else "")
