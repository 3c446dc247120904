"""netgraph without: what if partners leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from netgraph.cli.command import make
from netgraph.cli.options import question
from schema.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer, Column, Section
    from netgraph.facade import NetworkGraph
    from queries.entity import Entity
    from queries.without_row import Without


class Consequence(NamedTuple):
    """One thing that happens, for tables; other: who is left, or the other one of a pair."""

    what: str
    name: str
    other: str = ""
    before: int | None = None
    after: int | None = None
    evidence: str | None = None
    id: str = ""
    other_id: str = ""
    sources: tuple[str, ...] | None = None


@make(
    _("Find what falls away when partners leave."),
    _(
        "What if they leave everything they take part in: ventures left with nobody, with one "
        "member, without a funder or without a municipality; parts that fall off; pairs of "
        "ventures no longer joined by a shared partner; and how much longer the ways between the "
        "others get."
    ),
    examples=("without CZ", 'without CZ "Burgerkracht Limburg" --pairs'),
)
@click.argument("partners", nargs=-1, required=True, metavar=_("PARTNER..."))
@click.option(
    "--pairs", is_flag=True, help=_("List the pairs of ventures that lose their connection too.")
)
@question("identity")
def command(partners: tuple[str, ...], pairs: bool, asked: Asked) -> None:
    with asked.open() as net:
        asked.show(net, answer(net, asked, partners, pairs=pairs))


def answer(
    net: NetworkGraph, asked: Asked, partners: Sequence[str], *, pairs: bool = False
) -> Answer:
    """Return the answer to what falls away when these partners leave."""
    from netgraph.cli.output.answer import Answer
    from netgraph.words.filters import listed

    found = net.without(*partners, sources=asked.sources, **asked.scope)
    rows = [*_rows(found, pairs)]
    return Answer(
        _("Without {names}").format(names=listed([one.name for one in found.leaving])),
        _columns(_("venture"), _("who is left, or the other")),
        rows,
        sections=tuple(_sections(rows)),
        notes=tuple(_notes(found, pairs)),
        payload={"without": _native(found)},
        rows_in_json=False,
        reading=reading(found),
    )


def _native(found: Without) -> object:
    from netgraph.cli.output.json_text import native

    return native(found)


def _columns(name: str, other: str, after: str = "") -> list[Column]:
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Column

    return [
        Column("what", _("what happens"), screen=False),
        Column("name", name),
        Column("other", other),
        Column("before", _("before"), "number"),
        Column("after", after or _("after"), "number"),
        columns.evidence(),
        columns.sources(only_asked=True),
        columns.identifier("id", _("id")),
        columns.identifier("other_id", _("id of the second")),
    ]


def _sections(rows: list[Consequence]) -> Iterator[Section]:
    from itertools import groupby

    from netgraph.cli.output.answer import Section

    headings: dict[str, tuple[str, ...]] = {
        _one(): (_("venture"), _("who is left")),
        _apart(): (_("ventures"), _("partners")),
        _lost(): (_("venture"), _("and")),
        _longer(): (_("how much longer"), "", _("pairs")),
    }
    for what, listed in groupby(rows, key=lambda row: row.what):
        yield Section(what, _columns(*headings.get(what, (_("venture"), ""))), [*listed])


def _one() -> str:
    return _("One member left")


def _apart() -> str:
    return _("Falls off")


def _lost() -> str:
    return _("No longer joined by a shared partner")


def _longer() -> str:
    return _("Longer ways: pairs of others")


def _rows(found: Without, pairs: bool) -> Iterator[Consequence]:
    kept = {
        _("Nobody left"): [row for row in found.left if row.after == 0],
        _one(): [row for row in found.left if row.after == 1],
        _("No funder left"): [row for row in found.left if "funder" in row.lacks],
        _("No municipality left"): [row for row in found.left if "municipality" in row.lacks],
    }
    for what, left in kept.items():
        for row in left:
            last = row.last or "" if what == _one() else ""
            yield Consequence(
                what,
                row.venture,
                last,
                row.before,
                row.after,
                row.evidence,
                row.venture_id,
                sources=row.sources,
            )
    for part in found.parts:
        yield Consequence(
            _apart(),
            _names(part.ventures),
            _names(part.partners),
            evidence=part.evidence,
            id=";".join(one.id for one in part.ventures),
            other_id=";".join(one.id for one in part.partners),
            sources=part.sources,
        )
    for pair in found.lost if pairs else ():
        yield Consequence(
            _lost(),
            pair.a,
            pair.b,
            pair.shared,
            0,
            pair.evidence,
            pair.a_id,
            pair.b_id,
            pair.sources,
        )
    for steps, count in found.longer:
        said = ngettext("{count} step more", "{count} steps more", steps).format(count=steps)
        yield Consequence(_longer(), said, after=count, evidence=found.evidence)


def _names(entities: Sequence[Entity]) -> str:
    return "; ".join(one.name for one in entities)


def _notes(found: Without, pairs: bool) -> Iterator[str]:
    if found.lost and not pairs:
        yield _("--pairs lists the pairs of ventures that lose their connection.")
    if found.ventures:
        yield _(
            "Connections run over taking part, as far as is known; of a venture with one known "
            "member more may take part."
        )


def reading(found: Without) -> str:
    """Return in sentences what falls away."""
    from netgraph.words.filters import listed

    names = listed([one.name for one in found.leaving])
    if not found.ventures:
        return _("Nothing: as far as is known {names} takes part in nothing.").format(names=names)
    start = ngettext(
        "Without {names} {count} venture loses a partner",
        "Without {names} {count} ventures lose a partner",
        found.ventures,
    ).format(names=names, count=found.ventures)
    said = []
    for pattern, count in (
        (_("{count} left with nobody"), sum(row.after == 0 for row in found.left)),
        (_("{count} with one member"), sum(row.after == 1 for row in found.left)),
        (_("{count} without a funder"), sum("funder" in row.lacks for row in found.left)),
        (
            _("{count} without a municipality"),
            sum("municipality" in row.lacks for row in found.left),
        ),
    ):
        if count:
            said.append(pattern.format(count=count))
    if said:
        start = _("{sentence}: {list}.").format(sentence=start, list=", ".join(said))
    else:
        start = _("{sentence}; none is left with too few.").format(sentence=start)
    return " ".join((start, *_connections(found)))


def _connections(found: Without) -> Iterator[str]:
    from netgraph.words.figures import decimal

    if found.lost:
        count = len(found.lost)
        yield ngettext(
            "{count} pair of ventures loses its only shared partners.",
            "{count} pairs of ventures lose their only shared partners.",
            count,
        ).format(count=count)
    else:
        yield _("No pair of ventures loses its only shared partners.")
    if found.apart:
        yield ngettext(
            "{count} of {all} connected pairs of others is cut off.",
            "{count} of {all} connected pairs of others are cut off.",
            found.apart,
        ).format(count=found.apart, all=found.connected)
    if longer := sum(pairs for _steps, pairs in found.longer):
        total = sum(steps * pairs for steps, pairs in found.longer)
        yield ngettext(
            "{count} pair gets a longer way, by {steps} steps on average.",
            "{count} pairs get a longer way, by {steps} steps on average.",
            longer,
        ).format(count=longer, steps=decimal(total / longer))
