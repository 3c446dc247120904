"""How large and how dense a network is, and how well it is documented."""

from __future__ import annotations

from typing import NamedTuple

from queries.core import core
from queries.levels import ranked
from queries.reading import ALL, Reader, Scope, ask
from queries.snapshot import beside, held
from queries.standing import standing
from queries.subgraph import sources_of, subgraph
from schema.evidence import LEVELS
from schema.pause import collection_paused
from schema.tables import LINK_RELATIONS

_LABELS = ("Coalition", "ProgrammeLine", "Project")
# What is counted in figures that are not called after it.
_COUNTS = {
    "partners.alone": "partners",
    **{f"ventures.{label}": "ventures" for label in _LABELS},
    **dict.fromkeys(
        ("share.source", "share.since", "share.observed", "participations_per_partner"),
        "participations",
    ),
    **dict.fromkeys(
        (
            "participations.taking_part",
            "density",
            "ventures_per_partner",
            "partners_per_venture",
            "core.k",
            "core.partners",
            "core.ventures",
            "periphery.partners",
            "periphery.ventures",
        ),
        "taking_part",
    ),
    **dict.fromkeys(("share.facts.source", "share.facts.dated"), "facts"),
}


class StatRow(NamedTuple):
    """A figure. name: one of those listed with `stats`; value: a count, or a mean or share.

    evidence: the highest level on which it is the same, None where no day was asked for: what is
    known less surely does not change it. sources: of all that was counted (of the sources those
    that anything names), None where not asked for.
    """

    name: str
    value: int | float
    evidence: str | None = None
    sources: tuple[str, ...] | None = None


@collection_paused()
def stats(reader: Reader, *, sources: bool = False, scope: Scope = ALL) -> list[StatRow]:
    """Return the figures of a network, always the same ones in the same order.

    partners, partners.alone (without a participation in any role); ventures, ventures.Coalition,
    ventures.ProgrammeLine, ventures.Project; participations, participations.taking_part;
    links.PART_OF and so on, one for each relation; sources; claims;
    density: the part of all pairs of a partner and a venture in which the partner takes part;
    ventures_per_partner: in how many a partner takes part, on average over all partners;
    share.source, share.since, share.observed: the part of the participations with a source, with
    a since, seen on a day;
    participations_per_partner: by number of all partners; partners_per_venture: of those that take
    part, on average over all ventures;
    core.k, core.partners, core.ventures: the core as in `queries.core`; periphery.partners,
    periphery.ventures: the others that take part or in which somebody does;
    share.facts.source: the part of all partners, ventures, participations and links that has a
    source; share.facts.dated: the part of the ventures, participations and links that has a since,
    an until or a day on which it was seen.
    Shares and density are between 0 and 1, 0 where there is nothing.
    As of a day: the ventures, participations and links that hold then. sources: fill in those of
    each row.
    """
    rows = _figures(reader, scope)
    if scope.day is not None:
        rows = _dated(reader, rows, scope)
    return _sourced(reader, rows, scope) if sources else rows


def _dated(reader: Reader, rows: list[StatRow], scope: Scope) -> list[StatRow]:
    rows = [row._replace(evidence=scope.evidence) for row in rows]
    for level in LEVELS[LEVELS.index(scope.evidence) + 1 :]:
        at_level = _figures(reader, scope._replace(evidence=level))
        rows = [
            row._replace(evidence=level) if row.value == other.value else row
            for row, other in zip(rows, at_level, strict=True)
        ]
    return rows


def _sourced(reader: Reader, rows: list[StatRow], scope: Scope) -> list[StatRow]:
    whole = subgraph(reader, claims=True)
    drawn = whole if scope == ALL else subgraph(reader, scope=scope)
    told = {
        "partners": sources_of(whole.partners),
        "ventures": sources_of(drawn.ventures),
        "participations": sources_of(drawn.participations),
        "taking_part": sources_of(edge for edge in drawn.participations if edge.takes_part),
        "sources": {source.id for source in whole.sources},
        "claims": sources_of(whole.claims),
    }
    for link in drawn.links:
        told.setdefault(f"links.{link.relation}", set()).update(link.sources)
    told["facts"] = set[str]().union(
        *(told[one] for one in ("partners", "ventures", "participations")),
        *(of for name, of in told.items() if name.startswith("links.")),
    )
    return [
        row._replace(sources=tuple(sorted(told.get(_COUNTS.get(row.name, row.name), ()))))
        for row in rows
    ]


def _figures(reader: Reader, scope: Scope) -> list[StatRow]:
    rows = ask(
        reader,
        "stats",
        stand=ranked(standing(reader, scope)),
        day=scope.day,
        evidence=scope.evidence,
    )
    counts: dict[str, int] = dict(rows)
    ventures = {name: counts.get(f"ventures.{name}", 0) for name in _LABELS}
    pairs, participations = counts["pairs"], counts["participations"]
    relations = dict.fromkeys(one for known in LINK_RELATIONS.values() for one in known)
    return [
        StatRow("partners", counts["partners"]),
        StatRow("partners.alone", counts["alone"]),
        StatRow("ventures", sum(ventures.values())),
        *(StatRow(f"ventures.{name}", number) for name, number in ventures.items()),
        StatRow("participations", participations),
        StatRow("participations.taking_part", counts["taking_part"]),
        *(StatRow(f"links.{name}", counts.get(f"links.{name}", 0)) for name in relations),
        StatRow("sources", counts["sources"]),
        StatRow("claims", counts["claims"]),
        StatRow("density", _part(pairs, counts["partners"] * sum(ventures.values()))),
        StatRow("ventures_per_partner", _part(pairs, counts["partners"])),
        StatRow("share.source", _part(counts["with_source"], participations)),
        StatRow("share.since", _part(counts["with_since"], participations)),
        StatRow("share.observed", _part(counts["with_observed"], participations)),
        StatRow("participations_per_partner", _part(participations, counts["partners"])),
        StatRow("partners_per_venture", _part(pairs, sum(ventures.values()))),
        *_core(reader, scope),
        *_shares_of_facts(counts, participations, sum(ventures.values())),
    ]


def _core(reader: Reader, scope: Scope) -> list[StatRow]:
    joined = beside(held(reader, scope))
    found = core(joined)
    partners, ventures = len(joined.partners), len(joined.ventures)
    return [
        StatRow("core.k", found.k),
        StatRow("core.partners", len(found.partners)),
        StatRow("core.ventures", len(found.ventures)),
        StatRow("periphery.partners", partners - len(found.partners)),
        StatRow("periphery.ventures", ventures - len(found.ventures)),
    ]


def _shares_of_facts(counts: dict[str, int], participations: int, ventures: int) -> list[StatRow]:
    links = sum(number for name, number in counts.items() if name.startswith("links."))
    sourced = [counts[f"sourced.{one}"] for one in ("partner", "venture", "link")]
    dated = [counts[f"dated.{one}"] for one in ("venture", "participation", "link")]
    of_time = ventures + participations + links
    return [
        StatRow(
            "share.facts.source",
            _part(sum(sourced) + counts["with_source"], counts["partner_facts"] + of_time),
        ),
        StatRow("share.facts.dated", _part(sum(dated), of_time)),
    ]


def _part(number: int, whole: int) -> float:
    return number / whole if whole else 0.0
