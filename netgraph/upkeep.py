"""The questions of whoever keeps a network: what changed, and what is to be looked at again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netgraph.questions import scope
from queries.reading import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.compare import CompareRow
    from queries.quality import QualityRow


class Upkeep:
    """What changed and what to look at again; scope as in `netgraph.questions.Questions`."""

    store: Reader

    def compare(
        self,
        before: str,
        after: str,
        *,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> list[CompareRow]:
        """Return what is new, ended or changed between two days, and what may be so."""
        from queries.compare import compare

        asked = scope(None, evidence, current_names, follow_parts, expand_groups)
        return compare(self.store, before, after, scope=asked)

    def quality(self, *, only: Sequence[str] = (), as_of: str | None = None) -> list[QualityRow]:
        """Return what is worth looking at again: contradictions, what lacks, what may err."""
        from queries.quality import quality

        return quality(self.store, only=only, scope=scope(as_of, "possible"))
