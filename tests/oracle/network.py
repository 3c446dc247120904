"""A network as plain objects, and the evidence of each fact on a day, straight from DESIGN 4."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from schema.dates import FIRST_DAY, LAST_DAY, earliest, latest
from schema.facts import Facts
from schema.names import fold

LEVELS = ("possible", "presumed", "certain")
TAKES_NO_PART = frozenset(("attendee", "evaluator"))

Strings = tuple[str, ...]


class Source(NamedTuple):
    id: str
    title: str
    publisher: str | None
    url: str | None
    published: str | None
    attributes: str | None
    origin: str | None


class Partner(NamedTuple):
    id: str
    name: str
    aliases: Strings
    kind: str | None
    domain: str | None
    region: Strings
    is_group: bool | None
    size: int | None
    sources: Strings
    attributes: str | None
    origin: str | None


class Venture(NamedTuple):
    id: str
    label: str
    kind: str | None
    name: str
    aliases: Strings
    since: str | None
    until: str | None
    phase: str | None
    ambition: str | None
    region: Strings
    sources: Strings
    attributes: str | None
    origin: str | None


class Participation(NamedTuple):
    id: str
    partner: str
    venture: str
    role: str
    period: int | None
    since: str | None
    until: str | None
    observed: Strings
    sources: Strings
    attributes: str | None
    origin: str | None


class Link(NamedTuple):
    id: str
    joins: str
    from_id: str
    relation: str
    to_id: str
    since: str | None
    until: str | None
    sources: Strings
    attributes: str | None
    origin: str | None


class Claim(NamedTuple):
    id: str
    kind: str
    about_table: str
    about_key: str
    field: str | None
    value: str | None
    value_sources: Strings
    text: str
    sources: Strings
    note: str | None
    attributes: str | None
    origin: str | None


class Asked(NamedTuple):
    """Day, evidence and identity options, as in queries.reading.Scope."""

    day: str | None = None
    evidence: str = "possible"
    current_names: bool = False
    follow_parts: bool = False
    expand_groups: bool = False


class _Bound(NamedTuple):
    """What bounds a fact from outside: not before, presumed until, not after."""

    start: str
    presumed: str
    last: str


class Net:
    """A network that can be asked how sure each of its facts is on a day."""

    def __init__(self, facts: Facts) -> None:
        rows: dict[str, Any] = {table: [*of.values()] for table, of in facts.items()}
        self.sources = {row[0]: Source._make(row) for row in rows["source"]}
        self.partners = {row[0]: Partner._make(row) for row in rows["partner"]}
        self.ventures = {row[0]: Venture._make(row) for row in rows["venture"]}
        self.participations = [Participation._make(row) for row in rows["participation"]]
        self.links = [Link._make(row) for row in rows["link"]]
        self.claims = [Claim._make(row) for row in rows["claim"]]
        self.idle = set(TAKES_NO_PART) | {row[2] for row in rows["term"] if row[5] is False}

    def takes_part(self, one: Participation) -> bool:
        return one.role not in self.idle

    def of_partner(self, one: Participation, day: str) -> str | None:
        """The level of a participation."""
        gone = [
            _end(None, link.since)
            for link in self.links
            if link.joins == "partner"
            and link.relation in ("MERGED_INTO", "RENAMED_TO")
            and link.from_id == one.partner
            and link.since
        ]
        bounds = [self._venture_bound(self.ventures[one.venture]), *gone]
        return _level(day, one.since, one.until, one.observed, self._days(one.sources), bounds)

    def of_venture(self, one: Venture, day: str) -> str | None:
        """The level of a venture itself."""
        seen = [
            day for part in self.participations if part.venture == one.id for day in part.observed
        ]
        bounds = [self._venture_bound(one)]
        return _level(day, one.since, one.until, seen, self._days(one.sources), bounds)

    def of_link(self, one: Link, day: str) -> str | None:
        """The level of a link."""
        bounds = []
        if one.joins == "venture" and one.relation != "SUCCEEDED_BY":
            bounds = [self._venture_bound(self.ventures[end]) for end in (one.from_id, one.to_id)]
        return _level(day, one.since, one.until, (), self._days(one.sources), bounds)

    def level(self, one: Participation | Venture | Link, day: str | None) -> str | None:
        """The level of any fact; "certain" where no day is asked for."""
        if day is None:
            return "certain"
        if isinstance(one, Participation):
            return self.of_partner(one, day)
        return self.of_link(one, day) if isinstance(one, Link) else self.of_venture(one, day)

    def holds(self, one: Participation | Venture | Link, asked: Asked) -> bool:
        """Whether a fact holds on the day asked for, on the evidence asked for."""
        found = self.level(one, asked.day)
        return found is not None and LEVELS.index(found) >= LEVELS.index(asked.evidence)

    def days(self) -> list[str]:
        """Days among which each evidence of each fact has its first one."""
        facts: list[Venture | Participation | Link] = [*self.ventures.values()]
        facts += [*self.participations, *self.links]
        dates = [date for fact in facts for date in (fact.since, fact.until)]
        dates += [source.published for source in self.sources.values()]
        dates += [day for part in self.participations for day in part.observed]
        ends = {end for date in dates if date for end in (earliest(date), latest(date))}
        return sorted(ends | {FIRST_DAY, LAST_DAY})

    def _days(self, sources: Iterable[str]) -> list[str]:
        return [day for one in sources if (day := self.sources[one].published)]

    def _venture_bound(self, one: Venture) -> _Bound:
        bound = _end(one.since, one.until)
        if one.phase != "ended" or (one.until and one.until != ".."):
            return bound
        seen = [
            earliest(day)
            for part in self.participations
            if part.venture == one.id
            for day in part.observed
        ]
        texts = [latest(day) for day in self._days(one.sources)]
        return _Bound(bound.start, max(seen, default=FIRST_DAY), max(texts, default=LAST_DAY))


def _end(since: str | None, until: str | None) -> _Bound:
    until = None if until == ".." else until
    return _Bound(earliest(since), earliest(until) if until else LAST_DAY, latest(until))


def _level(
    day: str,
    since: str | None,
    until: str | None,
    observed: Iterable[str],
    published: Iterable[str],
    bounds: Iterable[_Bound],
) -> str | None:
    own = _end(since, until)
    every = [own, *bounds]
    if day < max(bound.start for bound in every) or day > min(bound.last for bound in every):
        return None
    observed, published = [*observed], [*published]
    begun = latest(since)
    if begun == LAST_DAY:
        begun = min(map(latest, (*observed, *published)), default=LAST_DAY)
    if begun == LAST_DAY or day < begun:
        return "possible"
    confirmed = max(map(earliest, observed), default=FIRST_DAY)
    if own.presumed != LAST_DAY:
        said = max(map(latest, (*observed, *published)), default=LAST_DAY)
        confirmed = max(confirmed, min(own.presumed, said))
    if confirmed != FIRST_DAY and day <= confirmed:
        return "certain"
    return "presumed" if day <= min(bound.presumed for bound in every) else "possible"


def lowest(levels: Iterable[str | None]) -> str | None:
    """The lowest of levels; None where there is none or no day was asked for."""
    found = [*levels]
    return min(found, key=lambda one: LEVELS.index(one or "possible"), default=None)


def highest(levels: Iterable[str | None]) -> str | None:
    return max(filter(None, levels), key=LEVELS.index, default=None)


def dated(level: str | None, asked: Asked) -> str | None:
    """A level as it is shown: only where a day was asked for."""
    return level if asked.day else None


def names(name: str, id: str) -> tuple[str, str, str]:
    """The order of names."""
    return fold(name), name, id
