"""The dossier of a partner or venture: all that is known about it, with the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from queries.entity import Entity, by_name
from queries.levels import known
from queries.members import MemberRow, in_order, member
from queries.naming import resolve
from queries.reading import ALL, Reader, Scope, ask
from queries.subgraph import SourceText, sources_with
from schema.dates import sort_key

_LINEAGE = ("SUCCEEDED_BY", "MERGED_INTO", "RENAMED_TO")


class LinkRow(NamedTuple):
    """A link with another partner or venture; forward: read from the one asked about to that one.

    label: "Partner", "Coalition", "ProgrammeLine" or "Project". evidence: None without a day.
    """

    relation: str
    forward: bool
    id: str
    name: str
    label: str
    since: str | None
    until: str | None
    evidence: str | None
    sources: tuple[str, ...]


class ClaimRow(NamedTuple):
    """What a text says beside the value that stands: another reading, or the words of a date.

    about_table, about_key: the fact (tables as in schema/tables.py). value and value_sources:
    what stands, and who says so. text, sources: the other reading or the words, and who says so.
    """

    about_table: str
    about_key: str
    field: str | None
    value: str | None
    value_sources: tuple[str, ...]
    text: str
    sources: tuple[str, ...]
    note: str | None


class Dossier(NamedTuple):
    """All that is known about a partner or venture; what does not apply to it is None or empty.

    attributes: the user's own columns, as JSON text. evidence: of a venture, on the day asked for.
    participations: in any role, of the partner or in the venture. parents and parts: by PART_OF.
    before and after: by succession, merger or renaming. sources: all that is named anywhere in it.
    """

    id: str
    name: str
    label: str
    kind: str | None
    aliases: tuple[str, ...]
    domain: str | None
    region: tuple[str, ...]
    group: bool
    size: int | None
    since: str | None
    until: str | None
    phase: str | None
    ambition: str | None
    attributes: str | None
    source_ids: tuple[str, ...]
    evidence: str | None
    participations: list[MemberRow]
    parents: list[LinkRow]
    parts: list[LinkRow]
    before: list[LinkRow]
    after: list[LinkRow]
    other_links: list[LinkRow]
    readings: list[ClaimRow]
    words: list[ClaimRow]
    sources: list[SourceText]


def show(reader: Reader, name: str, scope: Scope = ALL) -> Dossier:
    """Return the dossier of a partner or venture.

    As of a day: the participations and links that hold then; identity options have no meaning
    here. Participations are in order of venture, partner, role and since, links of relation, name
    and since, claims of table, key and field, sources of id. Raises UnknownName, AmbiguousName.
    """
    entity = resolve(reader, name)
    (own,) = ask(reader, "show", id=entity.id, sort=entity.sort)
    participations = _participations(reader, entity, scope)
    links = _links(reader, entity, scope)
    claims = list(_claims(reader, entity))
    readings, words = (
        [claim for kind, claim in claims if kind == wanted] for wanted in ("reading", "words")
    )
    named = {*own[14], *_sources_of(participations), *_sources_of(links)}
    named.update(*(claim.sources + claim.value_sources for _kind, claim in claims))
    return Dossier._make(
        (
            *own[:15],
            known(scope.day, own[15:]) if entity.sort == "Venture" else None,
            participations,
            _picked(links, ("PART_OF",), forward=True),
            _picked(links, ("PART_OF",), forward=False),
            _picked(links, _LINEAGE, forward=False),
            _picked(links, _LINEAGE, forward=True),
            [link for link in links if link.relation not in ("PART_OF", *_LINEAGE)],
            readings,
            words,
            list(sources_with(reader, named)),
        )
    )


def _participations(reader: Reader, entity: Entity, scope: Scope) -> list[MemberRow]:
    if entity.sort == "Partner":
        rows = ask(reader, "show_ventures", id=entity.id, day=scope.day, evidence=scope.evidence)
    else:
        rows = ask(
            reader,
            "members",
            ventures=[entity.id],
            stand=[],
            all_roles=True,
            day=scope.day,
            evidence=scope.evidence,
        )
    return in_order(member(row, scope.day) for row in rows)


def _links(reader: Reader, entity: Entity, scope: Scope) -> list[LinkRow]:
    rows = ask(
        reader,
        "show_links",
        id=entity.id,
        joins=entity.sort.lower(),
        day=scope.day,
        evidence=scope.evidence,
    )
    links = [LinkRow._make((*row[:7], known(scope.day, row[8:]), row[7])) for row in rows]
    return sorted(
        links,
        key=lambda link: (
            link.relation,
            not link.forward,
            by_name(link.name, link.id),
            sort_key(link.since),
        ),
    )


def _picked(links: list[LinkRow], relations: tuple[str, ...], forward: bool) -> list[LinkRow]:
    return [link for link in links if link.relation in relations and link.forward == forward]


def _claims(reader: Reader, entity: Entity) -> Iterator[tuple[str, ClaimRow]]:
    rows = ask(reader, "show_claims", id=entity.id)
    rows.sort(key=lambda row: tuple("" if cell is None else cell for cell in row))
    return ((row[0], ClaimRow(*row[1:])) for row in rows)


def _sources_of(rows: Iterable[Any]) -> set[str]:
    return {source for row in rows for source in row.sources}
