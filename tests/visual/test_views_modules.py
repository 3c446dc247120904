"""What the views work out, module by module, against the Python questions and by hand."""

import csv
import datetime as dt
import io
import random
from itertools import pairwise

from playwright.sync_api import Page

from netgraph import NetworkGraph
from netgraph.cli.output.clean import clean, formula_safe
from queries.subgraph import Subgraph
from schema.evidence import Window, level

from .views import call

HOSTILE = [
    *("=1+1", "+31 45", "-2", "@SUM(A1)", "\tTAB", "\rCR", "\nLF", "  =HYPERLINK(1)", "'quoted'"),
    *("", " ", "plain", 'with "quotes"', "a;b", "a,b", "line\u2028end", "\u202eright\u202c"),
    *(
        "nul\x00",
        "bell\x07",
        "\x7f",
        "\x85",
        "\ud83c\udfe5 zorg".encode("utf-16", "surrogatepass").decode("utf-16"),
    ),
    *("é", "x" * 300, "a\r\nb", "\ufffa"),
]


def test_cells_are_as_safe_as_those_of_the_command_line(chromium_page: Page) -> None:
    found = call(chromium_page, "csv", "({ csvSafe }, texts) => texts.map(csvSafe)", HOSTILE)
    assert found == [formula_safe(clean(text)) for text in HOSTILE]


def test_a_file_of_cells_reads_back_as_it_was(chromium_page: Page) -> None:
    rows = [["Naam", "Aantal"], *([text, number] for number, text in enumerate(HOSTILE))]
    for language, separator in (("nl", ";"), ("en", ",")):
        text = call(
            chromium_page,
            "csv",
            "({ csvText, csvSeparator }, [rows, lang]) => csvText(rows, csvSeparator(lang))",
            [rows, language],
        )
        assert text.startswith("\ufeff") and text.endswith("\n") and "\r" not in text
        read = [*csv.reader(io.StringIO(text[1:]), delimiter=separator, strict=True)]
        assert read == [
            ["Naam", "Aantal"],
            *([formula_safe(clean(text)), str(number)] for number, text in enumerate(HOSTILE)),
        ]


def windows(net: NetworkGraph) -> list[Window]:
    """Those of the Mijnstreek, and a hundred others whose days are in order."""
    subgraph = net.subgraph()
    own = {one.window for one in subgraph.ventures} | {
        one.window for one in subgraph.participations
    }
    found = {window for window in own if window}
    dice = random.Random(7)
    for _ in range(100):
        days = sorted(f"20{dice.randrange(10, 30)}-0{dice.randrange(1, 10)}-15" for _ in range(5))
        if dice.random() < 0.3:
            days[1], days[2] = days[2], days[1]
        low, begun, confirmed = (day if dice.random() < 0.8 else None for day in days[:3])
        presumed = days[3] if dice.random() < 0.8 else None
        found.add(Window(low, begun, confirmed, presumed, presumed and days[4]))
    return sorted(found, key=str)


def around(window: Window) -> list[str]:
    """The days of a window with those before and after, and two that lie far away."""
    days = [dt.date.fromisoformat(day) for day in window if day]
    near = {(day + dt.timedelta(days=by)).isoformat() for day in days for by in (-1, 0, 1)}
    return sorted({*near, "1990-01-01", "2040-01-01"})


def test_the_parts_of_a_bar_are_the_evidence_of_each_day(
    chromium_page: Page, mijnstreek: NetworkGraph
) -> None:
    """Each day lies in one part at most, of the level that schema.evidence says."""
    every = windows(mijnstreek)
    asked = [[list(window), around(window)] for window in every]
    found = call(
        chromium_page,
        "timeline",
        """({ barParts, dayNumber }, asked) => asked.map(([window, days]) => {
          const parts = barParts(window);
          const holds = (day) => ({ first, last }) =>
            (first === null || day >= first) && (last === null || day < last);
          return days.map((day) => parts.filter(holds(dayNumber(day))).map(({ level }) => level));
        })""",
        asked,
    )
    assert len(every) > 150
    for window, own in zip(every, found, strict=True):
        levels = [level(window, day) for day in around(window)]
        assert own == [[one] if one else [] for one in levels], window


def test_rows_stand_under_their_whole_and_families_together(chromium_page: Page) -> None:
    """0 (2019) holds 1 (2020) and 2 (2018); 3 (2012) was succeeded by 0; 4 alone, undated;
    5 and 6 are part of each other, as no network should have it."""
    links = [
        {"from": 1, "to": 0, "relation": "PART_OF"},
        {"from": 2, "to": 0, "relation": "PART_OF"},
        {"from": 3, "to": 0, "relation": "SUCCEEDED_BY"},
        {"from": 4, "to": 0, "relation": "SUPPORTS"},
        {"from": 5, "to": 6, "relation": "PART_OF"},
        {"from": 6, "to": 5, "relation": "PART_OF"},
        {"from": 1, "to": 99, "relation": "PART_OF"},
    ]
    begins = [2019, 2020, 2018, 2012, 1e9, 2015, 2016]
    rows = call(
        chromium_page,
        "timeline",
        """({ familyRows }, [links, begins]) =>
          familyRows([0, 1, 2, 3, 4, 5, 6], links, (id) => begins[id], (a, b) => a - b)
            .map(({ id, depth, first }) => [id, depth, first])""",
        [links, begins],
    )
    assert rows == [
        [3, 0, True],
        [0, 0, False],
        [2, 1, False],
        [1, 1, False],
        [5, 0, True],
        [6, 1, False],
        [4, 0, True],
    ]


