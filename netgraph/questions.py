"""One typed method per question; each is the function of the same name in queries/."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

from queries.reading import Reader, Scope
from schema.errors import UsageError
from schema.language import _

if TYPE_CHECKING:
    from typing import Unpack

    from queries.lineage import LineageRow
    from queries.meet import MeetRow
    from queries.members import MemberRow
    from queries.overlap import Known, OverlapRow
    from queries.partners import PartnerRow
    from queries.path import Path
    from queries.search import Found
    from queries.show import Dossier
    from queries.stats import StatRow
    from queries.subgraph import Subgraph
    from queries.ventures import VentureRow
    from schema.vocabulary import Term


class When(TypedDict, total=False):
    """For which day and on what evidence a question is asked, and whom it counts as whom.

    as_of: an ISO day, or None for all that is recorded. evidence: the lowest level counted on
    that day: certain, presumed or possible (all three, where it is not given). current_names,
    follow_parts, expand_groups: see `queries.reading.Scope`.
    """

    as_of: str | None
    evidence: str
    current_names: bool
    follow_parts: bool
    expand_groups: bool


class Questions:
    """The questions of a network; each takes the options of `When`.

    Names are ids, names or aliases; raises UnknownName, AmbiguousName, and UsageError for options
    that say nothing.
    """

    store: Reader

    def search(self, text: str, *, limit: int | None = None) -> list[Found]:
        """Return the partners and ventures whose name or alias holds all words of a text."""
        from queries.search import search

        return search(self.store, text, limit=limit)

    def show(self, name: str, **when: Unpack[When]) -> Dossier:
        """Return all that is known about a partner or venture, with the sources."""
        from queries.show import show

        return show(self.store, name, scope=scope(**when))

    def partners(
        self,
        *,
        within: str | None = None,
        kind: str | None = None,
        domain: str | None = None,
        role: str | None = None,
        alone: bool = False,
        **when: Unpack[When],
    ) -> list[PartnerRow]:
        """Return the partners, all of them or those that fit."""
        from queries.partners import partners

        return partners(
            self.store,
            within=within,
            kind=kind,
            domain=domain,
            role=role,
            alone=alone,
            scope=scope(**when),
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
        **when: Unpack[When],
    ) -> list[VentureRow]:
        """Return the ventures, all of them or those that fit."""
        from queries.ventures import ventures

        return ventures(
            self.store,
            of=of,
            kind=kind,
            label=label,
            started=started,
            ended=ended,
            with_kind=with_kind,
            with_domain=with_domain,
            scope=scope(**when),
        )

    def members(
        self,
        venture: str,
        *,
        nested: bool = False,
        all_roles: bool = False,
        **when: Unpack[When],
    ) -> list[MemberRow]:
        """Return who takes part in a venture, in which roles, on what evidence."""
        from queries.members import members

        return members(self.store, venture, nested=nested, all_roles=all_roles, scope=scope(**when))

    def overlap(
        self,
        *ventures: str,
        at_least: int | None = None,
        any_other: bool = False,
        role: str | None = None,
        **when: Unpack[When],
    ) -> list[OverlapRow]:
        """Return the partners in all of these ventures, or in as many as asked."""
        from queries.overlap import overlap

        return overlap(
            self.store,
            ventures,
            at_least=at_least,
            any_other=any_other,
            role=role,
            scope=scope(**when),
        )

    def knowledge(self, *ventures: str, **when: Unpack[When]) -> list[Known]:
        """Return (id, name, known participants) of ventures: none known is not none there."""
        from queries.overlap import knowledge

        return knowledge(self.store, ventures, scope=scope(**when))

    def meet(
        self,
        *partners: str,
        **when: Unpack[When],
    ) -> list[MeetRow]:
        """Return the ventures in which all of these partners take part."""
        from queries.meet import meet

        return meet(self.store, partners, scope=scope(**when))

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
        **when: Unpack[When],
    ) -> list[Path]:
        """Return the shortest connection between any two, or all of that length."""
        from queries.path import path

        return path(
            self.store,
            a,
            b,
            all_paths=all_paths,
            via=via,
            max_hops=max_hops,
            avoid=avoid,
            scope=scope(**when),
            limit=limit,
        )

    def lineage(self, name: str, **when: Unpack[When]) -> list[LineageRow]:
        """Return parents and parts, what came before and after, as a tree in reading order."""
        from queries.lineage import lineage

        return lineage(self.store, name, scope=scope(**when))

    def stats(self, *, sources: bool = False, **when: Unpack[When]) -> list[StatRow]:
        """Return the size and density of the network and how well it is documented."""
        from queries.stats import stats

        return stats(self.store, sources=sources, scope=scope(**when))

    def terms(self) -> list[Term]:
        """Return the words (roles, kinds, domains) that this network brought along."""
        from queries.terms import terms

        return terms(self.store)

    def subgraph(
        self,
        *focus: str,
        depth: int = 1,
        claims: bool = False,
        **when: Unpack[When],
    ) -> Subgraph:
        """Return the network, or what lies within depth steps of the focus names, to be drawn."""
        from queries.subgraph import subgraph

        asked = scope(**when)
        return subgraph(self.store, focus=focus, depth=depth, scope=asked, claims=claims)


def scope(
    as_of: str | None = None,
    evidence: str = "possible",
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
