"""Pictures from the command line: what is written, and what is refused."""

from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Run

FIRST_BYTES = {".svg": b"<svg", ".png": b"\x89PNG", ".pdf": b"%PDF", ".html": b"<!DOCTYPE html>"}
TWO = ("Kerncoalitie Mijnstreek", "Themacoalitie Farmacie")


@pytest.mark.usefixtures("mijnstreek")
@pytest.mark.parametrize("suffix", FIRST_BYTES)
@pytest.mark.parametrize("command", ["map", "matrix", "upset", "timeline"])
def test_the_suffix_says_as_what(run: Run, place: Path, command: str, suffix: str) -> None:
    names = TWO if command in ("matrix", "upset") else ()
    ran = run(command, *names, "-o", f"made{suffix}", "--as-of", "2021-06-07")
    assert (ran.code, ran.out) == (0, "")
    assert f"Written: made{suffix}" in ran.err
    assert (place / f"made{suffix}").read_bytes().startswith(FIRST_BYTES[suffix])


@pytest.mark.usefixtures("mijnstreek")
def test_a_title_stands_in_the_picture(run: Run, place: Path) -> None:
    for command in (["map"], ["matrix", *TWO], ["upset", *TWO], ["timeline"]):
        assert run(*command, "-o", "made.svg", "--title", "Zo <zit> het").code == 0
        text = (place / "made.svg").read_text("utf-8")
        assert text.count("Zo &lt;zit&gt; het") == 2


@pytest.mark.usefixtures("mijnstreek")
def test_views_and_filters_make_other_pictures(run: Run, place: Path) -> None:
    seen = set()
    for more in ([], ["--view", "partners"], ["--view", "both"], ["--kind", "coalition"]):
        assert run("map", "-o", "made.svg", *more).code == 0
        seen.add((place / "made.svg").read_text("utf-8"))
    assert len(seen) == 4
    assert run("map", "-o", "made.png", "--focus", "CZ", "--depth", "2").code == 0
    with Image.open(place / "made.png") as image:
        assert image.width > 1000


@pytest.mark.usefixtures("mijnstreek")
@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["map", "-o", "x.doc"], 2, ".html, .svg, .png, .pdf"),
        (["map", "-o", "x.svg", "--embed"], 2, "--embed"),
        (["matrix", "-o", "x.xlsx"], 2, ".html, .svg, .png, .pdf"),
        (["matrix", "-o", "x.svg", "Nobody"], 1, "Nobody"),
        (["upset", "-o", "x.svg", "MijnZorg"], 1, "12"),
        (["timeline", "-o", "x.svg", "--limit", "3"], 2, "--limit"),
        (["timeline", "-o", "x.svg", "--format", "json"], 2, "--format json"),
    ],
)
def test_what_cannot_be_drawn_is_told(
    run: Run, place: Path, arguments: list[str], code: int, words: str, lang: str
) -> None:
    ran = run("--lang", lang, *arguments)
    assert ran.code == code
    assert words in ran.err
    assert not list(place.glob("x.*"))


@pytest.mark.usefixtures("mijnstreek")
def test_a_timeline_is_still_a_workbook_too(run: Run, place: Path) -> None:
    assert run("timeline", "-o", "dates.csv").code == 0
    assert "Kerncoalitie Mijnstreek" in (place / "dates.csv").read_text("utf-8-sig")
