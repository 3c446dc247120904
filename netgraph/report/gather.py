"""A report put together: every chapter is what a question of the facade answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from netgraph.report import changes, chapters, missing
from netgraph.words import readings
from queries.subgraph import SourceText, Subgraph
from queries.subgraph_at import at
from schema.dates import LAST_DAY, latest
from schema.language import _
from visual.facts import facts
from visual.links import is_web
from visual.public import Inside, inside, published
from visual.report import Figure, NetworkReport, Part, Report, Row, Source, Table
from visual.words import day as in_words

if TYPE_CHECKING:
    from netgraph.facade import NetworkGraph
    from netgraph.questions import When
    from visual.theme import Theme


_SOURCES = 1000  # about twenty-five pages; those that the report cites come first


class Asked(NamedTuple):
    """What a report is asked for; see `netgraph.facade.NetworkGraph.report`."""

    title: str | None
    since: str | None
    made_on: date
    theme: Theme | None
    public: bool
    when: When

    @property
    def as_of(self) -> str | None:
        """The day it is asked for, None for all that is recorded."""
        return self.when.get("as_of")


def gather(net: NetworkGraph, asked: Asked) -> NetworkReport:
    """Return the report, in the language in use. Raises UsageError where since is not before."""
    recorded = net.subgraph(claims=asked.public)
    whole = published(recorded, public=asked.public)
    shown = at(whole, asked.as_of, asked.when.get("evidence", "possible"))
    parts = [part for part in _parts(net, asked, whole, shown) if part]
    title = asked.title or _("Report on the network")
    sources = _sources(whole, shown, parts)
    told = facts(shown._replace(sources=tuple(sources)), asked.made_on, counted=False)
    figures, said = _figures(net, asked, len(sources))
    listed = tuple(map(_source, sources[:_SOURCES]))
    more = chapters.left_out(len(sources), len(listed), "netgraph export")
    report = Report(title, tuple(told), figures, said, tuple(parts), listed, more)
    told_apart = _inside(recorded, whole, len(sources)) if asked.public else None
    return NetworkReport(report, asked.theme, told_apart)


def _parts(
    net: NetworkGraph, asked: Asked, whole: Subgraph, shown: Subgraph
) -> Iterable[Part | None]:
    after = asked.as_of or _last_day(whole) or asked.made_on.isoformat()
    before = asked.since or _year_before(after)
    yield chapters.picture(net, shown, facts(shown, asked.made_on)[:1], asked.when, asked.theme)
    yield chapters.overlaps(net, asked.when)
    yield chapters.brokers(net, asked.when)
    yield missing.gaps(net, asked.when)
    yield changes.changes(net, before, after, asked.when.get("evidence"), told=asked.as_of is None)
    yield chapters.quality(net, after, public=asked.public)


def _figures(
    net: NetworkGraph, asked: Asked, sources: int
) -> tuple[tuple[Figure, ...], tuple[str, ...]]:
    rows = net.stats(**asked.when)
    number = {row.name: int(row.value) for row in rows}
    partners, ventures = number["partners"], number["ventures"]
    taking = number["participations.taking_part"]
    figures = (
        Figure(str(partners), _("partner") if partners == 1 else _("partners")),
        Figure(str(ventures), _("venture") if ventures == 1 else _("ventures")),
        Figure(str(taking), _("participation") if taking == 1 else _("participations")),
        Figure(str(sources), _("source") if sources == 1 else _("sources")),
    )
    return figures, (readings.stats(rows), readings.ventures(net.ventures(**asked.when)))


def _last_day(whole: Subgraph) -> str | None:
    """The day of the last dated source: until then the network is described."""
    days = (latest(one.published) for one in whole.sources if one.published)
    return max((one for one in days if one != LAST_DAY), default=None)


def _year_before(day: str) -> str:
    year, rest = int(day[:4]) - 1, day[4:]
    return f"{year:04}{'-02-28' if rest == '-02-29' else rest}"


def _sources(whole: Subgraph, shown: Subgraph, parts: Sequence[Part]) -> list[SourceText]:
    """Those that the report cites, in order of appearance, then the others of what is shown."""
    known = {one.id: one for one in whole.sources}
    cited = dict.fromkeys(one for row in _rows(parts) for one in row.sources if one in known)
    rest = sorted((one.title.casefold(), one.id) for one in shown.sources if one.id not in cited)
    return [known[one] for one in [*cited, *(id for _title, id in rest)]]


def _inside(recorded: Subgraph, whole: Subgraph, sources: int) -> Inside:
    """What is in a report for a web site, and what was left out."""
    told = inside(recorded, whole)
    return Inside(
        _("In it: names of partners and ventures, counts, and {count} sources.").format(
            count=sources
        ),
        _("Fields: name, kind, role, evidence; of sources title, publisher, date, web address."),
        told.left_out,
    )


def _rows(parts: Sequence[Part]) -> Iterable[Row]:
    for part in parts:
        for table in part.shown:
            if isinstance(table, Table):
                yield from table.rows


def _source(source: SourceText) -> Source:
    url = source.url or ""
    web = is_web(url)
    detail = [source.publisher, in_words(source.published) if source.published else None]
    if url and not web:
        detail.append(url)
    said = ", ".join(one for one in detail if one)
    return Source(source.id, source.title or source.id, said, url if web else "")
