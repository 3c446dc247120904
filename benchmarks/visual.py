"""The map against stock pyvis and bare vis-network: when it is still, how it pans, what it weighs.

`python -m benchmarks.visual [SECONDS]`: how long a page is waited for at most, 300 unless told
otherwise. Of a page that takes longer only that is known; larger ones of its kind are not opened.
"""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks.measure import best
from benchmarks.visual_pages import network
from visual.places import both

SIZES = (500, 1000, 2000, 5000, 10_000)
KINDS = {"ours": "netgraph", "bare": "vis-network alone, x and y given", "stock": "stock pyvis"}
_LIMIT = 300.0
_REPEATS = {"ours": 3, "bare": 3, "stock": 1}


class Seen(NamedTuple):
    """What was measured of a page; None: not within the time that was waited."""

    build: float | None
    again: float | None
    kilobytes: float | None
    drawn: float | None
    still: float | None
    longest: float | None
    fps: float | None


_NOTHING = Seen(None, None, None, None, None, None, None)


def main() -> None:
    """Print what each page took, then the ratios beside their goals."""
    limit = float(sys.argv[1]) if __name__ == "__main__" and len(sys.argv) > 1 else _LIMIT
    print(f"Nodes with three edges each; a page is waited for at most {limit:g} s.")
    print("Written: seconds of the processor; again: where the store knows the places.")
    print("Drawn, still: seconds since navigation, the least of three runs (stock: one).")
    if hasattr(os, "getloadavg"):
        print(f"Load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores.")
    print("\n| nodes | page | written (again) | kB | drawn | still | longest block | fps |")
    print("|--:|---|--:|--:|--:|--:|--:|--:|")
    seen: dict[tuple[str, int], Seen] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            for kind, name in KINDS.items():
                before = [seen[kind, one] for one in SIZES if (kind, one) in seen]
                hopeless = bool(before) and before[-1].drawn is None
                page = Path(folder) / f"{kind}-{size}.html"
                found = _measured(kind, size, page, 0.0 if hopeless else limit)
                seen[kind, size] = found
                print(_row(size, name, found, limit), flush=True)
    print("\n| what | measured | goal |\n|---|--:|---|")
    _goals(seen, limit)
    _layout()


def _measured(kind: str, size: int, page: Path, limit: float) -> Seen:
    """Write a page and open it a few times: the least of each, of the longest block the median.

    In one run of ten Chromium tells of no long block at all.
    """
    written = _told("benchmarks.visual_pages", 2 * _LIMIT, kind, size, page)
    if written is None:
        return _NOTHING
    runs = []
    for _run in range(_REPEATS[kind]) if limit else ():
        found = _told("benchmarks.visual_browser", limit + 120, page, limit)
        if found is not None:
            runs.append(found)
    return Seen(
        written["seconds"],
        written.get("again"),
        written["kilobytes"],
        _least(runs, "drawn"),
        _least(runs, "still"),
        median(run["longest"] for run in runs) if runs else None,
        _most(runs, "fps"),
    )


def _least(runs: list[dict[str, Any]], what: str) -> float | None:
    return min((run[what] for run in runs if run[what] is not None), default=None)


def _most(runs: list[dict[str, Any]], what: str) -> float | None:
    return max((run[what] for run in runs if run[what] is not None), default=None)


