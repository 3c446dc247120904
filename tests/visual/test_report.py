"""The report for a steering group: what it holds, how it reads and how it prints."""

import csv
import datetime as dt
import re
import shutil
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

import netgraph
from netgraph import NetworkGraph
from schema.errors import UsageError
from schema.language import set_language
from visual.report import Names, NetworkReport, Table

MADE_ON = dt.date(2026, 11, 22)
A4 = (594.96, 841.92)  # points, as Chromium rounds 210 x 297 mm
HOSTILE = [
    "</script><script>window.pwned = 1</script>",
    "<img src=x onerror='window.pwned = 1'>",
    "\"'><svg onload=window.pwned=1>",
    "line\u2028and\u2029paragraph",
    "\u202eright to left\u202c",
    "&lt;b&gt; &amp; <!-- -->",
    "🏥 zorg 中文 \ue000 ไทย",
    "x" * 5000,
]


@pytest.fixture(scope="module")
def net(mijnstreek_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[NetworkGraph]:
    own = shutil.copyfile(mijnstreek_file, tmp_path_factory.mktemp("report") / "mijnstreek.db")
    with netgraph.open(own) as opened:
        yield opened


def made(net: NetworkGraph, **told: object) -> NetworkReport:
    return net.report(made_on=MADE_ON, **told)  # type: ignore[arg-type]


def table(report: NetworkReport, part: str, number: int = 0) -> Table:
    chapter = next(one for one in report.report.parts if one.key == part)
    return [one for one in chapter.shown if isinstance(one, Table)][number]


def reading(report: NetworkReport, part: str) -> str:
    return next(one.reading for one in report.report.parts if one.key == part)


def pages(pdf: bytes) -> list[tuple[float, float]]:
    boxes = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(float(wide), float(high)) for wide, high in boxes]


def test_its_figures_are_what_the_questions_answer(net: NetworkGraph) -> None:
    report = made(net)
    stats = {row.name: row.value for row in net.stats()}
    numbers = [one.number for one in report.report.figures]
    assert numbers[:3] == [
        str(stats[name]) for name in ("partners", "ventures", "participations.taking_part")
    ]
    assert numbers == ["75", "68", "189", str(len(report.report.sources))]
    assert f"{len(report.report.sources)} sources" in report.report.facts
    pairs = net.overlaps()
    assert [
        (row.cells[0], row.cells[1], row.cells[2]) for row in table(report, "overlaps").rows
    ] == [(row.a, row.b, str(row.shared)) for row in pairs[:10]]
    assert "Kerncoalitie Mijnstreek" in table(report, "overlaps").rows[0].cells
    brokers = net.brokers(top=10)
    assert [row.cells[0] for row in table(report, "brokers").rows] == [
        row.partner for row in brokers[:10]
    ]
    assert brokers[0].partner == "CZ" and table(report, "brokers").rows[0].cells[2] == "25"


def test_its_gaps_are_those_of_gaps(net: NetworkGraph) -> None:
    report = made(net)
    found = {row.cells[0]: int(row.cells[1]) for row in table(report, "gaps").rows}
    for what, asked in (
        ("Funder", {"role": ("funder",)}),
        ("Municipality", {"kind": ("municipality",)}),
        ("Domain: citizens", {"domain": ("citizens",)}),
    ):
        rows = [row for row in net.gaps(**asked) if row.gap == "missing"]  # type: ignore[arg-type]
        assert found[what] == len(rows) > 0
    whole = net.gaps()
    named = [
        name
        for part in report.report.parts
        for one in part.shown
        if isinstance(one, Names)
        for name in one.names
    ]
    assert named == [row.name for row in whole if row.gap in ("unknown", "alone")]
    apart = table(report, "gaps", 1)
    assert sum(len(row.cells[1].split("; ")) for row in apart.rows) == sum(
        row.gap == "apart" for row in whole
    )


