"""The questions that look over a network: who carries what, what is missing, what changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from netgraph.questions import When, scope
from queries.reading import Reader

if TYPE_CHECKING:
    from typing import Unpack

    from queries.gaps_row import GapRow
    from queries.timeline import TimelineRow
    from queries.workload import WorkloadRow


class Review:
    """More questions of a network; each takes the options of `When`, names as in `Questions`."""

    store: Reader

    def workload(
        self,
        partner: str | None = None,
        **when: Unpack[When],
    ) -> list[WorkloadRow]:
        """Return in how many ventures each partner takes part, at which level, in which roles."""
        from queries.workload import workload

        return workload(self.store, partner, scope=scope(**when))

    def gaps(
        self,
        venture: str | None = None,
        *,
        domain: Sequence[str] = (),
        kind: Sequence[str] = (),
        role: Sequence[str] = (),
        among: str | None = None,
        **when: Unpack[When],
    ) -> list[GapRow]:
        """Return what ventures miss, coalitions that share nobody, partners in nothing."""
        from queries.gaps import gaps

        return gaps(
            self.store,
            venture,
            domain=domain,
            kind=kind,
            role=role,
            among=among,
            scope=scope(**when),
        )

    def timeline(self, name: str | None = None, **when: Unpack[When]) -> list[TimelineRow]:
        """Return what began and ended when, of a partner or venture or of all, with precision."""
        from queries.timeline import timeline

        return timeline(self.store, name, scope=scope(**when))
