"""netgraph log: what was loaded when, by whom, from which file, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from netgraph.cli.types import Whole
from schema.errors import UsageError
from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer
    from netgraph.facade import NetworkGraph
    from netgraph.store.protocol import LogEntry
    from schema.changes import Change
    from schema.tables import Value


_FEW = 2


class FieldRow(NamedTuple):
    """One field of one fact that a load touched."""

    what: str
    table: str
    id: str
    field: str
    old: Value
    new: Value


@make(
    _("Say what was loaded when, by whom and from which files."),
    _("With a number: every field that load changed, old and new."),
    examples=("log", "log 1 --limit 20"),
)
@click.argument("number", required=False, type=Whole(), metavar="[N]")
@take("answer", "limit", "store")
def command(number: int | None, asked: Asked) -> None:
    from netgraph.cli.output.showing import show_report

    with asked.open() as net:
        found = loads(net) if number is None else changes(net, number)
        show_report(asked, found, net)


def loads(net: NetworkGraph) -> Answer:
    """Return the log as an answer."""
    from netgraph.cli.output.answer import Answer, Column

    rows = net.log()
    return Answer(
        _("What was loaded"),
        [
            Column("number", _("number"), "number"),
            Column("moment", _("moment"), get=_moment),
            Column("author", _("by")),
            Column("command", _("command")),
            Column("added", _("added"), "number"),
            Column("changed", _("changed"), "number"),
            Column("removed", _("removed"), "number"),
            Column("files", _("files"), "list", screen=False),
            Column("names", _("files"), get=_file_names),
        ],
        rows,
        notes=() if rows else (_("Nothing was loaded yet."),),
    )


def changes(net: NetworkGraph, number: int) -> Answer:
    """Return every field that a load changed as an answer."""
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.cli.preview import value_words
    from netgraph.words.fields import field_words, table_words

    entry = next((one for one in net.log() if one.number == number), None)
    if entry is None:
        raise UsageError(_("the log has no number {number}").format(number=number))
    rows = [row for change in net.log_changes(number) for row in _fields(change)]
    files = "; ".join(entry.files)
    return Answer(
        _("Load {number}, {moment}").format(number=number, moment=_moment(entry)),
        [
            Column("what", _("what"), get=_what),
            Column("table", _("table"), get=lambda row: table_words(row.table)),
            Column("id", _("id"), "id", screen=True),
            Column("field", _("field"), get=lambda row: field_words(row.table, row.field)),
            Column("old", _("old"), get=lambda row: value_words(row.old)),
            Column("new", _("new"), get=lambda row: value_words(row.new)),
        ],
        rows,
        counted=lambda count: ngettext("{count} field.", "{count} fields.", count).format(
            count=count
        ),
        notes=(_("From: {files}").format(files=files),) if files else (),
        payload={"load": entry._asdict()},
    )


def _fields(change: Change) -> Iterator[FieldRow]:
    what = "added" if change.before is None else "removed" if change.after is None else "changed"
    for name, old, new in change.fields():
        yield FieldRow(what, change.table, change.id, name, old, new)


def _what(row: FieldRow) -> str:
    return {"added": _("added"), "changed": _("changed"), "removed": _("removed")}[row.what]


def _moment(entry: LogEntry) -> str:
    """Return the moment as the user's own clock shows it."""
    from datetime import datetime

    return datetime.fromisoformat(entry.moment).astimezone().isoformat(" ", "minutes")[:16]


def _file_names(entry: LogEntry) -> str:
    """Return the first files with the start of their hashes, and how many there are besides."""
    first = [text.replace("sha256:", "")[: text.rfind(" ") + 9] for text in entry.files[:_FEW]]
    more = len(entry.files) - len(first)
    said = "; ".join(first)
    return _("{rows} and {count} more").format(rows=said, count=more) if more else said
