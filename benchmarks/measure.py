"""Timing in processes of their own, so that one measurement leaves nothing for the next."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple


class Measured(NamedTuple):
    """Seconds (the least of several runs), the most memory in use in MB, and steps if counted."""

    seconds: float
    megabytes: float
    steps: int = 0


def in_process(module: str, *arguments: object, repeats: int = 3) -> Measured:
    """Return what `python -m module arguments` says it measured: the best of several runs."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    runs = [Measured(**json.loads(subprocess.check_output(command))) for _ in range(repeats)]
    return Measured(*map(min, zip(*runs, strict=True)))


def report(work: Callable[[], object]) -> None:
    """Do work once and print what it took, for `in_process`."""
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    megabytes = peak()
    print(json.dumps({"seconds": seconds, "megabytes": megabytes}))


def peak() -> float:
    """Return the most memory that this process had in use, in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        # Where there is one, without what the process that started this one had in use.
        words = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
        return int(words.split()[1]) / 1024
    import resource

    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


Clock = Callable[[], float]


def best(work: Callable[[], object], repeats: int = 5, clock: Clock = time.perf_counter) -> float:
    """Return the least seconds that work took in this process, by the clock on the wall.

    clock: time.process_time for those of the processor, whatever else the machine does, of all
    threads together; `of_children` for the processes that were started and ended.
    """
    times = []
    for _ in range(repeats):
        start = clock()
        work()
        times.append(clock() - start)
    return min(times)


def of_children() -> float:
    """Return the seconds of the processor that ended child processes took."""
    used = os.times()
    return used.children_user + used.children_system


def whole_process(
    command: Sequence[str], repeats: int = 15, clock: Clock = time.perf_counter
) -> float:
    """Return the least seconds that a command took from start to end."""
    return best(
        lambda: subprocess.run(
            command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ),
        repeats,
        clock,
    )


def line(what: str, ours: float, peer: str, theirs: float, goal: float | None = None) -> None:
    """Print one comparison as a row of a Markdown table."""
    ratio = ours / theirs
    verdict = "" if goal is None else f"<= {goal:g} {'reached' if ratio <= goal else 'MISSED'}"
    print(
        f"| {what} | {ours:.3f} s | {peer} | {theirs:.3f} s | {ratio:.2f} | {verdict} |", flush=True
    )
