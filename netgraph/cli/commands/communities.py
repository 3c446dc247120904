"""netgraph communities: which ventures and partners belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from netgraph.cli.command import make
from netgraph.cli.options import question
from netgraph.cli.types import Whole
from schema.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer, Column, Section
    from netgraph.facade import NetworkGraph
    from queries.communities import Cluster, Communities, Member

_RUNS = 20
_TELLING = 3
# From here on clusters are called marked: Newman and Girvan (2004) name 0.3 as the usual bound.
_MARKED = 0.3
_SURE, _FAIRLY = 0.9, 0.6


class MemberLine(NamedTuple):
    """A member of a cluster, for tables."""

    cluster: int
    name: str
    label: str
    kind: str | None
    inside: int
    all: int
    together: float
    evidence: str | None
    id: str
    sources: tuple[str, ...] | None


@make(
    _("Find clusters of ventures and partners that belong together."),
    _(
        "Each venture and partner is in one cluster, so that as many participations as possible "
        "lie within clusters, more than by chance (modularity, after Barber). How sure: in what "
        "part of the other runs, each starting elsewhere, its members stay together "
        "(0 never, 1 always)."
    ),
    examples=("communities", "communities --members --limit 20"),
)
@click.option("--members", is_flag=True, help=_("List all members of each cluster."))
@click.option(
    "--runs",
    type=Whole(2),
    default=_RUNS,
    metavar="N",
    help=_("How many runs are compared; 20 unless told otherwise."),
)
@question("identity")
def command(members: bool, runs: int, asked: Asked) -> None:
    with asked.open() as net:
        asked.show(net, answer(net, asked, members=members, runs=runs))


def answer(net: NetworkGraph, asked: Asked, *, members: bool = False, runs: int = _RUNS) -> Answer:
    """Return the answer to which ventures and partners belong together."""
    from netgraph.cli.output.answer import Answer
    from netgraph.cli.output.json_text import native

    found = net.communities(runs=runs, sources=asked.sources, **asked.scope)
    rows: list[Cluster] | list[MemberLine] = (
        [line for one in found.clusters for line in _lines(one)] if members else [*found.clusters]
    )
    return Answer(
        _("Clusters of ventures and partners"),
        _member_columns() if members else _columns(),
        rows,
        counted=None if members else _counted,
        notes=_notes(found),
        sections=tuple(_sections(found, asked.limit)) if members else (),
        payload={"communities": native(found)},
        rows_in_json=False,
        reading=reading(found),
    )


def _counted(count: int) -> str:
    return ngettext("{count} cluster.", "{count} clusters.", count).format(count=count)


def _columns() -> list[Column]:
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Column

    return [
        Column("number", _("cluster"), "number"),
        Column("telling", _("named by"), "list"),
        Column("n_ventures", _("ventures"), "number", get=lambda row: len(row.ventures)),
        Column("n_partners", _("partners"), "number", get=lambda row: len(row.partners)),
        Column("leading", _("most telling partners"), "list", get=_leading),
        Column("inside", _("within"), "share"),
        Column("together", _("how sure"), "share"),
        columns.evidence(),
        columns.sources(only_asked=True),
        Column("all_ventures", _("all ventures"), "list", get=_all_ventures, screen=False),
        Column("all_partners", _("all partners"), "list", get=_all_partners, screen=False),
    ]


def _leading(row: Cluster) -> tuple[str, ...]:
    return _all_partners(row)[:_TELLING]


def _all_ventures(row: Cluster) -> tuple[str, ...]:
    return tuple(member.entity.name for member in row.ventures)


def _all_partners(row: Cluster) -> tuple[str, ...]:
    return tuple(member.entity.name for member in row.partners)


def _member_columns() -> list[Column]:
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Column

    return [
        Column("cluster", _("cluster"), "number", screen=False),
        Column("name", _("name")),
        Column("kind", _("kind"), get=_kind),
        Column("inside", _("within the cluster"), "number"),
        Column("all", _("in all"), "number"),
        Column("together", _("how sure"), "share"),
        columns.evidence(),
        columns.sources(only_asked=True),
        columns.identifier("id", _("id")),
    ]


def _kind(row: MemberLine) -> str:
    from netgraph.cli.columns import venture_kind_words
    from schema.vocabulary import label

    if row.label == "Partner":
        return label("partner_kind", row.kind) or _("partner")
    return venture_kind_words(row.label, row.kind)


def _lines(cluster: Cluster) -> Iterator[MemberLine]:
    for one in (*cluster.ventures, *cluster.partners):
        yield _line(cluster.number, one)


def _line(number: int, one: Member) -> MemberLine:
    own = one.entity
    return MemberLine(
        number,
        own.name,
        own.label,
        own.kind,
        one.inside,
        one.all,
        one.together,
        one.evidence,
        own.id,
        one.sources,
    )


def _sections(found: Communities, limit: int | None) -> Iterator[Section]:
    """Yield a table for each cluster; of all together no more rows than the limit."""
    from netgraph.cli.output.answer import Section

    left = limit
    for one in found.clusters:
        lines = [*_lines(one)][:left]
        if left is not None:
            left -= len(lines)
        heading = f"{one.number}. {'; '.join(one.telling)}"
        yield Section(heading, _member_columns(), lines)


def _notes(found: Communities) -> tuple[str, ...]:
    if not found.clusters:
        return ()
    return (
        _("Ventures of which nobody is known to take part and partners in nothing are in none."),
    )


def reading(found: Communities) -> str:
    """Return in sentences how many clusters there are, how marked and how sure."""
    from netgraph.words.figures import decimal, percent

    count = len(found.clusters)
    if not count:
        return _("No clusters: of no venture is it known who takes part.")
    if count == 1:
        return _("All belong together in one cluster: nothing sets any apart.")
    if found.modularity >= _MARKED:
        marked = _("{count} clusters, clearly marked (modularity {figure}).")
    else:
        marked = _("{count} clusters, faintly marked (modularity {figure}).")
    if found.together == 1:
        sure = _("All {runs} runs give the same clusters.")
    elif found.together >= _SURE:
        sure = _("They are sure: pairs in one cluster stay together in {share} of other runs.")
    elif found.together >= _FAIRLY:
        sure = _(
            "They are fairly sure: pairs in one cluster stay together in {share} of other runs."
        )
    else:
        sure = _(
            "They are unsure: pairs in one cluster stay together in only {share} of other runs."
        )
    return " ".join(
        (
            marked.format(count=count, figure=decimal(found.modularity, 2)),
            sure.format(runs=found.runs, share=percent(found.together)),
        )
    )
