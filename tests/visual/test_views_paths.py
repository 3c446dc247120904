"""The panel that finds connections: the same as the question, by keyboard, in words."""

import pytest
from playwright.sync_api import Page, expect

from netgraph import NetworkGraph
from queries.subgraph import Subgraph

from .conftest import Opener
from .sample import joins, network, partner, venture
from .views import DAY, faults

HOSTILE = "<img src=x onerror='window.pwned=1'>{a} {b}"


def opened(page: Page) -> None:
    if not page.locator("#paths").is_visible():
        page.locator("#open-paths").click()
    expect(page.locator("#paths-title")).to_be_visible()


def take(page: Page, side: str, typed: str) -> None:
    box = page.locator(f"#path-{side}")
    box.focus()
    page.keyboard.type(typed)
    page.keyboard.press("Enter")


def test_the_way_is_that_of_the_question(open_mijnstreek: Opener, mijnstreek: NetworkGraph) -> None:
    page = open_mijnstreek(f"day={DAY}&path=p:gemeente-heerlen&path=p:mondriaan")
    opened(page)
    when = {"as_of": DAY, "via": "participations"}
    ways = mijnstreek.path("gemeente-heerlen", "mondriaan", all_paths=True, **when)  # type: ignore[arg-type]
    names = [ways[0].steps[0].from_name, *(step.to_name for step in ways[0].steps)]
    expect(page.locator(".way .name")).to_have_text(names)
    said = page.locator(".path-said")
    expect(said).to_contain_text(f"Connected in {len(names) - 1} steps.")
    expect(said).to_contain_text(f"Evidence: at least {ways[0].evidence}.")
    expect(said).to_contain_text(f"There are {len(ways)} ways as short.")
    buttons = page.locator(".other")
    expect(buttons).to_have_count(min(len(ways), 6))
    buttons.nth(1).press("Enter")
    expect(buttons.nth(1)).to_be_focused()
    second = [ways[1].steps[0].from_name, *(step.to_name for step in ways[1].steps)]
    expect(page.locator(".way .name")).to_have_text(second)
    assert page.evaluate("netgraph.app.way.length") == len(second)
    assert not faults(page)


def test_two_names_are_found_by_keyboard_and_stand_in_the_address(open_mijnstreek: Opener) -> None:
    page = open_mijnstreek("")
    opened(page)
    take(page, "from", "gemeente heerlen")
    expect(page.locator("#path-from")).to_have_value("Gemeente Heerlen")
    take(page, "to", "kerncoalitie mijnstreek")
    expect(page.locator("#path-to")).to_have_value("Kerncoalitie Mijnstreek")
    expect(page.locator(".path-said")).to_contain_text("Connected in 3 steps.")
    expect(page.locator("#said")).to_contain_text("Connected in 3 steps.")
    assert "path=p%3Agemeente-heerlen&path=v%3Akerncoalitie-mijnstreek" in page.url
    first, *_others, last = page.locator(".way .name").all_text_contents()
    assert (first, last) == ("Gemeente Heerlen", "Kerncoalitie Mijnstreek")
    page.get_by_role("button", name="Turn around").press("Enter")
    assert page.locator(".way .name").first.text_content() == "Kerncoalitie Mijnstreek"
    page.get_by_role("button", name="Clear").press("Enter")
    expect(page.locator("#path-from")).to_be_focused()
    expect(page.locator(".way")).to_have_count(0)
    assert "path=" not in page.url


def sample() -> Subgraph:
    return network(
        [
            partner("A", id="a"),
            partner(HOSTILE, id="b"),
            partner("C", id="c"),
            partner("D", id="d"),
        ],
        [venture("One", id="1"), venture("Two", id="2")],
        [
            joins("a", "1", "founder"),
            joins("a", "1", "supplies_chair"),
            joins("b", "1"),
            joins("c", "1", "evaluator", takes_part=False),
            joins("c", "2"),
        ],
    )


def test_steps_say_who_and_how(open_map: Opener) -> None:
    page = open_map(sample())
    page.evaluate("netgraph.app.change({ path: [2, 3] })")
    opened(page)
    texts = [" ".join(text.split()) for text in page.locator(".way li").all_inner_texts()]
    assert texts == [
        "A",
        "takes part, as founder and supplies chair, in One",
        f"in which takes part, as member, {HOSTILE}",
    ]
    assert page.evaluate("window.pwned") is None
    expect(page.locator("#paths img")).to_have_count(0)


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ([2, 4], "Nothing connects A and C."),  # an evaluator takes no part
        ([3, 5], f"Nothing connects {HOSTILE} and D."),
        ([0, 1], "Nothing connects One and Two."),
    ],
)
def test_it_says_when_nothing_connects(open_map: Opener, ends: list[int], said: str) -> None:
    page = open_map(sample())
    page.evaluate("(path) => netgraph.app.change({ path })", ends)
    opened(page)
    expect(page.locator(".path-said")).to_have_text(said)
    expect(page.locator(".way")).to_have_count(0)


def test_dutch_and_the_day(open_mijnstreek: Opener) -> None:
    page = open_mijnstreek("path=p:gemeente-heerlen&path=p:cz", language="nl")
    opened(page)
    expect(page.locator(".path-said")).to_contain_text("Verbonden in 2 stappen.")
    expect(page.locator(".step-how").first).to_have_text("neemt als deelnemer deel aan")
    page.evaluate("netgraph.app.change({ day: '2001-01-01', level: 'presumed' })")
    said = page.locator(".path-said")
    expect(said).to_contain_text(
        "Op deze peildatum en met deze filters zijn Gemeente Heerlen en CZ"
    )
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.locator("#paths").evaluate("(one) => one.scrollWidth <= one.clientWidth")
    assert not faults(page)


def test_the_way_stands_out_on_the_map(open_map: Opener) -> None:
    page = open_map(sample())
    page.evaluate("netgraph.app.change({ path: [2, 3] })")
    shown = page.evaluate(
        """() => {
          const { scene, sprites } = netgraph.chart;
          netgraph.chart.emphasise();
          const lines = scene.lines.filter(({ way }) => way).map(({ from, to }) => [from, to]);
          const dim = [...sprites.values()].filter((one) => one.dim).map(({ id }) => id);
          return { way: [...scene.way], lines, dim };
        }"""
    )
    # A and B stand beside One; Two is not on the way.
    assert shown == {"way": [2, 0, 3], "lines": [[2, 0], [3, 0]], "dim": [1]}
    page.evaluate("netgraph.app.change({ path: [] })")
    assert page.evaluate("[...netgraph.chart.sprites.keys()]") == [0, 1]


def test_the_ends_of_a_way_stand_apart(open_mijnstreek: Opener) -> None:
    """CZ and Mondriaan meet in one coalition: it stands between them, its lines do not coincide."""
    page = open_mijnstreek("path=p:cz&path=p:mondriaan")
    places = page.evaluate(
        """netgraph.app.way.map((id) => netgraph.chart.scene.sprites.get(id))
          .map(({ x, y }) => [x, y])"""
    )
    (ax, ay), (x, y), (bx, by) = places
    # More than a right angle, seen from the coalition.
    assert (ax - x) * (bx - x) + (ay - y) * (by - y) < 0