def _told(module: str, limit: float, *arguments: object) -> dict[str, Any] | None:
    """Return what a module prints as JSON; None where it takes too long, and then it is ended."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True)
    try:
        text, _none = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return None
    if process.returncode:
        raise SystemExit(f"{module} {arguments} ended with {process.returncode}")
    found: dict[str, Any] = json.loads(text)
    return found


def _row(size: int, name: str, found: Seen, limit: float) -> str:
    def cell(value: float | None, form: str = "{:.2f} s", lacks: str = "") -> str:
        return lacks if value is None else form.format(value)

    late = f"> {limit:g} s"
    cells = [
        cell(found.build, lacks=f"> {2 * _LIMIT:g} s")
        + (f" ({found.again:.2f} s)" if found.again is not None else ""),
        cell(found.kilobytes, "{:.0f}"),
        cell(found.drawn, lacks=late),
        cell(found.still, lacks=late),
        cell(found.longest),
        cell(found.fps, "{:.0f}"),
    ]
    return f"| {size:,} | {name} | {' | '.join(cells)} |"


def _goals(seen: dict[tuple[str, int], Seen], limit: float) -> None:
    for size, goal in ((500, 150.0), (2000, 900.0)):
        for what in ("drawn", "still"):
            theirs, mine = (getattr(seen[kind, size], what) for kind in ("stock", "ours"))
            _goal(f"{what} sooner than stock pyvis, {size:,} nodes", theirs, mine, goal, limit)
    for size in SIZES:
        theirs, mine = seen["bare", size].still, seen["ours", size].still
        _goal(f"still sooner than bare vis-network, {size:,} nodes", theirs, mine, 1.0, limit)
    first, last = seen["ours", 1000].still, seen["ours", 10_000].still
    if first and last:
        _line("time of 10,000 nodes over that of 1,000", last / first, 2.0, least=False)
    stock, ours = seen["stock", 500].kilobytes, seen["ours", 500].kilobytes
    if stock and ours:
        _line(
            "size of the file over that of stock pyvis, 500 nodes", ours / stock, 0.2, least=False
        )
    build = seen["stock", 10_000].build
    for told, mine in (
        ("", seen["ours", 10_000].build),
        (" where places are remembered", seen["ours", 10_000].again),
    ):
        what = f"written sooner than stock pyvis, 10,000 nodes{told}"
        _goal(what, build, mine, 500.0, 2 * _LIMIT)


def _goal(what: str, theirs: float | None, mine: float | None, goal: float, limit: float) -> None:
    """Print a ratio; where the other did not finish, it is more than what that gives."""
    if mine is None:
        print(f"| {what} | ours not within {limit:g} s | >= {goal:g}x MISSED |", flush=True)
    else:
        _line(what, (theirs or limit) / mine, goal, least=True, more=theirs is None)


def _line(what: str, ratio: float, goal: float, *, least: bool, more: bool = False) -> None:
    reached = ratio >= goal if least else ratio <= goal
    verdict = "reached" if reached else "not known: waited too short" if more else "MISSED"
    bound = ">=" if least else "<="
    ratio_told = f"{'> ' if more else ''}{ratio:.2f}x"
    print(f"| {what} | {ratio_told} | {bound} {goal:g}x {verdict} |", flush=True)


def _layout() -> None:
    """The layout of 2,000 nodes against rustworkx's spring layout, and what overlaps in either."""
    import rustworkx

    subgraph = network(2000)
    radii: list[float] = both(subgraph).radii
    ids = [one.id for one in subgraph.ventures] + [one.id for one in subgraph.partners]
    number = {id: place for place, id in enumerate(ids)}
    graph = rustworkx.PyGraph()
    graph.add_nodes_from(ids)
    graph.add_edges_from_no_data(
        [(number[edge.partner], number[edge.venture]) for edge in subgraph.participations]
    )
    mine = best(lambda: both(subgraph), 3)
    theirs = best(lambda: rustworkx.spring_layout(graph, seed=1), 3)
    _line("layout of 2,000 nodes sooner than rustworkx's spring", theirs / mine, 1.0, least=True)
    ours = _overlapping(both(subgraph).places, radii)
    spring = [tuple(place) for place in rustworkx.spring_layout(graph, seed=1).values()]
    # As large as ours: the same area for the same circles.
    scale = math.sqrt(_area(both(subgraph).places) / _area(spring))
    spread = [(x * scale, y * scale) for x, y in spring]
    print(f"| nodes that overlap another | {ours:.3f} | 0 {'reached' if not ours else 'MISSED'} |")
    print(
        f"| the same in rustworkx's spring, drawn as large | {_overlapping(spread, radii):.3f} | |"
    )


def _area(places: list[Any]) -> float:
    across, down = ([place[axis] for place in places] for axis in (0, 1))
    return float((max(across) - min(across)) * (max(down) - min(down)))


def _overlapping(places: list[Any], radii: list[float]) -> float:
    """The part of the circles that overlap another."""
    from scipy.spatial import cKDTree

    hit = set[int]()
    for one, other in cKDTree(places).query_pairs(2 * max(radii)):
        if math.dist(places[one], places[other]) < radii[one] + radii[other] - 1e-6:
            hit.update((one, other))
    return len(hit) / len(places)


if __name__ == "__main__":
    main()
