"""Ventures as bars over the years, as sure as their dates are, with who succeeded whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from queries.subgraph import Subgraph
from schema.evidence import Window
from schema.language import _, ngettext
from schema.vocabulary import label
from visual.pictures.furniture import Entry
from visual.pictures.letters import clean
from visual.pictures.matrix_look import LEVELS, level_pen
from visual.pictures.picture import Picture
from visual.pictures.scene import Rect
from visual.pictures.sheet import Sheet
from visual.pictures.timeline_drawing import Drawing, open_end, successor, unknown_begin
from visual.pictures.timeline_page import page
from visual.pictures.timeline_rows import Row, Rows, rows
from visual.theme import Theme, default_theme
from visual.words import period


def timeline(
    subgraph: Subgraph,
    *,
    title: str,
    facts: Sequence[str],
    made_on: dt.date,
    theme: Theme | None = None,
    windows: Mapping[str, Sequence[Window]] | None = None,
) -> Picture:
    """Draw the ventures of a subgraph; a line stands at its day, else at the day it is made on.

    windows: by id of a venture, the days of somebody in it, drawn in place of its own.
    """
    look = theme or default_theme()
    found = rows(subgraph, windows)
    drawing = Drawing(found, subgraph.as_of, made_on, look)
    drawn = drawing.items()
    notes = _notes(found, drawing)
    scene = Sheet(
        drawn,
        title=title,
        facts=facts,
        entries=_legend(drawing, look),
        notes=notes,
        desc=_words(found),
        theme=look,
    )
    return Picture(scene, lambda svg: page(svg, found, title, facts, notes, look))


def _legend(drawing: Drawing, theme: Theme) -> list[Entry]:
    made = [
        Entry((Rect(-16, -6, 32, 12, level_pen(level, theme)[0]),), 34, label("evidence", level))
        for level in LEVELS
        if level in drawing.levels
    ]
    if drawing.unbegun:
        made.append(Entry(tuple(unknown_begin(14, 0, theme)), 36, _("begin not known")))
    if drawing.unended:
        made.append(Entry(tuple(open_end(-4, 0, theme)), 24, _("no end known")))
    if drawing.arrows:
        made.append(Entry(tuple(successor(-20, 0, 20, 0, theme)), 42, _("is succeeded by")))
    return made


def _notes(found: Rows, drawing: Drawing) -> list[str]:
    said = []
    names = {row.venture.id: clean(row.venture.name) for row in _every(found)}
    if found.undated:
        listed = ", ".join(names[row.venture.id] for row in found.undated)
        said.append(
            ngettext(
                "Of {count} venture no date is known: {names}.",
                "Of {count} ventures no date is known: {names}.",
                len(found.undated),
            ).format(count=len(found.undated), names=listed)
        )
    if drawing.undrawn:
        pairs = "; ".join(f"{names[a]} → {names[b]}" for a, b in drawing.undrawn)
        said.append(_("Succeeded, without a date that can be drawn: {pairs}.").format(pairs=pairs))
    return said


def _words(found: Rows) -> str:
    said = [_("Ventures as bars over the years.")]
    for row in _every(found):
        when = period(row.venture.since, row.venture.until)
        if when:
            said.append(f"{clean(row.venture.name)}: {when}.")
    return " ".join(said)


def _every(found: Rows) -> list[Row]:
    return [*found.nested, *found.alone, *found.undated]
