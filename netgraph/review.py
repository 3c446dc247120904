"""The questions that look over a network: who carries what, what is missing, what changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from netgraph.questions import scope
from queries.reading import Reader

if TYPE_CHECKING:
    from queries.gaps_row import GapRow
    from queries.workload import WorkloadRow


class Review:
    """More questions of a network; scope and names as in `netgraph.questions.Questions`."""

    store: Reader

    def workload(
        self,
        partner: str | None = None,
        *,
        as_of: str | None = None,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> list[WorkloadRow]:
        """Return in how many ventures each partner takes part, at which level, in which roles."""
        from queries.workload import workload

        asked = scope(as_of, evidence, current_names, follow_parts, expand_groups)
        return workload(self.store, partner, scope=asked)

    def gaps(
        self,
        venture: str | None = None,
        *,
        domain: Sequence[str] = (),
        kind: Sequence[str] = (),
        role: Sequence[str] = (),
        among: str | None = None,
        as_of: str | None = None,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> list[GapRow]:
        """Return what ventures miss, coalitions that share nobody, partners in nothing."""
        from queries.gaps import gaps

        asked = scope(as_of, evidence, current_names, follow_parts, expand_groups)
        return gaps(
            self.store,
            venture,
            domain=domain,
            kind=kind,
            role=role,
            among=among,
            scope=asked,
        )
