"""The chapter of what changed between two days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from netgraph.report.chapters import left_out
from netgraph.words import compare_words, readings_whole
from schema.language import _
from schema.vocabulary import label
from visual.report import Column, Part, Row, Table
from visual.words import day as in_words

if TYPE_CHECKING:
    from netgraph.facade import NetworkGraph
    from queries.compare import CompareRow

_MOST = 30


def changes(
    net: NetworkGraph, before: str, after: str, evidence: str | None, *, told: bool
) -> Part:
    """Return what is new, ended or changed; told: say why these are the days."""
    rows = net.compare(before, after, evidence=evidence or "possible")
    sure = [row for row in rows if row.evidence != "possible"]
    grouped = _grouped(sure)
    command = f"netgraph compare {before} {after}"
    table = Table(
        _("What is certainly or presumably so"),
        (
            Column(_("who or what")),
            Column(_("what")),
            Column(_("how")),
            Column(_("in or with")),
            Column(_("evidence")),
        ),
        tuple(_row(rows) for rows in grouped[:_MOST]),
        left_out(len(sure), sum(map(len, grouped[:_MOST])), command),
    )
    notes = []
    if told:
        notes.append(_("{day} is the day of the last dated source.").format(day=in_words(after)))
    if len(rows) > len(sure):
        notes.append(_("What is only possibly so: {command}").format(command=command))
    return Part(
        "changes",
        _("Changes between {before} and {after}").format(
            before=in_words(before), after=in_words(after)
        ),
        readings_whole.compare(rows, all_levels=(evidence or "possible") == "possible"),
        (table,) if sure else (),
        tuple(notes),
    )


def _grouped(rows: Sequence[CompareRow]) -> list[list[CompareRow]]:
    """Who joined or left the same venture in the same role stand together."""
    groups: dict[object, list[CompareRow]] = {}
    for number, row in enumerate(rows):
        alike = (row.what, compare_words.how(row), row.other_id, row.evidence)
        groups.setdefault(alike if row.table == "participation" else number, []).append(row)
    return [*groups.values()]


def _row(rows: Sequence[CompareRow]) -> Row:
    first = rows[0]
    became = compare_words.what(first)
    names = "; ".join(row.name for row in rows)
    how, level = compare_words.how(first), label("evidence", first.evidence)
    sources = tuple(dict.fromkeys(one for row in rows for one in row.sources))
    return Row((names, became, how, first.other or "", level), sources)
