"""A page within another page: what to paste, and that plain scrolling stays with that page."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from visual.embed import iframe
from visual.map import draw

from .conftest import MADE_ON
from .sample import care

SCALE = "netgraph.chart.network.getScale()"


@pytest.fixture
def around(chromium_page: Page, tmp_path: Path) -> Page:
    """A long page with a map in it, pasted as it was printed."""
    drawn = draw(care(), made_on=MADE_ON, title='Zorg & "meer" <b>')
    drawn.save(tmp_path / "de kaart.html")
    pasted = iframe(drawn.title, "de kaart.html")
    path = tmp_path / "site.html"
    path.write_text(
        '<!DOCTYPE html><html lang="nl"><title>Site</title><main><h1>Site</h1>'
        f'{pasted}<p style="height:3000px">More</p></main></html>',
        "utf-8",
    )
    chromium_page.set_viewport_size({"width": 1000, "height": 800})
    chromium_page.goto(path.as_uri())
    chromium_page.frames[1].wait_for_selector("html[data-ready]")
    return chromium_page


def wheel(page: Page, *, over: str = "#map") -> None:
    box = page.frame_locator("iframe").locator(over).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 3)
    page.mouse.wheel(0, 240)


def test_the_frame_is_titled_loads_when_seen_and_is_kept_apart(around: Page) -> None:
    frame = around.locator("iframe")
    expect(frame).to_have_attribute("title", 'Zorg & "meer" <b>')
    expect(frame).to_have_attribute("loading", "lazy")
    expect(frame).to_have_attribute("src", "de%20kaart.html")
    assert "allow-same-origin" not in (frame.get_attribute("sandbox") or "")
    assert around.evaluate("document.documentElement.scrollWidth") <= 1000
    found = Axe().run(around, options={"runOnly": ["wcag2a", "wcag2aa"]})
    assert [one["id"] for one in found.response["violations"]] == []


def test_plain_scrolling_is_of_the_page_around(around: Page) -> None:
    inner = around.frames[1]
    before = inner.evaluate(SCALE)
    wheel(around)
    around.wait_for_function("window.scrollY > 100")
    assert inner.evaluate(SCALE) == before
    expect(around.frame_locator("iframe").locator(".embed-hint")).to_have_text(
        "Hold Ctrl and scroll to zoom, or click in the map first."
    )


def test_with_ctrl_it_zooms(around: Page) -> None:
    inner = around.frames[1]
    before = inner.evaluate(SCALE)
    around.keyboard.down("Control")
    wheel(around)
    around.keyboard.up("Control")
    inner.wait_for_function(f"(before) => {SCALE} !== before", arg=before)
    assert around.evaluate("window.scrollY") == 0


def test_after_a_click_in_the_map_it_zooms_until_one_leaves_it(around: Page) -> None:
    inner = around.frames[1]
    before = inner.evaluate(SCALE)
    box = around.frame_locator("iframe").locator("#map").bounding_box()
    assert box is not None
    around.mouse.click(box["x"] + 8, box["y"] + 8)
    wheel(around)
    inner.wait_for_function(f"(before) => {SCALE} !== before", arg=before)
    assert around.evaluate("window.scrollY") == 0
    around.get_by_role("heading", name="Site").click()
    expect(around.frame_locator("iframe").locator("#map.taken")).to_have_count(0)
    zoomed = inner.evaluate(SCALE)
    wheel(around)
    around.wait_for_function("window.scrollY > 100")
    assert inner.evaluate(SCALE) == zoomed


def test_by_itself_the_page_zooms_as_ever_unless_its_address_says_embed(
    chromium_page: Page, tmp_path: Path
) -> None:
    path = draw(care(), made_on=MADE_ON).save(tmp_path / "map.html")
    for flag, moves in (("", True), ("?embed", False)):
        chromium_page.goto(path.as_uri() + flag)
        chromium_page.wait_for_selector("html[data-ready]")
        before = chromium_page.evaluate(SCALE)
        box = chromium_page.locator("#map").bounding_box()
        assert box is not None
        chromium_page.mouse.move(box["x"] + 200, box["y"] + 100)
        chromium_page.mouse.wheel(0, -240)
        if moves:
            chromium_page.wait_for_function(f"(before) => {SCALE} !== before", arg=before)
        else:
            expect(chromium_page.locator(".embed-hint")).to_be_visible()
            assert chromium_page.evaluate(SCALE) == before
