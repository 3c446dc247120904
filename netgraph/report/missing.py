"""The chapter of what is missing: domains, funder and municipality, shared partners, anybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from netgraph.report.chapters import left_out
from netgraph.words import gap_words
from netgraph.words.figures import percent
from schema.errors import UsageError
from schema.language import _
from schema.vocabulary import label
from visual.report import Column, Names, Part, Row, Table

if TYPE_CHECKING:
    from netgraph.facade import NetworkGraph
    from netgraph.questions import When
    from queries.gaps_row import GapRow

_LARGEST = 3  # ventures named beside each thing that is missing
_COALITIONS = 15
_NAMED = 90  # two columns of a page of names
_ROLES = ("funder",)
_KINDS = ("municipality",)


class _Gap(NamedTuple):
    what: str
    missing: Sequence[GapRow]


def gaps(net: NetworkGraph, when: When) -> Part:
    """Return what is missing in the network, as `netgraph gaps` finds it."""
    ventures = net.ventures(**when)
    named = (
        (
            _("Ventures of which no participants are known"),
            [one for one in ventures if not one.partners],
        ),
        (_("Partners of which no participation is known"), net.partners(alone=True, **when)),
    )
    lists = [_names(caption, [one.name for one in found]) for caption, found in named if found]
    try:
        rows = net.gaps(**when)
    except UsageError as fault:  # more pairs of coalitions than are compared
        said = f"{str(fault)[:1].upper()}{str(fault)[1:]}."
        return Part("gaps", _("What is missing"), said, tuple(lists))
    known = sum(row.partners > 0 for row in ventures)
    shown: list[Table | Names] = []
    notes: tuple[str, ...] = ()
    found = sorted(_wanted(net, when, rows), key=lambda gap: -len(gap.missing))
    if any(gap.missing for gap in found):
        shown.append(_table(found, known))
        notes = (_("Missing is what is not known to be there: few texts name everybody."),)
    apart = [row for row in rows if row.gap == "apart"]
    if apart:
        shown.append(_apart(apart))
    reading = gap_words.reading(None, rows, ())
    return Part("gaps", _("What is missing"), reading, (*shown, *lists), notes)


def _names(caption: str, names: Sequence[str]) -> Names:
    rest = len(names) - _NAMED
    listed = names[:_NAMED] if rest > 0 else names
    more = (_("… and {count} more").format(count=rest),) if rest > 0 else ()
    return Names(f"{caption} ({len(names)})", (*listed, *more))


def _wanted(net: NetworkGraph, when: When, rows: Sequence[GapRow]) -> Iterator[_Gap]:
    """Yield a role and a kind that every venture may need, and the domains of the network."""
    for role in _ROLES:
        yield _Gap(label("role", role), _missing(net.gaps(role=(role,), **when)))
    for kind in _KINDS:
        yield _Gap(label("partner_kind", kind), _missing(net.gaps(kind=(kind,), **when)))
    domains = dict.fromkeys(term for row in rows for _vocabulary, term in row.missing)
    for domain in domains:
        named = [row for row in rows if ("domain", domain) in row.missing]
        yield _Gap(_("domain: {domain}").format(domain=label("domain", domain)), named)


def _missing(rows: Sequence[GapRow]) -> list[GapRow]:
    return [row for row in rows if row.gap == "missing"]


def _table(found: Sequence[_Gap], known: int) -> Table:
    return Table(
        _("What ventures miss; of {count} it is known who takes part").format(count=known),
        (
            Column(_("what is missing")),
            Column(_("count"), number=True),
            Column(_("share of those"), number=True),
            Column(_("the largest of them")),
        ),
        tuple(
            Row(
                (
                    f"{gap.what[:1].upper()}{gap.what[1:]}",
                    str(len(gap.missing)),
                    percent(len(gap.missing) / known),
                    "; ".join(row.name for row in _largest(gap.missing)),
                )
            )
            for gap in found
        ),
        _("Which ones, one by one: netgraph gaps"),
    )


def _largest(rows: Sequence[GapRow]) -> list[GapRow]:
    return sorted(rows, key=lambda row: -(row.number or 0))[:_LARGEST]


def _apart(rows: Sequence[GapRow]) -> Table:
    """A coalition in each row, with those that come after it by name: every pair stands once."""
    groups: dict[str, list[GapRow]] = {}
    for row in rows:
        groups.setdefault(row.id, []).append(row)
    shown = [*groups.values()][:_COALITIONS]
    return Table(
        _("Coalitions that share no partner"),
        (Column(_("coalition")), Column(_("shares no partner with"))),
        tuple(Row((own[0].name, "; ".join(row.other or "" for row in own))) for own in shown),
        left_out(len(rows), sum(map(len, shown)), "netgraph gaps"),
    )
