"""Every command in README.md and docs/ runs, and gives what the page shows."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import netgraph
from netgraph.cli.group import names
from tests.docs.examples import PAGES, ROOT, Example, File, fits, run, steps
from tests.mijnstreek import MIJNSTREEK

GUIDES = ("docs/guide.md", "docs/handleiding.md")
_HEADINGS = ("message", "melding", "netgraph says", "netgraph zegt")


def put(file: File, folder: Path) -> None:
    """Write a file that a page shows."""
    path = folder / file.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(file.text, "utf-8")


def follow(page: str, folder: Path, variables: dict[str, str] | None = None) -> int:
    """Run the commands of a page; return how many. variables: only those for Neo4j, with these."""
    count = 0
    for step in steps(page):
        if isinstance(step, File):
            put(step, folder)
        elif step.neo4j == (variables is not None):
            compare(page, step, folder, variables)
            count += 1
    return count


def compare(page: str, step: Example, folder: Path, variables: dict[str, str] | None) -> None:
    """Run a command and hold its exit code and its output against the page."""
    outcome = run(step.command, folder, variables)
    place = f"{page}, the block at line {step.line}: {step.command}"
    assert outcome.code == step.code, f"{place}\n{outcome.said}"
    if step.shown:
        assert fits(step.shown, outcome.said), f"{place}\nsays\n{outcome.said}"


def test_there_are_pages() -> None:
    assert {"README.md", *GUIDES} <= set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_of_a_page_run(page: str, tmp_path: Path) -> None:
    assert follow(page, tmp_path) > 0


@pytest.mark.parametrize("page", GUIDES)
def test_the_examples_for_neo4j_run(
    page: str, tmp_path: Path, neo4j_environment: dict[str, str]
) -> None:
    assert follow(page, tmp_path, neo4j_environment) > 0


def test_the_python_in_the_readme_runs(tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    with netgraph.open(tmp_path / "demo" / "mijnstreek.db") as net:
        net.load(MIJNSTREEK)
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "HuisartsenOZL possible" in done.stdout.splitlines()
    assert (tmp_path / "heerlen.html").stat().st_size > 50_000


def commands(page: str) -> list[str]:
    """Return the commands of a page without their arguments, in order."""
    return [step.command.split()[1] for step in steps(page) if isinstance(step, Example)]


@pytest.mark.parametrize("page", GUIDES)
def test_a_guide_has_an_example_of_every_command(page: str) -> None:
    assert names()
    assert set(commands(page)) == set(names())


def test_both_guides_have_the_same_examples() -> None:
    guide, handleiding = map(commands, GUIDES)
    assert guide == handleiding


def messages(page: str) -> list[str]:
    """Return the messages that a guide explains: the first cells of its tables."""
    lines = (ROOT / page).read_text("utf-8").splitlines()
    cells = [line.split("|")[1].strip() for line in lines if line.startswith("| ")]
    return [cell for cell in cells if cell not in _HEADINGS]


@pytest.mark.parametrize("page", GUIDES)
def test_a_guide_explains_messages_that_there_are(page: str) -> None:
    with (ROOT / "schema/locale/nl/LC_MESSAGES/netgraph.po").open("rb") as file:
        catalogue = read_po(file)
    said = [str(one.id if page == GUIDES[0] else one.string) for one in catalogue]
    said.append((ROOT / "netgraph" / "__init__.py").read_text("utf-8"))
    assert len(messages(page)) > 10
    for text in messages(page):
        for piece in filter(None, (piece.strip(" ;") for piece in text.split("..."))):
            assert any(piece in one for one in said), text


def test_what_is_left_out_may_be_anything_and_nothing_else_may() -> None:
    assert fits("a\n...\nd", "a\nb\nc\nd")
    assert fits("a\n...", "a")
    assert fits("a ... d", "a b c d")
    assert not fits("a\n...\nd", "a\nb\nc")
    assert not fits("a ... d", "a b\nc d")
    assert not fits("a.c", "abc")
    assert not fits("a", "a\nb")
