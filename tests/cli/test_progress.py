"""A progress bar is drawn only where somebody sees it, and only for work that takes long."""

import sys

import pytest

from netgraph.cli import progress
from netgraph.cli.asked import Asked


def drawn(asked: Asked, capsys: pytest.CaptureFixture[str]) -> str:
    with progress.Progress(asked) as told:
        told.step("Writing", 1, 2)
        told.step("Writing", 2, 2)
    return capsys.readouterr().err


@pytest.mark.parametrize(
    ("quiet", "terminal", "patience", "seen"),
    [
        (False, True, 0.0, True),
        (True, True, 0.0, False),
        (False, False, 0.0, False),
        (False, True, 60.0, False),
    ],
)
def test_when_it_is_drawn(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    quiet: bool,
    terminal: bool,
    patience: float,
    seen: bool,
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    assert ("Writing" in drawn(Asked(quiet=quiet), capsys)) == seen
