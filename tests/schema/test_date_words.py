"""Dates as people write them, and what is too unclear to be read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.date_words import read_date
from schema.dates import check_date
from schema.errors import BadDate


@pytest.mark.parametrize("text", ["2019", "2019-04", "2019-04-17", "2019~", "..", "[..2019]"])
def test_a_date_of_ours_is_as_it_is(text: str) -> None:
    assert read_date(f" {text} ") == (text, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17-04-2019", "2019-04-17"),
        ("17/4/2019", "2019-04-17"),
        ("17.4.2019", "2019-04-17"),
        ("4/5/2019", "2019-05-04"),
        ("1-1-2020", "2020-01-01"),
        ("2019-4-7", "2019-04-07"),
        ("2019/04/07", "2019-04-07"),
        ("04-2019", "2019-04"),
        ("4/2019", "2019-04"),
        ("2019/04", "2019-04"),
        ("1 maart 2026", "2026-03-01"),
        ("1 March 2026", "2026-03-01"),
        ("01 mrt. 2026", "2026-03-01"),
        ("1e maart 2026", "2026-03-01"),
        ("3rd of March 2026", None),
        ("2nd March, 2026", "2026-03-02"),
        ("March 1, 2026", "2026-03-01"),
        ("1-maart-2026", "2026-03-01"),
        ("maart 2026", "2026-03"),
        ("MAART  2026", "2026-03"),
        ("okt 2026", "2026-10"),
        ("apr-2019", "2019-04"),
        ("ca. 2019", "2019~"),
        ("circa maart 2026", "2026-03~"),
        ("rond 1 maart 2026", "2026-03-01~"),
        ("2019-04-17 00:00:00", "2019-04-17"),
        ("2019-04-17T10:30:00Z", "2019-04-17"),
    ],
)
def test_dates_in_words_and_other_orders(text: str, expected: str | None) -> None:
    if expected is None:
        with pytest.raises(BadDate):
            read_date(text)
    else:
        assert read_date(text) == (expected, True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("apr-19", "write the month as 2019-04"),
        ("mrt '26", "write the month as 2019-04"),
        ("May 19", "write the month as 2019-04"),
        ("17-4-19", "write the year in four digits"),
        ("43572", "give its cell a date format"),
        ("30-02-2021", "not a day of the calendar"),
        ("31 april 2021", "not a day of the calendar"),
        ("13/13/2021", "not a day of the calendar"),
        ("ca. 2019-13", "not a day of the calendar"),
        ("17-4/2019", "is not a date"),
        ("begin 2019", "is not a date"),
        ("smarch 2019", "is not a date"),
        ("ca. ", "is not a date"),
        ("abc-19", "is not a date"),
        ("", "is not a date"),
    ],
)
def test_what_is_unclear_is_refused_with_a_hint(text: str, words: str) -> None:
    with pytest.raises(BadDate, match=words) as caught:
        read_date(text)
    assert f"“{text.strip()}”" in str(caught.value)


def test_today_is_a_date_only_where_the_day_is_given() -> None:
    for text in ("today", "Vandaag"):
        assert read_date(text, date(2026, 11, 22)) == ("2026-11-22", True)
        with pytest.raises(BadDate):
            read_date(text)


@given(st.dates(date(1000, 1, 1)))
def test_every_day_is_read_from_every_order(day: date) -> None:
    text = day.isoformat()
    for written in (f"{day:%d-%m-%Y}", f"{day.day}/{day.month}/{day.year}", f"{text}T00:00"):
        assert read_date(written) == (text, True)
    assert read_date(f"{day:%m-%Y}") == (text[:7], True)


@given(st.text(max_size=20))
def test_what_is_read_is_a_date_of_ours(text: str) -> None:
    try:
        found, _reworded = read_date(text)
    except BadDate:
        return
    assert check_date(found) == found
