"""The page in a real Chromium, without network; an error in its console fails the test."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from schema.language import set_language

from .conftest import Opener
from .sample import SOURCES, care, crowd, dated, joins, network, partner, venture

HOSTILE = [
    "</script><script>window.pwned = 1</script>",
    "<img src=x onerror='window.pwned = 1'>",
    "\"'><svg onload=window.pwned=1>",
    "javascript:window.pwned=1",
    "line\u2028and\u2029paragraph",
    "\u202eright to left\u202c",
    "{{ 7 * 7 }} ${window.pwned = 1} `x`",
    "&lt;b&gt; &amp; <!-- -->",
    "🏥 zorg 中文 ไทย",
    "__proto__",
    "x" * 5000,
    "word " * 1000,
]


def choose(page: Page, text: str) -> None:
    page.get_by_role("combobox").fill(text)
    page.keyboard.press("Enter")


def test_the_map_is_drawn(open_map: Opener) -> None:
    page = open_map(care())
    colours = page.evaluate(
        """() => {
          const canvas = document.querySelector("#map canvas");
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          return new Set(new Uint32Array(data.buffer)).size;
        }"""
    )
    assert colours > 20
    assert len(page.evaluate("netgraph.chart.names.map(({ node }) => node.id)")) == 5


@pytest.mark.parametrize("text", ["cooperatie", "COÖPERATIE zorg", "cz", "ratie z"])
def test_search_finds_by_name_and_alias_without_accents(open_map: Opener, text: str) -> None:
    page = open_map(care())
    page.get_by_role("combobox").fill(text)
    expect(page.get_by_role("option")).to_have_count(1)
    expect(page.get_by_role("option")).to_contain_text("Coöperatie Zorg")
    page.keyboard.press("Enter")
    expect(page.locator("#dossier h2")).to_have_text("Coöperatie Zorg")
    expect(page.get_by_role("combobox")).to_have_value("")


def test_search_that_finds_nothing_says_so(open_map: Opener) -> None:
    page = open_map(care())
    page.get_by_role("combobox").fill("qqq")
    expect(page.get_by_role("option")).to_have_text("Nothing found")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_the_dossier_holds_the_facts_and_their_sources(open_map: Opener) -> None:
    page = open_map(care())
    choose(page, "kern")
    dossier = page.locator("#dossier")
    expect(dossier).to_contain_text("Theme coalition · 2 members")
    expect(dossier).to_contain_text("April 2019")
    expect(dossier.get_by_role("heading", level=3)).to_have_text(
        ["Members (2)", "Links (1)", "Sources"]
    )
    expect(dossier.locator(".rows").first).to_contain_text(
        "founder · from 2020 · seen on: 7 June 2021"
    )
    expect(dossier).to_contain_text("contains Plan")
    link = dossier.get_by_role("link", name="Yearly report")
    expect(link).to_have_attribute("href", "https://example.org/a?b=1&c=2")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(dossier.locator(".sources")).to_contain_text("Robuust, 7 June 2021")
    expect(dossier.locator(".sources")).to_contain_text("A leaflet")


def test_one_walks_from_dossier_to_dossier_and_back(open_map: Opener) -> None:
    page = open_map(care())
    search = page.get_by_role("combobox")
    choose(page, "kern")
    page.locator("#dossier").get_by_role("button", name="Gemeente Heerlen").click()
    expect(page.locator("#dossier h2")).to_have_text("Gemeente Heerlen")
    expect(page.locator("#dossier h2")).to_be_focused()
    expect(page.locator("#dossier")).to_contain_text("Other roles (taking no part) (1)")
    expect(page.locator("#dossier")).to_contain_text("evaluator · takes no part")
    page.keyboard.press("Escape")
    expect(page.locator("#dossier")).to_be_hidden()
    expect(search).to_be_focused()


def test_a_click_on_a_node_chooses_it_and_one_beside_it_lets_go(open_map: Opener) -> None:
    page = open_map(care())
    box = page.locator("#map").bounding_box()
    assert box is not None
    point = page.evaluate(
        "netgraph.chart.network.canvasToDOM(netgraph.chart.nodes.find((node) => node.id === 1))"
    )
    page.mouse.click(box["x"] + point["x"], box["y"] + point["y"])
    expect(page.locator("#dossier h2")).to_have_text("Plan")
    page.mouse.click(box["x"] + 4, box["y"] + 4)
    expect(page.locator("#dossier")).to_be_hidden()


def test_pointing_at_a_node_shows_what_is_joined_to_it(open_map: Opener) -> None:
    page = open_map(care())
    box = page.locator("#map").bounding_box()
    assert box is not None
    point = page.evaluate("netgraph.chart.network.canvasToDOM(netgraph.chart.nodes[1])")
    page.mouse.move(box["x"] + point["x"], box["y"] + point["y"])
    page.wait_for_function("netgraph.chart.pointed === 1")
    names = page.evaluate(
        "netgraph.chart.names.map(({ node }) => netgraph.data.dossiers[node.id].name)"
    )
    assert sorted(names) == ["Gemeente Heerlen", "Kerncoalitie", "Plan"]


def test_all_of_it_works_by_keyboard(open_map: Opener) -> None:
    page = open_map(care())
    reached = []
    for _ in range(11):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    assert reached[0] == "A"
    assert reached[1:] == [
        "search",
        "show-map",
        "show-overlaps",
        "show-timeline",
        "show-table",
        "map",
        "closer",
        "further",
        "whole",
        "SUMMARY",
    ]
    page.locator("#map").focus()
    before = page.evaluate("netgraph.chart.scale()")
    page.keyboard.press("+")
    page.wait_for_function("(before) => netgraph.chart.scale() > before * 1.2", arg=before)
    page.keyboard.press("0")
    page.wait_for_function("(before) => netgraph.chart.scale() === before", arg=before)
    page.get_by_role("combobox").fill("e")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    name = chosen.locator("bdi").first.inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("#dossier h2")).to_have_text(name)


def test_the_table_holds_the_same_as_text(open_map: Opener) -> None:
    page = open_map(care())
    page.get_by_role("button", name="Table").click()
    expect(page.get_by_role("table")).to_have_count(2)
    ventures, partners = page.get_by_role("table").all()
    expect(ventures.get_by_role("row")).to_have_count(3)
    expect(partners.get_by_role("row")).to_have_count(4)
    row = ventures.get_by_role("row", name=re.compile("^Kerncoalitie"))
    expect(row).to_contain_text("Coöperatie Zorg founder; supplies chair")
    expect(row).to_contain_text("contains Plan")
    expect(partners).to_contain_text("evaluator, takes no part")
    partners.get_by_role("button", name="Zonder Plek").click()
    expect(page.locator("#dossier")).to_contain_text("No participations known.")
    page.get_by_role("button", name="Map").click()
    expect(page.locator("#map")).to_be_visible()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            "en",
            ["Legend", "Search a partner or venture", "coalition", "part of (arrow to the whole)"],
        ),
        ("nl", ["Legenda", "Zoek een partner of samenwerkingsverband", "coalitie", "overheid"]),
    ],
)
def test_both_languages(open_map: Opener, code: str, words: list[str]) -> None:
    set_language(code)
    page = open_map(care())
    expect(page.locator("html")).to_have_attribute("lang", code)
    shown = page.locator("body").inner_text() + page.locator("label").inner_text()
    for word in words:
        assert word in shown
    assert page.evaluate("Object.values(netgraph.data.texts).every(Boolean)")


def test_evidence_looks_different_and_is_said(open_map: Opener) -> None:
    page = open_map(dated())
    groups: dict[str, Any] = page.evaluate(
        """Object.fromEntries(netgraph.chart.lines.map(({ look, edges }) =>
          [`${edges[0].line} ${edges[0].evidence}`, JSON.stringify([look.dash, look.colour])]))"""
    )
    assert set(groups) == {"member certain", "member possible", "aside possible", "part presumed"}
    assert len(set(groups.values())) == 4
    expect(page.locator("#legend")).to_contain_text("takes part: certain")
    expect(page.locator("#legend")).to_contain_text("takes part: possible")
    choose(page, "kern")
    expect(page.locator("#dossier")).to_contain_text(
        "supplies chair · from 2020 · seen on: 7 June 2021 · presumed"
    )


def test_one_in_focus_is_open_when_the_page_opens(open_map: Opener) -> None:
    page = open_map(care(), focus=["heerlen"])
    expect(page.locator("#dossier h2")).to_have_text("Gemeente Heerlen")


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_are_text(open_map: Opener, name: str) -> None:
    sources = (
        SOURCES[0]._replace(title=name, publisher=name, url=f"javascript:window.pwned=1//{name}"),
        SOURCES[1],
    )
    page = open_map(
        network(
            [partner(name, f"alias {name}", domain=name, id="p")],
            [venture(name, id="v")._replace(kind=name, ambition=name, phase=name, region=(name,))],
            [joins("p", "v", name)],
            sources=sources,
        ),
        title=name,
        store=name,
    )
    page.get_by_role("button", name="Table").click()
    row = page.get_by_role("table").first.locator("tbody tr").first
    assert row.get_by_role("button").first.text_content() == name
    page.get_by_role("button", name="Map").click()
    for number in (0, 1):
        page.evaluate("(number) => netgraph.choose(number)", number)
        assert page.locator("#dossier h2").text_content() == name
        assert name in (page.locator(".sources").text_content() or "")
        expect(page.locator("#panel a")).to_have_count(0)
    page.get_by_role("combobox").fill(name[:150])
    assert page.title() == " ".join(name.split()) or len(name) > 1000 or not name.isprintable()
    assert page.evaluate("window.pwned") is None
    expect(page.locator("img, svg, iframe, b")).to_have_count(0)
    assert page.evaluate("document.querySelectorAll('script').length") == 6


def test_no_two_names_overlap_and_the_large_ones_are_there(open_map: Opener) -> None:
    page = open_map(crowd(140))
    boxes = page.evaluate("netgraph.chart.names.map(({ x0, x1, y0, y1 }) => [x0, x1, y0, y1])")
    assert len(boxes) > 60
    for i, (left, right, top, bottom) in enumerate(boxes):
        for other in boxes[:i]:
            apart = right <= other[0] or other[1] <= left or bottom <= other[2] or other[3] <= top
            assert apart


@pytest.mark.parametrize(("width", "height"), [(320, 568), (390, 844), (844, 390), (1440, 900)])
def test_it_fits_from_phone_to_screen(open_map: Opener, width: int, height: int) -> None:
    page = open_map(care())
    page.set_viewport_size({"width": width, "height": height})
    choose(page, "kern")
    expect(page.locator("#dossier")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    frame = page.locator("#map").bounding_box()
    assert frame is not None and frame["height"] >= 120 and frame["width"] >= 200
    size = page.evaluate("document.querySelector('#close, .close').getBoundingClientRect().width")
    assert size >= 24


def test_dark_and_calm(open_map: Opener) -> None:
    page = open_map(care())
    paper = "document.body.computedStyleMap().get('background-color').toString()"
    light = page.evaluate(paper)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert page.evaluate(paper) != light
    page.get_by_role("button", name="Zoom in").click()
    expect(page.locator("#map")).to_be_visible()


def test_an_empty_network_says_so(open_map: Opener) -> None:
    page = open_map(network([], [], sources=()))
    expect(page.get_by_text("There is nothing to show.")).to_be_visible()
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Show the whole map").click()


def test_two_thousand_nodes_open_and_answer(open_map: Opener) -> None:
    page = open_map(crowd(2000))
    choose(page, "venture 00003")
    expect(page.locator("#dossier h2")).to_have_text("Venture 00003")
