"""The lines of a map: who takes part in what, and how ventures or partners are linked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from queries.subgraph import LinkEdge, ParticipationEdge
from schema.language import _
from schema.vocabulary import label
from visual.texts import inverse
from visual.words import day, period

Row = dict[str, Any]
_STRENGTH = {"possible": 0, "presumed": 1, "certain": 2, None: 2}


class Numbers(NamedTuple):
    """The number of each venture, partner and source in the page, by id."""

    ventures: Mapping[str, int]
    partners: Mapping[str, int]
    sources: Mapping[str, int]

    def cited(self, ids: Iterable[str]) -> list[int]:
        """Return the numbers of the sources that are in the picture."""
        return [self.sources[source] for source in ids if source in self.sources]

    def ends(self, link: LinkEdge) -> tuple[int, int] | None:
        """Return a link's two ends, both ventures or both partners; None where one is not shown."""
        for of in (self.ventures, self.partners):
            if link.from_id in of and link.to_id in of:
                return of[link.from_id], of[link.to_id]
        return None


def members(participations: Iterable[ParticipationEdge], at: Numbers) -> list[Row]:
    """Return a line for each partner in a venture, with all its roles; the strongest sets its look.

    A role that takes part is stronger than one that does not; then the better evidence is.
    """
    roles: dict[tuple[int, int], list[ParticipationEdge]] = defaultdict(list)
    for edge in participations:
        if edge.partner in at.partners and edge.venture in at.ventures:
            roles[at.partners[edge.partner], at.ventures[edge.venture]].append(edge)
    rows = []
    for (partner, venture), held in roles.items():
        best = max(held, key=lambda edge: (edge.takes_part, _STRENGTH.get(edge.evidence, 0)))
        rows.append(
            {
                "from": partner,
                "to": venture,
                "line": "member" if best.takes_part else "aside",
                "evidence": best.evidence,
                "roles": [_role(edge, at) for edge in held],
            }
        )
    return rows


def _role(edge: ParticipationEdge, at: Numbers) -> Row:
    row: Row = {"words": label("role", edge.role), "sources": at.cited(edge.sources)}
    if not edge.takes_part:
        row["aside"] = True
    notes = [period(edge.since, edge.until)]
    if edge.observed:
        seen = ", ".join(day(observed) for observed in edge.observed)
        notes.append(_("seen on: {days}").format(days=seen))
    row["notes"] = [note for note in notes if note]
    if edge.evidence:
        row["evidence"] = label("evidence", edge.evidence)
    return row


def links(found: Iterable[LinkEdge], at: Numbers) -> list[Row]:
    """Return a line for each link between two nodes of the picture."""
    rows = []
    for link in found:
        ends = at.ends(link)
        if ends is None:
            continue
        words = label("relation", link.relation)
        when = period(link.since, link.until)
        rows.append(
            {
                "from": ends[0],
                "to": ends[1],
                "line": "part" if link.relation == "PART_OF" else "link",
                "mutual": link.relation == "COOPERATES_WITH",
                "evidence": link.evidence,
                "words": words,
                "inverse": inverse(link.relation) or f"← {words}",
                "notes": [when] if when else [],
                "level": label("evidence", link.evidence),
                "sources": at.cited(link.sources),
            }
        )
    return rows


def joined(edges: Iterable[Row]) -> dict[int, set[int]]:
    """Return with whom a node takes part, or who takes part in it."""
    found: dict[int, set[int]] = defaultdict(set)
    for edge in edges:
        if edge["line"] == "member":
            found[edge["from"]].add(edge["to"])
            found[edge["to"]].add(edge["from"])
    return found