def test_its_changes_are_those_of_compare_a_year_back_unless_told(net: NetworkGraph) -> None:
    for told, days in (
        ({}, ("2024-01-31", "2025-01-31")),  # the last dated source is of January 2025
        ({"as_of": "2021-06-07"}, ("2020-06-07", "2021-06-07")),
        ({"as_of": "2024-02-29"}, ("2023-02-28", "2024-02-29")),
        ({"as_of": "2021-06-07", "since": "2019-06-30"}, ("2019-06-30", "2021-06-07")),
    ):
        report = made(net, **told)
        rows = net.compare(*days)
        sure = [row for row in rows if row.evidence != "possible"]
        new = sum(row.what == "new" for row in sure)
        assert reading(report, "changes").startswith(f"{new} new")
        if sure:
            changed = table(report, "changes")
            shown = [name for row in changed.rows for name in row.cells[0].split("; ")]
            assert {*shown} <= {row.name for row in sure}
            if len(shown) < len(sure):
                assert f"The first {len(shown)} of {len(sure)}" in changed.more
        year = days[0][:4]
        heading = next(one.heading for one in report.report.parts if one.key == "changes")
        assert year in heading
    with pytest.raises(UsageError, match="does not come before"):
        made(net, as_of="2021-06-07", since="2021-06-08")


def test_as_of_a_day_all_of_it_is_of_that_day(net: NetworkGraph) -> None:
    report = made(net, as_of="2021-06-07", evidence="presumed")
    assert report.report.facts[:2] == ("As of 7 June 2021", "Evidence: at least presumed")
    assert report.report.facts[-1] == "Made on 22 November 2026"
    ventures = net.ventures(as_of="2021-06-07", evidence="presumed")
    assert report.report.figures[1].number == str(len(ventures))
    svg = next(one.svg for one in report.report.parts if one.key == "map")
    assert svg.count("<circle") >= sum(1 for row in ventures if row.partners)
    assert all(escape(one.name.split()[0]) in svg for one in ventures)


def test_every_citation_leads_to_its_source(net: NetworkGraph) -> None:
    html = made(net).html()
    listed = re.findall(r'<li id="source-(\d+)">', html)
    assert listed == [str(number) for number in range(1, len(listed) + 1)]
    cited = re.findall(r'href="#source-(\d+)"', html)
    assert cited and set(cited) <= set(listed)
    assert list(dict.fromkeys(cited)) == [*map(str, sorted(map(int, set(cited))))]
    assert "javascript:" not in html


@pytest.mark.parametrize("code", ["nl", "en"])
def test_it_prints_to_good_pages_of_a4(
    net: NetworkGraph, chromium_page: Page, tmp_path: Path, code: str
) -> None:
    set_language(code)
    path = made(net).save(tmp_path / "report.html")
    chromium_page.goto(path.as_uri())
    expect(chromium_page.locator("html")).to_have_attribute("lang", code)
    printed = chromium_page.pdf(prefer_css_page_size=True)
    sizes = pages(printed)
    assert 6 <= len(sizes) <= 11
    lying = [size for size in sizes if size[0] > size[1]]
    assert lying == [pytest.approx(A4[::-1], abs=1)]  # the map, which is wider than high
    for size in sizes:
        assert size in lying or size == pytest.approx(A4, abs=1)
    chromium_page.emulate_media(media="print")
    chromium_page.set_viewport_size({"width": 665, "height": 990})  # an A4 within its margins
    assert chromium_page.evaluate("document.documentElement.scrollWidth") <= 665
    tall = chromium_page.evaluate(
        "[...document.querySelectorAll('table.whole, figure')].map((one) => one.offsetHeight)"
    )
    assert tall and max(tall) < 900  # so that none has to break over a page


