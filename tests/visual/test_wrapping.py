"""Names in lines: whole, short enough, and no wider in a real font than is reckoned."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.mijnstreek import MIJNSTREEK
from visual.wrapping import FONT, width, wrapped


def venture_names() -> list[str]:
    with (MIJNSTREEK / "ventures.csv").open(encoding="utf-8", newline="") as file:
        return [row["name"] for row in csv.DictReader(file)]


@pytest.mark.parametrize("name", venture_names())
def test_names_of_ventures_are_whole_in_up_to_three_lines(name: str) -> None:
    lines = wrapped(name)
    assert " ".join(lines) == name
    assert len(lines) <= 3
    assert max(map(width, lines)) <= 165


@pytest.mark.parametrize("name", venture_names())
def test_a_name_is_no_wider_in_helvetica_than_is_reckoned(name: str) -> None:
    assert stringWidth(name, "Helvetica", FONT) <= width(name)


@given(st.text(max_size=400))
def test_any_text_fits_in_three_lines(name: str) -> None:
    lines = wrapped(name)
    assert 1 <= len(lines) <= 3
    assert max(map(width, lines)) <= 165
    kept = "".join("".join(lines).split())
    assert kept == "".join(name.split()) or kept.endswith("…")


@pytest.mark.parametrize("name", ["x" * 5000, "woord " * 900, "W" * 500, "💚" * 300])
def test_what_is_too_long_ends_in_an_ellipsis(name: str) -> None:
    lines = wrapped(name)
    assert len(lines) == 3
    assert lines[-1].endswith("…")


def test_lines_are_even() -> None:
    assert wrapped("Kerncoalitie Mijnstreek") == ("Kerncoalitie", "Mijnstreek")
    assert wrapped("MijnZorg") == ("MijnZorg",)
    assert wrapped("") == ("",)
