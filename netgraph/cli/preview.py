"""What a load would change, in words: counts by table, then the first changes field by field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from netgraph.cli.problems import problem_lines
from netgraph.words.fields import field_words, table_words
from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.loading.load import Preview
    from schema.changes import Change, Counts
    from schema.tables import Value

_MOST_NOTICES = 20
_MOST_CHANGES = 12
_HIDDEN = ("origin",)


def preview_lines(found: Preview) -> Iterator[str]:
    """Yield what a load would change and what is worth knowing about the files."""
    yield from problem_lines(found.problems, _MOST_NOTICES)
    counts = found.changes.counts()
    if not counts:
        yield _("No changes.")
        return
    yield from count_lines(counts)
    yield from _first_changes(found)


def count_lines(counts: dict[str, Counts]) -> Iterator[str]:
    """Yield how many facts of each table are added, changed and removed."""
    for table, count in counts.items():
        yield f"  {table_words(table)}: {', '.join(_counted(count))}"


def _counted(count: Counts) -> Iterator[str]:
    if count.added:
        yield _("{count} added").format(count=count.added)
    if count.changed:
        yield _("{count} changed").format(count=count.changed)
    if count.removed:
        yield _("{count} removed").format(count=count.removed)


def _first_changes(found: Preview) -> Iterator[str]:
    shown = rest = 0
    for change in found.changes:
        if change.before is None:
            continue
        if shown < _MOST_CHANGES:
            yield from change_lines(change)
            shown += 1
        else:
            rest += 1
    if rest:
        yield ngettext(
            "  ... and {count} more change", "  ... and {count} more changes", rest
        ).format(count=rest)


def change_lines(change: Change) -> Iterator[str]:
    """Yield a changed or removed fact in lines: each field, old and new."""
    said = f"{table_words(change.table)} {change.id}"
    if change.after is None:
        yield _("  {fact}: removed").format(fact=said)
        return
    for name, old, new in change.fields():
        if name in _HIDDEN:
            continue
        if new is None:
            line = _("  {fact}, {field}: {old} is cleared")
        elif old is None:
            line = _("  {fact}, {field}: was empty, becomes {new}")
        else:
            line = _("  {fact}, {field}: {old} becomes {new}")
        yield line.format(
            fact=said,
            field=field_words(change.table, name),
            old=value_words(old),
            new=value_words(new),
        )


def value_words(value: Value) -> str:
    """Return a stored value as text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return "; ".join(value) if isinstance(value, tuple) else str(value)
