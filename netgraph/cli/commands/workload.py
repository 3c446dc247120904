"""netgraph workload: in how many ventures each partner takes part, and who carries most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import question
from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer
    from netgraph.facade import NetworkGraph
    from queries.workload import WorkloadRow

_NAMED = 3


@make(
    _("Count in how many ventures each partner takes part, and how."),
    _(
        "At which level (coalitions, programme lines, projects) and in which roles; roles that "
        "steer are counted apart. Who carries most comes first; equal numbers share a place."
    ),
    examples=(
        "workload --limit 10",
        'workload "Gemeente Heerlen"',
        "workload --as-of 2021-06-07 --evidence presumed --limit 5",
    ),
)
@click.argument("partner", required=False, metavar=_("[PARTNER]"))
@question("identity")
def command(partner: str | None, asked: Asked) -> None:
    with asked.open() as net:
        asked.show(net, answer(net, asked, partner))


def answer(net: NetworkGraph, asked: Asked, partner: str | None = None) -> Answer:
    """Return the answer to who carries how much."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column
    from queries.naming import resolve

    meant = resolve(net.store, partner, ("Partner",)) if partner else None
    everybody = net.workload(**asked.scope)
    rows = net.workload(meant.id, **asked.scope) if meant else everybody
    shown = [
        Column("place", _("place"), "number"),
        columns.partner(),
        columns.partner_kind()._replace(screen=False),
        columns.domain()._replace(screen=False),
        Column("ventures", _("in all"), "number"),
        Column("coalitions", _("coalitions"), "number"),
        Column("programme_lines", _("lines"), "number"),
        Column("projects", _("projects"), "number"),
        Column("steering", _("steers"), "number"),
        Column("steering_roles", _("steering roles"), get=lambda row: _roles(row.steering_roles)),
        Column("roles", _("other roles"), get=lambda row: _roles(row.roles)),
        columns.evidence(),
        columns.counted_from(),
        columns.sources()._replace(screen=False),
        columns.identifier("partner_id", _("partner id")),
    ]
    return Answer(
        _("What {name} carries").format(name=meant.name) if meant else _("Who carries how much"),
        shown,
        rows,
        counted=lambda count: ngettext("{count} partner.", "{count} partners.", count).format(
            count=count
        ),
        reading=reading_of(meant.name, rows, everybody) if meant else reading(everybody),
    )


def _roles(roles: tuple[tuple[str, int], ...]) -> str:
    """Return roles in words; with a number where it is not one."""
    from schema.vocabulary import label

    words = [
        f"{label('role', role)} {count}×" if count > 1 else label("role", role)
        for role, count in roles
    ]
    return ", ".join(words)


def reading(rows: list[WorkloadRow]) -> str:
    """Return who carries most in a sentence, true for equals and for none."""
    from netgraph.words.filters import listed

    if not rows:
        return _("Nobody takes part in anything, as far as is known.")
    first = [row.partner for row in rows if row.place == 1]
    if len(first) == 1:
        said = _("{name} takes part in {share}")
    elif len(first) <= _NAMED:
        said = _("{name} each take part in {share}")
    else:
        said = _("{number} partners each take part in {share}")
    sentence = said.format(name=listed(first), number=len(first), share=_share(rows[0]))
    return _ended(sentence, rows)


def reading_of(name: str, rows: list[WorkloadRow], everybody: list[WorkloadRow]) -> str:
    """Return what one partner carries beside the others, in a sentence."""
    if not rows:
        return _("{name} takes part in nothing, as far as is known.").format(name=name)
    return " ".join(_compared(row, everybody) for row in rows)


def _compared(row: WorkloadRow, everybody: list[WorkloadRow]) -> str:
    """Return what a partner carries beside the others."""
    sentence = _("{name} takes part in {share}").format(name=row.partner, share=_share(row))
    equal = sum(other.ventures == row.ventures for other in everybody) - 1
    if equal:
        sentence = ngettext(
            "{sentence}, as does {count} other", "{sentence}, as do {count} others", equal
        ).format(sentence=sentence, count=equal)
    if row.place == 1:
        return _ended(sentence, everybody)
    most = everybody[0]
    return ngettext(
        "{sentence}; {count} partner is in more ({name} in {most}).",
        "{sentence}; {count} partners are in more, {name} in most ({most}).",
        row.place - 1,
    ).format(sentence=sentence, count=row.place - 1, name=_most(everybody), most=most.ventures)


def _most(rows: list[WorkloadRow]) -> str:
    from netgraph.words.filters import listed

    first = [row.partner for row in rows if row.place == 1]
    if len(first) <= _NAMED:
        return listed(first)
    return ngettext("{count} partner", "{count} partners", len(first)).format(count=len(first))


def _share(row: WorkloadRow) -> str:
    """Return "12 of the 40 ventures of which participants are known"."""
    return ngettext(
        "the one venture of which participants are known",
        "{count} of the {of} ventures of which participants are known",
        row.of,
    ).format(count=row.ventures, of=row.of)


def _ended(sentence: str, rows: list[WorkloadRow]) -> str:
    """Return the sentence about those in first place with what the next one carries."""
    after = [row.ventures for row in rows if row.place > 1]
    if not after:
        return f"{sentence}."
    return _("{sentence}; nobody else is in more than {count}.").format(
        sentence=sentence, count=after[0]
    )
