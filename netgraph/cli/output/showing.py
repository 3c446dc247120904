"""From a question's answer to what is written: the limit, the words for the day, the sources.

Nothing is silently large: an answer of more than MOST rows is not printed, in no format, nor
written as Markdown, unless a limit says so. Other files hold all rows, and it is said how many.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from netgraph.cli.output.answer import Answer, Column, Section, Shown
from netgraph.cli.output.write import to_file, to_screen
from queries.subgraph import SourceText, sources_with
from schema.errors import TooManyRows, UsageError
from schema.language import _

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.facade import NetworkGraph

MOST = 10_000


def show(asked: Asked, net: NetworkGraph, answer: Answer) -> None:
    """Write an answer to the screen or a file. Raises NetgraphError."""
    _refuse_if_large(asked, answer)
    shown = _shown(asked, answer, scope_words(asked), net.location)
    _write(asked, shown._replace(sources=_sources(asked, net, answer)))


def show_report(asked: Asked, answer: Answer, net: NetworkGraph | None = None) -> None:
    """Write an answer that holds for no day in particular. Raises NetgraphError."""
    if net:
        _refuse_if_large(asked, answer)
    shown = _shown(asked, answer, "", net.location if net else "")
    _write(asked, shown._replace(sources=_sources(asked, net, answer) if net else {}))


def room(asked: Asked) -> int | None:
    """Return how many rows an answer may have to be shown, None for as many as there are."""
    to_read = asked.output is None or asked.output.suffix.lower() == ".md"
    return MOST if asked.limit is None and to_read else None


@contextmanager
def within_room(asked: Asked) -> Iterator[None]:
    """Turn the refusal of a question that was told its room into what the user can do."""
    try:
        yield
    except TooManyRows as fault:
        raise _refusal(asked, fault.found) from None


def _refuse_if_large(asked: Asked, answer: Answer) -> None:
    in_sections = sum(len(section.rows) for section in answer.sections)
    found = max(len(answer.rows), in_sections)
    most = room(asked)
    if most is not None and found > most:
        raise _refusal(asked, found)


def _refusal(asked: Asked, found: int) -> UsageError:
    sentence = _("this answer has {found} rows").format(found=found)
    if asked.takes_limit:
        advice = _("give --limit N, or -o FILE.csv, .xlsx or .json for all of them")
    else:
        advice = _("give -o FILE.csv, .xlsx or .json for all of them")
    return UsageError(f"{sentence}: {advice}")


def _shown(asked: Asked, answer: Answer, scope: str, store: str) -> Shown:
    notes = list(answer.notes)
    answer = _sourced(answer, asked=asked.sources)
    found = len(answer.rows)
    if asked.limit is not None and asked.limit < found:
        answer = _cut(answer, asked.limit)
        notes.insert(0, _("The first {limit} of {found}.").format(limit=asked.limit, found=found))
    elif answer.counted and found:
        notes.insert(0, answer.counted(found))
    evidence = asked.evidence if asked.as_of else None
    return Shown(answer, scope, tuple(notes), {}, store, asked.as_of, evidence)


def _write(asked: Asked, shown: Shown) -> None:
    if asked.output is None:
        to_screen(shown, asked.format)
        if asked.format == "csv":
            _tell_title(asked, shown)
            for note in shown.notes:
                asked.tell(note)
    else:
        to_file(shown, asked.output)
        _tell_title(asked, shown)
        asked.tell(_("Written: {path}").format(path=asked.output))
        if len(shown.answer.rows) > MOST:
            asked.tell(_("It has {count} rows.").format(count=len(shown.answer.rows)))


def _tell_title(asked: Asked, shown: Shown) -> None:
    asked.tell(shown.title)
    if shown.answer.reading:
        asked.tell(shown.answer.reading)


def scope_words(asked: Asked) -> str:
    """Return for which day an answer holds, on what evidence, and who counts as whom."""
    if asked.as_of is None:
        parts = [_("all that is recorded, whatever the date")]
    else:
        day = _("as of {day}").format(day=asked.as_of)
        parts = [f"{day} ({levels_words(asked.evidence)})"]
    return ", ".join([*parts, *identity_words(asked)])


def levels_words(evidence: str) -> str:
    """Return the levels that count, given the lowest of them."""
    return {
        "certain": _("certain only"),
        "presumed": _("certain or presumed"),
        "possible": _("certain, presumed or possible"),
    }[evidence]


def identity_words(asked: Asked) -> list[str]:
    """Return who counts as whom; nothing where everybody counts as itself."""
    parts = []
    if asked.current_names:
        parts.append(_("names of one organisation counted as one"))
    if asked.follow_parts:
        parts.append(_("parts counted under their whole"))
    if asked.expand_groups:
        parts.append(_("known members of groups counted too"))
    return parts


def _cut(answer: Answer, limit: int) -> Answer:
    rows = answer.rows[:limit]
    kept = {id(row) for row in rows}
    sections = tuple(
        section._replace(rows=[row for row in section.rows if id(row) in kept])
        for section in answer.sections
    )
    return answer._replace(rows=rows, sections=sections)


def _sourced(answer: Answer, *, asked: bool) -> Answer:
    """Return an answer with its columns of sources in sight where they were asked for."""
    shown = _in_sight if asked else _unasked
    return answer._replace(
        columns=shown(answer.columns),
        sections=tuple(
            section._replace(columns=shown(section.columns)) for section in answer.sections
        ),
    )


def _in_sight(columns: Sequence[Column]) -> list[Column]:
    return [one._replace(screen=True) if one.kind == "sources" else one for one in columns]


def _unasked(columns: Sequence[Column]) -> list[Column]:
    return [one for one in columns if not one.only_asked]


def _sources(asked: Asked, net: NetworkGraph, answer: Answer) -> Mapping[str, SourceText]:
    """Return the sources named in the answer, where the way it is shown tells of them."""
    if asked.output is None and asked.format in ("csv", "json"):
        return {}
    if asked.output is not None and asked.output.suffix.lower() in (".csv", ".json"):
        return {}
    keys = sorted(set(_named(answer)))
    if not keys:
        return {}
    return {source.id: source for source in sources_with(net.store, keys)}


def _named(answer: Answer) -> Iterator[str]:
    for section in (Section("", answer.columns, answer.rows), *answer.sections):
        for column in section.columns:
            if column.kind == "sources":
                for row in section.rows:
                    yield from column.value(row) or ()
