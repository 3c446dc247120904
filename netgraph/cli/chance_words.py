"""What chance says of overlaps, in columns and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netgraph.cli.output.answer import Column
from schema.language import _, ngettext, spoken

if TYPE_CHECKING:
    from queries.overlaps import Compared, Pairs

_SURE = 0.05


def columns() -> list[Column]:
    """Return the columns with what chance gives."""
    return [
        Column("expected", _("expected"), "number"),
        Column("ratio", _("times expected"), "number"),
        Column("p_value", _("p-value"), "number"),
        Column("q_value", _("q-value"), "number"),
    ]


def reading(rows: Pairs, minimum: int) -> str:
    """Return how many pairs share more than chance gives; "" where that was not asked."""
    if rows.compared is None or not rows.compared.pairs:
        return ""
    found = sum(row.q_value is not None and row.q_value <= _SURE for row in rows)
    if not found:
        said = (
            _("No pair of the {pairs} compared shares more partners than chance explains{limit}.")
            if minimum == 1
            else _(
                "No pair of the {pairs} compared that shares at least {minimum} partners shares "
                "more than chance explains{limit}."
            )
        )
    elif minimum == 1:
        said = ngettext(
            "{count} pair of the {pairs} compared shares more partners than chance "
            "explains{limit}.",
            "{count} pairs of the {pairs} compared share more partners than chance "
            "explains{limit}.",
            found,
        )
    else:
        said = ngettext(
            "{count} pair of the {pairs} compared shares at least {minimum} partners, and more "
            "than chance explains{limit}.",
            "{count} pairs of the {pairs} compared share at least {minimum} partners, and more "
            "than chance explains{limit}.",
            found,
        )
    limit = _(" (q-value at most {value})").format(value=spoken(str(_SURE)))
    return said.format(count=found, pairs=rows.compared.pairs, minimum=minimum, limit=limit)


def notes(compared: Compared | None) -> list[str]:
    """Return what a reader must know beside the figures of chance."""
    if compared is None or not compared.pairs:
        return []
    models = {
        "sdsm": _(
            "Chance: every partner and every venture keeps its number of participations, on "
            "average (stochastic degree sequence model)."
        ),
        "hypergeometric": _(
            "Chance: each venture draws its partners blindly, all of them alike (hypergeometric); "
            "a partner that sits everywhere makes overlaps look more special than they are."
        ),
    }
    said = [
        models[compared.model],
        ngettext(
            "The q-values are those of {count} pair compared, shown here or not.",
            "The q-values are those of {count} pairs compared, shown here or not.",
            compared.pairs,
        ).format(count=compared.pairs),
    ]
    if compared.few:
        said.append(
            ngettext(
                "There is only {count} venture with known participants: few to reckon with, so "
                "take these figures as an indication, not as proof.",
                "There are only {count} ventures with known participants: few to reckon with, so "
                "take these figures as an indication, not as proof.",
                compared.ventures,
            ).format(count=compared.ventures)
        )
    return said
