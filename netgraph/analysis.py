"""The questions that weigh a network, one typed method each, as `Questions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netgraph.questions import scope
from queries.reading import Reader

if TYPE_CHECKING:
    from typing import Unpack

    from netgraph.questions import When
    from queries.overlaps import Pairs
    from queries.suggest_row import Suggestion
    from queries.together import TogetherRow


class Analysis:
    """What overlap says of a network; parameters as in `Questions`.

    sources: fill in the sources that each row rests on.
    """

    store: Reader

    def overlaps(
        self,
        venture: str | None = None,
        *,
        minimum: int = 1,
        limit: int | None = None,
        most: int | None = None,
        significance: bool = False,
        model: str = "sdsm",
        sources: bool = False,
        **when: Unpack[When],
    ) -> Pairs:
        """Return pairs of ventures by the partners they share, and whether that is chance."""
        from queries.overlaps import overlaps

        return overlaps(
            self.store,
            venture,
            minimum=minimum,
            limit=limit,
            most=most,
            significance=significance,
            model=model,
            sources=sources,
            scope=scope(**when),
        )

    def together(
        self,
        partner: str | None = None,
        *,
        minimum: int = 1,
        limit: int | None = None,
        most: int | None = None,
        sources: bool = False,
        **when: Unpack[When],
    ) -> list[TogetherRow]:
        """Return pairs of partners by the ventures in which both take part."""
        from queries.together import together

        return together(
            self.store,
            partner,
            minimum=minimum,
            limit=limit,
            most=most,
            sources=sources,
            scope=scope(**when),
        )

    def suggest(
        self,
        venture: str | None = None,
        *,
        partner: str | None = None,
        limit: int | None = None,
        sources: bool = False,
        **when: Unpack[When],
    ) -> list[Suggestion]:
        """Return whom a venture might ask next, or what a partner might join, with reasons."""
        from queries.suggest import suggest

        return suggest(
            self.store,
            venture,
            partner=partner,
            limit=limit,
            sources=sources,
            scope=scope(**when),
        )
