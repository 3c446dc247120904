"""The five days of a fact, worked out by hand, and the levels of the Mijnstreek on two days."""

import csv
from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.evidence import LEVELS, End, Window, end, level, weakest, window
from tests.mijnstreek import MIJNSTREEK

NOTHING = Window(None, None, None, None, None)

# since, until, observed, published, ends -> the five days
BY_HAND = {
    "nothing known": (None, None, (), (), (), NOTHING),
    "since a year": ("2019", None, (), (), (), ("2019-01-01", "2019-12-31", None, None, None)),
    "since and until": (
        "2019-04",
        "2020",
        (),
        (),
        (),
        ("2019-04-01", "2019-04-30", "2020-01-01", "2020-01-01", "2020-12-31"),
    ),
    "observed only": (
        None,
        None,
        ("2020-12-03", "2021"),
        (),
        (),
        (None, "2020-12-03", "2021-01-01", None, None),
    ),
    "published only": (
        None,
        None,
        (),
        ("2021-06-07", "2020-05"),
        (),
        (None, "2020-05-31", None, None, None),
    ),
    "since goes before what was published": (
        "2019",
        None,
        ("2018-01-01",),
        ("2017-01-01",),
        (),
        ("2019-01-01", "2019-12-31", "2018-01-01", None, None),
    ),
    "a text of a day proves that it had begun, not before it was possible": (
        None,
        None,
        (),
        ("2018-03-01",),
        (end("2019", None),),
        ("2019-01-01", "2019-01-01", None, None, None),
    ),
    "the venture bounds both sides": (
        "2010",
        None,
        ("2011-05",),
        (),
        (end("2012", "2020"),),
        ("2012-01-01", "2012-01-01", "2011-05-01", "2020-01-01", "2020-12-31"),
    ),
    "the end of the venture goes before a later until": (
        "2019",
        "2023",
        (),
        (),
        (end(None, "2020-06"),),
        ("2019-01-01", "2019-12-31", "2020-06-30", "2020-06-30", "2020-06-30"),
    ),
    "an observation after a vague end counts until the end at the latest": (
        "2019",
        None,
        ("2020-08-01",),
        (),
        (end(None, "2020"),),
        ("2019-01-01", "2019-12-31", "2020-08-01", "2020-08-01", "2020-12-31"),
    ),
    "ended on an unknown day": (
        "2012",
        None,
        ("2015-02-01",),
        (),
        (
            end(
                "2012",
                None,
                ended=True,
                published=("2023-02-28", "2021"),
                observed=("2020-12-03", "2019"),
            ),
        ),
        ("2012-01-01", "2012-12-31", "2015-02-01", "2020-12-03", "2023-02-28"),
    ),
    "ended on an unknown day, never observed, no dated source": (
        "2012",
        None,
        (),
        (),
        (end(None, None, ended=True),),
        ("2012-01-01", "2012-12-31", None, "0001-01-01", None),
    ),
    "the partner went on under another name": (
        None,
        None,
        (),
        ("2014",),
        (end(None, None), end(None, "2015-07")),
        (None, "2014-12-31", None, "2015-07-01", "2015-07-31"),
    ),
    "an end that was planned confirms no more than its last text": (
        "2019",
        "2030",
        (),
        ("2021-06-07", "2020"),
        (),
        ("2019-01-01", "2019-12-31", "2021-06-07", "2030-01-01", "2030-12-31"),
    ),
    "open ends bound nothing": (
        "..",
        "..",
        ("2020-12-03",),
        (),
        (end("..", ".."),),
        (None, "2020-12-03", "2020-12-03", None, None),
    ),
    "about a month": (
        "2019-04~",
        "[2021..]",
        (),
        (),
        (),
        ("2019-03-01", "2019-05-31", "2021-01-01", "2021-01-01", None),
    ),
}


@pytest.mark.parametrize("name", BY_HAND)
def test_the_five_days_by_hand(name: str) -> None:
    since, until, observed, published, ends, expected = BY_HAND[name]
    assert window(since, until, observed, published, ends) == expected


