"""Still pictures of a network: its networks, matrices, combinations and timelines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from netgraph.questions import Questions, When
from netgraph.store.protocol import Store
from schema.language import _

if TYPE_CHECKING:
    from typing import Unpack

    from queries.entity import Entity
    from schema.evidence import Window
    from visual.pictures.picture import Picture
    from visual.pictures.seats import Chosen
    from visual.theme import Theme


class Pictures(Questions):
    """Each is a Picture: `save("x.svg")`, .png, .pdf and, but for picture(), .html.

    They take the options of `When`. title: the heading; made_on: the day that they say they were
    made, today unless told otherwise; theme: colours, see `visual.theme.Theme`.
    """

    store: Store

    def picture(
        self,
        *,
        focus: Sequence[str] = (),
        depth: int = 1,
        title: str | None = None,
        made_on: date | None = None,
        theme: Theme | None = None,
        relayout: bool = False,
        **when: Unpack[When],
    ) -> Picture:
        """Return the network of networks, or what of it lies within depth steps of the focus.

        Ventures stand where they stand on the map; with a focus they stand together.
        """
        from netgraph.places import remembered
        from queries.naming import resolve
        from visual.facts import facts
        from visual.overview import overview
        from visual.pictures.network import network

        drawn = self.subgraph(*focus, depth=depth, **when)
        marked = [resolve(self.store, name) for name in focus]
        kept = None
        if not focus:
            kept = remembered(self.store, self.subgraph(), "overview", relayout=relayout)
        return network(
            drawn,
            overview(drawn, kept=kept),
            title=title or _around(marked) or _("Network of networks"),
            facts=facts(drawn, made_on or _today(), partial=bool(focus)),
            theme=theme,
            focus={one.id for one in marked},
        )

    def matrix(
        self,
        *ventures: str,
        title: str | None = None,
        made_on: date | None = None,
        theme: Theme | None = None,
        **when: Unpack[When],
    ) -> Picture:
        """Return who takes part in which of these ventures, and how many each two share.

        None named: all ventures of which participants are known. Raises UsageError where that is
        more than can be read.
        """
        from visual.facts import facts
        from visual.pictures.matrix import matrix
        from visual.pictures.seats import of_ventures

        chosen = self._chosen(ventures)
        drawn = self.subgraph(**when)
        if chosen:
            drawn = of_ventures(drawn, {one.id for one in chosen})
        return matrix(
            drawn,
            chosen,
            title=title or _("Who takes part in what"),
            facts=facts(drawn, made_on or _today(), partial=bool(chosen)),
            theme=theme,
        )

    def upset(
        self,
        *ventures: str,
        title: str | None = None,
        made_on: date | None = None,
        theme: Theme | None = None,
        **when: Unpack[When],
    ) -> Picture:
        """Return which partners sit in exactly which combination of these ventures.

        Raises UsageError for fewer than two or more than twelve.
        """
        from visual.facts import facts
        from visual.pictures.seats import of_ventures
        from visual.pictures.upset import upset

        chosen = self._chosen(ventures)
        drawn = of_ventures(self.subgraph(**when), {one.id for one in chosen})
        return upset(
            drawn,
            chosen,
            title=title or _("Who sits in which combination"),
            facts=facts(drawn, made_on or _today(), partial=True),
            theme=theme,
        )

    def timeline_picture(
        self,
        name: str | None = None,
        *,
        title: str | None = None,
        made_on: date | None = None,
        theme: Theme | None = None,
        **when: Unpack[When],
    ) -> Picture:
        """Return ventures as bars over the years: all, those beside one, or a partner's in each."""
        from queries.naming import resolve
        from visual.facts import facts
        from visual.pictures.timeline import timeline

        meant = resolve(self.store, name) if name else None
        drawn = self.subgraph(*([meant.id] if meant else []), depth=1, **when)
        windows: dict[str, list[Window]] | None = None
        if meant and meant.sort == "Partner":
            windows = {}
            for edge in drawn.participations:
                if edge.partner == meant.id and edge.takes_part and edge.window:
                    windows.setdefault(edge.venture, []).append(edge.window)
        today = made_on or _today()
        heading = _("Timeline of {name}").format(name=meant.name) if meant else _("Timeline")
        return timeline(
            drawn,
            title=title or heading,
            facts=facts(drawn, today, partial=meant is not None),
            made_on=today,
            theme=theme,
            windows=windows,
        )

    def _chosen(self, names: Sequence[str]) -> list[Chosen]:
        from queries.naming import resolve
        from visual.pictures.seats import Chosen

        found = (resolve(self.store, name, ("Venture",)) for name in names)
        return list(dict.fromkeys(Chosen(one.id, one.name) for one in found))


def _around(marked: Sequence[Entity]) -> str:
    names = ", ".join(one.name for one in marked)
    return _("Network around {names}").format(names=names) if names else ""


def _today() -> date:
    return datetime.now().astimezone().date()
