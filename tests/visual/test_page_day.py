"""The slider, the filters and the address: the page says of any day what Python says of it."""

import datetime as dt
import json
import random
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import netgraph
from queries.subgraph import Subgraph
from queries.subgraph_at import at
from schema.evidence import LEVELS, level
from visual.map import draw

from .conftest import MADE_ON, Opener
from .sample import care

DAYS = [(dt.date(2009, 1, 1) + dt.timedelta(days=53 * n)).isoformat() for n in range(130)]


@pytest.fixture(scope="module")
def mijnstreek(mijnstreek_file: Path) -> Subgraph:
    with netgraph.open(mijnstreek_file) as net:
        return net.subgraph(claims=True)


@pytest.fixture
def page(mijnstreek: Subgraph, chromium_page: Page, tmp_path: Path) -> Page:
    path = draw(mijnstreek, made_on=MADE_ON).save(tmp_path / "net.html")
    chromium_page.set_default_timeout(8000)
    chromium_page.goto(path.as_uri())
    chromium_page.wait_for_selector("html[data-ready]")
    return chromium_page


SEEN = """([day, level]) => {
  const { app } = netgraph;
  app.change({ day, level }, { step: false });
  const now = app.now();
  const { model } = app;
  const keys = (ids) => ids.map((id) => model.nodes[id].key).sort();
  const fact = ({ partner, venture, role, id }) =>
    [model.nodes[partner].key, model.nodes[venture].key, role, now.levelOf(id)].join(" ");
  return {
    ventures: keys(now.ventures),
    partners: keys(now.partners),
    members: now.members.map((id) => fact(model.members[id])).sort(),
    links: now.links.length,
    sources: now.sourceCount(),
  };
}"""


def said(drawn: Subgraph) -> dict[str, Any]:
    return {
        "ventures": sorted(one.id for one in drawn.ventures),
        "partners": sorted(one.id for one in drawn.partners),
        "members": sorted(
            f"{one.partner} {one.venture} {one.role} {one.evidence or ''}"
            for one in drawn.participations
        ),
        "links": len(drawn.links),
        "sources": len(drawn.sources),
    }


def test_every_day_is_what_python_says_of_it(page: Page, mijnstreek: Subgraph) -> None:
    dice = random.Random(5)
    for day in [None, *dice.sample(DAYS, 24), "2020-12-08", "2021-06-07"]:
        for least in LEVELS if day else ["possible"]:
            assert page.evaluate(SEEN, [day, least]) == said(at(mijnstreek, day, least)), day


def test_evidence_in_the_browser_is_evidence_in_python(page: Page, mijnstreek: Subgraph) -> None:
    held = {one.window for one in mijnstreek.participations}
    held |= {one.window for one in mijnstreek.links} | {one.window for one in mijnstreek.ventures}
    windows = sorted((window for window in held if window), key=str)
    turns = {day for window in windows for day in window if day}
    days = sorted({*DAYS, *turns, "0001-01-01", "9999-12-31"})
    found = page.evaluate(
        "([windows, days]) => windows.map((one) => days.map((day) => netgraph.level(one, day)))",
        [windows, days],
    )
    assert found == [[level(window, day) for day in days] for window in windows]


def test_the_slider_goes_from_change_to_change(page: Page, mijnstreek: Subgraph) -> None:
    slider = page.locator("#day")
    page.get_by_role("button", name="As of a day").click()
    expect(page.locator("#facts li").first).to_have_text("As of 22 November 2026")
    slider.focus()
    seen = set()
    for _ in range(12):
        page.keyboard.press("ArrowLeft")
        day = page.evaluate("netgraph.app.state.day")
        assert len(page.evaluate("netgraph.app.now().members")) == len(
            at(mijnstreek, day).participations
        )
        seen.add(day)
    assert len(seen) == 12
    expect(slider).to_have_attribute("aria-valuetext", page.locator("#day-text").inner_text())
    expect(page.locator("#said")).to_contain_text("partners")
    page.keyboard.press("Home")
    first = page.evaluate("netgraph.app.state.day")
    windows = [one.window for one in mijnstreek.participations if one.window]
    assert first <= min(one.possible_from for one in windows if one.possible_from)
    page.get_by_label("Evidence", exact=True).select_option("certain")
    assert page.evaluate("netgraph.app.state.level") == "certain"
    page.get_by_role("button", name="Everything recorded").click()
    expect(page.locator("#facts li").first).to_have_text("All that is recorded, whenever it was")


def test_every_view_goes_by_the_same_day(page: Page, mijnstreek: Subgraph) -> None:
    day = at(mijnstreek, "2012-06-01", "presumed")
    page.evaluate("netgraph.app.change({ day: '2012-06-01', level: 'presumed' })")
    page.get_by_role("button", name="Table").click()
    expect(page.get_by_role("table").first.locator("tbody tr")).to_have_count(len(day.ventures))
    page.get_by_role("button", name="Map").click()
    assert page.evaluate("netgraph.chart.sprites.size") == len(day.ventures)


def test_an_address_opens_the_same_and_back_works(page: Page) -> None:
    page.get_by_role("button", name="As of a day").click()
    page.evaluate("netgraph.app.change({ day: '2021-06-07', level: 'presumed' })")
    page.locator("#search").fill("zuyderland medisch")
    page.keyboard.press("Enter")
    page.evaluate("netgraph.app.change({ filters: { domain: ['medical', 'finance'] } })")
    page.evaluate("netgraph.app.change({ ties: 'all' })")
    state = page.evaluate("netgraph.app.state")
    address = page.url
    assert "node=p%3Azuyderland-mc" in address and "day=2021-06-07" in address
    sprites = "[...netgraph.chart.sprites.keys()].join()"
    before = page.evaluate(sprites)
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    assert page.evaluate("netgraph.app.state") == state
    assert page.evaluate(sprites) == before
    page.locator("#show-table").click()
    page.locator("#show-timeline").click()
    page.go_back()
    expect(page.locator("#table-view")).to_be_visible()
    page.go_back()
    expect(page.locator("#map-view")).to_be_visible()
    page.go_forward()
    expect(page.locator("#table-view")).to_be_visible()


