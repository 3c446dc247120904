"""Answers use the words that a network brought along."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.store.example import write_example


def test_own_words_are_shown_and_understood(run: Run) -> None:
    data = write_example(
        Path("in"),
        vocabulary="vocabulary,term,nl,en,takes_part\nrole,onlooker,toekijker,looker-on,no\n",
        participations="partner,venture,role\nalfa,hub,onlooker\nbeta,hub,member\n",
    )
    assert run("load", str(data), "--store", "net.db").code == 0
    dutch = run("members", "hub", "--all-roles", "--store", "net.db", "--lang", "nl")
    assert "toekijker" in dutch.out
    chosen = run("partners", "--role", "looker-on", "--store", "net.db")
    assert (chosen.code, "Alfa" in chosen.out, "Beta" in chosen.out) == (0, True, False)
