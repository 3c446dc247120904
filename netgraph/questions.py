"""One typed method per question; each is the function of the same name in queries/."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from queries.reading import Reader, Scope
from schema.errors import UsageError
from schema.language import _

if TYPE_CHECKING:
    from queries.lineage import LineageRow
    from queries.meet import MeetRow
    from queries.members import MemberRow
    from queries.overlap import Known, OverlapRow
    from queries.overlaps import PairRow
    from queries.partners import PartnerRow
    from queries.path import Path
    from queries.search import Found
    from queries.show import Dossier
    from queries.stats import StatRow
    from queries.subgraph import Subgraph
    from queries.ventures import VentureRow
    from schema.vocabulary import Term


class Questions:
    """The questions of a network.

    as_of: an ISO day, or None for all that is recorded. evidence: the lowest level counted on
    that day: certain, presumed or possible. current_names, follow_parts, expand_groups: see
    `queries.reading.Scope`. Names are ids, names or aliases; raises UnknownName, AmbiguousName.
    """

    store: Reader

    def search(self, text: str, *, limit: int | None = None) -> list[Found]:
        """Return the partners and ventures whose name or alias holds all words of a text."""
        from queries.search import search

        return search(self.store, text, limit=limit)

    def show(self, name: str, *, as_of: str | None = None, evidence: str = "possible") -> Dossier:
        """Return all that is known about a partner or venture, with the sources."""
        from queries.show import show

        return show(self.store, name, scope=scope(as_of, evidence))

    def partners(
        self,
        *,
        within: str | None = None,
        kind: str | None = None,
        domain: str | None = None,
        role: str | None = None,
        alone: bool = False,
        as_of: str | None = None,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> list[PartnerRow]:
        """Return the partners, all of them or those that fit."""
        from queries.partners import partners

        asked = scope(as_of, evidence, current_names, follow_parts, expand_groups)
        return partners(
            self.store,
            within=within,
            kind=kind,
            domain=domain,
            role=role,
            alone=alone,
            scope=asked,
        )

    def ventures(
        self,
        *,
        of: str | None = None,
        kind: str | None = None,
        label: str | None = None,
        started: str | None = None,
        ended: str | None = None,
        with_kind: Sequence[str] = (),
        with_domain: Sequence[str] = (),
        as_of: str | None = None,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> list[VentureRow]:
        """Return the ventures, all of them or those that fit."""
        from queries.ventures import ventures

        asked = scope(as_of, evidence, current_names, follow_parts, expand_groups)
        return ventures(
            self.store,
            of=of,
            kind=kind,
            label=label,
            started=started,
            ended=ended,
            with_kind=with_kind,
            with_domain=with_domain,
            scope=asked,
        )

    def members(
        self,
        venture: str,
        *,
        nested: bool = False,
        all_roles: bool = False,
        as_of: str | None = None,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> list[MemberRow]:
        """Return who takes part in a venture, in which roles, on what evidence."""
        from queries.members import members

        asked = scope(as_of, evidence, current_names, follow_parts, expand_groups)
        return members(self.store, venture, nested=nested, all_roles=all_roles, scope=asked)

    def overlap(
        self,
        *ventures: str,
        at_least: int | None = None,
        any_other: bool = False,
        role: str | None = None,
        as_of: str | None = None,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> list[OverlapRow]:
        """Return the partners in all of these ventures, or in as many as asked."""
        from queries.overlap import overlap

        asked = scope(as_of, evidence, current_names, follow_parts, expand_groups)
        return overlap(
            self.store, ventures, at_least=at_least, any_other=any_other, role=role, scope=asked
        )

    def knowledge(
        self, *ventures: str, as_of: str | None = None, evidence: str = "possible"
    ) -> list[Known]:
        """Return (id, name, known participants) of ventures: none known is not none there."""
        from queries.overlap import knowledge

        return knowledge(self.store, ventures, scope=scope(as_of, evidence))

    def overlaps(
        self,
        venture: str | None = None,
        *,
        minimum: int = 1,
        limit: int | None = None,
        as_of: str | None = None,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> list[PairRow]:
        """Return pairs of ventures by the partners they share."""
        from queries.overlaps import overlaps

        asked = scope(as_of, evidence, current_names, follow_parts, expand_groups)
        return overlaps(self.store, venture, minimum=minimum, limit=limit, scope=asked)

    def meet(
        self,
        *partners: str,
        as_of: str | None = None,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> list[MeetRow]:
        """Return the ventures in which all of these partners take part."""
        from queries.meet import meet

        asked = scope(as_of, evidence, current_names, follow_parts, expand_groups)
        return meet(self.store, partners, scope=asked)

    def path(
        self,
        a: str,
        b: str,
        *,
        all_paths: bool = False,
        via: str = "all",
        max_hops: int | None = None,
        avoid: Sequence[str] = (),
        limit: int | None = None,
        as_of: str | None = None,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> list[Path]:
        """Return the shortest connection between any two, or all of that length."""
        from queries.path import path

        asked = scope(as_of, evidence, current_names, follow_parts, expand_groups)
        return path(
            self.store,
            a,
            b,
            all_paths=all_paths,
            via=via,
            max_hops=max_hops,
            avoid=avoid,
            scope=asked,
            limit=limit,
        )

    def lineage(
        self, name: str, *, as_of: str | None = None, evidence: str = "possible"
    ) -> list[LineageRow]:
        """Return parents and parts, what came before and after, as a tree in reading order."""
        from queries.lineage import lineage

        return lineage(self.store, name, scope=scope(as_of, evidence))

    def stats(self, *, as_of: str | None = None, evidence: str = "possible") -> list[StatRow]:
        """Return the size and density of the network and how well it is documented."""
        from queries.stats import stats

        return stats(self.store, scope=scope(as_of, evidence))

    def terms(self) -> list[Term]:
        """Return the words (roles, kinds, domains) that this network brought along."""
        from queries.terms import terms

        return terms(self.store)

    def subgraph(
        self,
        *focus: str,
        depth: int = 1,
        as_of: str | None = None,
        evidence: str = "possible",
    ) -> Subgraph:
        """Return the network, or what lies within depth steps of the focus names, to be drawn."""
        from queries.subgraph import subgraph

        return subgraph(self.store, focus=focus, depth=depth, scope=scope(as_of, evidence))


def scope(
    as_of: str | None,
    evidence: str,
    current_names: bool = False,
    follow_parts: bool = False,
    expand_groups: bool = False,
) -> Scope:
    """Return the scope of a question. Raises BadDate, UsageError for an unknown level."""
    from schema.dates import span
    from schema.evidence import LEVELS

    if evidence not in LEVELS:
        raise UsageError(
            _("“{level}” is not a level of evidence: use {known}").format(
                level=evidence, known=", ".join(LEVELS)
            )
        )
    if as_of is not None and span(as_of).earliest != as_of:
        raise UsageError(_("“{day}” is not a day: give one, such as 2024-06-30").format(day=as_of))
    return Scope(as_of, evidence, current_names, follow_parts, expand_groups)
