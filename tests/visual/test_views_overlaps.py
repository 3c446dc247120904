"""The view Overlaps: the same answers as the question, by keyboard, in words."""

import re
import xml.etree.ElementTree as ET
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from netgraph import NetworkGraph
from schema.language import set_language
from schema.vocabulary import label

from .conftest import Opener
from .sample import joins, network, partner, venture
from .views import DAY, FOUR, compared

SHOWN = """() => [...document.querySelectorAll(".combination")].map((one) => {
  one.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  const table = document.querySelector("#overlaps-view table");
  const cells = (row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent);
  return [one.getAttribute("data-key"), [...table.tBodies[0].rows].map(cells)];
})"""


def by_combination(
    net: NetworkGraph, day: str | None, level: str
) -> dict[str, dict[str, list[set[str]]]]:
    """The roles in words of partners, by the combination of ventures that they are in."""
    when: dict[str, Any] = {"as_of": day, "evidence": level} if day else {}
    rows = net.overlap(*FOUR, at_least=1, **when)

    def key(row: Any) -> str:
        return "".join(str(i + 1) for i, (_venture, roles) in enumerate(row.roles) if roles)

    found: dict[str, dict[str, list[set[str]]]] = {}
    for places, own in groupby(sorted(rows, key=key), key=key):
        found[places] = {
            row.partner: [
                {label("role", role) for role in roles} for _v, roles in row.roles if roles
            ]
            for row in own
        }
    return found


@pytest.mark.parametrize(
    ("day", "level"), [(None, "possible"), (DAY, "possible"), (DAY, "presumed")]
)
def test_the_answers_are_those_of_the_question(
    open_mijnstreek: Opener, mijnstreek: NetworkGraph, day: str | None, level: str
) -> None:
    page = open_mijnstreek(compared(FOUR, day, level))
    expected = by_combination(mijnstreek, day, level)
    shown = dict(page.evaluate(SHOWN))
    order = [(-len(key), -len(expected[key])) for key in shown]
    assert order == sorted(order)
    assert shown.keys() == expected.keys() and shown
    for key, rows in shown.items():
        cells = {
            row[0]: [
                {re.sub(r" \([a-z]+\)$", "", role) for role in cell.split("; ")}
                for cell in row[1 : len(key) + 1]
            ]
            for row in rows
        }
        assert cells == expected[key]
    expect(page.get_by_text("In all 4 ventures")).to_be_visible()


def test_evidence_is_that_of_the_weakest(open_mijnstreek: Opener, mijnstreek: NetworkGraph) -> None:
    pair = FOUR[:2]
    page = open_mijnstreek(compared(pair, DAY))
    rows = mijnstreek.overlap(*pair, as_of=DAY)
    table = page.get_by_role("table").filter(has_text="In all 2 ventures")
    cells = table.locator("tbody tr").evaluate_all(
        "(rows) => rows.map((row) => [row.cells[0].textContent, row.cells[3].textContent])"
    )
    assert sorted(cells) == sorted([row.partner, row.evidence] for row in rows)
    assert len(cells) == 6


def test_it_starts_with_the_pairs_that_share_most(
    open_mijnstreek: Opener, mijnstreek: NetworkGraph
) -> None:
    page = open_mijnstreek(f"view=overlaps&day={DAY}")
    offered = page.locator(".offer").all_inner_texts()
    shared = {frozenset((row.a, row.b)): row.shared for row in mijnstreek.overlaps(as_of=DAY)}
    counts = []
    for text in offered:
        names, count = text.rsplit("\n", 1)
        counts.append(int(count.split()[0]))
        assert shared[frozenset(names.split(" + "))] == counts[-1]
    assert counts == sorted(shared.values(), reverse=True)[:6]
    page.get_by_role("button", name="Kerncoalitie Mijnstreek + Themacoalitie Farmacie").click()
    expect(page.locator(".chip .name")).to_have_text(
        ["Kerncoalitie Mijnstreek", "Themacoalitie Farmacie"]
    )
    assert "compare=v%3Akerncoalitie-mijnstreek" in page.url
    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)
    expect(page.locator(".offer")).to_have_count(6)


