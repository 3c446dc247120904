"""From 10,000 to 100,000 participations: how every question of the facade grows.

python -m benchmarks.growth [--sizes 10000 100000] [--only QUESTION...] [--keep FOLDER]. Each is
asked in a process of its own, on the embedded store. Measured is the question alone: the store is
open, and what it imports is imported, for it was asked of a network of 200 participations before.
Seconds are those of the processor, whatever else the machine does, the least of some processes;
memory is how much higher its peak is than that of the process before.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.growing import ASKED, Ask, made, placed, questions, when
from benchmarks.measure import Measured, in_process, peak

WARM = 200
_RUNS = 2
# Ten times as much, and a tenth for noise; below this many seconds and MB it is mostly noise.
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
    print(f"| question | {small:,}: s | MB | {large:,}: s | MB | time | memory | goal |")
    print("|---|--:|--:|--:|--:|--:|--:|---|", flush=True)
    with tempfile.TemporaryDirectory() as gone:
        place = asked.keep or Path(gone)
        for size in (WARM, small, large):
            made(place, size)
        for question in asked.only or questions():
            for number in range(len(ASKED[question])):
                for scoped in (False, True) if when(question) else (False,):
                    line(place, question, number, scoped, small, large)


def line(place: Path, question: str, number: int, scoped: bool, small: int, large: int) -> None:
    """Measure and print one row."""
    ask = ASKED[question][number]
    one, ten = (
        in_process(
            *("benchmarks.growth", "ask", place, question, number, int(scoped), size),
            repeats=1 if ask.exempt else _RUNS,
        )
        for size in (small, large)
    )
    said = f"{question} {ask.words}".strip() + (", on a day, as one" if scoped else "")
    time_, memory = ten.seconds / one.seconds, ten.megabytes / max(one.megabytes, 0.1)
    goal = verdict(ask, one, ten, large / small)
    print(
        f"| {said} | {one.seconds:.3f} | {one.megabytes:.0f} | {ten.seconds:.3f} | "
        f"{ten.megabytes:.0f} | {time_:.1f}x | {memory:.1f}x | {goal} |",
        flush=True,
    )


def verdict(ask: Ask, one: Measured, ten: Measured, times: float) -> str:
    """Return whether it grows as it should; what is too little to tell is held to a bound."""
    if ask.exempt:
        return f"exempt: {ask.exempt}"
    enough = (
        max(one.seconds, _LEAST_SECONDS) * times * _MOST >= ten.seconds,
        max(one.megabytes, _LEAST_MEGABYTES) * times * _MOST >= ten.megabytes,
    )
    return "reached" if all(enough) else "MISSED"


def ask(place: Path, question: str, number: int, scoped: bool, size: int) -> None:
    """Ask one question in this process and print what it took."""
    import json

    import netgraph

    one = ASKED[question][number]
    options = {**one.options} | (when(question) if scoped else {})
    before, seconds = 0.0, 0.0
    for network in (WARM, size):
        names = [placed(name, network) for name in one.names]
        with netgraph.open(place / f"net{network}.db") as net:
            work = getattr(net, question)
            before, start = peak(), time.process_time()
            work(*names, **options)
            seconds = time.process_time() - start
    print(json.dumps({"seconds": seconds, "megabytes": peak() - before}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["ask"]:
        where, what, which, scope, many = sys.argv[2:]
        ask(Path(where), what, int(which), scope == "1", int(many))
    else:
        main()
