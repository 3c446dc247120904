"""The overview from memory: the same as worked out, of these facts only, and never rubbish."""

import json
import math
import struct
from hashlib import blake2b
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from queries.subgraph import LinkEdge, Subgraph
from schema.language import set_language
from visual.fingerprint import fingerprint
from visual.overview import Overview, overview
from visual.recall import Kept, drawn, kept_of, recalled

from .networks import networks
from .sample import crowd, joins, network, partner, venture

_SLOW = settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])


def pair() -> Subgraph:
    """Two ventures that share a partner, and a third by itself."""
    return network(
        [partner("P", id="p"), partner("Q", id="q")],
        [venture("Één", id="a"), venture("B", id="b"), venture("C", id="c")],
        [joins("p", "a"), joins("p", "b"), joins("q", "b"), joins("q", "c", takes_part=False)],
        [LinkEdge("b", "PART_OF", "a", None, None, None, ()), LinkEdge("p", "X", "q", *NOTHING)],
    )


NOTHING: tuple[Any, ...] = (None, None, None, ())


@given(networks())
@_SLOW
def test_what_is_remembered_is_what_was_worked_out(subgraph: Subgraph) -> None:
    seen = overview(subgraph)
    kept = kept_of(subgraph, seen)
    if any("\0" in one.name for one in subgraph.ventures):
        assert kept.drawn == ""
    else:
        assert recalled(subgraph, kept) == seen
    assert drawn(subgraph, kept) == overview(subgraph, kept.places) == seen


def test_a_crowd_is_remembered_too() -> None:
    subgraph = crowd(900)
    seen = overview(subgraph)
    assert recalled(subgraph, kept_of(subgraph, seen)) == seen


def test_of_nothing_nothing_is_remembered() -> None:
    nothing = network([], [])
    assert kept_of(nothing, overview(nothing)) == Kept({}, "")
    assert drawn(nothing, Kept({}, "")) == Overview([], [], [], 0, [])


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    """Ventures, names, partners, who takes part in what, links between ventures, places."""
    texts = b"1 3 a\0b\0c 3 " + "Één".encode() + b"\0B\0C 2 p\0q 3 p\0p\0q 3 a\0b\0b"
    texts += b" 1 b 1 PART_OF 1 a"
    places = [(0.5, 1.0), (2.0, -3.25), (1e5, 0.0)]
    expected = blake2b(texts + struct.pack("<6d", 0.5, 1, 2, -3.25, 1e5, 0), digest_size=16)
    assert fingerprint(pair(), places) == expected.hexdigest()


def changed(subgraph: Subgraph) -> dict[str, Subgraph]:
    """The same with something else in it each time."""
    a, b, c = subgraph.ventures
    part_of, partners_link = subgraph.links
    first, *rest = subgraph.participations
    return {
        "name": subgraph._replace(ventures=(a, b._replace(name="D"), c)),
        "id": subgraph._replace(ventures=(a, b, c._replace(id="d"))),
        "participation": subgraph._replace(participations=(first, *rest, joins("p", "c"))),
        "no participation": subgraph._replace(participations=(*rest,)),
        "role": subgraph._replace(participations=(first._replace(takes_part=False), *rest)),
        "link": subgraph._replace(links=(part_of._replace(relation="SUPPORTS"), partners_link)),
        "no link": subgraph._replace(links=(partners_link,)),
        "partner": subgraph._replace(partners=(*subgraph.partners, partner("R", id="r"))),
    }


@pytest.mark.parametrize("what", changed(pair()))
def test_of_other_facts_nothing_is_remembered_but_places(what: str) -> None:
    kept = kept_of(pair(), overview(pair()))
    other = changed(pair())[what]
    assert recalled(pair(), kept)
    assert recalled(other, kept) is None
    assert drawn(other, kept) == overview(other, kept.places)


def test_where_somebody_stands_elsewhere_it_is_worked_out() -> None:
    kept = kept_of(pair(), overview(pair()))
    moved = Kept({**kept.places, "a": (500.0, 500.0)}, kept.drawn)
    assert recalled(pair(), moved) is None
    assert drawn(pair(), moved).places[0] == (500.0, 500.0)
    assert recalled(pair(), Kept({**kept.places, "gone": (1.0, 1.0)}, kept.drawn)) is None
    del moved.places["a"]  # type: ignore[attr-defined]
    assert recalled(pair(), moved) is None


def test_dates_and_links_between_partners_change_no_drawing() -> None:
    kept = kept_of(pair(), overview(pair()))
    first, *rest = pair().participations
    dated = first._replace(since="2001", until="2002", role="chair")
    again = pair()._replace(links=pair().links[:1], participations=(dated, *rest))
    assert recalled(again, kept) == overview(pair())


