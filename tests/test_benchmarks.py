"""The benchmark of growth asks every question there is, and each can be asked."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.growing import ASKED, made, questions, when
from benchmarks.growth import opened
from benchmarks.steps import LEAST, steps

SIZE = 200
SMALL = 1_000


def test_every_question_is_measured() -> None:
    assert {*questions()} == {*ASKED}


def test_every_question_can_be_asked(tmp_path: Path) -> None:
    made(tmp_path, SIZE)
    for question, asks in ASKED.items():
        for number, _ask in enumerate(asks):
            for as_one in (False, True):
                with opened(tmp_path, question, number, as_one, SIZE) as (_connection, work):
                    assert work() is not None


def test_no_question_works_more_than_linearly(tmp_path: Path) -> None:
    """Counted, not timed: steps of SQLite and lines of Python, the same on every machine."""
    for size in (SMALL, 10 * SMALL):
        made(tmp_path, size)
    for question, asks in ASKED.items():
        for number, ask in enumerate(asks):
            for as_one in () if ask.exempt else (False, True) if when(question) else (False,):
                before, after = (
                    worked(tmp_path, question, number, as_one, size) for size in (SMALL, 10 * SMALL)
                )
                said = f"{question} {ask.words}, as one: {as_one}"
                assert after <= 11 * max(before, LEAST), said


def worked(place: Path, question: str, number: int, as_one: bool, size: int) -> int:
    with opened(place, question, number, as_one, size) as (connection, work):
        return steps(connection, work)


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
