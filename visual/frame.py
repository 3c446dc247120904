"""The shell of every HTML document other than the map: one file that asks nothing of a network."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

from schema.language import _, language
from visual.theme import Theme, css_text, default_theme

_FOOT = 90  # letters of a title that fit beside the number of the page


def document(
    title: str,
    body: str,
    *,
    facts: Sequence[str],
    theme: Theme | None = None,
    style: str = "",
) -> str:
    """Return a whole document in the language in use, for screens light and dark and for A4.

    title: text, the heading too. body: HTML that is safe already, with headings from h2 on and
    without style="" attributes (the policy of the page forbids them; SVG has fill="" and the
    like). facts: texts for the line under the heading: peildatum, evidence, sources, day made.
    style: CSS of the document's own; it may use every custom property of the theme.
    """
    look = theme or default_theme()
    own = _asset("base.css") + _asset("frame.css")
    css = f"{look.style()}{own}{_foot(title, look)}{style}"
    logo = ""
    if look.logo:
        logo = f'<img class="logo" src="{escape(look.logo)}" alt="{escape(look.logo_alt)}">\n'
    skip = escape(_("To the content"))
    told = "".join(f"<li><bdi>{escape(fact)}</bdi></li>\n" for fact in facts)
    return f"""<!DOCTYPE html>
<html lang="{language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(_policy(css, look))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{escape(title)}</title>
<link rel="icon" href="data:,">
<style>{css}</style>
</head>
<body>
<a class="skip" href="#main">{skip}</a>
<header>
{logo}<div class="heading">
<h1><bdi>{escape(title)}</bdi></h1>
<ul class="facts">
{told}</ul>
</div>
</header>
<main id="main" tabindex="-1">
{body}
</main>
</body>
</html>
"""


def _policy(css: str, theme: Theme) -> str:
    checksum = b64encode(sha256(css.encode("utf-8")).digest()).decode("ascii")
    return (
        f"default-src 'none'; style-src 'sha256-{checksum}'; {theme.sources()}; "
        "base-uri 'none'; form-action 'none'"
    )


def _foot(title: str, theme: Theme) -> str:
    """The foot of a printed page: what it is a page of, and which."""
    short = title if len(title) <= _FOOT else f"{title[: _FOOT - 1]}…"
    before, _page, rest = _("Page {page} of {pages}").partition("{page}")
    between, _pages, after = rest.partition("{pages}")
    number = f"{css_text(before)} counter(page) {css_text(between)} counter(pages) "
    return (
        f"@page{{font-family:{theme.families};color:{theme.colours['soft']};"
        f"@bottom-left{{content:{css_text(short)}}}"
        f"@bottom-right{{content:{number}{css_text(after)}}}"
        "}\n"
    )


@cache
def _asset(name: str) -> str:
    text = files("visual").joinpath("assets", name).read_text("utf-8")
    return text.replace("\r\n", "\n")
