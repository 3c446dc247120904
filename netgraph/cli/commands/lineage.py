"""netgraph lineage: parents and parts, before and after, as a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from schema.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer, Cite
    from netgraph.facade import NetworkGraph
    from queries.lineage import LineageRow


@make(
    _("Show what something is part of, its parts, and what came before and after."),
    _("Parents and parts, predecessors and successors, mergers and renamings, with their dates."),
    examples=('lineage "Kerncoalitie Mijnstreek"', "lineage Zuyderland"),
)
@click.argument("name", metavar=_("NAME"))
@take("answer", "limit", "day", "store")
def command(name: str, asked: Asked) -> None:
    with asked.open() as net:
        asked.show(net, answer(net, asked, name))


def answer(net: NetworkGraph, asked: Asked, name: str) -> Answer:
    """Return the lineage of a partner or venture as an answer: a tree on screen."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.words import readings

    rows = net.lineage(name, as_of=asked.as_of, evidence=asked.evidence)
    shown = rows if asked.limit is None else rows[: asked.limit]
    return Answer(
        _("Lineage of {name}").format(name=rows[0].name),
        [
            Column("depth", _("depth"), "number"),
            Column("relation", _("relation"), get=_relation_words),
            Column("name", _("name")),
            Column("own_since", _("itself since"), "date"),
            Column("own_until", _("itself until"), "date"),
            *columns.period(),
            columns.evidence(),
            columns.sources(),
            columns.identifier("id", _("id")),
        ],
        rows,
        notes=() if len(rows) > 1 else (_("No parents, parts, predecessors or successors known."),),
        screen=lambda cite, wide: tree(shown, cite, wide),
        reading=readings.lineage(rows),
    )


def tree(rows: Sequence[LineageRow], cite: Cite, wide: int) -> Iterator[str]:
    """Yield the rows as a tree, each under the one it hangs on."""
    from netgraph.cli.output.table import wrap

    last = {row.parent_row: place for place, row in enumerate(rows)}
    stems: dict[int, str] = {}
    for place, row in enumerate(rows):
        lead = rest = ""
        if row.parent_row is not None and row.parent_row in stems:
            is_last = last[row.parent_row] == place
            above = stems[row.parent_row]
            lead = above + ("└─ " if is_last else "├─ ")
            rest = above + ("   " if is_last else "│  ")
        stems[place] = rest
        for number, line in enumerate(wrap(_said(row, cite), max(20, wide - len(lead)))):
            yield (lead if number == 0 else rest) + line


def _said(row: LineageRow, cite: Cite) -> str:
    from netgraph.words.dates import period_words

    relation = _dated_relation(row)
    own = period_words(row.own_since, row.own_until)
    parts = [
        f"{relation}:" if relation else "",
        row.name,
        f"({own})" if own else "",
        cite(row.sources) if relation else "",
        _("(see above)") if row.again else "",
    ]
    return " ".join(part for part in parts if part)


def _relation_words(row: LineageRow) -> str:
    """Return how an entry hangs on the one above it."""
    from netgraph.words.relations import relation_words

    if row.relation is None:
        return ""
    return relation_words(row.relation, forward=row.branch in ("parents", "after"))


def _dated_relation(row: LineageRow) -> str:
    """Return how an entry hangs on the one above it, with the dates of that and how sure it is."""
    from netgraph.words.dates import period_words
    from schema.vocabulary import label

    said = _relation_words(row)
    details = [period_words(row.since, row.until), label("evidence", row.evidence)]
    known = ", ".join(one for one in details if one)
    return f"{said} ({known})" if said and known else said
