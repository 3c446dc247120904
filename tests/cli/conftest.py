"""What the tests of the command line share: running it, in a folder and a home of its own."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import netgraph.cli
from schema.language import set_language


class Ran(NamedTuple):
    """A run of the command line."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def speaking_english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every test starts and ends in English."""
    monkeypatch.setenv("LANGUAGE", "en")
    set_language("en")
    yield
    set_language("en")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with settings that nobody else sees."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")
    return folder


@pytest.fixture
def run(place: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line as the program does, in this process."""

    def run_it(*arguments: str) -> Ran:
        capsys.readouterr()
        code = netgraph.cli.run(arguments)
        return Ran(code, *capsys.readouterr())

    return run_it


@pytest.fixture
def mijnstreek(place: Path, mijnstreek_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The Mijnstreek as the store in use; it may be written to."""
    path = place / "mijnstreek.db"
    shutil.copyfile(mijnstreek_file, path)
    monkeypatch.setenv("NETGRAPH_STORE", str(path))
    return path