def test_all_of_it_works_by_keyboard(open_mijnstreek: Opener) -> None:
    page = open_mijnstreek("view=overlaps")
    box = page.get_by_role("combobox", name="Add a venture")
    box.focus()
    for name, found in (
        ("kerncoal", "Kerncoalitie Mijnstreek"),
        ("themacoalitie fa", "Themacoalitie"),
    ):
        page.keyboard.type(name)
        expect(page.locator("#overlap-add-0")).to_contain_text(found)
        page.keyboard.press("ArrowDown")
        assert box.get_attribute("aria-activedescendant") == "overlap-add-0"
        page.keyboard.press("Enter")
        expect(box).to_be_focused()
        expect(box).to_have_value("")
    expect(page.locator("#said")).to_have_text("2 ventures chosen. 6 partners sit in all of them.")
    bars = page.locator(".combination")
    expect(bars).to_have_count(3)
    assert bars.evaluate_all("(all) => all.map((one) => one.tabIndex)") == [0, -1, -1]
    bars.first.focus()
    page.keyboard.press("ArrowRight")
    expect(bars.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(bars.nth(1)).to_be_focused()
    expect(bars.nth(1)).to_have_attribute("aria-pressed", "true")
    words = bars.nth(1).get_attribute("aria-label") or ""
    expect(page.locator("#said")).to_have_text(words)
    expect(page.get_by_role("table").first.locator("caption")).to_have_text(words)
    page.keyboard.press("End")
    expect(bars.last).to_be_focused()
    page.get_by_role("table").first.get_by_role("button").first.press("Enter")
    expect(page.locator("#dossier h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("table").first.get_by_role("button").first).to_be_focused()
    page.get_by_role("button", name="Remove Kerncoalitie Mijnstreek").press("Enter")
    expect(page.get_by_role("button", name="Remove Themacoalitie Farmacie")).to_be_focused()
    page.keyboard.press("Enter")
    expect(box).to_be_focused()
    expect(page.locator("#said")).to_have_text("No venture chosen.")


def test_no_participants_known_is_not_no_overlap(open_map: Opener) -> None:
    page = open_map(
        network(
            [partner("A"), partner("B"), partner("C")],
            [venture("One"), venture("Two"), venture("Empty"), venture("Advised")],
            [
                joins("A", "One"),
                joins("B", "Two"),
                joins("C", "Advised", "evaluator", takes_part=False),
            ],
        )
    )
    page.evaluate("netgraph.app.change({ view: 'overlaps' })")
    names = page.evaluate("netgraph.app.model.ventures.map(({ name }) => name)")
    ids = {name: number for number, name in enumerate(names)}

    def choose(*ventures: str) -> None:
        page.evaluate(
            "(compared) => netgraph.app.change({ compared })", [ids[one] for one in ventures]
        )

    choose("One", "Two")
    expect(page.locator(".note-line")).to_have_count(0)
    expect(page.get_by_text("No partner sits in all of them.")).to_be_visible()
    choose("One", "Empty")
    expect(page.locator(".note-line")).to_have_text("Empty: no participants known.")
    expect(page.get_by_text("No participants of Empty are known, so it cannot be")).to_be_visible()
    expect(page.get_by_text("No partner sits")).to_have_count(0)
    choose("Empty", "Advised")
    expect(page.locator(".note-line")).to_have_text(
        ["Empty: no participants known.", "Advised: no participants known."]
    )
    choose("One")
    expect(page.get_by_text("No venture shares a partner with One.")).to_be_visible()


def test_filters_and_day_are_not_blamed_on_the_records(open_mijnstreek: Opener) -> None:
    page = open_mijnstreek(compared(("mijnzorg", "kerncoalitie-mijnstreek"), "2022-01-01"))
    expect(page.locator(".note-line")).to_have_text(
        "MijnZorg: no participants known for this day, evidence and filters."
    )


def test_six_are_the_most(open_mijnstreek: Opener) -> None:
    page = open_mijnstreek("view=overlaps")
    page.evaluate("netgraph.app.change({ compared: [0, 1, 2, 3, 4, 5, 6, 7] })")
    expect(page.locator(".chip")).to_have_count(6)
    expect(page.get_by_text("Six ventures are chosen, which is the most.")).to_be_visible()


def test_dutch_and_the_picture_as_a_file(open_mijnstreek: Opener, tmp_path: Path) -> None:
    page = open_mijnstreek(compared(FOUR, DAY), language="nl")
    set_language("nl")
    expect(page.get_by_role("heading", name="Overlap")).to_be_visible()
    expect(page.locator(".combination").first).to_have_attribute(
        "aria-label",
        re.compile("^In Kerncoalitie Mijnstreek.* en Trendbreuk Zuid-Limburg: 1 partner$"),
    )
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als SVG").click()
    assert download.value.suggested_filename == "overlap.svg"
    path = tmp_path / "overlap.svg"
    download.value.save_as(path)
    text = path.read_text("utf-8")
    root = ET.fromstring(text)
    words = " ".join("".join(node.itertext()) for node in root.iter())
    assert all(name in words for name in ("Kerncoalitie Mijnstreek", "MijnZorg", "12 in totaal"))
    assert "var(" not in text and "onclick" not in text
    fills = {node.get("fill") for node in root.iter() if node.tag.endswith("circle")}
    assert len(fills) == 3, "dots that are in, in the one chosen, and out"
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als PNG").click()
    download.value.save_as(tmp_path / "overlap.png")
    assert (tmp_path / "overlap.png").read_bytes().startswith(b"\x89PNG")


def names_of(page: Page, selector: str) -> list[str]:
    return [text.strip() for text in page.locator(selector).all_text_contents()]


HOSTILE = "<img src=x onerror='window.pwned=1'></title><script>window.pwned=1</script>"


def test_hostile_names_stay_text(open_map: Opener) -> None:
    long = "word " * 1000
    page = open_map(
        network(
            [partner(HOSTILE, id="p"), partner("\u202eturned", id="q")],
            [venture(HOSTILE, id="v"), venture(long, id="w"), venture("{name}", id="x")],
            [joins("p", "v", "<b>"), joins("p", "w"), joins("q", "v"), joins("p", "x")],
        )
    )
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate("netgraph.app.change({ view: 'overlaps', compared: [0, 1, 2] })")
    assert names_of(page, ".chip .name") == [HOSTILE, long.strip(), "{name}"]
    assert HOSTILE in names_of(page, "#overlaps-view tbody th")
    assert page.evaluate("window.pwned") is None
    assert page.locator("#overlaps-view img, #overlaps-view script, #overlaps-view b").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
