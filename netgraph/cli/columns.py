"""The columns that many answers share."""

from __future__ import annotations

from typing import Any

from netgraph.cli.output.answer import Column
from schema.language import _
from schema.vocabulary import label


def partner(key: str = "partner") -> Column:
    """Return the column with the names of partners."""
    return Column(key, _("partner"))


def partner_kind() -> Column:
    """Return the column with the kinds of partners."""
    return Column("kind", _("kind"), "term", "partner_kind")


def domain() -> Column:
    """Return the column with the domains of partners."""
    return Column("domain", _("domain"), "term", "domain")


def venture_kind() -> Column:
    """Return the column with the kinds of ventures: a contract is not called a project."""
    return Column("kind", _("kind"), get=lambda row: venture_kind_words(row.label, row.kind))


def venture_kind_words(venture_label: str, kind: str | None) -> str:
    """Return what a venture is called on screen: its kind, else its label."""
    return label("venture_kind", kind) or label("label", venture_label)


def period() -> list[Column]:
    """Return the columns with since and until."""
    return [Column("since", _("since"), "date"), Column("until", _("until"), "date")]


def evidence() -> Column:
    """Return the column with the evidence on the day that was asked for."""
    return Column("evidence", _("evidence"), "term", "evidence")


def counted_from() -> Column:
    """Return the column with the partners a row was counted from, where they differ."""
    return Column("counted_from", _("counted from"), "list")


def sources(*, only_asked: bool = False) -> Column:
    """Return the column with the sources."""
    return Column("sources", _("sources"), "sources", only_asked=only_asked)


def identifier(key: str, heading: str, *, screen: bool = False) -> Column:
    """Return a column with ids."""
    return Column(key, heading, "id", screen=screen)


def roles_in(place: int, heading: str) -> Column:
    """Return the column with the roles at one place of `roles`, a tuple of (id, roles)."""

    def get(row: Any) -> tuple[str, ...]:
        found: tuple[str, ...] = row.roles[place][1]
        return found

    return Column(f"roles_{place}", heading, "term", "role", get)


def coincide() -> Column:
    """Return the column that says whether there is a day on which all of it holds."""

    def get(row: Any) -> str:
        return label("evidence", row.coincide) or _("no")

    return Column("coincide", _("at one time"), get=get)
