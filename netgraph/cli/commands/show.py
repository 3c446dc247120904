"""netgraph show: the dossier of a partner or venture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer, Column, Section
    from netgraph.facade import NetworkGraph
    from queries.members import MemberRow
    from queries.show import ClaimRow, Dossier, LinkRow


class DossierRow(NamedTuple):
    """A line of a dossier: in which part of it, about whom or what, and what is said."""

    part: str
    name: str
    says: str
    since: str | None = None
    until: str | None = None
    evidence: str | None = None
    last_observed: str | None = None
    sources: tuple[str, ...] = ()
    id: str = ""


@make(
    _("Show all that is known about a partner or venture."),
    _(
        "Its kind and dates, who takes part or in what it takes part, what it is part of, what "
        "came before and after, what texts say otherwise, and the sources."
    ),
    examples=('show "Kerncoalitie Mijnstreek"', "show Zuyderland --as-of today --format json"),
)
@click.argument("name", metavar=_("NAME"))
@take("answer", "day", "store")
def command(name: str, asked: Asked) -> None:
    with asked.open() as net:
        asked.show(net, answer(net, asked, name))


def answer(net: NetworkGraph, asked: Asked, name: str) -> Answer:
    """Return the dossier as an answer: in sections on screen, as one list elsewhere."""
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.cli.output.json_text import native

    dossier = net.show(name, as_of=asked.as_of, evidence=asked.evidence)
    rows = [*_own(dossier), *_around(dossier), *_said(dossier)]
    return Answer(
        _("Dossier of {name}").format(name=dossier.name),
        [Column("part", _("part")), *_columns(_("what"), _("says"))],
        rows,
        sections=tuple(_sections(dossier, rows)),
        notes=() if dossier.participations else (_none(dossier, asked),),
        payload={"dossier": native(dossier)},
        rows_in_json=False,
    )


def _none(dossier: Dossier, asked: Asked) -> str:
    from netgraph.words.known import none_known

    if dossier.label == "Partner":
        return _("No participations known of {name}: where it takes part is not recorded.").format(
            name=dossier.name
        )
    return none_known(dossier.name, 0, asked.as_of)


def _sections(dossier: Dossier, rows: list[DossierRow]) -> Iterator[Section]:
    from itertools import groupby

    from netgraph.cli.output.answer import Section

    other = _("venture") if dossier.label == "Partner" else _("partner")
    headings = {
        _in_short(): ("", ""),
        _participations(dossier): (other, _("role")),
        _readings(): (_("about"), _("text")),
        _words(): (_("about"), _("text")),
    }
    for part, listed in groupby(rows, key=lambda row: row.part):
        what, says = headings.get(part, (_("name"), _("relation")))
        yield Section(part, _columns(what, says), list(listed))


def _columns(what: str, says: str) -> list[Column]:
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Column

    return [
        Column("name", what),
        Column("says", says),
        *columns.period(),
        columns.evidence(),
        Column("last_observed", _("last seen"), "date"),
        columns.sources() if says else columns.sources()._replace(heading=""),
        columns.identifier("id", _("id")),
    ]


def _in_short() -> str:
    return _("In short")


def _participations(dossier: Dossier) -> str:
    return _("Takes part in") if dossier.label == "Partner" else _("Members")


def _readings() -> str:
    return _("What other texts say")


def _words() -> str:
    return _("The words of the texts")


def _own(dossier: Dossier) -> Iterator[DossierRow]:
    """Yield what is said of the partner or venture itself."""
    from netgraph.cli.columns import venture_kind_words
    from netgraph.words.dates import date_words
    from schema.vocabulary import label

    if dossier.label == "Partner":
        kind = label("partner_kind", dossier.kind)
    else:
        kind = venture_kind_words(dossier.label, dossier.kind)
    said = [
        (_("kind"), kind),
        (_("also called"), "; ".join(dossier.aliases)),
        (_("domain"), label("domain", dossier.domain)),
        (_("region"), "; ".join(dossier.region)),
        (_("group"), _group(dossier)),
        (_("since"), date_words(dossier.since)),
        (_("until"), date_words(dossier.until)),
        (_("evidence"), label("evidence", dossier.evidence)),
        (_("phase"), label("phase", dossier.phase)),
        (_("ambition"), dossier.ambition or ""),
        *_attributes(dossier.attributes),
        (_("id"), dossier.id),
    ]
    for what, says in said:
        if says:
            yield DossierRow(_in_short(), what, says)
    if dossier.source_ids:
        yield DossierRow(_in_short(), _("stated by"), "", sources=dossier.source_ids)


def _group(dossier: Dossier) -> str:
    if not dossier.group:
        return ""
    if dossier.size is None:
        return _("yes")
    return ngettext("of {count} organisation", "of {count} organisations", dossier.size).format(
        count=dossier.size
    )


def _attributes(text: str | None) -> Iterator[tuple[str, str]]:
    import json

    return ((str(name), str(value)) for name, value in json.loads(text or "{}").items())


def _around(dossier: Dossier) -> Iterator[DossierRow]:
    """Yield who takes part, or in what it takes part, and the links with others."""
    is_partner = dossier.label == "Partner"
    for one in dossier.participations:
        name, key = (one.venture, one.venture_id) if is_partner else (one.partner, one.partner_id)
        yield DossierRow(
            _participations(dossier),
            name,
            _role(one),
            one.since,
            one.until,
            one.evidence,
            one.last_observed,
            one.sources,
            key,
        )
    yield from _links(_("Part of"), dossier.parents)
    yield from _links(_("Parts"), dossier.parts)
    yield from _links(_("Before"), dossier.before)
    yield from _links(_("After"), dossier.after)
    yield from _links(_("Other links"), dossier.other_links)


def _role(one: MemberRow) -> str:
    from schema.vocabulary import label

    said = label("role", one.role)
    return said if one.takes_part else _("{role} (takes no part)").format(role=said)


def _links(part: str, links: Iterable[LinkRow]) -> Iterator[DossierRow]:
    from netgraph.words.relations import relation_words

    for one in links:
        yield DossierRow(
            part,
            one.name,
            relation_words(one.relation, one.forward),
            one.since,
            one.until,
            one.evidence,
            None,
            one.sources,
            one.id,
        )


def _said(dossier: Dossier) -> Iterator[DossierRow]:
    """Yield what texts say beside the values that stand."""
    names = {dossier.id: ""}
    for one in dossier.participations:
        names |= {one.partner_id: one.partner, one.venture_id: one.venture, dossier.id: ""}
    for group in (dossier.parents, dossier.parts, dossier.before, dossier.after):
        names |= {link.id: link.name for link in group}
    yield from _claims(_readings(), dossier.readings, names)
    yield from _claims(_words(), dossier.words, names)


def _claims(part: str, claims: Iterable[ClaimRow], names: dict[str, str]) -> Iterator[DossierRow]:
    for one in claims:
        said = f"“{one.text}”"
        if one.value:
            said = _("{said} (held here: {value})").format(said=said, value=one.value)
        if one.note:
            said = f"{said}; {one.note}"
        yield DossierRow(part, _about(one, names), said, sources=one.sources)


def _about(claim: ClaimRow, names: dict[str, str]) -> str:
    """Return what a claim is about: the other end and the role or relation, then the field."""
    from netgraph.words.fields import field_words
    from netgraph.words.relations import relation_words
    from schema.vocabulary import label

    def words(text: str) -> str:
        if claim.about_table == "participation":
            return label("role", text)
        return relation_words(text) if claim.about_table == "link" else text

    parts = [names.get(part, words(part)) for part in claim.about_key.split("|")]
    fact = ", ".join(part for part in parts if part)
    field = field_words(claim.about_table, claim.field) if claim.field else ""
    return ": ".join(part for part in (fact, field) if part)