@pytest.mark.parametrize("code", ["nl", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_it(
    net: NetworkGraph, chromium_page: Page, tmp_path: Path, code: str, scheme: str
) -> None:
    set_language(code)
    chromium_page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    chromium_page.goto(made(net, as_of="2021-06-07").save(tmp_path / "report.html").as_uri())
    found = Axe().run(
        chromium_page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}
    )
    assert [one["id"] for one in found.response["violations"]] == []
    chromium_page.set_viewport_size({"width": 320, "height": 600})
    assert chromium_page.evaluate("document.documentElement.scrollWidth") <= 320


def test_in_dutch_no_english_is_left(net: NetworkGraph) -> None:
    set_language("nl")
    report = made(net)
    said = [report.report.title, *report.report.facts, *report.report.readings]
    for part in report.report.parts:
        said += [part.heading, part.reading, part.caption, *part.notes]
        for one in part.shown:
            said.append(one.caption)
            if isinstance(one, Table):
                said += [column.heading for column in one.columns]
    words = set(re.findall(r"[a-z]+", " ".join(said).lower()))
    assert not words & {"the", "and", "venture", "ventures", "what", "known", "shared"}


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_are_text(chromium_page: Page, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    tables: dict[str, list[tuple[str, ...]]] = {
        "partners": [("id", "name"), ("p1", name), ("p2", f"two {name}")],
        "ventures": [
            ("id", "name", "label", "kind"),
            ("v1", f"a {name}", "Coalition", name[:99]),
            ("v2", f"b {name}", "Coalition", "pact"),
        ],
        "participations": [
            ("partner", "venture", "role", "since", "sources"),
            ("p1", "v1", "member", "2020-02", "s1"),
            ("p1", "v2", "member", "2020-02", "s1"),
            ("p2", "v2", "member", "2020-02", "s1"),
        ],
        "sources": [
            ("id", "title", "url", "publisher", "published"),
            ("s1", name, f"javascript:window.pwned=1//{name[:50]}", name, "2020-06"),
        ],
    }
    for table_name, rows in tables.items():
        with (folder / f"{table_name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    with netgraph.open(tmp_path / "net.db") as net:
        net.load(folder)
        stored = net.show("p1").name
        html = net.report(made_on=MADE_ON, title=name).save(tmp_path / "report.html")
    chromium_page.goto(html.as_uri())
    assert chromium_page.evaluate("window.pwned") is None
    assert chromium_page.locator("h1").text_content() == name
    cell = chromium_page.locator("#brokers tbody th").first.text_content()
    assert cell == stored.replace("\ue000", "\ufffd")
    expect(chromium_page.locator("main img, iframe, script, b")).to_have_count(0)
    expect(chromium_page.locator(".sources a")).to_have_count(0)
    chromium_page.set_viewport_size({"width": 400, "height": 600})
    assert chromium_page.evaluate("document.documentElement.scrollWidth") <= 400


def test_a_network_that_is_too_large_for_paper_says_what_is_left_out(tmp_path: Path) -> None:
    known, unknown = 1500, 120
    names = ["id,name,label"]
    names += [f"v{n:04},Venture {n:04},Coalition" for n in range(known + unknown)]
    (tmp_path / "ventures.csv").write_text("\n".join(names), "utf-8")
    seats = ["partner,venture,role"]
    seats += [f"Partner {n // 5},v{n:04},member" for n in range(known)]
    seats += [f"Partner {n},v0007,member" for n in range(100, 140)]
    (tmp_path / "participations.csv").write_text("\n".join(seats), "utf-8")
    partners = ["id,name", *(f"p{n},Partner {n}" for n in range(known // 5))]
    (tmp_path / "partners.csv").write_text("\n".join(partners), "utf-8")
    with netgraph.open(tmp_path / "net.db") as net:
        net.load(tmp_path)
        report = made(net)
    drawn = next(one for one in report.report.parts if one.key == "map")
    assert "The 80 ventures with the most partners are drawn, of 1620." in drawn.caption
    assert "Venture 0007" in drawn.svg and drawn.svg.count("Venture 1") < 80
    assert reading(report, "gaps").startswith("1500 coalitions make too many pairs to compare")
    gaps = next(one for one in report.report.parts if one.key == "gaps")
    assert isinstance(gaps.shown[0], Names)
    assert (len(gaps.shown[0].names), gaps.shown[0].names[-1]) == (91, "… and 30 more")
    assert len(report.html()) < 400_000


def test_an_empty_network_says_so(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text("id,title\ns1,A leaflet\n", "utf-8")
    with netgraph.open(tmp_path / "net.db") as net:
        net.load(tmp_path / "sources.csv")
        report = net.report(made_on=MADE_ON)
    assert "Nothing is recorded." in report.report.readings
    assert [one.key for one in report.report.parts] == [
        *("overlaps", "brokers", "gaps", "changes", "quality")
    ]
    assert "<table" not in report.html()
