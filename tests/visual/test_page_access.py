"""Everyone can use the page: axe finds nothing, in every view, language, light and size."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

import netgraph
from schema.language import set_language
from visual.map import draw

from .conftest import MADE_ON, Opener
from .sample import care

VIEWS = {
    "map": "",
    "a venture": "#node=v:kerncoalitie-mijnstreek",
    "a partner on a day": "#node=p:cz&day=2021-06-07&level=presumed",
    "partners": "#show=partners",
    "both": "#show=both&day=2020-12-08",
    "overlaps": "#view=overlaps&compare=v:kerncoalitie-mijnstreek&compare=v:mijnzorg",
    "timeline": "#view=timeline",
    "table": "#view=table&node=v:mijnzorg",
    "a connection": "#path=p:cz&path=p:zuyderland-mc",
}


@pytest.fixture(scope="module")
def pages(mijnstreek_file: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The page of the Mijnstreek in both languages, by code."""
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    with netgraph.open(mijnstreek_file) as net:
        whole = net.subgraph(claims=True)
    for code in ("nl", "en"):
        set_language(code)
        found[code] = draw(whole, made_on=MADE_ON).save(folder / f"{code}.html").as_uri()
    set_language("en")
    return found


def wrong(page: Page) -> list[str]:
    """What axe has against the page as it is: WCAG 2.2 A and AA, and good practice."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for one in found
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("code", ["nl", "en"])
def test_axe_finds_nothing(pages: dict[str, str], chromium_page: Page, code: str) -> None:
    page = chromium_page
    page.emulate_media(color_scheme="dark" if code == "nl" else "light", reduced_motion="reduce")
    for view, address in VIEWS.items():
        page.goto("about:blank")
        page.goto(pages[code] + address)
        page.wait_for_selector("html[data-ready]")
        assert wrong(page) == [], view
        for panel in ("filters", "paths", "legend") if view == "map" else ():
            page.locator(f"#open-{panel}").click()
            assert wrong(page) == [], panel
        page.set_viewport_size({"width": 320, "height": 640})
        assert wrong(page) == [], f"{view} on a phone"
        page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator("html")).to_have_attribute("lang", code)


@pytest.mark.parametrize("code", ["nl", "en"])
def test_what_is_shown_is_chosen_in_one_row_on_a_phone(
    pages: dict[str, str], chromium_page: Page, code: str
) -> None:
    chromium_page.set_viewport_size({"width": 320, "height": 640})
    chromium_page.goto(pages[code])
    chromium_page.wait_for_selector("html[data-ready]")
    tops = chromium_page.locator("#shows [data-show]").evaluate_all(
        "buttons => buttons.map((one) => one.getBoundingClientRect().top)"
    )
    assert len(tops) == 3
    assert len(set(tops)) == 1


def test_names_found_are_announced_as_a_list(open_map: Opener) -> None:
    page = open_map(care())
    page.locator("#search").fill("e")
    assert wrong(page) == []
    page.locator("#search").fill("qqqq")
    assert wrong(page) == []


def test_a_filter_is_announced(open_map: Opener) -> None:
    page = open_map(care())
    page.locator("#open-filters").click()
    page.get_by_label("government").check()
    expect(page.locator("#said")).to_contain_text("1 partner")
    expect(page.locator("#facts")).to_contain_text("Filtered")


def test_it_prints_without_controls(open_map: Opener) -> None:
    page = open_map(care(), "#node=v%3Akern")
    page.emulate_media(media="print")
    for hidden in (".bar", ".tools", "#shows", ".zoom"):
        expect(page.locator(hidden)).to_be_hidden()
    for seen in ("h1", "#facts", "#map", "#dossier h2"):
        expect(page.locator(seen)).to_be_visible()
    assert page.pdf()[:5] == b"%PDF-"
