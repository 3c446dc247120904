"""Large networks open on groups, which open on ventures, which unfold their partners."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from visual.page import _SCRIPTS, module, script

from .conftest import Opener
from .sample import crowd, joins, network, partner, venture

ASSETS = Path(__file__).parents[2] / "visual" / "assets"
KINDS = """(() => {
  const found = { groups: 0, ventures: 0, partners: 0 };
  for (const id of netgraph.chart.sprites.keys()) {
    if (id < 0) found.groups += 1;
    else if (netgraph.app.model.nodes[id].venture) found.ventures += 1;
    else found.partners += 1;
  }
  return found;
})()"""


def test_from_group_to_venture_to_partners_and_back(open_map: Opener) -> None:
    subgraph = crowd(1200)
    page = open_map(subgraph)
    start = page.evaluate(KINDS)
    assert start["groups"] > 3
    assert start["ventures"] < 20 and start["partners"] == 0
    expect(page.locator("#left-out")).to_contain_text("400 ventures, in")
    frame = page.locator("#map")
    frame.focus()
    page.keyboard.press("Home")
    expect(page.locator("#said")).to_contain_text("a group of")
    page.keyboard.press("Enter")
    opened = page.evaluate(KINDS)
    assert opened["ventures"] > start["ventures"]
    assert opened["groups"] == start["groups"] - 1
    assert "x.cluster" in page.evaluate("location.hash")
    page.evaluate(
        """netgraph.chart.cursor = [...netgraph.chart.sprites.values()]
          .filter(({ id }) => id >= 0).sort((a, b) => b.number - a.number)[0].id"""
    )
    page.keyboard.press("Enter")
    unfolded = page.evaluate(KINDS)
    chosen = page.evaluate("netgraph.app.state.chosen")
    takes_part = {
        edge.partner
        for edge in subgraph.participations
        if edge.venture == subgraph.ventures[chosen].id
    }
    assert unfolded["partners"] == len(takes_part)
    page.keyboard.press("Escape")
    assert page.evaluate(KINDS) == opened
    page.keyboard.press("Escape")
    assert page.evaluate(KINDS) == start
    page.go_back()
    assert page.evaluate(KINDS) == opened


def test_five_thousand_partners_open_answer_and_unfold(open_map: Opener) -> None:
    page = open_map(crowd(7500))
    assert page.evaluate("netgraph.app.model.partners.length") == 5000
    assert page.evaluate("netgraph.chart.sprites.size") < 150
    expect(page.get_by_role("button", name="Both", exact=True)).to_be_disabled()
    page.locator("#search").fill("partner 04999")
    expect(page.locator("#found").get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("#dossier h2")).to_have_text("Partner 04999")
    assert page.evaluate("netgraph.chart.sprites.has(netgraph.app.state.chosen)")
    page.locator("#dossier .rows button").first.click()
    expect(page.locator("#dossier h2")).to_contain_text("Venture")
    assert page.evaluate("netgraph.chart.scene.open.length") == 1


def test_a_venture_with_very_many_partners_keeps_them_apart(open_map: Opener) -> None:
    partners = [partner(f"Partner {i:03}") for i in range(300)]
    ventures = [venture("Large"), venture("Small")]
    seats = [joins(one.id, "Large") for one in partners] + [joins("Partner 001", "Small")]
    page = open_map(network(partners, ventures, seats), "#node=v:Large")
    spots = page.evaluate(
        """[...netgraph.chart.sprites.values()]
          .map(({ to, size, id }) => [to.x, to.y, size, id])"""
    )
    assert len(spots) == 302
    for i, (x, y, size, _id) in enumerate(spots):
        for other_x, other_y, other, _other_id in spots[:i]:
            assert (x - other_x) ** 2 + (y - other_y) ** 2 >= (size + other - 0.01) ** 2


@pytest.mark.parametrize("count", [1, 2, 5, 12, 40, 64])
def test_names_around_a_venture_do_not_overlap(open_map: Opener, count: int) -> None:
    long = " of the collaborating organisations"
    partners = [partner(f"Partner {i:03}{long if i % 3 == 0 else ''}") for i in range(count)]
    page = open_map(
        network(
            partners,
            [venture("One"), *(venture(f"Near {i}") for i in range(6))],
            [joins(one.id, "One") for one in partners]
            + [joins(partners[0].id, f"Near {i}") for i in range(6)],
        ),
        "#node=v:One",
    )
    page.evaluate("netgraph.chart.network.moveTo({ scale: 1, animation: false })")
    boxes = page.evaluate(
        """(() => {
          netgraph.chart.forget();
          return netgraph.chart.arranged(1).filter(({ node }) => node.owner !== undefined)
            .map(({ x0, x1, y0, y1 }) => [x0, x1, y0, y1]);
        })()"""
    )
    assert len(boxes) == count
    for i, (left, right, top, bottom) in enumerate(boxes):
        for other in boxes[:i]:
            assert right <= other[0] or other[1] <= left or bottom <= other[2] or other[3] <= top


def test_modules_are_small_and_each_imports_from_those_above_it() -> None:
    on_disk = {path.stem for path in ASSETS.glob("*.js")} - {"boot"}
    assert set(_SCRIPTS) == on_disk
    for name in _SCRIPTS:
        assert len((ASSETS / f"{name}.js").read_text("utf-8").splitlines()) < 300, name
        assert "import " not in module(name).replace("important", "")
    assert "export " not in script()


def test_a_module_that_imports_from_below_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("visual.page._SCRIPTS", ("main", "app"))
    with pytest.raises(ValueError, match="imports from what comes later"):
        module("main")
