"""What chance, meetings and candidates are called on screen, in both languages."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["overlaps", "--significance", "--model", "hypergeometric", "--lang", "en"],
            "4 pairs of the 703 compared share more partners than chance explains",
        ),
        (
            ["overlaps", "--significance", "--lang", "nl"],
            "Geen van de 703 vergeleken paren deelt meer partners dan het toeval verklaart",
        ),
        (["overlaps", "--significance", "--lang", "en"], "There are only 38 ventures"),
        (
            ["overlaps", "Themacoalitie GRZ", "--significance", "--lang", "en"],
            "No participants known",
        ),
        (["together", "--min", "13", "--lang", "en"], "Nobody 13 times or more"),
        (["together", "Atrium-Orbis", "--lang", "nl"], "Niemand, voor zover bekend."),
        (["together", "--lang", "nl"], "het vaakst: Burgerkracht Limburg en CZ, in 12"),
        (["suggest", "Alliantie Heerlen-Noord", "--lang", "nl"], "komt CZ in 12 verbanden tegen"),
        (["suggest", "Themacoalitie GRZ", "--lang", "en"], "none of them meets a member elsewhere"),
        (["suggest", "--for", "Atrium-Orbis", "--lang", "en"], "No candidates"),
    ],
)
def test_words(mijnstreek: Path, run: Callable[..., Ran], arguments: list[str], said: str) -> None:
    ran = run(*arguments)
    assert ran.code == 0
    assert said in " ".join(ran.out.split())


def test_native_values(mijnstreek: Path, run: Callable[..., Ran]) -> None:
    found = json.loads(run("overlaps", "--significance", "--limit", "1", "--format", "json").out)
    assert (found["pairs"], found["model"]) == (703, "sdsm")
    assert found["rows"][0]["p_value"] == pytest.approx(0.0036221, rel=1e-4)
    found = json.loads(run("suggest", "MijnZorg", "--limit", "1", "--format", "json").out)
    assert {"id", "name", "ventures"} == set(found["rows"][0]["met"][0])


@pytest.mark.parametrize(
    "arguments",
    [
        ["overlaps", "--model", "sdsm"],
        ["suggest"],
        ["suggest", "MijnZorg", "--for", "CZ"],
        ["together", "--min", "0"],
    ],
)
def test_what_does_not_go_together(
    mijnstreek: Path, run: Callable[..., Ran], arguments: list[str]
) -> None:
    assert run(*arguments).code == 2


def test_too_many_pairs_are_refused_with_what_to_do(
    mijnstreek: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netgraph.cli.output.showing.MOST", 100)
    for command in ("overlaps", "together"):
        ran = run(command, "--lang", "en")
        assert (ran.code, ran.out) == (1, "")
        assert "rows: give --limit N, or -o FILE.csv" in ran.err
        assert run(command, "--limit", "5").code == 0
        assert run(command, "-o", str(mijnstreek.parent / f"{command}.csv")).code == 0
