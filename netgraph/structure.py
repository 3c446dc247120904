"""The questions about the shape of the network as a whole, one typed method each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from netgraph.questions import scope
from queries.reading import Reader

if TYPE_CHECKING:
    from queries.brokers import BrokerRow
    from queries.independent import Independent
    from queries.without import Without


class Structure:
    """Who ties the network together and what falls apart; parameters as in `Questions`."""

    store: Reader

    def brokers(
        self,
        *,
        top: int | None = None,
        pairs: bool = False,
        as_of: str | None = None,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> list[BrokerRow]:
        """Return the partners that tie most together first; pairs: with the pairs of ventures."""
        from queries.brokers import brokers

        asked = scope(as_of, evidence, current_names, follow_parts, expand_groups)
        return brokers(self.store, top=top, pairs=pairs, scope=asked)

    def without(
        self,
        *partners: str,
        as_of: str | None = None,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> Without:
        """Return what falls away when these partners leave everything they take part in."""
        from queries.without import without

        asked = scope(as_of, evidence, current_names, follow_parts, expand_groups)
        return without(self.store, partners, scope=asked)

    def independent(
        self,
        a: str,
        b: str,
        *,
        via: str = "all",
        avoid: Sequence[str] = (),
        as_of: str | None = None,
        evidence: str = "possible",
        current_names: bool = False,
        follow_parts: bool = False,
        expand_groups: bool = False,
    ) -> Independent:
        """Return how many ways between two share nobody but their ends, and who they hang on."""
        from queries.independent import independent

        asked = scope(as_of, evidence, current_names, follow_parts, expand_groups)
        return independent(self.store, a, b, via=via, avoid=avoid, scope=asked)