def test_an_axis_has_few_marks_at_round_days(chromium_page: Page) -> None:
    function = """({ axisOf, axisMarks, dayNumber }, [days, most]) => {
      const axis = axisOf([days], []);
      const iso = (year, month) => `${year}-${String(month ?? 1).padStart(2, "0")}-01`;
      return axisMarks(axis, most)
        .map(({ day, year, month }) => [day === dayNumber(iso(year, month)), year, month]);
    }"""
    years = call(chromium_page, "timeline", function, [["2012-03-01", None, "2025-01-31"], 8])
    assert [year for _day, year, _month in years] == [str(year) for year in range(2012, 2026, 2)]
    months = call(chromium_page, "timeline", function, [["2020-01-10", "2020-12-20"], 12])
    assert [month for _day, _year, month in months] == [1, 4, 7, 10, 1]
    old = call(chromium_page, "timeline", function, [["0050-01-01", "2020-01-01"], 30])
    assert old[0] == [True, "0100", None] and len(old) <= 30
    assert all(right for right, *_rest in (*years, *months, *old))


def numbered(subgraph: Subgraph) -> tuple[list[str], list[list[int]]]:
    """The ids of all nodes, ventures first, and who takes part in what as numbers."""
    ids = [one.id for one in subgraph.ventures] + [one.id for one in subgraph.partners]
    venture = {one.id: i for i, one in enumerate(subgraph.ventures)}
    partner = {one.id: i for i, one in enumerate(subgraph.partners, len(venture))}
    return ids, [
        [partner[one.partner], venture[one.venture]]
        for one in subgraph.participations
        if one.takes_part
    ]


def test_paths_are_those_of_the_question(chromium_page: Page, mijnstreek: NetworkGraph) -> None:
    dice = random.Random(11)
    for day, evidence in (
        (None, "possible"),
        ("2020-12-08", "possible"),
        ("2020-12-08", "presumed"),
    ):
        when = {"as_of": day, "evidence": evidence} if day else {}
        subgraph = mijnstreek.subgraph(**when)  # type: ignore[arg-type]
        ids, members = numbered(subgraph)
        pairs = [sorted(dice.sample(range(len(ids)), 2)) for _ in range(25)]
        found = call(
            chromium_page,
            "paths",
            """({ shortestWays }, [count, members, pairs]) => {
              const near = Array.from({ length: count }, () => []);
              for (const [a, b] of members) { near[a].push(b); near[b].push(a); }
              const around = near.map((list) => new Set(list));
              return pairs.map(([a, b]) => shortestWays((id) => around[id].keys(), a, b, 50));
            }""",
            [len(ids), members, pairs],
        )
        lengths: set[int] = set()
        for (a, b), answer in zip(pairs, found, strict=True):
            rows = mijnstreek.path(
                ids[a],
                ids[b],
                all_paths=True,
                via="participations",
                **when,  # type: ignore[arg-type]
            )
            ways = [[ids[a], *(step.to_id for step in row.steps)] for row in rows]
            assert answer["count"] == len(ways)
            assert [[ids[node] for node in way] for way in answer["ways"]] == ways[:50]
            lengths.update(len(way) for way in ways)
        assert len(lengths) > 1 or day


def test_a_way_to_itself_has_no_steps_and_islands_have_no_way(chromium_page: Page) -> None:
    function = """({ shortestWays }, [a, b]) => {
      const near = [[2], [3], [0], [1], []];
      return shortestWays((id) => near[id], a, b, 5);
    }"""
    assert call(chromium_page, "paths", function, [0, 0]) == {"ways": [[0]], "count": 1}
    assert call(chromium_page, "paths", function, [0, 1]) == {"ways": [], "count": 0}
    assert call(chromium_page, "paths", function, [4, 0]) == {"ways": [], "count": 0}


def test_pairs_that_share_most_by_hand(chromium_page: Page) -> None:
    """Names a to d: a and b share three partners, b and c two, a and c two, c and d one."""
    seats = [[0, 1, 2], [1, 0], [0, 1, 2], [2, 3]]
    function = """({ strongestPairs }, [seats, only, most]) => strongestPairs(
      seats, (id) => "abcd"[id], (x, y) => (x < y ? -1 : x > y ? 1 : 0), { only, most })
      .map(({ a, b, shared }) => [a, b, shared])"""
    assert call(chromium_page, "overlaps", function, [seats, None, 6]) == [
        [0, 1, 3],
        [0, 2, 2],
        [1, 2, 2],
        [2, 3, 1],
    ]
    assert call(chromium_page, "overlaps", function, [seats, None, 2]) == [[0, 1, 3], [0, 2, 2]]
    assert call(chromium_page, "overlaps", function, [seats, 2, 6]) == [
        [0, 2, 2],
        [1, 2, 2],
        [2, 3, 1],
    ]


def test_combinations_by_hand(chromium_page: Page) -> None:
    """Ventures b, a, c in that order. 9 and 8 in b and a, 7 in all, 6, 5 and 4 in c alone."""
    members = {"1": [9, 8, 7], "0": [7, 8, 9], "2": [7, 6, 5, 4]}
    found = call(
        chromium_page,
        "overlaps",
        """({ seatsIn, combinationsOf }, members) => {
          const seats = seatsIn([1, 0, 2], (id) => new Map(members[id].map((one) => [one, 3])));
          const name = (id) => "abcdefghij"[id];
          return combinationsOf(seats, [1, 0, 2], name, (x, y) => (x < y ? -1 : x > y ? 1 : 0))
            .map(({ key, ventures, partners }) => [key, ventures, partners]);
        }""",
        members,
    )
    assert found == [["123", [1, 0, 2], [7]], ["12", [1, 0], [8, 9]], ["3", [2], [4, 5, 6]]]
    assert all(a[1] != b[1] for a, b in pairwise(found))
