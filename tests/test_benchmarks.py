"""The benchmark of growth asks every question there is, and each can be asked."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import netgraph
from benchmarks.growing import ASKED, Ask, made, placed, questions, when
from benchmarks.steps import LEAST, steps
from netgraph import NetworkGraph
from netgraph.store.sqlite import SQLiteStore

SIZE = 200
SMALL = 1_000


def test_every_question_is_measured() -> None:
    assert {*questions()} == {*ASKED}


def test_every_question_can_be_asked(tmp_path: Path) -> None:
    with netgraph.open(made(tmp_path, SIZE)) as net:
        for question, asks in ASKED.items():
            for one in asks:
                names = [placed(name, SIZE) for name in one.names]
                for options in ({}, when(question)):
                    assert getattr(net, question)(*names, **one.options, **options) is not None


def test_no_question_works_more_than_linearly(tmp_path: Path) -> None:
    """Counted, not timed: steps of SQLite and lines of Python, the same on every machine."""
    with (
        netgraph.open(made(tmp_path, SMALL)) as one,
        netgraph.open(made(tmp_path, 10 * SMALL)) as ten,
    ):
        for question, asks in ASKED.items():
            for ask in asks:
                for as_one in () if ask.exempt else (False, True) if when(question) else (False,):
                    before = worked(one, question, ask, SMALL, as_one=as_one)
                    after = worked(ten, question, ask, 10 * SMALL, as_one=as_one)
                    said = f"{question} {ask.words}, as one: {as_one}"
                    assert after <= 11 * max(before, LEAST), said


def worked(net: NetworkGraph, question: str, ask: Ask, size: int, *, as_one: bool) -> int:
    assert isinstance(net.store, SQLiteStore)
    names = [placed(name, size) for name in ask.names]
    options = {**ask.options} | (when(question) if as_one else {})
    return steps(net.store._read(), lambda: getattr(net, question)(*names, **options))


@pytest.mark.parametrize(("power", "least", "most"), [(1, 9, 11), (2, 80, 110)])
def test_steps_grow_as_the_work_does(power: int, least: int, most: int) -> None:
    numbers = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ?1) "
    crossed = ", ".join(f"c AS c{place}" for place in range(power))
    with closing(sqlite3.connect(":memory:")) as connection:

        def in_sql(size: int) -> int:
            statement = f"{numbers} SELECT count(*) FROM {crossed}"
            return steps(connection, lambda: connection.execute(statement, (size,)).fetchall())

        def in_python(size: int) -> int:
            return steps(connection, lambda: [one + 1 for one in range(size**power)])

        assert least <= in_sql(500) / in_sql(50) <= most
        assert least <= in_python(500) / in_python(50) <= most
