"""Partners by ventures, and ventures by ventures, as one picture and as tables."""

from __future__ import annotations

from collections.abc import Sequence

from queries.subgraph import Subgraph
from schema.errors import UsageError
from schema.language import _, ngettext
from visual.pictures.letters import clean
from visual.pictures.matrix_drawing import Drawing
from visual.pictures.matrix_page import page
from visual.pictures.notes import unknown_notes
from visual.pictures.picture import Picture
from visual.pictures.seats import Chosen, Seats, seats
from visual.pictures.seriation import chain
from visual.pictures.sheet import Sheet
from visual.theme import Theme, default_theme

MOST_VENTURES, MOST_PARTNERS = 60, 160
"""What one matrix shows at most and can still be read."""


def matrix(
    subgraph: Subgraph,
    chosen: Sequence[Chosen] = (),
    *,
    title: str,
    facts: Sequence[str],
    theme: Theme | None = None,
) -> Picture:
    """Draw who sits in which of the chosen ventures, and how many each two of them share.

    None chosen: all ventures of which participants are known, those that share most beside each
    other. Raises UsageError where that is more than can be read.
    """
    look = theme or default_theme()
    held = seats(subgraph, chosen)
    notes = unknown_notes(held.unknown, subgraph.as_of)
    if not chosen:
        known = [one for one in held.ventures if one not in held.unknown]
        held = held._replace(ventures=tuple(chain(known, [held.members(one.id) for one in known])))
    refuse_too_many(held)
    drawing = Drawing(held, look)
    scene = Sheet(
        drawing.items(),
        title=title,
        facts=facts,
        entries=drawing.legend(),
        notes=notes,
        desc=_words(held),
        theme=look,
    )
    return Picture(scene, lambda _svg: page(held, title, facts, notes, look))


def refuse_too_many(held: Seats) -> None:
    """Raise UsageError where nobody could read it."""
    if len(held.ventures) <= MOST_VENTURES and len(held.partners) <= MOST_PARTNERS:
        return
    raise UsageError(
        _(
            "{ventures} ventures with {partners} partners are more than one matrix can show: name "
            "those that you want, at most {most} with {fewest} partners"
        ).format(
            ventures=len(held.ventures),
            partners=len(held.partners),
            most=MOST_VENTURES,
            fewest=MOST_PARTNERS,
        )
    )


def _words(held: Seats) -> str:
    """The picture in words, for who does not see it."""
    said = [
        ngettext("{name}: {count} partner.", "{name}: {count} partners.", count).format(
            name=clean(one.name), count=count
        )
        for one in held.ventures
        for count in [len(held.members(one.id))]
        if one not in held.unknown
    ]
    return " ".join([_("Partners by ventures, then ventures by shared partners."), *said])
