"""The region that ships with the product is read whole, without a single complaint."""

from collections import Counter
from pathlib import Path

import pytest

import netgraph
from schema.checks import check
from tests.loaders.taking_in import Taken, take

FOLDER = Path(netgraph.__file__).parent / "data" / "mijnstreek"


@pytest.fixture(scope="module")
def taken() -> Taken:
    return take(FOLDER)


def test_everything_in_it_is_read(taken: Taken) -> None:
    assert {table: len(rows) for table, rows in taken.facts.items()} == {
        "term": 40,
        "source": 84,
        "partner": 75,
        "venture": 68,
        "participation": 207,
        "link": 75,
        "claim": 19 + 37,
    }


def test_nothing_is_wrong_with_it(taken: Taken) -> None:
    assert taken.problems == ()
    assert {one.severity for one in check(taken.facts)} <= {"notice"}


def test_the_kinds_of_ventures_claims_and_links(taken: Taken) -> None:
    labels = Counter(label for (label,) in taken.rows("venture", "label"))
    assert labels == {"Coalition": 22, "ProgrammeLine": 5, "Project": 41}
    assert Counter(row[1] for row in taken.facts["claim"].values()) == {"reading": 19, "words": 37}
    assert Counter(row[1] for row in taken.facts["link"].values()) == {"venture": 64, "partner": 11}


def test_every_fact_says_which_file_wrote_it(taken: Taken) -> None:
    assert {row[-1] for row in taken.facts["participation"].values()} == {
        "mijnstreek/participations.csv"
    }


def test_a_row_in_full(taken: Taken) -> None:
    assert taken.facts["participation"]["cz|mijnzorg|founder"] == (
        "cz|mijnzorg|founder",
        "cz",
        "mijnzorg",
        "founder",
        None,
        "2012",
        None,
        (),
        ("s10-mlg-samen-werken-in", "s21-mijnzorg-achtergrond"),
        None,
        "mijnstreek/participations.csv",
    )
