"""The grounds that clusters of ventures lie on, each in a tint of its own."""

from __future__ import annotations

from collections.abc import Sequence

from visual.overview import Cluster, Overview
from visual.pictures.furniture import mixed
from visual.pictures.scene import Circle, Item, Path, Pen, Step
from visual.theme import Theme

_HUES = ("public_health", "finance", "knowledge", "government", "social", "citizens")
_SHARE = 0.13  # of the hue in the tint: names stay readable on it
_PAD = 14.0  # from a circle to the border of its ground


def tints(overview: Overview, theme: Theme) -> list[str]:
    """Return the colour of the ground under each venture; paper where it is in no cluster."""
    paper = theme.colours["paper"]
    found = [paper] * len(overview.places)
    for number, cluster in enumerate(_grounds(overview)):
        hue = theme.colours[_HUES[number % len(_HUES)]]
        for member in cluster.members:
            found[member] = mixed(hue, paper, _SHARE)
    return found


def hulls(overview: Overview, tint: Sequence[str]) -> list[Item]:
    """Return the grounds, the largest cluster's first."""
    items: list[Item] = []
    for cluster in _grounds(overview):
        colour = tint[cluster.members[0]]
        steps: list[Step] = []
        for a, b in cluster.tree:
            steps += [("M", overview.places[a]), ("L", overview.places[b])]
        items.append(Path(tuple(steps), Pen(None, colour, 44.0)))
        for member in cluster.members:
            x, y = overview.places[member]
            radius = max(22.0, overview.radii[member] + _PAD)
            items.append(Circle(x, y, radius, Pen(colour)))
    return items


def _grounds(overview: Overview) -> list[Cluster]:
    """The clusters of more than one venture, largest first."""
    found = [one for one in overview.clusters if one.tree]
    return sorted(found, key=lambda one: (-len(one.members), one.members))
