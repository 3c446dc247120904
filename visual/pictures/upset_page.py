"""The UpSet picture as a page: the picture, and the same as lists."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from schema.language import _
from visual.frame import document
from visual.pictures.letters import clean
from visual.theme import Theme

_STYLE = "\n.combinations h3{font-size:16px}.combinations ul{margin:0;padding-left:20px}\n"


def page(
    drawn: str,
    told: Sequence[tuple[str, Sequence[tuple[str, str]]]],
    title: str,
    facts: Sequence[str],
    notes: Sequence[str],
    theme: Theme,
) -> str:
    """Return the whole document; drawn: the picture as SVG; told: see `upset.told`."""
    lists = "".join(
        f"<h3><bdi>{escape(clean(heading))}</bdi></h3>\n<ul>\n{_items(partners)}</ul>\n"
        for heading, partners in told
    )
    said = "".join(f"<p><bdi>{escape(clean(note))}</bdi></p>\n" for note in notes)
    same = escape(_("The same as lists"))
    body = (
        f"<figure>{drawn}</figure>\n{said}"
        f'<section class="combinations"><h2>{same}</h2>\n{lists}'
        "</section>\n"
    )
    return document(title, body, facts=facts, theme=theme, style=_STYLE)


def _items(partners: Sequence[tuple[str, str]]) -> str:
    rows = ((escape(clean(name)), escape(clean(roles))) for name, roles in partners)
    return "".join(
        f"<li><bdi>{name}</bdi> <small><bdi>{roles}</bdi></small></li>\n" for name, roles in rows
    )
