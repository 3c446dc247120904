"""A network with links, groups and contradictions, at any size, and what every question is asked.

A name such as "p90%" is the partner nine tenths down the list, whatever the size: p0 and v0 are
the largest, those near the end take part in little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from inspect import isfunction
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from benchmarks.networks import write_network, write_relations
from netgraph import NetworkGraph
from netgraph.pictures import Pictures

WHEN = {
    "as_of": "2015-06-30",
    "current_names": True,
    "follow_parts": True,
    "expand_groups": True,
}
ALL_PAIRS = "all pairs"
BETWEENNESS = "betweenness"


class Ask(NamedTuple):
    """What a question is asked; exempt: why it may grow faster than the network, "" for not."""

    names: tuple[str, ...] = ()
    options: Mapping[str, Any] = MappingProxyType({})
    exempt: str = ""

    @property
    def words(self) -> str:
        """What is asked, to be read."""
        named = (f"{key}={value}" for key, value in self.options.items())
        return ", ".join((*self.names, *named))


PERIOD = ("2012-06-30", "2015-06-30")
ASKED: dict[str, tuple[Ask, ...]] = {
    "search": (Ask(("nummer 12",)),),
    "show": (Ask(("v0",)),),
    "partners": (Ask(), Ask(options={"within": "v0"})),
    "ventures": (Ask(), Ask(options={"of": "p0"})),
    "members": (Ask(("v0",)), Ask(("v0",), {"nested": True})),
    "overlap": (Ask(("v0", "v1")),),
    "knowledge": (Ask(("v0", "v1")),),
    "meet": (Ask(("p0", "p1")),),
    "path": (Ask(("p90%", "v90%")), Ask(("p0", "v90%"), {"all_paths": True, "limit": 100})),
    "lineage": (Ask(("v0",)),),
    "stats": (Ask(),),
    "terms": (Ask(),),
    "subgraph": (Ask(), Ask(("v0",), {"depth": 2})),
    "overlaps": (
        Ask(("v0",)),
        Ask(("v0",), {"significance": True}),
        Ask(("v0",), {"sources": True}),
        Ask(options={"limit": 100}, exempt=ALL_PAIRS),
        Ask(options={"limit": 100, "significance": True, "minimum": 2}, exempt=ALL_PAIRS),
    ),
    "together": (Ask(("p0",)), Ask(options={"limit": 100}, exempt=ALL_PAIRS)),
    "suggest": (Ask(("v0",)), Ask(options={"partner": "p0"}), Ask(("v0",), {"sources": True})),
    "brokers": (Ask(options={"top": 20}, exempt=BETWEENNESS),),
    "without": (Ask(("p0",), exempt=ALL_PAIRS),),
    "independent": (Ask(("p90%", "v90%")), Ask(("p0", "p1"))),
    "communities": (Ask(),),
    "workload": (Ask(), Ask(("p0",))),
    "gaps": (Ask(("v0",)), Ask(options={"domain": ("medical",)}), Ask(options={"among": "g0"})),
    "timeline": (Ask(), Ask(("v0",))),
    "compare": (Ask(PERIOD),),
    "quality": (Ask(),),
    "to_networkx": (Ask(),),
}
# What takes no day, or two of its own, and what is no question of the network's facts.
DAY_ONLY = frozenset({"quality"})
NO_DAY = frozenset({"compare"})
TIMELESS = frozenset({"search", "terms"})


def questions() -> Iterator[str]:
    """Yield the names of all questions of the facade, as its classes have them."""
    for part in NetworkGraph.__mro__[1:-1]:
        if part is not Pictures:
            yield from (name for name, one in vars(part).items() if isfunction(one))
    yield "to_networkx"


def when(question: str) -> dict[str, Any]:
    """Return the options for a day and for who counts as whom, as far as a question takes them."""
    if question in TIMELESS:
        return {}
    left_out = {"as_of"} if question in NO_DAY else set()
    if question in DAY_ONLY:
        left_out = {*WHEN} - {"as_of"}
    return {key: value for key, value in WHEN.items() if key not in left_out}


def placed(name: str, size: int) -> str:
    """Return the id that a name such as "p90%" stands for."""
    if not (found := re.fullmatch(r"([pv])(\d+)%", name)):
        return name
    many = size // (4 if found[1] == "p" else 5)
    return f"{found[1]}{many * int(found[2]) // 100}"


def made(place: Path, size: int) -> Path:
    """Write a network of so many participations, load it and return its store, made once."""
    import netgraph

    path = place / f"net{size}.db"
    if path.exists():
        return path
    folders = (
        write_network(place / f"in{size}", size),
        write_relations(place / f"more{size}", size),
    )
    with netgraph.open(path) as net:
        for folder in folders:
            net.load(folder)
    return path
