"""The network of networks as a still picture: ventures, what they share, what they are part of."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from queries.subgraph import LinkEdge, Subgraph, VentureNode
from schema.language import _, ngettext
from visual.looks import Look, looks, venture_key
from visual.overview import Overview
from visual.pictures.furniture import Entry
from visual.pictures.hulls import cluster_of, hulls, many, names, tints
from visual.pictures.letters import clean
from visual.pictures.network_signs import There, arrow, entries, tie_pen
from visual.pictures.nodes import node
from visual.pictures.picture import Picture
from visual.pictures.scene import Group, Item, Text, line
from visual.pictures.seats import kind_words, stronger, weaker
from visual.pictures.sheet import Sheet
from visual.theme import Theme, default_theme
from visual.ties import Tie
from visual.wrapping import FONT, LINE, wrapped

_TOLD = 5  # ties that the words of a picture name

_Levels = list[dict[str, str | None]]


def network(
    subgraph: Subgraph,
    overview: Overview,
    *,
    title: str,
    facts: Sequence[str],
    theme: Theme | None = None,
    focus: Collection[str] = (),
    partners: Sequence[Look] = (),
) -> Picture:
    """Draw ventures where an overview puts them, in the language in use; focus: ids to mark.

    partners: of a subgraph that was turned, the looks of its partners, in order; see
    `visual.pictures.turned`.
    """
    look = theme or default_theme()
    drawing = _Drawing(subgraph, overview, look, focus, partners)
    return Picture(
        Sheet(
            drawing.items(),
            title=title,
            facts=facts,
            entries=drawing.legend(),
            notes=drawing.notes(),
            desc=drawing.words(),
            theme=look,
            centred=True,
        )
    )


class _Drawing:
    """What one picture is drawn from, by the number of each venture."""

    def __init__(
        self,
        subgraph: Subgraph,
        overview: Overview,
        theme: Theme,
        focus: Collection[str],
        partners: Sequence[Look],
    ) -> None:
        self._ventures = subgraph.ventures
        self._overview = overview
        self._theme = theme
        self._focus = focus
        self._number = {venture.id: at for at, venture in enumerate(subgraph.ventures)}
        self._dated = subgraph.as_of is not None
        self._members: _Levels = [{} for _venture in subgraph.ventures]
        for edge in subgraph.participations:
            if edge.takes_part and edge.venture in self._number:
                own = self._members[self._number[edge.venture]]
                own[edge.partner] = stronger(own.get(edge.partner), edge.evidence)
        between = [
            link
            for link in subgraph.links
            if link.from_id in self._number and link.to_id in self._number
        ]
        self._parts = [link for link in between if link.relation == "PART_OF"]
        self._others = len(between) - len(self._parts)
        of = cluster_of(overview) if many(overview) else [0] * len(overview.places)
        self._ties = [tie for tie in overview.ties if of[tie.a] == of[tie.b]]
        self._partners = bool(partners)
        kinds = looks(subgraph.ventures, ())
        self._looks = partners or [kinds[venture_key(one)] for one in subgraph.ventures]

    def items(self) -> list[Item]:
        """Return grounds, ties, arrows, circles and names, in this order."""
        tint = tints(self._overview, self._theme)
        made = hulls(self._overview, tint, self._theme)
        for tie in reversed(self._ties):
            start, end = self._overview.places[tie.a], self._overview.places[tie.b]
            pen = tie_pen(tie.shared, self._level(tie), self._theme)
            made.append(Group((line(*start, *end, pen),), self._tie_words(tie)))
        for link in self._parts:
            made += self._arrow(link)
        for number, venture in enumerate(self._ventures):
            made.append(self._circle(number, venture))
        called = [self._name(number, ground) for number, ground in enumerate(tint)]
        return [*made, *called, *names(self._overview, called, self._theme)]

    def legend(self) -> list[Entry]:
        """Return the signs that are there, with their words."""
        levels: set[str | None] = set()
        if self._dated:
            levels = {self._level(tie) for tie in self._ties}
            levels |= {link.evidence for link in self._parts}
        there = There(
            sorted(set(self._looks), key=lambda look: look.key),
            [tie.shared for tie in self._ties],
            levels,
            unknown=not all(self._members),
            parts=bool(self._parts),
            grounds=any(cluster.tree for cluster in self._overview.clusters),
            partners=self._partners,
        )
        return entries(there, self._theme)

    def notes(self) -> list[str]:
        """Return what is not to be read from the picture itself."""
        said = []
        unknown = sum(not own for own in self._members)
        if unknown and not self._partners:
            said.append(
                ngettext(
                    "Of {count} venture it is not recorded who takes part: that it shares nobody "
                    "is not known.",
                    "Of {count} ventures it is not recorded who takes part: that they share nobody "
                    "is not known.",
                    unknown,
                ).format(count=unknown)
            )
        if many(self._overview) and not self._partners:
            said.append(
                _(
                    "A name in large letters is that of the largest venture of a group; a line "
                    "between groups is wider the more they share."
                )
            )
        weaker_ties = self._overview.tie_count - len(self._ties)
        if weaker_ties and self._partners:
            said.append(
                ngettext(
                    "The lines that tell most are drawn; {count} other pair of partners shares "
                    "ventures too.",
                    "The lines that tell most are drawn; {count} other pairs of partners share "
                    "ventures too.",
                    weaker_ties,
                ).format(count=weaker_ties)
            )
        elif weaker_ties:
            said.append(
                ngettext(
                    "The lines that tell most are drawn; {count} other pair of ventures shares "
                    "partners too.",
                    "The lines that tell most are drawn; {count} other pairs of ventures share "
                    "partners too.",
                    weaker_ties,
                ).format(count=weaker_ties)
            )
        return said

    def words(self) -> str:
        """Return the picture in words, for who does not see it."""
        said = [_("Ventures, joined by the partners that they share.")]
        if self._partners:
            said = [_("Partners, joined by the ventures that they share.")]
        strongest = sorted(self._ties, key=lambda tie: -tie.shared)[:_TOLD]
        said += [self._tie_words(tie) for tie in strongest]
        return " ".join(said)

    def _arrow(self, link: LinkEdge) -> list[Item]:
        start, end = self._number[link.from_id], self._number[link.to_id]
        ends = [(*self._overview.places[one], self._overview.radii[one]) for one in (start, end)]
        return arrow(ends[0], ends[1], link.evidence, self._theme)

    def _circle(self, number: int, venture: VentureNode) -> Group:
        x, y = self._overview.places[number]
        partners, r = len(self._members[number]), self._overview.radii[number]
        marked = venture.id in self._focus
        drawn = node(self._looks[number], partners, x, y, r, self._theme, marked=marked)
        return Group(tuple(drawn), self._node_words(number))

    def _name(self, number: int, ground: str) -> Text:
        x, y = self._overview.places[number]
        down = y + self._overview.radii[number] + LINE
        lines = wrapped(clean(self._ventures[number].name))
        colour = self._theme.colours["ink"]
        return Text(x, down, lines, FONT, colour, anchor="middle", halo=ground)

    def _level(self, tie: Tie) -> str | None:
        """The highest level at which the two share somebody on the day."""
        if not self._dated:
            return None
        a, b = self._members[tie.a], self._members[tie.b]
        found: str | None = None
        for partner in a.keys() & b.keys():
            found = stronger(found, weaker(a[partner], b[partner]))
        return found

    def _tie_words(self, tie: Tie) -> str:
        a, b = (clean(self._ventures[one].name) for one in (tie.a, tie.b))
        if self._partners:
            return ngettext(
                "{a} and {b} share {count} venture.",
                "{a} and {b} share {count} ventures.",
                tie.shared,
            ).format(a=a, b=b, count=tie.shared)
        return ngettext(
            "{a} and {b} share {count} partner.", "{a} and {b} share {count} partners.", tie.shared
        ).format(a=a, b=b, count=tie.shared)

    def _node_words(self, number: int) -> str:
        venture, count = self._ventures[number], len(self._members[number])
        name = clean(venture.name)
        if self._partners:
            known = _("no participations known")
            if count:
                known = ngettext("{count} venture", "{count} ventures", count).format(count=count)
            return f"{name} ({self._looks[number].words}): {known}"
        known = _("no participants known")
        if count:
            known = ngettext("{count} partner", "{count} partners", count).format(count=count)
        return f"{name} ({kind_words(venture)}): {known}"
