"""The network as a whole in a sentence: who ties it together, and what changed in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from netgraph.words.figures import percent
from netgraph.words.filters import listed
from schema.language import _, ngettext

if TYPE_CHECKING:
    from queries.brokers import BrokerRow
    from queries.compare import CompareRow


def brokers(rows: Sequence[BrokerRow]) -> str:
    """Return in a sentence who ties most together."""
    if not rows:
        return _("Nobody: of no venture is it known who takes part.")
    first = rows[0]
    if not first.betweenness:
        return _("Nobody lies between others: no connection depends on a third.")
    names = [row.partner for row in rows if row.betweenness == first.betweenness]
    share = percent(first.betweenness)
    if len(names) > 1:
        return _("{names} lie between others most, equally: each on {share} of the ways.").format(
            names=listed(names), share=share
        )
    said = _(
        "{name} ties most together: on average {share} of the shortest ways between two others "
        "lead over it."
    ).format(name=first.partner, share=share)
    if not first.alone:
        return said
    return (
        said
        + " "
        + ngettext(
            "{count} pair of ventures shares nobody else.",
            "{count} pairs of ventures share nobody else.",
            first.alone,
        ).format(count=first.alone)
    )


def compare(rows: Sequence[CompareRow], *, all_levels: bool) -> str:
    """Return in a sentence how much is new, ended or changed; all_levels: none was left out."""
    counts: dict[str, Any] = {
        what: sum(row.what == what and row.evidence != "possible" for row in rows)
        for what in ("new", "ended", "changed")
    }
    maybe = sum(row.evidence == "possible" for row in rows)
    if not rows:
        if all_levels:
            return _("Nothing changed, as far as is known.")
        return _("Nothing changed of which that is so sure.")
    said = _("{new} new, {ended} ended, {changed} changed").format(**counts)
    if not maybe:
        return f"{said}."
    rest = ngettext(
        "{count} difference is only possibly so", "{count} differences are only possibly so", maybe
    ).format(count=maybe)
    return f"{said}; {rest}."
