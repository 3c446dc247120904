"""Dates are said as people say them, in both languages."""

import pytest

from schema.language import set_language
from visual.words import day, period


@pytest.mark.parametrize(
    ("text", "en", "nl"),
    [
        ("2019", "2019", "2019"),
        ("2019-04", "April 2019", "april 2019"),
        ("2019-04-07", "7 April 2019", "7 april 2019"),
        ("2019~", "around 2019", "omstreeks 2019"),
        ("[..2023-02-28]", "28 February 2023 at the latest", "uiterlijk 28 februari 2023"),
        ("[2019..]", "2019 at the earliest", "op zijn vroegst 2019"),
        ("..", "open", "open"),
        ("begin 2019", "begin 2019", "begin 2019"),
        ("2019-13", "2019-13", "2019-13"),
        ("<b>", "<b>", "<b>"),
    ],
)
def test_dates(text: str, en: str, nl: str) -> None:
    assert day(text) == en
    set_language("nl")
    assert day(text) == nl


@pytest.mark.parametrize(
    ("since", "until", "en", "nl"),
    [
        ("2012", "2020", "2012 – 2020", "2012 – 2020"),
        ("2019-04", None, "from April 2019", "vanaf april 2019"),
        (None, "2020", "until 2020 inclusive", "tot en met 2020"),
        (None, None, "", ""),
    ],
)
def test_periods(since: str | None, until: str | None, en: str, nl: str) -> None:
    assert period(since, until) == en
    set_language("nl")
    assert period(since, until) == nl
