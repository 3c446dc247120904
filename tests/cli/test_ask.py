"""The text of every question runs where it is pasted: in bare sqlite3 and on a Neo4j server."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from netgraph import NetworkGraph
from netgraph.cli.statements import questions, texts
from tests.cli.conftest import Run


def statements(name: str, dialect: str) -> Iterator[str]:
    """Yield what is printed for a question, statement by statement."""
    printed = "\n".join(texts(name, dialect))
    yield from filter(str.strip, re.split(r";$", printed, flags=re.MULTILINE))


@pytest.mark.usefixtures("place")
def test_the_sql_runs_as_it_is(mijnstreek_file: Path) -> None:
    assert len(questions()) > 15
    with closing(sqlite3.connect(mijnstreek_file)) as connection:
        for name in questions():
            found = [one for one in statements(name, "sql") if "SELECT" in one]
            assert found, name
            for one in found:
                assert connection.execute(one).description, name


@pytest.mark.usefixtures("place")
def test_the_sql_gives_what_the_question_gives(mijnstreek_file: Path) -> None:
    with closing(sqlite3.connect(mijnstreek_file)) as connection:
        (one,) = statements("members", "sql")
        # The Kerncoalitie has 13 participations.
        assert len(connection.execute(one).fetchall()) == 13


@pytest.mark.neo4j
@pytest.mark.usefixtures("place")
def test_the_cypher_runs_with_its_parameters(net: NetworkGraph) -> None:
    if net.store.dialect == "sql":
        return
    for name in questions():
        given: dict[str, object] = {}
        pieces = list(statements(name, "cypher"))
        assert pieces
        for piece in pieces:
            lines = [one for one in piece.splitlines() if one and not one.startswith("//")]
            if lines and (param := re.fullmatch(r":param (\w+) => (.*)", lines[0])):
                given[param[1]] = json.loads(param[2])
            elif lines:
                net.store.rows(piece, given)


def test_the_list_has_every_question(run: Run) -> None:
    rows = json.loads(run("ask", "--list", "--format", "json").out)["rows"]
    assert [row["name"] for row in rows] == questions()
    assert {"members", "overlap", "compare", "quality"} <= set(questions())
    assert all(row["meaning"] for row in rows)


def test_what_is_no_question_is_told(run: Run) -> None:
    ran = run("ask", "map", "--show", "sql")
    assert (ran.code, "“map” is not a question" in ran.err) == (1, True)
    assert run("ask", "--show", "sql", "--lang", "nl").code == 1
