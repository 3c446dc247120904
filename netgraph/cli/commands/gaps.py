"""netgraph gaps: what is missing in ventures, between coalitions, and of a group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import question
from schema.language import _

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer, Column, Section
    from netgraph.facade import NetworkGraph
    from queries.gaps_row import GapRow


@make(
    _("Find what is missing: domains, kinds or roles, shared partners, participations."),
    _(
        "Ventures that miss a domain, a kind or a role; coalitions that share no partner; partners "
        "in nothing. With --among: which members of a group are in by name, only through the "
        "group, not at all, or not known by name. A venture without known participants misses "
        "nothing that is known: those stand apart."
    ),
    examples=(
        "gaps --limit 10",
        'gaps "Kerncoalitie Mijnstreek"',
        "gaps --domain social --role funder --limit 5",
        'gaps "Trendbreuk Zuid-Limburg" --among "Zuid-Limburgse gemeenten"',
    ),
)
@click.argument("venture", required=False, metavar=_("[VENTURE]"))
@click.option(
    "--domain", multiple=True, metavar="D", help=_("Ventures without a partner of this domain.")
)
@click.option(
    "--kind", multiple=True, metavar="K", help=_("Ventures without a partner of this kind.")
)
@click.option(
    "--role", multiple=True, metavar="R", help=_("Ventures in which nobody has this role.")
)
@click.option(
    "--among", metavar=_("GROUP"), help=_("How the members of this group of partners are in.")
)
@question("identity")
def command(
    venture: str | None,
    domain: tuple[str, ...],
    kind: tuple[str, ...],
    role: tuple[str, ...],
    among: str | None,
    asked: Asked,
) -> None:
    if among and (domain or kind or role):
        raise click.UsageError(
            _("--among is about members: it goes without --domain, --kind, --role")
        )
    with asked.open() as net:
        found = answer(net, asked, venture, domain=domain, kind=kind, role=role, among=among)
        asked.show(net, found)


def answer(
    net: NetworkGraph,
    asked: Asked,
    venture: str | None = None,
    *,
    domain: tuple[str, ...] = (),
    kind: tuple[str, ...] = (),
    role: tuple[str, ...] = (),
    among: str | None = None,
) -> Answer:
    """Return the answer to what is missing."""
    from netgraph.cli.output.answer import Answer
    from netgraph.words import gap_words
    from netgraph.words.filters import unknown_words
    from queries.naming import resolve

    meant = resolve(net.store, venture, ("Venture",)) if venture else None
    group = resolve(net.store, among, ("Partner",)) if among else None
    rows = net.gaps(
        meant.id if meant else None,
        domain=domain,
        kind=kind,
        role=role,
        among=group.id if group else None,
        **asked.scope,
    )
    filters = [
        *(("domain", one) for one in domain),
        *(("partner_kind", one) for one in kind),
        *(("role", one) for one in role),
    ]
    name = meant.name if meant else None
    if group:
        question_asked = gap_words.members_question(group.name, name)
        reading = gap_words.members_reading(group.name, name, rows)
    else:
        question_asked = gap_words.question(name, filters)
        reading = gap_words.reading(name, rows, filters)
    notes = unknown_words(*filters)
    if any(row.gap == "missing" for row in rows):
        notes.append(_("Missing is what is not known to be there: few texts name everybody."))
    return Answer(
        question_asked,
        _flat(),
        rows,
        sections=tuple(_sections(rows[: asked.limit])),
        notes=tuple(notes),
        reading=reading,
    )


def _flat() -> list[Column]:
    """Return the columns of all gaps in one table."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Column
    from netgraph.words import gap_words

    return [
        Column("gap", _("gap"), get=lambda row: gap_words.gap(row.gap)),
        Column("name", _("name")),
        _kind(),
        _missing(),
        Column("other", _("and")),
        Column("ventures", _("in"), "list"),
        Column("number", _("count"), "number"),
        columns.evidence(),
        columns.sources()._replace(screen=False),
        columns.identifier("id", _("id")),
        columns.identifier("other_id", _("id of the second")),
    ]


def _sections(rows: Iterable[GapRow]) -> Iterator[Section]:
    """Yield a section for each sort of gap, those of a group's members as one."""
    from itertools import groupby

    from netgraph.cli import columns
    from netgraph.cli.output.answer import Column, Section
    from netgraph.words import gap_words
    from queries.gaps_row import GAPS

    evidence, sources = columns.evidence(), columns.sources()._replace(screen=False)
    venture, partner = Column("name", _("venture")), Column("name", _("partner"))
    known = Column("number", _("known partners"), "number")
    shown = {
        "missing": [venture, _kind(), known, _missing(), evidence, sources],
        "unknown": [venture, _kind(), evidence, sources],
        "apart": [venture, Column("other", _("and")), evidence, sources],
        "alone": [partner, _kind(), sources],
        "": [
            Column("name", _("member"), get=gap_words.member),
            Column("gap", _("is in"), get=lambda row: gap_words.gap(row.gap)),
            Column("ventures", _("venture"), "list"),
            evidence,
            columns.sources(),
        ],
    }

    def sort(row: GapRow) -> str:
        own = row.gap in GAPS and (row.label != "Partner" or row.gap == "alone")
        return row.gap if own else ""

    for part, listed in groupby(rows, key=sort):
        yield Section(gap_words.heading(part), shown[part], list(listed))


def _kind() -> Column:
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Column
    from schema.vocabulary import label

    def words(row: GapRow) -> str:
        if row.label == "Partner":
            return label("partner_kind", row.kind)
        return columns.venture_kind_words(row.label, row.kind)

    return Column("kind", _("kind"), get=words)


def _missing() -> Column:
    from netgraph.cli.output.answer import Column
    from netgraph.words import gap_words

    return Column("missing", _("misses"), get=lambda row: gap_words.terms(row.missing))
