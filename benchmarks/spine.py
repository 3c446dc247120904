"""The road from file to answer, as ratios against bare peers in one run.

python -m benchmarks.spine [--sizes 1000 10000 100000]; with NEO4J_URI set, Neo4j too: an empty
database, which is emptied again.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
import tempfile
from pathlib import Path

import netgraph
from benchmarks.measure import best, in_process, line, whole_process
from benchmarks.networks import write_network
from netgraph import NetworkGraph
from queries.snapshot import snapshot

HEAD = "| what | netgraph | peer | peer took | ratio | goal |\n|---|---|---|---|---|---|"
SHARED = """
    SELECT partner FROM participation WHERE venture = 'v0' AND takes_part
    INTERSECT SELECT partner FROM participation WHERE venture = 'v1' AND takes_part"""
PAIRS = "SELECT venture, partner FROM participation WHERE takes_part"


def main() -> None:
    """Measure all and print Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    sizes = parser.parse_args().sizes
    print(HEAD)
    with tempfile.TemporaryDirectory() as place:
        for size in sizes:
            folder = write_network(Path(place) / f"in{size}", size)
            embedded(folder, size)
            if "NEO4J_URI" in os.environ:
                from benchmarks.spine_neo4j import shared

                shared(folder, size)
        start_up(Path(place))


def embedded(folder: Path, size: int) -> None:
    """Measure the embedded store at one size."""
    ours, floor = (in_process("benchmarks.one", what, folder) for what in ("load", "floor"))
    peer = "csv + pydantic + executemany"
    line(f"load {size:,} participations", ours.seconds, peer, floor.seconds, 2)
    print(
        f"| memory of that | {ours.megabytes:.0f} MB | {peer} | {floor.megabytes:.0f} MB | "
        f"{ours.megabytes / floor.megabytes:.2f} | |"
    )
    path = folder.with_suffix(".db")
    with netgraph.open(path) as net:
        net.load(folder)
        questions(net, path, size)


def questions(net: NetworkGraph, path: Path, size: int) -> None:
    """Measure questions on a loaded embedded store."""
    bare = sqlite3.connect(path)
    line(
        f"overlap of two ventures, {size:,}",
        best(lambda: net.overlap("v0", "v1")),
        "bare INTERSECT",
        best(lambda: bare.execute(SHARED).fetchall()),
    )
    line(
        f"snapshot, {size:,}",
        best(lambda: snapshot(net.store)),
        "bare cursor",
        best(lambda: bare.execute(PAIRS).fetchall()),
        2,
    )
    bare.close()


def start_up(place: Path) -> None:
    """Measure whole processes, on the embedded store."""
    os.environ.pop("NEO4J_URI", None)
    tool = str(Path(sys.executable).with_name("netgraph"))
    demo = place / "demo"
    whole_process([tool, "demo", "-o", str(demo)], repeats=1)
    store = str(demo / "mijnstreek.db")
    python = [sys.executable, "-c", "import click"]
    line(
        "netgraph --help", whole_process([tool, "--help"]), "import click", whole_process(python), 2
    )
    peer = [str(Path(sys.executable).with_name("sqlite-utils")), "--help"]
    members = [tool, "members", "Kerncoalitie Mijnstreek", "--store", store]
    line(
        "netgraph members", whole_process(members), "sqlite-utils --help", whole_process(peer), 0.7
    )


if __name__ == "__main__":
    main()
