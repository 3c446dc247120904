"""A progress bar for work that takes over a second; none where nobody sees it."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from netgraph.cli.asked import Asked

_PATIENCE = 1.0


class Progress:
    """Shows how far work is, on stderr; `step` is told by whoever does the work."""

    def __init__(self, asked: Asked) -> None:
        self._wanted = not asked.quiet and sys.stderr.isatty()
        self._start = time.monotonic()
        self._bar: Bar | None = None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def step(self, what: str, done: int, whole: int) -> None:
        """Show that so much of the whole of something is done, once it has taken a second."""
        if not self._wanted or time.monotonic() - self._start < _PATIENCE:
            return
        if self._bar is None:
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(stderr=True), transient=True)
            self._bar.start()
        if what not in self._tasks:
            self._tasks[what] = self._bar.add_task(what, total=whole)
        self._bar.update(self._tasks[what], completed=done, total=whole)
