"""Columns in bytes: what is written is what the page reads, whatever stands in it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from queries.subgraph import Claim, LinkEdge, Subgraph
from visual.packing import Packing

from .conftest import Opener
from .sample import SOURCES, care, dated, joins, network, partner, venture
from .test_page import HOSTILE
from .unpacked import read_column

MODEL = """(() => {
  const { nodes, members, links, sources, claims, windows } = netgraph.app.model;
  return { nodes, members, links, sources, claims, windows };
})()"""
_TEXTS = st.none() | st.text(max_size=6) | st.lists(st.text(max_size=3), max_size=3).map(tuple)


@given(st.lists(_TEXTS))
def test_a_column_is_read_back(values: list[Any]) -> None:
    packing = Packing(b"before")
    other = packing.column(["a", "b", "a"])
    column = packing.column(values)
    last = packing.column(["x", "y"])
    held = packing.bytes()
    assert read_column(other, 3, held) == ["a", "b", "a"]
    assert read_column(column, len(values), held) == values
    assert read_column(last, 2, held) == ["x", "y"]


@pytest.mark.parametrize(
    ("below", "width"),
    [(0, 1), (1, 1), (256, 1), (257, 2), (65_536, 2), (65_537, 3), (2**24, 3), (2**24 + 1, 4)],
)
def test_numbers_take_no_more_bytes_than_they_need(below: int, width: int) -> None:
    packing = Packing()
    numbers = [number for number in (0, 1, 255, 256, 65_535, below - 1) if 0 <= number < below]
    column = packing.numbers(numbers, below)
    assert column == {"in": [0, width]}
    assert len(packing.bytes()) == width * len(numbers)
    assert read_column(column, len(numbers), packing.bytes()) == numbers


@given(st.lists(st.integers(-(2**31), 2**31 - 1)))
def test_numbers_may_be_below_zero(numbers: list[int]) -> None:
    packing = Packing()
    assert read_column(packing.numbers(numbers), len(numbers), packing.bytes()) == numbers


def test_a_number_that_does_not_fit_is_refused() -> None:
    with pytest.raises(OverflowError):
        Packing().numbers([2**31])


def holds(page: Page, subgraph: Subgraph) -> dict[str, Any]:
    """The model of a page, after comparing it with the subgraph."""
    model: dict[str, Any] = page.evaluate(MODEL)
    nodes, windows = model["nodes"], model["windows"]
    cited = {one.id: number for number, one in enumerate(subgraph.sources)}

    def shared(fact: Any, read: dict[str, Any]) -> None:
        assert read["sources"] == [cited[one] for one in fact.sources]
        for name in {"since", "until", "name", "kind", "domain", "phase", "ambition", "role"}:
            if name in fact._fields:
                assert read[name] == getattr(fact, name)
        if "window" in fact._fields:
            assert windows[read["window"]] == (fact.window and list(fact.window))

    assert len(nodes) == len(subgraph.ventures) + len(subgraph.partners)
    whole: list[Any] = [*subgraph.ventures, *subgraph.partners]
    for number, (fact, read) in enumerate(zip(whole, nodes, strict=True)):
        shared(fact, read)
        assert read["id"] == number and read["key"] == fact.id
        assert read["venture"] == (number < len(subgraph.ventures))
        assert (read["aliases"], read["region"]) == ([*fact.aliases], [*fact.region])
        taken = [
            i
            for i, one in enumerate(subgraph.participations)
            if (one.venture if read["venture"] else one.partner) == fact.id
        ]
        assert read["members"] == taken
    for fact, read in zip(subgraph.participations, model["members"], strict=True):
        shared(fact, read)
        assert (
            nodes[read["partner"]]["key"] == fact.partner and not nodes[read["partner"]]["venture"]
        )
        assert nodes[read["venture"]]["key"] == fact.venture and nodes[read["venture"]]["venture"]
        assert (read["observed"], read["takesPart"]) == ([*fact.observed], fact.takes_part)
    for link, read in zip(subgraph.links, model["links"], strict=True):
        shared(link, read)
        assert [nodes[read[end]]["key"] for end in ("from", "to")] == [link.from_id, link.to_id]
        assert read["id"] in nodes[read["from"]]["links"]
    assert [one["title"] for one in model["sources"]] == [one.title for one in subgraph.sources]
    return model


def hostile() -> Subgraph:
    """Every text that is there to do harm, in every place where a text can stand."""
    partners = [
        partner(name, *HOSTILE[:i], domain=name, id=f"p{name}")._replace(kind=name, region=(name,))
        for i, name in enumerate(HOSTILE)
    ]
    ventures = [
        venture(name, name, id=f"v{name}")._replace(kind=name, phase=name, ambition=name)
        for name in HOSTILE
    ]
    members = [
        joins(one.id, other.id, other.name)._replace(since=one.name, observed=(one.name,))
        for one, other in zip(partners, ventures, strict=True)
    ]
    links = [
        LinkEdge(ventures[0].id, name, ventures[1].id, name, None, None, ("s1",))
        for name in HOSTILE
    ]
    whole = network(partners, ventures, members, links)
    claim = Claim("words", "ventures", ventures[0].id, None, None, (), "x", ("s2",), None)
    return whole._replace(claims=(claim,))


@pytest.mark.parametrize(
    "subgraph",
    [
        care(),
        dated(),
        hostile(),
        network([], [], sources=()),
        network([partner("A"), partner("B", domain=None)], [venture("V")]),
        network([], [venture("V"), venture("W", "Project")]),
        network([partner("A", "Ab", "Abc")], [], sources=SOURCES),
    ],
    ids=["care", "dated", "hostile", "empty", "not joined", "ventures alone", "partners alone"],
)
def test_the_page_reads_what_was_written(open_map: Opener, subgraph: Subgraph) -> None:
    model = holds(open_map(subgraph), subgraph)
    assert [one["text"] for one in model["claims"]] == [one.text for one in subgraph.claims]
    for number, claim in enumerate(model["claims"]):
        assert all(number in model["nodes"][about]["claims"] for about in claim["about"])


def test_more_than_two_bytes_of_nodes(open_map: Opener) -> None:
    count = 66_000
    partners = [partner(f"Partner {i:05}") for i in range(count)]
    names = [f"Partner {i:05}" for i in (0, 254, 255, 256, 65_534, 65_535, 65_536, count - 1)]
    seats = [joins(name, "Two" if i % 2 else "One") for i, name in enumerate(names)]
    page = open_map(network(partners, [venture("One"), venture("Two")], seats))
    read = page.evaluate(
        """netgraph.app.model.members.map(({ partner, venture }) =>
          [partner, venture].map((id) => netgraph.app.model.nodes[id].name))"""
    )
    assert read == [[one.partner, one.venture] for one in seats]
    page.evaluate(f"netgraph.choose({count + 1})")
    assert page.locator("#dossier h2").text_content() == names[-1]
