"""What partners and ventures share and how they are connected, in one sentence each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from netgraph.words.filters import listed
from netgraph.words.readings import FEW, most_of, none_known
from schema.language import _, ngettext

if TYPE_CHECKING:
    from queries.independent import Independent
    from queries.meet import MeetRow
    from queries.overlap import Known, OverlapRow
    from queries.overlaps import PairRow
    from queries.path import Path


def overlap(
    known: Sequence[Known],
    rows: Sequence[OverlapRow],
    *,
    at_least: int | None = None,
    any_other: bool = False,
    whole: bool = True,
) -> str:
    """Say how many partners the ventures share.

    whole: no role and no identity option changes who is counted, so that the known participants
    are those that were compared.
    """
    if not rows:
        return _("No such partner, as far as is known.")
    count = len(rows)
    names = [one.name for one in known]
    if at_least and len(names) > 2:
        said = ngettext(
            "{count} partner is in at least {least} of the {number}, {all} in all of them.",
            "{count} partners are in at least {least} of the {number}, {all} in all of them.",
            count,
        ).format(
            count=count,
            least=at_least,
            number=len(names),
            all=sum(row.shared == len(names) for row in rows),
        )
    elif any_other and len(names) > 2:
        said = ngettext(
            "{count} partner of {name} is in at least one of the others too.",
            "{count} partners of {name} are in at least one of the others too.",
            count,
        ).format(count=count, name=names[0])
    else:
        from netgraph.words.known import known_words

        if whole:
            names = [known_words(one.name, one.known) for one in known]
        said = ngettext(
            "{names} share {count} partner.", "{names} share {count} partners.", count
        ).format(names=listed(names), count=count)
    return " ".join([said, *_apart(rows)])


def meet(names: Sequence[str], rows: Sequence[MeetRow]) -> str:
    """Say in how many ventures the partners meet."""
    if not rows:
        return _("Nowhere, as far as is known.")
    said = ngettext(
        "{names} meet in {count} venture.", "{names} meet in {count} ventures.", len(rows)
    ).format(names=listed(names), count=len(rows))
    return " ".join([said, *_apart(rows)])


def _apart(rows: Sequence[OverlapRow] | Sequence[MeetRow]) -> list[str]:
    """Return a sentence on the rows of which the periods cannot coincide."""
    count = sum(row.coincide is None for row in rows)
    if not count:
        return []
    return [_("For {count} of these the periods cannot coincide.").format(count=count)]


def overlaps(name: str | None, rows: Sequence[PairRow], minimum: int = 1) -> str:
    """Say with how many ventures partners are shared, and which pair shares the most."""
    if not rows:
        return none_known()
    most, names = most_of(
        (row.b if name else _("{a} and {b}").format(a=row.a, b=row.b), row.shared) for row in rows
    )
    if name:
        said = _sharing(minimum, len(rows)).format(name=name, count=len(rows), minimum=minimum)
        if len(names) <= FEW:
            top = _("the most with {names}: {most}").format(names=listed(names), most=most)
        else:
            top = _("the most, {most}, with {count} of them").format(most=most, count=len(names))
        return f"{said}; {top}."
    said = ngettext("{count} pair", "{count} pairs", len(rows)).format(count=len(rows))
    if len(names) == 1:
        top = _("{pair} share the most partners: {most}").format(pair=names[0], most=most)
    else:
        top = _("{count} of them share the most partners: {most} each").format(
            count=len(names), most=most
        )
    return f"{said}; {top}."


def _sharing(minimum: int, count: int) -> str:
    if minimum > 1:
        return ngettext(
            "{name} shares at least {minimum} partners with {count} venture",
            "{name} shares at least {minimum} partners with {count} ventures",
            count,
        )
    return ngettext(
        "{name} shares partners with {count} venture",
        "{name} shares partners with {count} ventures",
        count,
    )


def path(
    paths: Sequence[Path], apart: Independent | None = None, *, max_hops: int | None = None
) -> str:
    """Say in how many steps two are connected, by way of whom, and in how many ways."""
    if not paths:
        if max_hops is None or (apart and not apart.ways):
            return _("No connection, as far as is known.")
        return _("No connection of at most {steps}, as far as is known.").format(
            steps=_steps(max_hops)
        )
    steps = paths[0].steps
    if not steps:
        return _("They are one and the same.")
    if len(paths) > 1:
        said = _("There are {paths} shortest connections, of {steps} each.").format(
            paths=len(paths), steps=_steps(len(steps))
        )
    elif len(steps) == 1:
        said = _("They are connected directly.")
    else:
        between = listed([step.to_name for step in steps[:-1]])
        said = _("They are connected in {steps}, by way of {names}.").format(
            steps=_steps(len(steps)), names=between
        )
    return " ".join([said, *_ways(apart)])


def _ways(apart: Independent | None) -> list[str]:
    """Return a sentence on the independent ways."""
    if apart is None or not apart.ways:
        return []
    names = [one.name for one in apart.through]
    if not names:
        if apart.ways == 1:
            return [_("There is no other way.")]
        return [
            _("There are {count} independent ways, of which one is direct.").format(
                count=apart.ways
            )
        ]
    if apart.ways == 1:
        return [_("Every way leads over {name}.").format(name=names[0])]
    said = _("There are {count} independent ways").format(count=apart.ways)
    if len(names) > FEW:
        return [f"{said}."]
    return [_("{sentence}: each leads over {names}.").format(sentence=said, names=_or(names))]


def _or(names: Sequence[str]) -> str:
    *others, last = names
    return _("{names} or {last}").format(names=", ".join(others), last=last)


def _steps(count: int) -> str:
    return ngettext("{count} step", "{count} steps", count).format(count=count)
