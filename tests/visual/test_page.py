"""The page in a real Chromium, without network; an error in its console fails the test."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from queries.subgraph import Claim
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
    page.locator("#search").fill(text)
    page.keyboard.press("Enter")


def place(page: Page, name: str) -> tuple[float, float]:
    """Where a node stands on the screen, once the map stands still."""
    page.wait_for_function("() => !netgraph.chart.moving")
    page.wait_for_timeout(450)
    x, y = page.evaluate(
        """(name) => {
          const sprite = [...netgraph.chart.sprites.values()].find((one) => one.name === name);
          const { x, y } = netgraph.chart.network.canvasToDOM(sprite);
          const { left, top } = document.getElementById("map").getBoundingClientRect();
          return [x + left, y + top];
        }""",
        name,
    )
    return x, y


def shown(page: Page) -> list[str]:
    names: list[str] = page.evaluate(
        "[...netgraph.chart.sprites.values()].map(({ name }) => name).sort()"
    )
    return names


def test_the_map_opens_on_ventures_and_stands_still(open_map: Opener) -> None:
    page = open_map(care())
    colours = page.evaluate(
        """() => {
          const canvas = document.querySelector("#map canvas");
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          return new Set(new Uint32Array(data.buffer)).size;
        }"""
    )
    assert colours > 20
    assert shown(page) == ["Kerncoalitie", "Plan"]
    assert len(page.evaluate("netgraph.chart.names.map(({ node }) => node.id)")) == 2
    assert not page.evaluate("Boolean(netgraph.chart.moving)")
    expect(page.locator("#left-out")).to_have_text(
        "3 partners are folded into their ventures; choose a venture to see them."
    )


@pytest.mark.parametrize("text", ["cooperatie", "COÖPERATIE zorg", "cz", "ratie z"])
def test_search_finds_by_name_and_alias_without_accents(open_map: Opener, text: str) -> None:
    page = open_map(care())
    page.locator("#search").fill(text)
    options = page.locator("#found").get_by_role("option")
    expect(options).to_have_count(1)
    expect(options).to_contain_text("Coöperatie Zorg")
    page.keyboard.press("Enter")
    expect(page.locator("#dossier h2")).to_have_text("Coöperatie Zorg")
    expect(page.locator("#dossier h2")).to_be_focused()
    expect(page.locator("#search")).to_have_value("")
    assert "Coöperatie Zorg" in shown(page)


def test_search_that_finds_nothing_says_so(open_map: Opener) -> None:
    page = open_map(care())
    page.locator("#search").fill("qqq")
    expect(page.locator("#found").get_by_role("option")).to_have_text("Nothing found")
    expect(page.locator("#said")).to_have_text("Nothing found")
    page.keyboard.press("Escape")
    expect(page.locator("#found")).to_be_hidden()


def test_the_dossier_holds_the_facts_and_their_sources(open_map: Opener) -> None:
    claim = Claim(
        *("reading", "ventures", "kern", "since", "2019-04", ("s2",)),
        *("in 2018 already", ("s1",), "an older text"),
    )
    page = open_map(care()._replace(claims=(claim,)))
    choose(page, "kern")
    dossier = page.locator("#dossier")
    expect(dossier).to_contain_text("Theme coalition · 2 members")
    expect(dossier).to_contain_text("April 2019")
    expect(dossier.get_by_role("heading", level=3)).to_have_text(
        ["Members (2)", "Links (1)", "Other readings and words of the sources (1)", "Sources"]
    )
    expect(dossier.locator(".rows").first).to_contain_text(
        "founder · from 2020 · seen on: 7 June 2021"
    )
    expect(dossier).to_contain_text("contains Plan")
    expect(dossier).to_contain_text("Begin: in 2018 already")
    expect(dossier).to_contain_text("kept here: April 2019")
    expect(dossier).to_contain_text("an older text")
    link = dossier.get_by_role("link", name="Yearly report")
    expect(link).to_have_attribute("href", "https://example.org/a?b=1&c=2")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(dossier.locator(".sources")).to_contain_text("Robuust, 7 June 2021")
    expect(dossier.locator(".sources")).to_contain_text("A leaflet")


def test_one_walks_from_dossier_to_dossier_and_back(open_map: Opener) -> None:
    page = open_map(care())
    choose(page, "kern")
    page.locator("#dossier").get_by_role("button", name="Gemeente Heerlen").click()
    expect(page.locator("#dossier h2")).to_have_text("Gemeente Heerlen")
    expect(page.locator("#dossier h2")).to_be_focused()
    expect(page.locator("#dossier")).to_contain_text("Other roles (taking no part) (1)")
    expect(page.locator("#dossier")).to_contain_text("evaluator · takes no part")
    page.go_back()
    expect(page.locator("#dossier h2")).to_have_text("Kerncoalitie")
    page.go_forward()
    expect(page.locator("#dossier h2")).to_have_text("Gemeente Heerlen")
    page.locator("#dossier h2").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#dossier")).to_be_hidden()
    expect(page.locator("#search")).to_be_focused()


def test_a_venture_unfolds_where_it_stands_and_folds_again(open_map: Opener) -> None:
    page = open_map(care())
    before = page.evaluate("({ ...netgraph.chart.sprites.get(0).to })")
    page.mouse.click(*place(page, "Kerncoalitie"))
    expect(page.locator("#dossier h2")).to_have_text("Kerncoalitie")
    assert shown(page) == ["Coöperatie Zorg", "Gemeente Heerlen", "Kerncoalitie", "Plan"]
    assert page.evaluate("({ ...netgraph.chart.sprites.get(0).to })") == before
    assert page.evaluate("netgraph.chart.scene.lines.filter((one) => one.to === 0).length") == 3
    # The other venture makes way, and the same choice gives the same picture.
    moved = page.evaluate("({ ...netgraph.chart.sprites.get(1).to })")
    assert moved != before
    box = page.locator("#map").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 8, box["y"] + box["height"] / 2)
    expect(page.locator("#dossier")).to_be_hidden()
    assert shown(page) == ["Kerncoalitie", "Plan"]
    page.mouse.click(*place(page, "Kerncoalitie"))
    assert page.evaluate("({ ...netgraph.chart.sprites.get(1).to })") == moved
    page.mouse.click(*place(page, "Gemeente Heerlen"))
    expect(page.locator("#dossier h2")).to_have_text("Gemeente Heerlen")


def test_a_partner_shows_all_that_it_takes_part_in(open_map: Opener) -> None:
    page = open_map(care(), "#node=p%3Aheerlen")
    assert shown(page) == ["Gemeente Heerlen", "Kerncoalitie", "Plan"]
    joined = page.evaluate(
        """[...netgraph.chart.near.get(netgraph.app.state.chosen)]
          .map((id) => netgraph.chart.sprites.get(id).name).sort()"""
    )
    assert joined == ["Kerncoalitie", "Plan"]


def test_the_map_of_partners_and_that_of_both(open_map: Opener) -> None:
    page = open_map(care())
    page.get_by_role("button", name="Partners", exact=True).click()
    assert shown(page) == ["Coöperatie Zorg", "Gemeente Heerlen", "Zonder Plek"]
    assert page.evaluate("netgraph.chart.scene.ties.map(({ shared }) => shared)") == [1]
    page.get_by_role("button", name="Both", exact=True).click()
    assert len(shown(page)) == 5
    assert page.evaluate("netgraph.chart.scene.lines.length") == 4
    expect(page.get_by_role("button", name="Both", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    page.go_back()
    page.go_back()
    assert shown(page) == ["Kerncoalitie", "Plan"]


@pytest.mark.parametrize(("view", "count"), [("ventures", 2), ("partners", 3), ("both", 5)])
def test_it_opens_on_the_view_that_was_asked_for(open_map: Opener, view: str, count: int) -> None:
    page = open_map(care(), view=view)
    assert len(shown(page)) == count
    assert page.evaluate("location.hash") == ""


def test_pointing_at_a_node_shows_what_is_joined_to_it(open_map: Opener) -> None:
    page = open_map(care(), view="both")
    page.mouse.move(*place(page, "Plan"))
    page.wait_for_function("netgraph.chart.pointed === 1")
    dim = page.evaluate(
        """[...netgraph.chart.sprites.values()]
          .filter((one) => one.dim).map((one) => one.name).sort()"""
    )
    assert dim == ["Coöperatie Zorg", "Zonder Plek"]


def test_all_of_it_works_by_keyboard(open_map: Opener) -> None:
    page = open_map(care())
    reached = []
    for _ in range(24):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    assert reached[:5] == ["skip", "search", "show-map", "show-overlaps", "show-timeline"]
    assert [id for id in reached if id in ("all-days", "day", "open-filters", "map", "closer")] == [
        *("all-days", "day", "open-filters", "map", "closer"),
    ]
    frame = page.locator("#map")
    frame.focus()
    before = page.evaluate("netgraph.chart.scale()")
    page.keyboard.press("+")
    page.wait_for_function("(before) => netgraph.chart.scale() > before * 1.2", arg=before)
    page.keyboard.press("0")
    page.wait_for_function("(before) => netgraph.chart.scale() === before", arg=before)
    page.keyboard.press("Home")
    expect(page.locator("#said")).to_contain_text("Kerncoalitie. Theme coalition, 2 members")
    page.keyboard.press("Enter")
    expect(page.locator("#dossier h2")).to_have_text("Kerncoalitie")
    expect(frame).to_be_focused()
    assert len(shown(page)) == 4
    names = set()
    for key in ("ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowDown", "ArrowUp", "ArrowRight") * 2:
        page.keyboard.press(key)
        names.add(page.evaluate("netgraph.chart.sprites.get(netgraph.chart.cursor).name"))
    assert names >= {"Kerncoalitie", "Coöperatie Zorg", "Gemeente Heerlen"}
    page.keyboard.press("Escape")
    expect(page.locator("#dossier")).to_be_hidden()
    expect(frame).to_be_focused()
    page.locator("#search").fill("e")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("#found").get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    name = chosen.locator("bdi").first.inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("#dossier h2")).to_have_text(name)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", ["Legend", "As of a day", "coalition", "part of (arrow to the whole)", "Filters"]),
        (
            "nl",
            ["Legenda", "Op peildatum", "coalitie", "deel van (pijl naar het geheel)", "Filters"],
        ),
    ],
)
def test_both_languages(open_map: Opener, code: str, words: list[str]) -> None:
    set_language(code)
    page = open_map(care())
    page.locator("#open-legend").click()
    expect(page.locator("html")).to_have_attribute("lang", code)
    text = page.locator("body").inner_text()
    for word in words:
        assert word in text
    assert page.evaluate("Object.values(netgraph.data.texts).every(Boolean)")


def test_evidence_looks_different_and_is_said(open_map: Opener) -> None:
    page = open_map(dated(), view="both")
    groups: dict[str, Any] = page.evaluate(
        """Object.fromEntries(netgraph.chart.lines.map(({ look, edges }) =>
          [`${edges[0].line} ${edges[0].evidence}`, JSON.stringify([look.dash, look.fade])]))"""
    )
    assert set(groups) == {"member certain", "member possible", "aside possible", "part presumed"}
    assert len(set(groups.values())) == 4
    page.locator("#open-legend").click()
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
    claim = Claim("reading", name, "v", name, name, ("s1",), name, ("s1",), name)
    page = open_map(
        network(
            [partner(name, f"alias {name}", domain=name, id="p")],
            [venture(name, id="v")._replace(kind=name, ambition=name, phase=name, region=(name,))],
            [joins("p", "v", name)],
            sources=sources,
        )._replace(claims=(claim,)),
        title=name,
        store=name,
    )
    page.get_by_role("button", name="Table").click()
    row = page.get_by_role("table").first.locator("tbody tr").first
    assert row.get_by_role("button").first.text_content() == name
    page.get_by_role("button", name="Map").click()
    for panel in ("filters", "paths", "legend"):
        page.locator(f"#open-{panel}").click()
    for number in (0, 1):
        page.evaluate("(number) => netgraph.choose(number)", number)
        assert page.locator("#dossier h2").text_content() == name
        assert name in (page.locator(".sources").text_content() or "")
        expect(page.locator("#panel a")).to_have_count(0)
    page.locator("#search").fill(name[:150])
    for show in ("partners", "both", "ventures"):
        page.evaluate("(show) => netgraph.app.change({ show, day: '2021-06-07' })", show)
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert page.title() == " ".join(name.split()) or len(name) > 1000 or not name.isprintable()
    assert page.evaluate("window.pwned") is None
    expect(page.locator("img, iframe, b")).to_have_count(0)
    assert page.evaluate("document.querySelectorAll('script').length") == 8
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_no_two_names_overlap_and_the_large_ones_are_there(open_map: Opener) -> None:
    page = open_map(crowd(140), view="both")
    boxes = page.evaluate("netgraph.chart.names.map(({ x0, x1, y0, y1 }) => [x0, x1, y0, y1])")
    assert len(boxes) > 50
    for i, (left, right, top, bottom) in enumerate(boxes):
        for other in boxes[:i]:
            apart = right <= other[0] or other[1] <= left or bottom <= other[2] or other[3] <= top
            assert apart


@pytest.mark.parametrize(
    ("width", "height"), [(320, 568), (320, 256), (390, 844), (844, 390), (1440, 900)]
)
def test_it_fits_from_phone_to_screen(open_map: Opener, width: int, height: int) -> None:
    page = open_map(care())
    page.set_viewport_size({"width": width, "height": height})
    choose(page, "kern")
    expect(page.locator("#dossier")).to_be_visible()
    for panel in ("filters", "paths", "legend"):
        page.locator(f"#open-{panel}").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="As of a day").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    frame = page.locator("#map").bounding_box()
    assert frame is not None and frame["height"] >= 120 and frame["width"] >= 200
    small = page.evaluate(
        """[...document.querySelectorAll("button, select, input, summary, a[href]")]
          .map((one) => [one.id || one.className || one.tagName, one.getBoundingClientRect()])
          .filter(([id, box]) => id !== "skip" && box.width && Math.min(box.width, box.height) < 18)
          .map(([id]) => id)"""
    )
    assert small == []


def test_dark_and_calm(open_map: Opener) -> None:
    page = open_map(care())
    paper = "document.body.computedStyleMap().get('background-color').toString()"
    light = page.evaluate(paper)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert page.evaluate(paper) != light
    page.get_by_role("button", name="Zoom in").click()
    choose(page, "kern")
    assert not page.evaluate("Boolean(netgraph.chart.moving)")


def test_an_empty_network_says_so(open_map: Opener) -> None:
    page = open_map(network([], [], sources=()))
    expect(page.locator("#notice")).to_have_text("There is nothing to show.")
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Show the whole map").click()
    for view in ("overlaps", "timeline", "table"):
        page.locator(f"#show-{view}").click()
