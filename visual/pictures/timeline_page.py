"""The timeline as a page: the picture, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from schema.language import _
from schema.vocabulary import label
from visual.frame import document
from visual.pictures.letters import clean
from visual.pictures.seats import kind_words
from visual.pictures.timeline_rows import Row, Rows
from visual.theme import Theme
from visual.words import capital, day

_STYLE = (
    "\n.wide{position:relative;overflow-x:auto}.wide table{min-width:760px}"
    "figure.wide svg{min-width:760px;max-height:none}"
    "@media print{.wide{overflow:visible}.wide table{min-width:0}"
    "figure.wide svg{min-width:0;max-height:245mm}}\n"
)


def page(
    drawn: str,
    found: Rows,
    title: str,
    facts: Sequence[str],
    notes: Sequence[str],
    theme: Theme,
) -> str:
    """Return the whole document; drawn: the picture as SVG."""
    said = "".join(f"<p>{_bdi(note)}</p>\n" for note in notes)
    name, table = escape(_("Timeline")), escape(_("The same as a table"))
    body = (
        f'<figure class="wide" role="region" aria-label="{name}" tabindex="0">{drawn}</figure>\n'
        f"{said}<h2>{table}</h2>\n{_table(found)}"
    )
    return document(title, body, facts=facts, theme=theme, style=_STYLE)


def _table(found: Rows) -> str:
    rows = [*found.nested, *found.alone, *found.undated]
    names = {row.venture.id: row.venture.name for row in rows}
    later: dict[str, list[str]] = {}
    for before, after in found.before:
        later.setdefault(before, []).append(names[after])
    heads = (
        _("Venture"),
        _("Kind"),
        _("Begin"),
        _("End"),
        _("Phase"),
        _("Part of"),
        _("Succeeded by"),
    )
    cells = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    body = "".join(_row(row, later.get(row.venture.id, ())) for row in rows)
    caption = escape(_("Ventures with their dates"))
    return (
        f'<div class="wide" role="region" aria-label="{caption}" tabindex="0">\n'
        f"<table><caption>{caption}</caption>\n"
        f"<thead><tr>{cells}</tr></thead>\n<tbody>\n{body}</tbody></table></div>\n"
    )


def _row(row: Row, later: Sequence[str]) -> str:
    one = row.venture
    cells = (
        capital(kind_words(one)),
        day(one.since) if one.since else _("not recorded"),
        day(one.until) if one.until else _("not recorded"),
        label("phase", one.phase),
        row.parent.name if row.parent else "",
        "; ".join(later),
    )
    told = "".join(f"<td>{_bdi(cell)}</td>" for cell in cells)
    return f'<tr><th scope="row">{_bdi(one.name)}</th>{told}</tr>\n'


def _bdi(text: str) -> str:
    return f"<bdi>{escape(clean(text))}</bdi>"
