"""Differences between two days in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netgraph.words.relations import relation_words
from schema.language import _
from schema.vocabulary import label

if TYPE_CHECKING:
    from queries.compare import CompareRow


def what(row: CompareRow) -> str:
    """Return what became of a fact."""
    return {"new": _("new"), "ended": _("ended"), "changed": _("changed")}[row.what]


def sort(row: CompareRow) -> str:
    """Return which sort of fact it is."""
    return {
        "venture": _("venture"),
        "participation": _("participation"),
        "link": _("link"),
    }[row.table]


def how(row: CompareRow) -> str:
    """Return the relation of a link, or the roles; both sides where they differ."""
    if row.relation:
        return relation_words(row.relation)
    before, after = (
        ", ".join(label("role", role) for role in roles)
        for roles in (row.roles_before, row.roles_after)
    )
    if before and after and before != after:
        return f"{before} → {after}"
    return after or before


def level_words(level: str | None) -> str:
    """Return a level of evidence; a dash where the fact did not hold."""
    return label("evidence", level) or "–"
