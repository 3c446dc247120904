"""netgraph compare: what changed between two days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from netgraph.cli.types import Day, Level
from schema.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer, Column, Section
    from netgraph.facade import NetworkGraph
    from queries.compare import CompareRow


@make(
    _("Say what is new, ended or changed between two days."),
    _(
        "Ventures, who takes part in them in which roles, and links, each with its evidence on "
        "both days. What may have begun or ended outside the two days stands apart."
    ),
    examples=(
        "compare 2019-06-30 2021-06-30",
        "compare 2019-06-30 today --evidence presumed --limit 20",
    ),
)
@click.argument("before", type=Day(), metavar=_("DAY"))
@click.argument("after", type=Day(), metavar=_("DAY"))
@click.option(
    "--evidence",
    "lowest",
    type=Level(),
    help=_("How sure a difference must be at least; possible unless told otherwise."),
)
@take("answer", "limit", "sources", "identity", "store")
def command(before: str, after: str, lowest: str | None, asked: Asked) -> None:
    from netgraph.cli.output.showing import show_report

    asked = asked._replace(evidence=lowest or "possible")
    with asked.open() as net:
        show_report(asked, answer(net, asked, before, after), net)


def answer(net: NetworkGraph, asked: Asked, before: str, after: str) -> Answer:
    """Return the answer to what changed between two days."""
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.cli.output.showing import identity_words, levels_words
    from netgraph.words import compare_words, readings_whole

    rows = net.compare(
        before,
        after,
        evidence=asked.evidence,
        current_names=asked.current_names,
        follow_parts=asked.follow_parts,
        expand_groups=asked.expand_groups,
    )
    title = _("What changed between {before} and {after}").format(before=before, after=after)
    only = [] if asked.evidence == "possible" else [levels_words(asked.evidence)]
    shown = [
        Column("what", _("what"), get=compare_words.what),
        Column("table", _("fact"), get=compare_words.sort),
        *_columns(before, after),
        Column("evidence", _("evidence"), "term", "evidence"),
    ]
    return Answer(
        ", ".join([title, *only, *identity_words(asked)]),
        [*shown, *_ids()],
        rows,
        counted=lambda count: ngettext("{count} difference.", "{count} differences.", count).format(
            count=count
        ),
        sections=tuple(_sections(rows, before, after)),
        payload={"before": before, "after": after},
        reading=readings_whole.compare(rows, all_levels=asked.evidence == "possible"),
    )


def _columns(before: str, after: str) -> list[Column]:
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Column
    from netgraph.words import compare_words

    return [
        Column("name", _("who or what")),
        Column("relation", _("how"), get=compare_words.how),
        Column("other", _("in or with")),
        Column("before", before, get=lambda row: compare_words.level_words(row.before)),
        Column("after", after, get=lambda row: compare_words.level_words(row.after)),
        *(column._replace(screen=False) for column in columns.period()),
        columns.counted_from(),
        columns.sources(),
    ]


def _ids() -> list[Column]:
    from netgraph.cli import columns

    return [
        columns.identifier("id", _("id")),
        columns.identifier("other_id", _("id of the second")),
    ]


def _sections(rows: Sequence[CompareRow], before: str, after: str) -> Iterator[Section]:
    from netgraph.cli.output.answer import Column, Section
    from netgraph.words import compare_words

    sort = Column("table", _("fact"), get=compare_words.sort)
    columns = [sort, *_columns(before, after)]
    for what, heading in (("new", _("New")), ("ended", _("Ended")), ("changed", _("Changed"))):
        sure = [row for row in rows if row.what == what and row.evidence != "possible"]
        yield Section(heading, columns, sure)
    maybe = [row for row in rows if row.evidence == "possible"]
    yield Section(
        _("Only possibly so"), [Column("what", _("what"), get=compare_words.what), *columns], maybe
    )
