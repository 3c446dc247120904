"""From 10,000 to 100,000 participations: how every question of the facade grows.

python -m benchmarks.growth [--sizes 10000 100000] [--only QUESTION...] [--keep FOLDER]. Each is
asked in a process of its own, on the embedded store. Measured is the question alone: the store is
open, and what it imports is imported, for it was asked of a network of 200 participations before.
Seconds are those of the processor, whatever else the machine does, the least of some processes;
memory is how much higher its peak is than that of the process before.

What fits in a processor's cache at the one size does not at the other, so that work that is linear
takes more than ten times as long. So the work is counted too, in steps of SQLite and lines of
Python, the same on every machine; and the first row is the bare sqlite3 module that reads all
participations with the names of their partners and ventures. A question whose seconds grow more
than tenfold is told apart where its work is linear and its seconds grow no faster than those.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from benchmarks.growing import (
    ALL_PAIRS,
    ASKED,
    BETWEENNESS,
    Ask,
    made,
    placed,
    questions,
    when,
)
from benchmarks.measure import Measured, in_process, peak
from benchmarks.steps import LEAST, steps

WARM = 200
BARE = "bare"
_BARE = """
    SELECT x.id, p.name, x.role, v.name, x.since, x.until
    FROM participation AS x
    JOIN partner AS p ON p.id = x.partner
    JOIN venture AS v ON v.id = x.venture"""
_RUNS = 4
# Ten times as much, and a tenth for noise; below these it is mostly noise or a question's start.
_MOST = 1.1
_LEAST_SECONDS = 0.01
_LEAST_MEGABYTES = 4.0


def main() -> None:
    """Measure all and print Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs=2, default=[10_000, 100_000])
    parser.add_argument("--only", nargs="+", default=[])
    parser.add_argument("--keep", type=Path, help="where networks are kept for the next time")
    asked = parser.parse_known_args()[0]
    small, large = asked.sizes
    forgotten = {*questions()} ^ {*ASKED}
    if forgotten:
        sys.exit(f"benchmarks/growing.py and the facade differ: {', '.join(sorted(forgotten))}")
    print(f"| question | {small:,}: s | MB | {large:,}: s | MB | time | memory | steps | goal |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|---|", flush=True)
    with tempfile.TemporaryDirectory() as gone:
        place = asked.keep or Path(gone)
        for size in (WARM, small, large):
            made(place, size)
        bare = measured(place, BARE, 0, False, (small, large))
        line("bare sqlite3: all with the names of their ends", bare, "")
        grows = bare[1].seconds / bare[0].seconds
        for question in asked.only or questions():
            for number, one in enumerate(ASKED[question]):
                for scoped in (False, True) if when(question) else (False,):
                    found = measured(place, question, number, scoped, (small, large))
                    said = f"{question} {one.words}".strip() + (", as one" if scoped else "")
                    line(said, found, verdict(one, *found, large / small, grows))


def measured(
    place: Path, question: str, number: int, scoped: bool, sizes: tuple[int, int]
) -> tuple[Measured, Measured]:
    """Return what a question takes at both sizes."""
    once = question in ASKED and ASKED[question][number].exempt
    one, ten = (
        in_process(
            *("benchmarks.growth", "ask", place, question, number, int(scoped), size),
            repeats=1 if once else _RUNS,
        )
        for size in sizes
    )
    return one, ten


def line(said: str, found: tuple[Measured, Measured], goal: str) -> None:
    """Print one row."""
    one, ten = found
    time_, memory = ten.seconds / one.seconds, ten.megabytes / max(one.megabytes, 0.1)
    counted = f"{ten.steps / one.steps:.1f}x" if one.steps else ""
    print(
        f"| {said} | {one.seconds:.3f} | {one.megabytes:.0f} | {ten.seconds:.3f} | "
        f"{ten.megabytes:.0f} | {time_:.1f}x | {memory:.1f}x | {counted} | {goal} |",
        flush=True,
    )


def verdict(ask: Ask, one: Measured, ten: Measured, times: float, bare: float) -> str:
    """Return whether it grows as it should; what is too little to tell is held to a bound."""
    if ask.exempt:
        return f"exempt: {ask.exempt}"
    seconds, megabytes = max(one.seconds, _LEAST_SECONDS), max(one.megabytes, _LEAST_MEGABYTES)
    most = times * _MOST
    if ten.megabytes > megabytes * most or ten.steps > max(one.steps, LEAST) * most:
        return "MISSED"
    if ten.seconds <= seconds * most:
        return "reached"
    return "linear in steps" if ten.seconds <= seconds * bare * _MOST else "MISSED"


def ask(place: Path, question: str, number: int, scoped: bool, size: int) -> None:
    """Ask one question in this process and print what it took."""
    with opened(place, question, number, scoped, WARM) as (_connection, work):
        work()
    with opened(place, question, number, scoped, size) as (connection, work):
        before, start = peak(), time.process_time()
        work()
        seconds, megabytes = time.process_time() - start, peak() - before
        slow = question in ASKED and ASKED[question][number].exempt in (ALL_PAIRS, BETWEENNESS)
        counted = 0 if slow else steps(connection, work)
    print(json.dumps(Measured(seconds, megabytes, counted)._asdict()))


@contextmanager
def opened(
    place: Path, question: str, number: int, scoped: bool, size: int
) -> Iterator[tuple[sqlite3.Connection, Callable[[], object]]]:
    """Open the network of a size, and yield what is to be measured on it."""
    import netgraph
    from netgraph.store.sqlite import SQLiteStore

    path = place / f"net{size}.db"
    if question == BARE:
        with closing(sqlite3.connect(path)) as bare:
            yield bare, lambda: bare.execute(_BARE).fetchall()
        return
    one = ASKED[question][number]
    names = [placed(name, size) for name in one.names]
    options = {**one.options} | (when(question) if scoped else {})
    with netgraph.open(path) as net:
        assert isinstance(net.store, SQLiteStore)
        yield net.store._read(), lambda: getattr(net, question)(*names, **options)


if __name__ == "__main__":
    if sys.argv[1:2] == ["ask"]:
        where, what, which, scope, many = sys.argv[2:]
        ask(Path(where), what, int(which), scope == "1", int(many))
    else:
        main()
