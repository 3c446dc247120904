"""Still pictures of a network: its networks, matrices, combinations and timelines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from netgraph.questions import Questions, When
from netgraph.store.protocol import Store
from schema.language import _

if TYPE_CHECKING:
    from typing import Unpack

    from queries.entity import Entity
    from queries.subgraph import Subgraph
    from schema.evidence import Window
    from visual.pictures.picture import Picture
    from visual.pictures.seats import Chosen
    from visual.places import Drawing
    from visual.recall import Kept
    from visual.theme import Theme

View: TypeAlias = Literal["ventures", "partners", "both"]


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
        view: View = "ventures",
        kind: Sequence[str] = (),
        domain: Sequence[str] = (),
        relayout: bool = False,
        **when: Unpack[When],
    ) -> Picture:
        """Return the network of networks, or what of it lies within depth steps of the focus.

        view: "ventures" joined by the partners they share, "partners" by the ventures they share,
        or "both" with who takes part in what. kind (of ventures or partners), domain: only these.
        Ventures stand where they stand on the map; a part of the network stands together.
        """
        from queries.naming import resolve
        from visual.facts import facts
        from visual.pictures.turned import narrowed

        found = self.subgraph(*focus, depth=depth, **when)
        drawn = narrowed(found, kind, domain)
        marked = [resolve(self.store, name) for name in focus]
        partial = bool(focus or kind or domain)
        titles = {"ventures": _("Network of networks"), "partners": _("Network of partners")}
        return self._viewed(
            drawn,
            view,
            None if partial else relayout,
            title=title or _around(marked) or titles.get(view, _("Partners and ventures")),
            facts=facts(drawn, made_on or _today(), partial=partial),
            theme=theme,
            focus={one.id for one in marked},
        )

    def _viewed(self, drawn: Subgraph, view: View, relayout: bool | None, **words: Any) -> Picture:
        """relayout: None where the places of the whole network are of no use."""
        from visual.overview import overview
        from visual.pictures.both import partners_and_ventures
        from visual.pictures.network import network
        from visual.places import both
        from visual.recall import drawn as recalled

        if view == "partners":
            from visual.looks import looks, partner_key
            from visual.pictures.turned import turned

            kinds = looks((), drawn.partners)
            sorts = [kinds[partner_key(one)] for one in drawn.partners]
            return network(turned(drawn), overview(turned(drawn)), partners=sorts, **words)
        if view == "both":
            kept = self._kept("both", relayout)
            return partners_and_ventures(drawn, both(drawn, kept and kept.places), **words)
        return network(drawn, recalled(drawn, self._kept("overview", relayout)), **words)

    def _kept(self, drawing: Drawing, relayout: bool | None) -> Kept | None:
        from netgraph.places import remembered

        if relayout is None:
            return None
        return remembered(self.store, self.subgraph(), drawing, relayout=relayout)

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
