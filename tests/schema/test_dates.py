"""Dates as precise as their source: what they span, how they are ordered, what is none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.dates import (
    FIRST_DAY,
    LAST_DAY,
    Span,
    check_date,
    earliest,
    latest,
    sort_key,
    span,
)
from schema.errors import BadDate, UsageError


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2019-04", "2019-04-01", "2019-04-30"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2019-04-17", "2019-04-17", "2019-04-17"),
        ("2020-02-29", "2020-02-29", "2020-02-29"),
        ("2019~", "2018-01-01", "2020-12-31"),
        ("2019-04~", "2019-03-01", "2019-05-31"),
        ("2019-12~", "2019-11-01", "2020-01-31"),
        ("2019-01~", "2018-12-01", "2019-02-28"),
        ("2020-02-29~", "2020-02-28", "2020-03-01"),
        ("2019-12-31~", "2019-12-30", "2020-01-01"),
        ("..", FIRST_DAY, LAST_DAY),
        ("[..2023-02-28]", FIRST_DAY, "2023-02-28"),
        ("[..2023]", FIRST_DAY, "2023-12-31"),
        ("[2019..]", "2019-01-01", LAST_DAY),
        ("[2019-04~..]", "2019-03-01", LAST_DAY),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12-31", LAST_DAY, LAST_DAY),
    ],
)
def test_a_date_spans_the_days_it_can_mean(text: str, first: str, last: str) -> None:
    assert span(text) == Span(first, last)
    assert (earliest(text), latest(text)) == (first, last)
    assert check_date(f" {text}\n") == text


@pytest.mark.parametrize(
    "text",
    [
        "2021-02-30",
        "2021-02-29",
        "2019-13",
        "2019-00",
        "2019-04-00",
        "2019-04-31",
        "0000",
        "0000-01",
    ],
)
def test_a_day_that_is_not_there_is_refused(text: str) -> None:
    with pytest.raises(BadDate, match=f"“{text}” is not a day of the calendar"):
        span(text)


@pytest.mark.parametrize(
    "text",
    ["", "19", "2019-4", "2019-04-1", "04-2019", "2019/04", "2019-04-17T10:00", "2019~~", "~2019",
     "2019?", "[2019]", "[..]", "[..2019", "2019..]", "2019..", "..2019", "[2018..2019]",
     "２０１９", "20191", "-2019", "2019-04-17-01", "2019 ~", "een", "2019\n2020"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_what_is_one(text: str) -> None:
    with pytest.raises(BadDate, match="write 2019, 2019-04 or 2019-04-17") as caught:
        check_date(text)
    assert isinstance(caught.value, UsageError)
    assert f"“{text.strip()}”" in str(caught.value)


def test_no_date_bounds_nothing_and_comes_last() -> None:
    assert (earliest(None), latest(None)) == (FIRST_DAY, LAST_DAY)
    texts = ["2020", None, "2019-04-17", "2019", "..", "[..2019]", "2019-04", "2019~"]
    assert sorted(texts, key=sort_key) == [
        "[..2019]",
        "..",
        "2019~",
        "2019",
        "2019-04",
        "2019-04-17",
        "2020",
        None,
    ]


days = st.dates(date(2, 2, 2), date(9998, 11, 11))


@st.composite
def plain(draw: st.DrawFn) -> str:
    return draw(days).isoformat()[: draw(st.sampled_from([4, 7, 10]))]


texts = plain().flatmap(
    lambda text: st.sampled_from([text, f"{text}~", f"[..{text}]", f"[{text}..]", ".."])
)


@given(texts)
def test_the_earliest_day_is_never_after_the_latest(text: str) -> None:
    first, last = span(text)
    assert FIRST_DAY <= first <= last <= LAST_DAY
    for day in (first, last):
        assert date.fromisoformat(day).isoformat() == day


@given(days)
def test_each_precision_holds_the_finer_one(day: date) -> None:
    text = day.isoformat()
    for coarse, fine in [(text[:4], text[:7]), (text[:7], text), (f"{text}~", text)]:
        assert earliest(coarse) <= earliest(fine) <= latest(fine) <= latest(coarse)
    for one in (text[:4], text[:7], text):
        assert earliest(f"{one}~") < earliest(one)
        assert latest(one) < latest(f"{one}~")


@given(days)
def test_a_month_and_a_year_end_the_day_before_the_next(day: date) -> None:
    for text in (day.isoformat()[:4], day.isoformat()[:7]):
        after = date.fromisoformat(latest(text)) + timedelta(days=1)
        assert after.day == 1
        assert after.isoformat()[: len(text)] > text


@given(st.lists(texts | st.none(), max_size=6))
def test_dates_are_ordered_by_their_first_then_their_last_day(some: list[str | None]) -> None:
    ordered = sorted(some, key=sort_key)
    known = [text for text in ordered if text]
    spans = [span(text) for text in known]
    assert spans == sorted(spans)
    assert ordered[: len(known)] == known or ".." in known or LAST_DAY in str(known)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        first, last = span(text)
    except BadDate:
        return
    assert first <= last