def test_words_are_those_of_the_language_in_use() -> None:
    set_language("nl")
    kept = kept_of(crowd(300), overview(crowd(300)))
    assert drawn(crowd(300), kept).clusters[-1].name == "Met niets verbonden"
    set_language("en")
    assert drawn(crowd(300), kept).clusters[-1].name == "Joined to nothing"
    assert drawn(crowd(300), kept) == overview(crowd(300))


def test_no_name_of_the_network_is_in_what_is_remembered() -> None:
    kept = kept_of(pair(), overview(pair()))
    called = [one.name for one in pair().ventures] + [one.name for one in pair().partners]
    assert not any(json.dumps(name) in kept.drawn for name in called)


def rubbish() -> dict[str, Any]:
    """What a store may say instead, by where it says so in the text that is kept."""
    return {
        "radii": [[], [10.0], [10.0, 10.0, -1.0], [10.0, 10.0, 1e9], [10.0, 10.0, "1"], None, 3],
        "ties": [None, [], [[0], [1]], [[1], [0], [1]], [[0], [3], [1]], [[0], [1.0], [1]],
                 [[0], [1], [9]], [[0], [True], [1]], [[0, 0], [1], [1]], "abc",
                 [[0], [1], [1], []]],
        "count": [None, -1, 0, 10**30, 1.0, "1", [1]],
        "clusters": [None, [], [[]], [1], ["abcdef"], [{}]],
        "members": [None, [], [0, 1], [0, 0, 1], [0, 1, 3], [0, 1, -1], ["0", "1", "2"],
                    [0, 1, 2, 2]],
        "trees": [None, [], [[0], [0]], [[0], [2]], [[], []], [[0, 0], [1, 1]], [[1], [0]],
                  [[0], ["1"]]],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("where", "what"), [(a, b) for a, every in rubbish().items() for b in every]
)
def test_rubbish_counts_as_not_remembered(where: str, what: Any) -> None:
    kept = kept_of(pair(), overview(pair()))
    text = json.dumps({**json.loads(kept.drawn[32:]), where: what})
    assert recalled(pair(), kept._replace(drawn=kept.drawn[:32] + text)) is None


@pytest.mark.parametrize(
    ("cell", "what"),
    [
        (0, 2), (0, -1), (0, -2), (0, None), (0, True), (1, math.inf), (1, math.nan), (1, 1e8),
        (1, "0"), (2, 0), (3, -1.0), (3, 1e300), (4, "</script>"), (4, ""), (4, None), (4, ["x"]),
        (5, 0), (5, 1), (5, 3), (5, "2"), (5, -2), (5, 2.0),
    ],
)  # fmt: skip
def test_rubbish_of_a_cluster_counts_as_not_remembered(cell: int, what: Any) -> None:
    kept = kept_of(pair(), overview(pair()))
    found = json.loads(kept.drawn[32:])
    assert found["clusters"][0][0] == 1 and found["clusters"][0][5] == 2
    found["clusters"][0][cell] = what
    text = kept.drawn[:32] + json.dumps(found)
    assert recalled(pair(), kept._replace(drawn=text)) is None


@pytest.mark.parametrize(
    "text",
    ["", "{", "null", "[]", "[" * 100_000, "NaN", '{"radii":1e999}', "9" * 5000, "\0", "\ud800"],
)
def test_what_is_no_json_of_ours_counts_as_not_remembered(text: str) -> None:
    kept = kept_of(pair(), overview(pair()))
    for drawn_as in (text, kept.drawn[:32] + text):
        assert recalled(pair(), kept._replace(drawn=drawn_as)) is None
        assert drawn(pair(), kept._replace(drawn=drawn_as)) == overview(pair())


@pytest.mark.parametrize(
    "place", [(1.0,), (1.0, 2.0, 3.0), (1, 2), ("1", "2"), (math.nan, 0.0), None]
)
def test_places_that_are_no_places_count_as_not_remembered(place: Any) -> None:
    kept = kept_of(pair(), overview(pair()))
    assert recalled(pair(), kept._replace(places={**kept.places, "b": place})) is None


def test_a_name_that_holds_a_separator_is_drawn_and_not_remembered() -> None:
    """Else "a" and "b" beside each other might be taken for other names."""
    odd = pair()._replace(ventures=(pair().ventures[0]._replace(name="A\0B"), *pair().ventures[1:]))
    kept = kept_of(odd, overview(odd))
    assert kept.drawn == "" and len(kept.places) == 3
    assert drawn(odd, kept) == overview(odd)
