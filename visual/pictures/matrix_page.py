"""The matrix as a page: two tables that can be read aloud, searched, printed and copied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files

from schema.language import _
from schema.vocabulary import label
from visual.frame import document
from visual.pictures.letters import clean
from visual.pictures.matrix_look import LEVELS, OTHERS, letters, shade, shades
from visual.pictures.seats import Seat, Seats
from visual.pictures.seriation import by_blocks
from visual.theme import Theme

_FEW = 5

Marks = Mapping[tuple[str, ...], str]


def page(held: Seats, title: str, facts: Sequence[str], notes: Sequence[str], theme: Theme) -> str:
    """Return the whole document."""
    wide = len(held.ventures) > _FEW
    told = "".join(f"<p>{_words(note)}</p>\n" for note in notes)
    kind = "matrix narrow" if wide else "matrix"
    marks = letters(held.seats.values()) if wide else {}
    body = f'<div class="{kind}">\n{told}{_legend(held, marks)}'
    body += _scrolled(_("Who takes part in what"), _seats(held, marks))
    if len(held.ventures) > 1:
        body += _scrolled(_("How many partners each two share"), _pairs(held))
    style = style_of("matrix.css") + _steps(theme)
    if wide:
        style += "@page{size:A4 landscape}\n"
    return document(title, f"{body}</div>\n", facts=facts, theme=theme, style=style)


@cache
def style_of(name: str) -> str:
    """Return a style sheet of assets/."""
    return files("visual").joinpath("assets", name).read_text("utf-8").replace("\r\n", "\n")


def _words(text: str) -> str:
    return f"<bdi>{escape(clean(text))}</bdi>"


def _scrolled(heading: str, table: str) -> str:
    """A table that may be wider than the screen, to be scrolled by keyboard too."""
    name = escape(heading)
    return (
        f'<h2>{name}</h2>\n<div class="scrolled" role="region" aria-label="{name}" tabindex="0">\n'
        f"{table}</div>\n"
    )


def _seats(held: Seats, marks: Marks) -> str:
    heads = "".join(
        f'<th scope="col"><span>{_words(one.name)}</span></th>' for one in held.ventures
    )
    rows = "".join(_row(held, marks, partner.id, partner.name) for partner in by_blocks(held))
    counts = (len(held.members(one.id)) for one in held.ventures)
    totals = "".join(f"<td>{count}</td>" if count else _unknown() for count in counts)
    corner, last, foot = (escape(one) for one in (_("Partner"), _("in how many"), _("partners")))
    caption = escape(_("Partners by ventures, with their roles"))
    return (
        f'<table class="seats"><caption>{caption}</caption>\n'
        f'<thead><tr><th scope="col">{corner}</th>{heads}'
        f'<th scope="col"><span>{last}</span></th></tr></thead>\n'
        f'<tbody>\n{rows}</tbody>\n<tfoot><tr><th scope="row">{foot}</th>{totals}'
        "<td></td></tr></tfoot></table>\n"
    )


def _row(held: Seats, marks: Marks, partner: str, name: str) -> str:
    cells = "".join(
        _unknown() if one in held.unknown else _cell(held.seats.get((partner, one.id)), marks)
        for one in held.ventures
    )
    count = len(held.places(partner))
    return f'<tr><th scope="row">{_words(name)}</th>{cells}<td class="number">{count}</td></tr>\n'


def _unknown() -> str:
    words = escape(_("not known"))
    return f'<td class="unknown"><abbr title="{words}">?</abbr></td>'


def _cell(seat: Seat | None, marks: Marks) -> str:
    if seat is None:
        return "<td></td>"
    roles = escape(", ".join(map(clean, seat.roles)))
    level = f" ({escape(label('evidence', seat.evidence))})" if seat.evidence else ""
    return (
        f'<td class="in" title="{roles}{level}"><i class="{seat.evidence or "certain"}" '
        f'aria-hidden="true">{marks.get(seat.roles, "")}</i> <span class="role">{roles}'
        f'<span class="unseen">{level}</span></span></td>'
    )


def _legend(held: Seats, marks: Marks) -> str:
    found = {seat.evidence for seat in held.seats.values()}
    listed = [
        f'<i class="{level}" aria-hidden="true"></i> {escape(label("evidence", level))}'
        for level in LEVELS
        if level in found
    ]
    listed += [
        f"<b>{letter}</b> <bdi>{escape(', '.join(map(clean, roles)))}</bdi>"
        for roles, letter in marks.items()
        if letter != OTHERS
    ]
    if not listed:
        return ""
    name = escape(_("Legend"))
    items = "".join(f"<li>{one}</li>\n" for one in listed)
    return f'<ul class="legend" aria-label="{name}">{items}</ul>\n'


def _pairs(held: Seats) -> str:
    members = [held.members(one.id) for one in held.ventures]
    shared = [[len(a & b) for b in members] for a in members]
    most = max(
        (value for row, line in enumerate(shared) for at, value in enumerate(line) if at != row),
        default=0,
    )
    heads = "".join(
        f'<th scope="col"><span>{_words(one.name)}</span></th>' for one in held.ventures
    )
    rows = ""
    for row, venture in enumerate(held.ventures):
        cells = "".join(_shared(shared, members, row, at, most) for at in range(len(members)))
        rows += f'<tr><th scope="row">{_words(venture.name)}</th>{cells}</tr>\n'
    corner = escape(_("Venture"))
    caption = escape(_("Partners that ventures share; on the diagonal, how many each has"))
    return (
        f'<table class="pairs"><caption>{caption}</caption>\n<thead><tr>'
        f'<th scope="col">{corner}</th>{heads}</tr></thead>\n'
        f"<tbody>\n{rows}</tbody></table>\n"
    )


def _shared(
    shared: Sequence[Sequence[int]], members: Sequence[set[str]], row: int, at: int, most: int
) -> str:
    if not (members[row] and members[at]):
        return _unknown()
    value = shared[row][at]
    kind = "own" if row == at else f"s{shade(value, most)}"
    return f'<td class="{kind}">{value}</td>'


def _steps(theme: Theme) -> str:
    """The shades of the numbers, in the light and in the dark."""

    def rules(one: Theme) -> Iterator[str]:
        for step, (ground, ink) in enumerate(shades(one)):
            if step:
                yield f".pairs td.s{step}{{background:{ground};color:{ink}}}"

    dark = "".join(rules(theme._replace(colours=theme.dark)))
    light = "".join(rules(theme))
    return f"{light}\n@media screen and (prefers-color-scheme:dark){{{dark}}}\n"
