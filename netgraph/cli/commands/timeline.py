"""netgraph timeline: what began and ended when, as precisely as the texts say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from netgraph.cli.drawing import PAGES, save
from netgraph.cli.options import question
from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.facade import NetworkGraph
    from queries.timeline import TimelineRow

_FEW = 3


@make(
    _("List what began and ended when, of all or of one partner or venture."),
    _(
        "Ventures, participations and links by date, as precise as the texts are, with the words "
        "of the text behind a date and what other texts say. What has no date is counted below. "
        "Written to a file that ends in .html, .svg, .png or .pdf it is a picture: ventures as "
        "bars over the years, as sure as their dates are."
    ),
    examples=(
        'timeline "Kerncoalitie Mijnstreek"',
        "timeline Mondriaan",
        "timeline -o timeline.html",
        "timeline --as-of 2021-06-07 --limit 10",
    ),
)
@click.argument("name", required=False, metavar=_("[NAME]"))
@click.option("--title", metavar=_("TEXT"), help=_("The heading of the picture."))
@question("identity", "theme", answer="answer_or_picture")
def command(name: str | None, title: str | None, asked: Asked) -> None:
    with asked.open() as net:
        if asked.output is not None and asked.output.suffix.lower() in PAGES:
            if asked.limit or asked.sources:
                raise click.UsageError(_("a picture has no --limit and no --sources"))
            picture = net.timeline_picture(name, title=title, theme=asked.look, **asked.scope)
            save(asked, picture, asked.output)
            return
        asked.show(net, answer(net, asked, name))


def answer(net: NetworkGraph, asked: Asked, name: str | None = None) -> Answer:
    """Return the answer to what began and ended when."""
    from netgraph.cli.output.answer import Answer, Section
    from netgraph.questions import scope
    from queries.naming import resolve
    from queries.timeline import undated

    meant = resolve(net.store, name) if name else None
    rows = net.timeline(meant.id if meant else None, **asked.scope)
    without = undated(net.store, meant.id if meant else None, scope=scope(**asked.scope))
    return Answer(
        _("Timeline of {name}").format(name=meant.name) if meant else _("Timeline"),
        _columns(whole=True),
        rows,
        counted=lambda count: ngettext("{count} date.", "{count} dates.", count).format(
            count=count
        ),
        sections=(Section("", _columns(whole=False), rows),),
        notes=tuple(_without(without)),
        reading=reading(rows),
    )


def _columns(whole: bool) -> list[Column]:
    """Return the columns; whole: of a file, where what stands in one on screen stands in three."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Column

    what = [Column("what", _("what"), get=_what)]
    if whole:
        what = [
            Column("fact", _("sort"), get=lambda row: _facts()[row.fact]),
            Column("a", _("who or what")),
            Column("relation", _("as"), get=_relation),
            Column("b", _("in or with")),
        ]
    bounds = [
        Column("earliest", _("first possible day"), "date", screen=False),
        Column("latest", _("last possible day"), "date", screen=whole),
    ]
    return [
        Column("date", _("date"), get=_date),
        Column("precision", _("precise to"), get=lambda row: _precisions()[row.precision]),
        *bounds,
        Column("event", _("event"), get=lambda row: _events()[row.event]),
        *what,
        Column("words", _("in the text"), get=lambda row: _quoted(row.words)),
        Column("readings", _("other texts"), get=lambda row: _quoted(row.readings)),
        columns.evidence(),
        columns.counted_from(),
        columns.sources()._replace(screen=False),
        *([columns.identifier("a_id", _("id"))] if whole else []),
        *([columns.identifier("b_id", _("id of the second"))] if whole else []),
    ]


def _date(row: TimelineRow) -> str:
    """Return the date; where no text gives one, the last day on which it can be."""
    from netgraph.words.dates import date_words

    if row.date is not None:
        return date_words(row.date)
    if row.latest is None:
        return _("not said")
    return _("{date} or before").format(date=row.latest)


def _what(row: TimelineRow) -> str:
    if row.b is None:
        return row.a
    return f"{row.a} —{_relation(row)}→ {row.b}"


def _relation(row: TimelineRow) -> str:
    from netgraph.words.relations import relation_words
    from schema.vocabulary import label

    if row.relation is None:
        return ""
    if row.fact == "link":
        return relation_words(row.relation)
    return label("role", row.relation)


def _quoted(texts: Sequence[str]) -> str:
    return "; ".join(f"“{text}”" for text in texts)


def _facts() -> dict[str, str]:
    return {"venture": _("venture"), "participation": _("participation"), "link": _("link")}


def _events() -> dict[str, str]:
    return {"begin": _("begin"), "end": _("end")}


def _precisions() -> dict[str, str]:
    return {
        "day": _("day"),
        "month": _("month"),
        "year": _("year"),
        "about": _("about then"),
        "or_before": _("or before"),
        "or_after": _("or after"),
        "unknown": _("not said when"),
    }


def reading(rows: Sequence[TimelineRow]) -> str:
    """Return how many beginnings and ends are known, and in which years most began."""
    if not rows:
        return _("No beginning and no end is known.")
    number = Counter(row.event for row in rows)
    begins, ends = number["begin"], number["end"]
    said = _("{begins} and {ends}").format(
        begins=_("no beginning")
        if not begins
        else ngettext("{count} beginning", "{count} beginnings", begins).format(count=begins),
        ends=_("no end")
        if not ends
        else ngettext("{count} end", "{count} ends", ends).format(count=ends),
    )
    sentence = _("{said}, as far as is known").format(said=said)
    sentence = sentence[:1].upper() + sentence[1:]
    years = Counter(
        row.date[:4]
        for row in rows
        if row.date and row.event == "begin" and row.precision in ("day", "month", "year")
    )
    most = max(years.values(), default=0)
    first = sorted(year for year, count in years.items() if count == most)
    if most < 2 or len(first) > _FEW:
        return f"{sentence}."
    from netgraph.words.filters import listed

    return ngettext(
        "{sentence}; most began in {years} ({count}).",
        "{sentence}; most began in {years} ({count} each).",
        len(first),
    ).format(sentence=sentence, years=listed(first), count=most)


def _without(number: Mapping[str, int]) -> list[str]:
    """Return of how many facts no beginning is known, as a sentence."""
    from netgraph.words.filters import listed

    said = [
        text.format(count=number[fact])
        for fact, text in (
            ("venture", ngettext("{count} venture", "{count} ventures", number.get("venture", 0))),
            (
                "participation",
                ngettext(
                    "{count} participation",
                    "{count} participations",
                    number.get("participation", 0),
                ),
            ),
            ("link", ngettext("{count} link", "{count} links", number.get("link", 0))),
        )
        if number.get(fact)
    ]
    return [_("Of {listed} no beginning is known.").format(listed=listed(said))] if said else []
