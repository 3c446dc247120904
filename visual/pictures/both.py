"""Partners and ventures together as a still picture, where the map's view of both has them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from queries.subgraph import PartnerNode, Subgraph, VentureNode
from schema.language import _, ngettext
from visual.looks import Look, looks, partner_key, venture_key
from visual.pictures.furniture import Entry
from visual.pictures.labels import Labels
from visual.pictures.letters import clean, wrap
from visual.pictures.network_signs import DASHES, There, arrow, entries
from visual.pictures.nodes import node
from visual.pictures.picture import Picture
from visual.pictures.scene import Box, Group, Item, Pen, Text, line
from visual.pictures.seats import stronger
from visual.pictures.sheet import Sheet
from visual.places import Both
from visual.theme import Theme, default_theme

_NAMED = 600  # of more nodes only as many are named as there is room for beside their circles
_SIZES = (11.5, 9.5)  # of the names of ventures and of partners


def partners_and_ventures(
    subgraph: Subgraph,
    places: Both,
    *,
    title: str,
    facts: Sequence[str],
    theme: Theme | None = None,
    focus: Collection[str] = (),
) -> Picture:
    """Draw who takes part in what as lines; names that find no room are counted underneath."""
    look = theme or default_theme()
    drawing = _Drawing(subgraph, places, look, focus)
    drawn = drawing.items()
    return Picture(
        Sheet(
            drawn,
            title=title,
            facts=facts,
            entries=drawing.legend(),
            notes=drawing.notes(),
            desc=_("Partners and ventures, with lines for who takes part in what."),
            theme=look,
            centred=True,
        )
    )


class _Drawing:
    """What one picture is drawn from; nodes by number, ventures first."""

    def __init__(
        self, subgraph: Subgraph, places: Both, theme: Theme, focus: Collection[str]
    ) -> None:
        self._subgraph = subgraph
        self._nodes: list[VentureNode | PartnerNode] = [*subgraph.ventures, *subgraph.partners]
        self._places = places
        self._theme = theme
        self._focus = focus
        kinds = looks(subgraph.ventures, subgraph.partners)
        self._used = list(kinds.values())
        self._looks: list[Look] = [
            *(kinds[venture_key(one)] for one in subgraph.ventures),
            *(kinds[partner_key(one)] for one in subgraph.partners),
        ]
        count = len(subgraph.ventures)
        self._ventures = {one.id: number for number, one in enumerate(subgraph.ventures)}
        self._partners = {one.id: number for number, one in enumerate(subgraph.partners, count)}
        self._lines: dict[tuple[int, int], str | None] = {}
        for edge in subgraph.participations:
            ends = self._partners.get(edge.partner), self._ventures.get(edge.venture)
            if edge.takes_part and ends[0] is not None and ends[1] is not None:
                pair = ends[0], ends[1]
                self._lines[pair] = stronger(self._lines.get(pair), edge.evidence)
        self._counts = [0] * len(self._nodes)
        for ends_ in self._lines:
            for end in ends_:
                self._counts[end] += 1
        self._parts = [
            link
            for link in subgraph.links
            if link.relation == "PART_OF" and {link.from_id, link.to_id} <= self._ventures.keys()
        ]
        self._unnamed = 0

    def items(self) -> list[Item]:
        """Return lines, arrows, signs and names, in this order."""
        colours = self._theme.colours
        made: list[Item] = []
        for (partner, venture), level in self._lines.items():
            pen = Pen(None, colours["line"], 1.0, DASHES.get(level or "", ()))
            ends = self._places.places[partner], self._places.places[venture]
            made.append(line(*ends[0], *ends[1], pen))
        for link in self._parts:
            start, end = (
                self._at(self._ventures[link.from_id]),
                self._at(self._ventures[link.to_id]),
            )
            made += arrow(start, end, link.evidence, self._theme)
        for number, one in enumerate(self._nodes):
            x, y, r = self._at(number)
            marked = one.id in self._focus
            drawn = node(
                self._looks[number], self._counts[number], x, y, r, self._theme, marked=marked
            )
            made.append(Group(tuple(drawn), clean(one.name)))
        return [*made, *self._names()]

    def _names(self) -> list[Item]:
        """The names, largest first, none over another or over a sign."""
        signs = (self._at(number) for number in range(len(self._nodes)))
        room = Labels(Box(x - r, y - r, x + r, y + r) for x, y, r in signs)
        order = sorted(range(len(self._nodes)), key=lambda one: (-self._counts[one], one))
        made: list[Item] = []
        rings = (1.0, 1.6, 2.4, 3.6, 5.0, 8.0) if len(self._nodes) <= _NAMED else (1.0,)
        for number in order:
            size = _SIZES[number >= len(self._ventures)]
            name = clean(self._nodes[number].name)
            ways = [wrap(name, size, size * wide, most=5) for wide in (11.5, 15, 8, 22)]
            look = Text(
                0, 0, (), size, self._theme.colours["ink"], halo=self._theme.colours["paper"]
            )
            x, y, r = self._at(number)
            text = room.place(x, y, r * 1.05, ways, look, rings)
            if text is None:
                self._unnamed += 1
            else:
                made.append(text)
        return made

    def legend(self) -> list[Entry]:
        """Return the signs that are there, with their words."""
        levels = set(self._lines.values()) | {link.evidence for link in self._parts}
        known = self._counts[: len(self._ventures)]
        there = There(self._used, (), levels, not all(known), bool(self._parts), grounds=False)
        return entries(there, self._theme)

    def notes(self) -> list[str]:
        """Return what is not to be read from the picture itself."""
        if not self._unnamed:
            return []
        return [
            ngettext(
                "{count} name is left out for lack of room.",
                "{count} names are left out for lack of room.",
                self._unnamed,
            ).format(count=self._unnamed)
        ]

    def _at(self, number: int) -> tuple[float, float, float]:
        return (*self._places.places[number], self._places.radii[number])
