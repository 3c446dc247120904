"""The view Timeline: all ventures with dates as precise as they are, by keyboard, in words."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from playwright.sync_api import Page, expect

from netgraph import NetworkGraph
from queries.subgraph import LinkEdge, Subgraph
from schema.dates import earliest
from schema.evidence import Window

from .conftest import Opener
from .sample import network, venture
from .views import DAY


def labels(page: Page) -> list[str]:
    found: list[str] = page.locator(".venture").evaluate_all(
        "(all) => all.map((one) => one.getAttribute('aria-label'))"
    )
    return found


def test_every_venture_is_there_whatever_the_day(
    open_mijnstreek: Opener, mijnstreek: NetworkGraph
) -> None:
    page = open_mijnstreek(f"view=timeline&day={DAY}&level=certain&x.order=begin")
    names = [label.split(". ")[0] for label in labels(page)]
    ventures = {one.name: one for one in mijnstreek.subgraph().ventures}
    assert len(names) == 68 and {*names} >= {name for name in ventures if ". " not in name}
    begins = [
        (row.earliest, row.a)
        for row in mijnstreek.timeline()
        if row.fact == "venture" and row.event == "begin"
    ]
    asked = {name for _day, name in begins}
    shown = [earliest(ventures[name].since) for name in names if name in asked]
    assert shown == [day for day, _name in begins] and len(shown) > 30
    expect(page.locator(".today-text")).to_have_text("8 December 2020")


def test_a_bar_says_all_in_words(open_mijnstreek: Opener) -> None:
    page = open_mijnstreek(f"view=timeline&day={DAY}")
    said = {label.split(". ")[0]: label for label in labels(page)}
    assert said["Kerncoalitie Mijnstreek"].startswith(
        "Kerncoalitie Mijnstreek. Core coalition. Begin: 2019. End: not recorded. "
        "On 8 December 2020: certain. "
    )
    assert re.search(r"succeeded by|successor of|contains", said["Kerncoalitie Mijnstreek"])
    assert "On 8 December 2020: possible" in said["MijnZorg"]
    assert "Begin: not recorded" in said["Themacoalitie GRZ"]
    page = open_mijnstreek(f"view=timeline&day={DAY}", language="nl")
    said = {label.split(". ")[0]: label for label in labels(page)}
    assert said["Themacoalitie GGZ"].startswith(
        "Themacoalitie GGZ. Themacoalitie. Begin: 3 december 2020. Einde: september 2023. "
        "Op 8 december 2020: zeker. "
    )
    expect(page.get_by_role("heading", name="Tijdlijn")).to_be_visible()
    expect(page.get_by_role("combobox", name="Volgorde")).to_have_value("family")


def sample() -> Subgraph:
    """Exact until a year; a whole that goes on, with a part; one of which nothing is known."""
    exact = Window("2012-03-05", "2012-03-05", "2020-01-01", "2020-01-01", "2020-12-31")
    open_ = Window("2019-01-01", "2019-12-31", "2021-06-07", None, None)
    text = Window(None, "2020-02-02", None, None, None)
    nothing = Window(None, None, None, None, None)
    made = [
        venture("Exact", id="a")._replace(since="2012-03-05", until="2020", window=exact),
        venture("Whole", id="b")._replace(since="2019", window=open_),
        venture("Part", "Project", id="c")._replace(since=None, window=text),
        venture("Unknown", id="d")._replace(since=None, window=nothing),
    ]
    links = [
        LinkEdge("a", "SUCCEEDED_BY", "b", None, None, None, (), nothing),
        LinkEdge("c", "PART_OF", "b", None, None, None, (), nothing),
    ]
    return network([], made, [], links)


def test_dates_are_as_precise_as_they_are(open_map: Opener) -> None:
    page = open_map(sample())
    page.evaluate("netgraph.app.change({ view: 'timeline' })")
    parts = page.locator(".venture").evaluate_all(
        """(all) => all.map((one) => [one.querySelector("tspan").textContent,
          [...one.querySelectorAll(".part, .dots, .unknown")].map((part) =>
            part.matches(".part") ? `${part.classList[1]} ${part.tagName}`
              : part.matches(".dots") ? "dots" : part.textContent)])"""
    )
    # A rectangle ends; a path has the point of what goes on.
    assert parts == [
        ["Exact", ["certain rect", "possible rect"]],
        ["Whole", ["possible rect", "certain rect", "presumed path"]],
        ["Part", ["dots", "?", "presumed path"]],
        ["Unknown", ["dots", "?", "?"]],
    ]
    boxes = page.locator(".venture .possible").evaluate_all(
        "(all) => all.map((one) => one.getBBox()).map(({ x, width }) => [x, x + width])"
    )
    years = page.locator(".year").evaluate_all(
        "(all) => all.map((one) => [one.textContent, Number(one.getAttribute('x'))])"
    )
    (first, one), (last, other) = years[0], years[-1]
    year = (other - one) / (int(last) - int(first))
    assert abs(boxes[0][1] - boxes[0][0] - year) < year / 50, "a year of possible ends"
    assert abs(boxes[1][0] - (one + year * (2019 - int(first)))) < year / 50
    expect(page.locator(".succeeds")).to_have_count(1)
    expect(page.locator(".nested")).to_have_count(1)
    expect(page.locator(".today, .today-text")).to_have_count(1)  # of the legend, hidden
    expect(page.locator(".today")).to_be_hidden()


def test_arrow_keys_lead_from_bar_to_bar_and_enter_opens(open_mijnstreek: Opener) -> None:
    page = open_mijnstreek("view=timeline")
    bars = page.locator(".venture")
    page.get_by_role("combobox", name="Order").focus()
    page.keyboard.press("Tab")
    expect(bars.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(bars.nth(2)).to_be_focused()
    assert bars.evaluate_all("(all) => all.filter((one) => one.tabIndex === 0).length") == 1
    name = (bars.nth(2).get_attribute("aria-label") or "").split(". ")[0]
    page.keyboard.press("Enter")
    expect(page.locator("#dossier h2")).to_have_text(name)
    expect(page.locator("#dossier h2")).to_be_focused()
    page.wait_for_timeout(100)  # the picture is drawn anew beside the dossier
    page.keyboard.press("Escape")
    expect(bars.nth(2)).to_be_focused()
    page.keyboard.press("End")
    expect(bars.last).to_be_focused()


def test_order_by_kind_has_headings_and_stands_in_the_address(open_mijnstreek: Opener) -> None:
    page = open_mijnstreek("view=timeline")
    expect(page.locator(".group")).to_have_count(0)
    page.get_by_role("combobox", name="Order").select_option("kind")
    expect(page.locator(".group").first).to_have_text("Alliance (1)")
    expect(page.locator(".venture")).to_have_count(68)
    assert "x.order=kind" in page.url
    page.evaluate("netgraph.app.change({ filters: { kind: ['v:theme_coalition'] } })")
    expect(page.locator(".group")).to_have_text(["Theme coalition (3)"])
    expect(page.locator(".venture")).to_have_count(3)


def test_names_stay_whole_on_a_phone(open_mijnstreek: Opener, mijnstreek: NetworkGraph) -> None:
    page = open_mijnstreek("view=timeline")
    page.set_viewport_size({"width": 320, "height": 640})
    expect(page.locator(".timeline-frame svg")).to_have_attribute("width", re.compile(r"^2\d\d$"))
    names = page.locator(".venture").evaluate_all(
        """(all) => all.map((one) =>
          [...one.querySelectorAll("tspan")].map((line) => line.textContent).join(" "))"""
    )
    assert sorted(names) == sorted(one.name for one in mijnstreek.subgraph().ventures)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    widest = page.locator(".venture text").evaluate_all(
        "(all) => Math.max(...all.map((one) => one.getBBox().x + one.getBBox().width))"
    )
    assert widest <= 300


def test_the_whole_timeline_is_one_file(open_mijnstreek: Opener, tmp_path: Path) -> None:
    page = open_mijnstreek(f"view=timeline&day={DAY}")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as SVG").click()
    path = tmp_path / "timeline.svg"
    download.value.save_as(path)
    root = ET.fromstring(path.read_text("utf-8"))
    words = [" ".join("".join(node.itertext()).split()) for node in root.iter()]
    assert "8 December 2020" in words and "2020" in words
    assert sum(node.tag.endswith("tspan") for node in root.iter()) >= 68
    expect(page.locator(".timeline-frame svg")).to_have_count(1)


def test_hostile_names_stay_text_in_bars(open_map: Opener) -> None:
    name = "</text><script>window.pwned=1</script><image href=x onerror=window.pwned=1>"
    page = open_map(
        network(
            [],
            [
                venture(name, id="v")._replace(kind=name, window=sample().ventures[0].window),
                venture("x" * 5000, id="w")._replace(window=sample().ventures[1].window),
            ],
            [],
            [LinkEdge("v", "PART_OF", "w", None, None, None, (), sample().ventures[0].window)],
        )
    )
    for order in ("", "kind", "begin"):
        page.evaluate("(order) => netgraph.app.change({ view: 'timeline', own: { order } })", order)
        expect(page.locator(".venture")).to_have_count(2)
        assert any(label.startswith(name) for label in labels(page))
    assert page.evaluate("window.pwned") is None
    assert page.locator("#timeline-view script, #timeline-view image").count() == 0
