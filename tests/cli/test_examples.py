"""Every example of every command runs, in both languages; the reference is made from them."""

import shlex
import shutil
from pathlib import Path

import pytest

import netgraph
from netgraph.cli import group
from netgraph.cli.reference import PAGES, page
from tests.cli.conftest import Run
from tests.mijnstreek import MIJNSTREEK

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLES = [example for name in group.names() for example in group.load(name).examples]
ON_NEO4J = [example for example in EXAMPLES if example.startswith("cypher ")]
EMBEDDED = [example for example in EXAMPLES if example not in ON_NEO4J]


@pytest.fixture
def files(place: Path, mijnstreek: Path) -> None:
    """The files that examples name."""
    shutil.copytree(MIJNSTREEK, place / "mijnstreek")
    with netgraph.open(mijnstreek) as net:
        net.export(place / "list.xlsx")


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize("example", EMBEDDED)
def test_an_example_runs(run: Run, example: str, lang: str) -> None:
    ran = run("--lang", lang, *shlex.split(example))
    assert ran.code == 0, ran.err
    assert ran.out or ran.err
    assert "rror" not in ran.err


@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize("example", ON_NEO4J)
@pytest.mark.usefixtures("neo4j_environment")
def test_an_example_runs_on_neo4j(run: Run, example: str, lang: str) -> None:
    assert run("load", str(MIJNSTREEK)).code == 0
    ran = run("--lang", lang, *shlex.split(example))
    assert (ran.code, "care_provider" in ran.out) == (0, True), ran.err


@pytest.mark.parametrize("lang", PAGES)
def test_the_reference_is_what_the_commands_say(lang: str) -> None:
    remedy = "run `python -m netgraph.cli.reference docs`"
    assert (DOCS / PAGES[lang]).read_text("utf-8") == page(lang), remedy


@pytest.mark.parametrize("name", group.names())
def test_every_command_stands_in_the_reference(name: str) -> None:
    for file in PAGES.values():
        assert f"## netgraph {name}\n" in (DOCS / file).read_text("utf-8")
