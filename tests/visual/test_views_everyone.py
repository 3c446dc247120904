"""The views for everybody: axe in both languages and schemes, 320 pixels, paper."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import Opener
from .views import DAY, FOUR, compared, faults

VIEWS = {
    "overlaps": f"view=overlaps&day={DAY}",
    "combinations": compared(FOUR, DAY),
    "timeline": f"view=timeline&day={DAY}",
    "table": f"view=table&day={DAY}",
}


def at(page: Page, address: str) -> None:
    """Go to an address within the page, as a link in a mail would."""
    page.evaluate("(address) => { location.hash = address; }", address)
    page.wait_for_timeout(150)


@pytest.mark.parametrize(("code", "scheme"), [("en", "light"), ("nl", "dark")])
def test_axe_finds_nothing(open_mijnstreek: Opener, code: str, scheme: str) -> None:
    page = open_mijnstreek("view=table", language=code)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for name, address in VIEWS.items():
        at(page, address)
        assert not faults(page), name
    at(page, VIEWS["overlaps"])
    box = page.locator("#overlap-add")
    box.focus()
    box.press("ArrowDown")
    expect(page.locator("#overlap-add-list")).to_be_visible()
    assert not faults(page), "with the list of names open"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_shapes_hold_against_what_is_behind_them(open_mijnstreek: Opener, scheme: str) -> None:
    """3:1 for bars, dots and lines, in both schemes; measured by WCAG's formula."""
    page = open_mijnstreek(VIEWS["combinations"])
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    ratio = """(selectors) => {
      const channel = (value) => {
        const part = value / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      };
      const light = (colour) => {
        const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(channel);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const paper = light(getComputedStyle(document.body).backgroundColor);
      return selectors.map(([selector, property]) => {
        const own = light(getComputedStyle(document.querySelector(selector))[property]);
        return (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05);
      });
    }"""
    shapes = [
        *([f".upset .{name}", "fill"] for name in ("amount", "in", "chosen .amount")),
        *([f".upset .{name}", "stroke"] for name in ("out", "joins", "chosen .slot")),
    ]
    assert min(page.evaluate(ratio, shapes)) >= 3
    at(page, VIEWS["timeline"])
    shapes = [
        *([f".timeline-frame .{name}", "stroke"] for name in ("part", "dots", "today", "hatch")),
        [".timeline-frame .succeeds-line", "stroke"],
    ]
    assert min(page.evaluate(ratio, shapes)) >= 3


@pytest.mark.parametrize(("width", "height"), [(320, 640), (320, 256), (1280, 800)])
def test_nothing_sticks_out(open_mijnstreek: Opener, width: int, height: int) -> None:
    """320 x 256 is 1280 x 1024 at 400%."""
    page = open_mijnstreek("view=table")
    page.set_viewport_size({"width": width, "height": height})
    for name, address in VIEWS.items():
        at(page, address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        view = page.locator(".view:not([hidden])")
        wide = view.evaluate("(view) => [view.scrollWidth, view.clientWidth]")
        assert wide[0] <= wide[1], name
    page.locator(".view:not([hidden]) .name").first.click()
    expect(page.locator("#dossier h2")).to_be_visible()


def test_it_prints_whole(open_mijnstreek: Opener) -> None:
    page = open_mijnstreek(VIEWS["timeline"])
    page.emulate_media(media="print")
    view = page.locator("#timeline-view")
    high = view.evaluate("(view) => [view.scrollHeight, view.clientHeight, view.offsetHeight]")
    assert high[2] > 1500 and high[0] <= high[1] + 1, "all of it, not what fits a screen"
    expect(page.get_by_role("button", name="Save as SVG")).to_be_hidden()
    at(page, VIEWS["combinations"])
    expect(page.locator(".upset .amount").first).to_be_visible()
    page.set_viewport_size({"width": 718, "height": 1000})
    at(page, VIEWS["table"])
    table = page.locator("#table-view table").first
    assert table.evaluate("(one) => getComputedStyle(one).display") == "table"
    assert table.evaluate("(one) => one.getBoundingClientRect().right") <= 718
