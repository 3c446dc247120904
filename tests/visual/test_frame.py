"""The shell of documents in a real Chromium, without network; a console error fails the test."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from schema.language import set_language
from visual.frame import document
from visual.theme import css_text, default_theme

FACTS = ["As of 7 June 2021", "Made on 22 November 2026", "<b>84 sources</b>"]
BODY = """<h2>Figures</h2><p>A sentence with <a href="https://example.org/">a link</a>.</p>
<table><caption>Two</caption><thead><tr><th scope="col">what</th><th scope="col">count</th></tr>
</thead><tbody><tr><th scope="row">partners</th><td>75</td></tr></tbody></table>
<figure><svg viewBox="0 0 20 10" role="img" aria-label="A box"><rect width="20" height="10"
fill="#12467f"/></svg><figcaption>A box</figcaption></figure>"""


def opened(page: Page, folder: Path, html: str) -> Page:
    path = folder / "document.html"
    path.write_text(html, "utf-8")
    page.goto(path.as_uri())
    return page


def rules(page: Page, folder: Path) -> int:
    opened(page, folder, document("plain", "", facts=[]))
    return int(page.evaluate("document.styleSheets[0].cssRules.length"))


def faults(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    return [one["id"] for one in found.response["violations"]]


@pytest.mark.parametrize("code", ["en", "nl"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_it(chromium_page: Page, tmp_path: Path, code: str, scheme: str) -> None:
    set_language(code)
    page = opened(chromium_page, tmp_path, document("The network", BODY, facts=FACTS))
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    expect(page).to_have_title("The network")
    expect(page.locator("html")).to_have_attribute("lang", code)
    expect(page.get_by_role("heading", level=1)).to_have_text("The network")
    expect(page.get_by_role("listitem")).to_have_text(FACTS)
    assert not faults(page)


def test_the_first_stop_of_the_keyboard_leads_past_the_heading(
    chromium_page: Page, tmp_path: Path
) -> None:
    page = opened(chromium_page, tmp_path, document("The network", BODY, facts=FACTS))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_it_fits_a_small_screen(chromium_page: Page, tmp_path: Path) -> None:
    page = opened(chromium_page, tmp_path, document("x" * 5000, BODY, facts=["y" * 5000]))
    page.set_viewport_size({"width": 320, "height": 500})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    "text",
    [
        "</style></title><script>window.pwned = 1</script>",
        '"; } body { display: none } "\\',
        "line\u2028and\nanother \u202eright to left\u202c 🏥",
        "\ud800 half a letter",
    ],
    ids=range(4),
)
def test_a_hostile_title_is_text(chromium_page: Page, tmp_path: Path, text: str) -> None:
    html = document(text, "<p>body</p>", facts=[text]).encode("utf-8", "replace").decode()
    page = opened(chromium_page, tmp_path, html)
    shown = text.encode("utf-8", "replace").decode()
    assert page.locator("h1").text_content() == shown
    assert page.locator(".facts").locator("li").text_content() == shown
    expect(page.locator("p")).to_be_visible()
    assert page.evaluate("window.pwned") is None
    assert page.evaluate("(text) => CSS.supports('content', text)", css_text(text))
    assert page.evaluate("document.styleSheets[0].cssRules.length") == rules(page, tmp_path)


def test_the_policy_allows_this_style_and_nothing_else(tmp_path: Path) -> None:
    html = document("The network", BODY, facts=FACTS, style="h2{color:var(--ink)}")
    style = re.search("<style>(.*?)</style>", html, re.DOTALL)
    assert style is not None
    checksum = b64encode(sha256(style[1].encode()).digest()).decode()
    assert "default-src &#x27;none&#x27;" in html
    assert checksum in html
    assert style[1].startswith(default_theme().style())
    assert "script-src" not in html and "<script" not in html
