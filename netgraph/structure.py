"""The questions about the shape of the network as a whole, one typed method each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from netgraph.questions import When, scope
from queries.reading import Reader

if TYPE_CHECKING:
    from typing import Unpack

    from queries.brokers import BrokerRow
    from queries.communities import Communities
    from queries.independent import Independent
    from queries.without_row import Without


class Structure:
    """Who ties the network together and what falls apart; each takes the options of `When`.

    sources: fill in the sources that each row rests on.
    """

    store: Reader

    def brokers(
        self,
        *,
        top: int | None = None,
        pairs: bool = False,
        sources: bool = False,
        **when: Unpack[When],
    ) -> list[BrokerRow]:
        """Return the partners that tie most together first; pairs: with the pairs of ventures."""
        from queries.brokers import brokers

        return brokers(self.store, top=top, pairs=pairs, sources=sources, scope=scope(**when))

    def without(
        self,
        *partners: str,
        sources: bool = False,
        **when: Unpack[When],
    ) -> Without:
        """Return what falls away when these partners leave everything they take part in."""
        from queries.without import without

        return without(self.store, partners, sources=sources, scope=scope(**when))

    def independent(
        self,
        a: str,
        b: str,
        *,
        via: str = "all",
        avoid: Sequence[str] = (),
        **when: Unpack[When],
    ) -> Independent:
        """Return how many ways between two share nobody but their ends, and who they hang on."""
        from queries.independent import independent

        return independent(self.store, a, b, via=via, avoid=avoid, scope=scope(**when))

    def communities(
        self,
        *,
        runs: int = 20,
        sources: bool = False,
        **when: Unpack[When],
    ) -> Communities:
        """Return clusters of ventures and partners, how marked they are and how sure."""
        from queries.communities import communities

        return communities(self.store, runs=runs, sources=sources, scope=scope(**when))
