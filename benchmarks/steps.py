"""Work that is counted instead of timed: the steps of SQLite and the lines of Python.

They are the same on every machine and in every cache. What libraries written in other languages
do is not among them.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

LEAST = 20_000
"""Below so many it is mostly the start of a question, or what it happens to be asked."""
_EVERY = 20  # steps of SQLite between two counts


def steps(connection: sqlite3.Connection, work: Callable[[], object]) -> int:
    """Return how many steps SQLite makes on a connection, and lines Python runs, to do work."""
    lines, stretches = [0], [0]

    def stretch() -> int:
        stretches[0] += 1
        return 0

    def line(_frame: FrameType, _event: str, _argument: Any) -> Any:
        lines[0] += 1
        return line

    def call(frame: FrameType, _event: str, _argument: Any) -> Any:
        return None if frame.f_code is stretch.__code__ else line

    before = sys.gettrace()
    connection.set_progress_handler(stretch, _EVERY)
    sys.settrace(call)
    try:
        work()
    finally:
        sys.settrace(before)
        connection.set_progress_handler(None, 0)
    return lines[0] + _EVERY * stretches[0]
