"""Overlaps, chance and the snapshot at the size of CORDIS FP7, as ratios in one run.

python -m benchmarks.questions [--fp7 FOLDER]: the folder with fp7edges.csv (projects and
organisations, tab-separated); without it a network of the same size and tails is made up. The
snapshot from Neo4j is measured in `benchmarks.spine`. Seconds are those of the processor.
"""

from __future__ import annotations

import argparse
import csv
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import networkx
import numpy as np
from networkx.algorithms import bipartite

import netgraph
from benchmarks.measure import Clock, best, line, of_children, whole_process
from benchmarks.networks import SEED, pairs
from queries.counting_many import columns
from queries.significance import weighed
from queries.snapshot import Held, Snapshot, arrays, snapshot

_FP7 = Path(__file__).parents[2] / "shared" / "data" / "cordis_fp7"
_PARTNERS, _VENTURES, _PARTICIPATIONS = 31_055, 25_788, 135_670
_LARGEST = 2_000
_FASTER = 300
_PAIRS = "SELECT venture, partner FROM participation WHERE takes_part"
# What the command imports besides netgraph itself.
_IMPORTS = "import click, sqlite3, json, difflib, gettext, shutil, tomllib, importlib.resources"


def main() -> None:
    """Measure and print rows of a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fp7", type=Path, default=_FP7)
    found = participations(parser.parse_known_args()[0].fp7 / "fp7edges.csv")
    taken = arrays(Held([two for _one, two in found], [one for one, _two in found], None))
    all_pairs(taken)
    largest(taken)
    with tempfile.TemporaryDirectory() as place:
        stored(Path(place), found, taken)


def participations(edges: Path) -> list[tuple[str, str]]:
    """Return (partner, venture) as published, each once; made up where the file is not there."""
    if not edges.exists():
        made = pairs(random.Random(SEED), _PARTNERS, _VENTURES, _PARTICIPATIONS)
        return [(f"p{one}", f"v{two}") for one, two in made]
    with edges.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t")
        next(rows)
        return sorted({(partner, venture) for venture, partner, *_rest in rows})


def all_pairs(taken: Snapshot) -> None:
    """Measure the columns of all pairs against the bare product, and chance against those."""
    matrix = taken.matrix()
    what = f"overlaps of {len(taken.ventures):,} ventures"
    ours, some, theirs, tested = in_turns(
        lambda: columns(taken),
        lambda: columns(taken, minimum=2),
        lambda: matrix @ matrix.T,
        lambda: weighed(taken, "sdsm", 2, None),
    )
    line(f"{what}, all pairs", ours, "bare scipy product", theirs, 1.5)
    line(f"{what}, sharing 2 or more", some, "bare scipy product", theirs, 1.5)
    line(f"{what}, sharing 2 or more, with chance", tested, "the overlaps alone", some, 5)


def largest(taken: Snapshot) -> None:
    """Measure the columns of the largest ventures against networkx's weighted projection."""
    size = np.bincount(taken.venture, minlength=len(taken.ventures))
    chosen = np.isin(taken.venture, np.argsort(-size, kind="stable")[:_LARGEST])
    few = arrays(
        Held(
            [f"v{at}" for at in taken.venture[chosen].tolist()],
            [f"p{at}" for at in taken.partner[chosen].tolist()],
            None,
        )
    )
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_edges_from(
        (few.ventures[venture], few.partners[partner])
        for venture, partner in zip(few.venture.tolist(), few.partner.tolist(), strict=True)
    )
    # Each by itself: after seconds of the other, ten milliseconds would be spent on cold caches.
    ours = best(lambda: columns(few), 20, time.process_time)
    theirs = best(
        lambda: bipartite.weighted_projected_graph(graph, few.ventures), 3, time.process_time
    )
    verdict = "reached" if theirs / ours >= _FASTER else "MISSED"
    print(
        f"| overlaps of the {_LARGEST:,} largest ventures | {ours:.4f} s | "
        f"networkx weighted_projected_graph | {theirs:.1f} s | {theirs / ours:.0f}x faster | "
        f">= {_FASTER}x {verdict} |",
        flush=True,
    )


def stored(place: Path, found: list[tuple[str, str]], taken: Snapshot) -> None:
    """Measure the snapshot of a store against its bare reader, and one venture as a process."""
    folder, path = write(place / "in", found), place / "net.db"
    with netgraph.open(path) as net, sqlite3.connect(path) as bare:
        net.load(folder)
        ours, theirs = in_turns(
            lambda: snapshot(net.store), lambda: bare.execute(_PAIRS).fetchall()
        )
    line(f"snapshot, {len(found):,} participations", ours, "bare cursor", theirs, 2)
    size = np.bincount(taken.venture)
    venture = taken.ventures[int(np.argsort(size)[-len(size) // 10])]
    tool = str(Path(sys.executable).with_name("netgraph"))
    ours, theirs = in_turns(
        lambda: whole_process([tool, "overlaps", venture, "--store", str(path)], 1),
        lambda: whole_process([sys.executable, "-c", _IMPORTS], 1),
        turns=10,
        clock=of_children,
    )
    line("one venture against all, whole process", ours, "python with its imports", theirs, 3)


def write(folder: Path, found: list[tuple[str, str]]) -> Path:
    """Write participations as a folder of CSVs with names made up."""
    folder.mkdir()
    partners, ventures = (sorted({row[side] for row in found}) for side in (0, 1))
    tables: dict[str, tuple[tuple[str, ...], list[tuple[str, ...]]]] = {
        "partners": (("id", "name"), [(one, f"Partner {one}") for one in partners]),
        "ventures": (
            ("id", "label", "name"),
            [(one, "Project", f"Samenwerking {one}") for one in ventures],
        ),
        "participations": (
            ("partner", "venture", "role"),
            [(*row, "member") for row in found],
        ),
    }
    for name, (header, rows) in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(header)
            writer.writerows(rows)
    return folder


def in_turns(
    *works: Callable[[], object], turns: int = 5, clock: Clock = time.process_time
) -> tuple[float, ...]:
    """Return the least seconds of each, in turns: what else the machine does weighs on all."""
    taken = [[best(work, 1, clock) for work in works] for _turn in range(turns)]
    return tuple(map(min, zip(*taken, strict=True)))


if __name__ == "__main__":
    main()
