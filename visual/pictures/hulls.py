"""The grounds that clusters of ventures lie on, each in a tint of its own, and their names."""

from __future__ import annotations

from collections.abc import Sequence

from visual.overview import MANY, Cluster, Overview
from visual.pictures.furniture import mixed
from visual.pictures.labels import Labels
from visual.pictures.letters import clean, wrap
from visual.pictures.scene import Box, Circle, Item, Path, Pen, Step, Text, line, text_box
from visual.theme import Theme

_SHARE = 0.13  # of the hue in the tint: names stay readable on it
_PAD = 14.0  # from a circle to the border of its ground
_LETTERS = 1 / 50  # the size of the names of clusters, in the width of the picture
_NEAR = (1.0, 1.5)


def many(overview: Overview) -> bool:
    """Return whether clusters are what is seen first."""
    return len(overview.places) > MANY


def tints(overview: Overview, theme: Theme) -> list[str]:
    """Return the colour of the ground under each venture; paper where it is in no cluster."""
    paper = theme.colours["paper"]
    found = [paper] * len(overview.places)
    for cluster in grounds(overview):
        for member in cluster.members:
            found[member] = mixed(theme.colours[cluster.hue], paper, _SHARE)
    return found


def hulls(overview: Overview, tint: Sequence[str], theme: Theme) -> list[Item]:
    """Return the grounds; of many ventures with the lines between them below these."""
    if many(overview):
        return [*_between(overview, theme), *_discs(overview, tint)]
    items: list[Item] = []
    for cluster in grounds(overview):
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


def names(overview: Overview, drawn: Sequence[Text], theme: Theme) -> list[Item]:
    """Return the names of clusters, large; drawn: names that they must leave free."""
    found = grounds(overview)
    if not many(overview) or not found:
        return []
    wide = max(x for x, _y in overview.places) - min(x for x, _y in overview.places)
    size = max(wide * _LETTERS, 16.0)
    circles = [
        Box(x - r, y - r, x + r, y + r)
        for (x, y), r in zip(overview.places, overview.radii, strict=True)
    ]
    room = Labels([*circles, *map(text_box, drawn)])
    look = Text(0, 0, (), size, theme.colours["ink"], bold=True, halo=theme.colours["paper"])
    made: list[Item] = []
    for cluster in found:
        name = clean(cluster.name)
        for share in (1.0, 0.8, 0.6):
            own = look._replace(size=size * share)
            ways = [wrap(name, own.size, own.size * wide, bold=True, most=3) for wide in (12, 8)]
            placed = room.place(cluster.x, cluster.y, cluster.r, ways, own, _NEAR)
            if placed:
                made.append(placed)
                break
    return made


def grounds(overview: Overview) -> list[Cluster]:
    """Return the clusters of more than one venture, largest first."""
    found = [one for one in overview.clusters if one.tree]
    return sorted(found, key=lambda one: (-len(one.members), one.members))


def cluster_of(overview: Overview) -> list[int]:
    """Return the number of the cluster of each venture."""
    found = [-1] * len(overview.places)
    for number, cluster in enumerate(overview.clusters):
        for member in cluster.members:
            found[member] = number
    return found


def _discs(overview: Overview, tint: Sequence[str]) -> list[Item]:
    return [Circle(one.x, one.y, one.r, Pen(tint[one.members[0]])) for one in grounds(overview)]


def _between(overview: Overview, theme: Theme) -> list[Item]:
    """One line for all main ties between two clusters, wider for more of them."""
    of = cluster_of(overview)
    count: dict[tuple[int, int], int] = {}
    for tie in overview.ties:
        if of[tie.a] != of[tie.b]:
            pair = min(of[tie.a], of[tie.b]), max(of[tie.a], of[tie.b])
            count[pair] = count.get(pair, 0) + 1
    most = max(count.values(), default=1)
    unit = max((one.r for one in overview.clusters), default=1.0) / 32
    made: list[Item] = []
    for (a, b), ties in sorted(count.items(), key=lambda one: one[1]):
        ends = overview.clusters[a], overview.clusters[b]
        wide = max(1.0, unit * ties / most)
        pen = Pen(None, theme.colours["line-aside"], wide)
        made.append(line(ends[0].x, ends[0].y, ends[1].x, ends[1].y, pen))
    return made