def test_an_ended_venture_that_was_never_observed_presumes_nothing() -> None:
    days = window("2012", None, (), (), [end(None, None, ended=True, published=["2023-02-28"])])
    assert level(days, "2013-01-01") == "possible"
    assert level(days, "2023-02-28") == "possible"
    assert level(days, "2023-03-01") is None


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-12-31", None),
        ("2019-01-01", "possible"),
        ("2019-12-30", "possible"),
        ("2019-12-31", "certain"),
        ("2020-12-03", "certain"),
        ("2020-12-04", "presumed"),
        ("2022-01-01", "presumed"),
        ("2022-01-02", "possible"),
        ("2022-12-31", "possible"),
        ("2023-01-01", None),
    ],
)
def test_the_level_of_a_day(day: str, expected: str | None) -> None:
    days = Window("2019-01-01", "2019-12-31", "2020-12-03", "2022-01-01", "2022-12-31")
    assert level(days, day) == expected


def test_what_is_not_known_to_have_begun_is_possible_at_best() -> None:
    assert level(NOTHING, "2020-01-01") == "possible"
    assert level(Window(None, None, "2020-01-01", None, None), "2019-01-01") == "possible"


def test_an_answer_is_as_strong_as_its_weakest_fact() -> None:
    assert weakest(["certain", "possible", "presumed"]) == "possible"
    assert weakest(["certain", "certain"]) == "certain"
    assert weakest(["certain", None]) is None
    assert weakest([]) is None


_days = st.dates().map(lambda day: day.isoformat())
_maybe = st.none() | _days
_ends = st.builds(
    end,
    _maybe,
    _maybe,
    ended=st.booleans(),
    observed=st.lists(_days, max_size=2),
    published=st.lists(_days, max_size=2),
)


@given(
    _maybe,
    _maybe,
    st.lists(_days, max_size=3),
    st.lists(_days, max_size=3),
    st.lists(_ends, max_size=3),
)
def test_the_five_days_are_in_order(
    since: str | None, until: str | None, observed: list[str], published: list[str], ends: list[End]
) -> None:
    days = window(since, until, observed, published, ends)
    first, last = days.possible_from or "0001-01-01", days.possible_to or "9999-12-31"
    assert days.begun_by is None or days.begun_by >= first
    for day in (days.confirmed_to, days.presumed_to):
        assert day is None or day <= last
    if days.confirmed_to and days.presumed_to:
        assert days.confirmed_to <= days.presumed_to
    for day in {*observed, *filter(None, (since, until)), "2020-01-01"}:
        found = level(days, day)
        assert (found is None) == (not first <= day <= last)
        assert found in (None, *LEVELS)


def rows(name: str) -> list[dict[str, str]]:
    with (MIJNSTREEK / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def several(text: str) -> list[str]:
    return [part for part in text.split(";") if part]


@pytest.fixture(scope="module")
def windows() -> dict[str, list[tuple[str, Window]]]:
    """The windows of the Mijnstreek's participations, by venture, straight from its files."""
    published = {row["id"]: row["published"] for row in rows("sources") if row["published"]}
    observed: dict[str, list[str]] = defaultdict(list)
    for row in rows("participations"):
        observed[row["venture"]] += several(row["observed"])
    ventures: dict[str, End] = {}
    for row in rows("ventures"):
        dated = [published[one] for one in several(row["sources"]) if one in published]
        ventures[row["id"]] = end(
            row["since"] or None,
            row["until"] or None,
            ended=row["phase"] == "ended",
            observed=observed[row["id"]],
            published=dated,
        )
    gone = {
        row["from"]: end(None, row["since"])
        for row in rows("partner_relations")
        if row["relation"] in ("MERGED_INTO", "RENAMED_TO") and row["since"]
    }
    found: dict[str, list[tuple[str, Window]]] = defaultdict(list)
    for row in rows("participations"):
        ends = [
            ventures[row["venture"]],
            *([gone[row["partner"]]] if row["partner"] in gone else []),
        ]
        dated = [published[one] for one in several(row["sources"]) if one in published]
        days = window(
            row["since"] or None, row["until"] or None, several(row["observed"]), dated, ends
        )
        found[row["venture"]].append((row["partner"], days))
    return found


def levels(windows: list[tuple[str, Window]], day: str) -> tuple[int, ...]:
    counted = Counter(level(days, day) for _partner, days in windows)
    return tuple(counted[one] for one in ("certain", "presumed", "possible", None))


def test_the_mijnstreek_on_a_day_in_2020(windows: dict[str, list[tuple[str, Window]]]) -> None:
    everything = [one for several in windows.values() for one in several]
    assert len(everything) == 207
    assert levels(everything, "2020-12-08") == (16, 56, 95, 40)


def test_the_kerncoalitie_on_a_day_in_2021(windows: dict[str, list[tuple[str, Window]]]) -> None:
    assert levels(windows["kerncoalitie-mijnstreek"], "2021-06-07") == (3, 10, 0, 0)