@pytest.mark.parametrize(
    "address",
    [
        "#view=nothing&show=x&level=9&day=yesterday&node=p:nobody&open=v:none",
        "#%E0%A4%A&&&=&node",
        "#day=0000-99-99&kind=x&kind=&role=<b>&x.sort=%00",
        "#path=p:cz&compare=v:x&compare=p:cz&open=p:cz",
    ],
)
def test_an_address_that_means_nothing_opens_all_the_same(page: Page, address: str) -> None:
    file = page.url
    page.goto("about:blank")
    page.goto(file + address)
    page.wait_for_selector("html[data-ready]")
    expect(page.locator("#map-view")).to_be_visible()


def test_filters_keep_what_fits(page: Page, mijnstreek: Subgraph) -> None:
    def seen(**filters: list[str]) -> tuple[set[str], set[str], int]:
        empty: dict[str, list[str]] = {"kind": [], "domain": [], "region": [], "role": []}
        page.evaluate("(filters) => netgraph.app.change({ filters })", {**empty, **filters})
        found = page.evaluate(SEEN, [None, "possible"])
        return set(found["ventures"]), set(found["partners"]), len(found["members"])

    facts = mijnstreek.participations
    domain = {one.id: one.domain for one in mijnstreek.partners}
    kind = {one.id: one.kind for one in mijnstreek.ventures}
    label = {one.id: one.label for one in mijnstreek.ventures}
    finance = [one for one in facts if domain[one.partner] == "finance"]
    ventures, partners, count = seen(domain=["finance"])
    assert ventures == {one.venture for one in finance}
    assert partners >= {one.partner for one in finance}
    assert {domain[one] for one in partners} == {"finance"}
    assert count == len(finance)
    pacts = [one for one in facts if kind[one.venture] == "pact"]
    ventures, partners, count = seen(kind=["v:pact"])
    assert {kind[one] for one in ventures} == {"pact"}
    assert (partners, count) == ({one.partner for one in pacts}, len(pacts))
    ventures, partners, count = seen(kind=["l:Coalition"], domain=["government"], role=["member"])
    both = [
        one
        for one in facts
        if label[one.venture] == "Coalition"
        and domain[one.partner] == "government"
        and one.role == "member"
    ]
    assert (ventures, partners, count) == (
        {one.venture for one in both},
        {one.partner for one in both},
        len(both),
    )
    region = {one.id: one.region for one in mijnstreek.ventures}
    region |= {one.id: one.region for one in mijnstreek.partners}
    near = [one for one in facts if "Heerlen" in region[one.venture] + region[one.partner]]
    assert seen(region=["Heerlen"])[2] == len(near)
    assert seen() == seen(kind=[])


def test_what_was_asked_for_is_what_it_opens_with(open_map: Opener) -> None:
    page = open_map(care(), kinds=["coalition"], domains=["Government"])
    assert page.evaluate("netgraph.app.state.filters.kind") == [
        "l:Coalition",
        "v:coalition",
    ]
    assert page.evaluate("netgraph.app.state.filters.domain") == ["government"]
    assert page.evaluate("netgraph.chart.sprites.size") == 1
    page.locator("#open-filters").click()
    expect(page.get_by_label("government")).to_be_checked()
    page.get_by_role("button", name="Clear all filters").click()
    assert page.evaluate("netgraph.chart.sprites.size") == 2


def test_the_map_is_kept_as_svg_and_png(page: Page, tmp_path: Path, mijnstreek: Subgraph) -> None:
    from xml.etree import ElementTree

    with page.expect_download() as kept:
        page.locator("#keep-svg").click()
    path = tmp_path / "map.svg"
    kept.value.save_as(path)
    assert kept.value.suggested_filename == "network-map.svg"
    tree = ElementTree.parse(path)
    texts = " ".join(node.text or "" for node in tree.iter() if node.tag.endswith("text"))
    assert "All that is recorded" in texts and "Kerncoalitie" in texts
    assert len(list(tree.iter("{http://www.w3.org/2000/svg}path"))) > len(mijnstreek.ventures)
    with page.expect_download() as kept:
        page.locator("#keep-png").click()
    kept.value.save_as(tmp_path / "map.png")
    assert (tmp_path / "map.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


def test_golden_geometry(page: Page) -> None:
    """Where ventures stand and partners unfold, within a tolerance; see golden.json."""
    found = page.evaluate(
        """() => {
          netgraph.app.change({ chosen: netgraph.app.model.find("v:kerncoalitie-mijnstreek") });
          const own = netgraph.chart.sprites.get(netgraph.app.state.chosen).to;
          const near = [...netgraph.chart.sprites.values()].filter((one) => one.owner);
          const far = ({ to }) => [to.x - own.x, to.y - own.y];
          const { nodes } = netgraph.app.model;
          return Object.fromEntries(near.map((one) => [nodes[one.id].key, far(one)]));
        }"""
    )
    golden = json.loads((Path(__file__).parent / "golden.json").read_text("utf-8"))
    assert found.keys() == golden.keys()
    for key, (x, y) in golden.items():
        assert found[key] == pytest.approx([x, y], abs=6), key
