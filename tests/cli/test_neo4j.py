"""The same commands on a Neo4j, chosen by the environment alone: the same answers."""

import pytest

from tests.cli.conftest import Run
from tests.mijnstreek import MIJNSTREEK

QUESTIONS = [
    ["members", "Kerncoalitie Mijnstreek", "--as-of", "2021-06-07"],
    ["overlap", "Kerncoalitie Mijnstreek", "Themacoalitie Farmacie"],
    ["path", "Gemeente Heerlen", "Mondriaan", "--all"],
    ["show", "Zuyderland", "--as-of", "2022-01-01"],
    ["lineage", "MijnZorg"],
    ["partners", "--follow-parts", "--limit", "20"],
    ["stats"],
]


@pytest.mark.usefixtures("neo4j_environment")
def test_the_demo_and_the_questions_are_the_same_there(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = run("demo", "-o", "there", "-q")
    answers = [run(*question, "-q") for question in QUESTIONS]
    assert not any(answer.code for answer in answers)
    assert "Nothing changes" in run("load", str(MIJNSTREEK)).err
    monkeypatch.delenv("NEO4J_URI")
    here = run("demo", "-o", "here", "-q")
    assert (there.code, there.err) == (here.code, here.err) == (0, "")
    shared = there.out.split("\nThe map:")[0]
    assert shared
    assert shared == here.out.split("\nThe map:")[0]
    monkeypatch.setenv("NETGRAPH_STORE", "here/mijnstreek.db")
    assert answers == [run(*question, "-q") for question in QUESTIONS]


@pytest.mark.usefixtures("neo4j_environment")
def test_a_database_that_is_empty_says_so(run: Run) -> None:
    ran = run("members", "Kerncoalitie Mijnstreek")
    assert ran.code == 1
    assert "Traceback" not in ran.err
    assert run("sql", "SELECT 1").code == 1
