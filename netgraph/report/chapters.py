"""The chapters of a report that each are one question: its first rows and its reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from netgraph.words import quality_words, readings_shared, readings_whole
from netgraph.words.figures import percent
from schema.language import _
from schema.vocabulary import label
from visual.report import Column, Part, Row, Table

if TYPE_CHECKING:
    from netgraph.facade import NetworkGraph
    from netgraph.questions import When
    from queries.quality import QualityRow
    from queries.subgraph import Subgraph
    from visual.theme import Theme

TOP = 10
_DRAWN = 80  # with more ventures, names are too small to be read on paper


def picture(
    net: NetworkGraph, shown: Subgraph, told: Sequence[str], when: When, theme: Theme | None
) -> Part | None:
    """Return the map, as `net.map` draws it; told: stands under its heading.

    Of too many ventures to be read on paper it draws those with the most partners.
    """
    from visual.overview import overview
    from visual.pictures.network import network

    partners = {row.id: row.partners for row in net.ventures(**when)}
    known = [one for one in shown.ventures if partners.get(one.id)]
    if not known:
        return None
    if len(shown.ventures) <= _DRAWN:
        drawn, placed = shown, overview(shown, kept=net.places("overview"))
    else:
        largest = sorted(known, key=lambda one: (-partners[one.id], one.id))[:_DRAWN]
        drawn = shown._replace(ventures=tuple(sorted(largest, key=lambda one: one.id)))
        placed = overview(drawn)
    title = _("Ventures and the partners they share")
    picture = network(drawn, placed, title=title, facts=told, theme=theme)
    caption = _left_out(len(shown.ventures), len(drawn.ventures))
    reading = _(
        "Each sign is a venture: the more partners, the larger. A line joins two that share "
        "partners: the more, the thicker."
    )
    return Part("map", _("The map"), reading, svg=picture.svg(), caption=caption)


def _left_out(count: int, drawn: int) -> str:
    if drawn == count:
        return ""
    return _("The {drawn} ventures with the most partners are drawn, of {count}.").format(
        drawn=drawn, count=count
    )


def overlaps(net: NetworkGraph, when: When) -> Part:
    """Return the pairs of ventures that share the most partners."""
    rows = net.overlaps(**when)
    dated = bool(when.get("as_of"))
    table = Table(
        _("Ventures that share the most partners"),
        (
            Column(_("venture")),
            Column(_("and")),
            Column(_("shared"), number=True),
            Column(_("partners of each"), number=True),
            Column(_("part of all their partners"), number=True),
            *([Column(_("evidence"))] if dated else []),
        ),
        tuple(
            Row(
                (
                    *(row.a, row.b, str(row.shared)),
                    _("{a} and {b}").format(a=row.size_a, b=row.size_b),
                    percent(row.jaccard),
                    *([label("evidence", row.evidence)] if dated else []),
                )
            )
            for row in rows[:TOP]
        ),
        left_out(len(rows), TOP, "netgraph overlaps"),
    )
    shown = (table,) if rows else ()
    reading = readings_shared.overlaps(None, rows)
    return Part("overlaps", _("Overlaps: pairs of ventures that share partners"), reading, shown)


def brokers(net: NetworkGraph, when: When) -> Part:
    """Return the partners that tie most together."""
    rows = net.brokers(top=TOP, **when)
    table = Table(
        _("Partners that tie most together"),
        (
            Column(_("partner")),
            Column(_("kind")),
            Column(_("in ventures"), number=True),
            Column(_("on the way between others"), number=True),
            Column(_("pairs of ventures"), number=True),
            Column(_("by it alone"), number=True),
        ),
        tuple(
            Row(
                (
                    row.partner,
                    label("partner_kind", row.kind),
                    str(row.ventures),
                    percent(row.betweenness),
                    str(row.joins),
                    str(row.alone),
                )
            )
            for row in rows[:TOP]
        ),
    )
    notes = (
        _(
            "“On the way between others”: the part of the shortest ways between two others that "
            "leads over it."
        ),
        _("“By it alone”: the pairs of ventures that share no other partner, as far as is known."),
    )
    reading = readings_whole.brokers(rows)
    heading = _("Who ties the network together")
    if not rows:
        return Part("brokers", heading, reading)
    return Part("brokers", heading, reading, (table,), notes)


def quality(net: NetworkGraph, day: str, *, public: bool) -> Part:
    """Return what is worth looking at again, in short; public: without what texts say besides."""
    rows = net.quality(as_of=day)
    if public:
        rows = [row for row in rows if row.what != "contradiction"]
    heading = _("What is worth looking at again")
    table = _quality(rows)
    return Part("quality", heading, quality_words.reading(rows), (table,) if rows else ())


def _quality(rows: Sequence[QualityRow]) -> Table:
    counts = Counter(row.what for row in rows)
    return Table(
        _("Points, and what to do about them"),
        (Column(_("what")), Column(_("count"), number=True), Column(_("what to do"))),
        tuple(
            Row(
                (
                    quality_words.capital(quality_words.what_words(what)),
                    str(counts[what]),
                    quality_words.todo(what),
                )
            )
            for what in quality_words.WHAT
            if counts[what]
        ),
        _("All of them, one by one: netgraph quality") if rows else "",
    )


def left_out(count: int, shown: int, command: str) -> str:
    """Return that a table shows the first of more, and how to see all; "" where it shows them."""
    if count <= shown:
        return ""
    return _("The first {shown} of {count}. All of them: {command}").format(
        shown=shown, count=count, command=command
    )
