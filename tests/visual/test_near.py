"""A drawing that is kept: what stood stays, what is new lies free and near."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from queries.subgraph import Subgraph
from visual.near import Place, Places, stood
from visual.overview import Overview, overview
from visual.places import Both, Drawing, both, names, renewed
from visual.recall import Kept

from .networks import networks
from .sample import care, crowd, joins, network, partner, venture
from .test_overview import boxes_apart

_SLOW = settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])


def without(subgraph: Subgraph, gone: set[str]) -> Subgraph:
    """The same without some ventures and all that is joined to them."""
    return subgraph._replace(
        ventures=tuple(one for one in subgraph.ventures if one.id not in gone),
        participations=tuple(one for one in subgraph.participations if one.venture not in gone),
        links=tuple(one for one in subgraph.links if not gone & {one.from_id, one.to_id}),
    )


def places(subgraph: Subgraph, drawing: Drawing, kept: Places | None = None) -> Places:
    """The places to remember of a drawing, where these were remembered before."""
    return renewed(subgraph, drawing, Kept(kept) if kept else None).places


def circles_apart(drawn: Overview | Both) -> bool:
    """Whether no two circles overlap, looked at pair by pair."""
    circles = [(*place, r) for place, r in zip(drawn.places, drawn.radii, strict=True)]
    return all(
        (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 >= (a[2] + b[2]) ** 2 - 1e-6
        for number, a in enumerate(circles)
        for b in circles[:number]
    )


@given(networks())
@_SLOW
def test_whatever_is_drawn_nothing_overlaps(subgraph: Subgraph) -> None:
    drawn = overview(subgraph)
    assert boxes_apart(subgraph, drawn)
    assert sorted(one for cluster in drawn.clusters for one in cluster.members) == [
        *range(len(subgraph.ventures))
    ]
    assert drawn == overview(subgraph)
    assert circles_apart(both(subgraph))


@given(networks(), st.data())
@_SLOW
def test_what_stood_stays_and_what_is_new_is_free(subgraph: Subgraph, data: st.DataObject) -> None:
    ids = [one.id for one in subgraph.ventures]
    gone = data.draw(st.sets(st.sampled_from(ids), max_size=len(ids) // 2))
    drawings: tuple[Drawing, ...] = ("overview", "both")
    for drawing in drawings:
        kept = places(without(subgraph, gone), drawing)
        again = places(subgraph, drawing, kept)
        assert {one: again[one] for one in kept} == kept
    before = without(subgraph, gone)
    assert circles_apart(overview(subgraph, places(before, "overview")))
    assert circles_apart(both(subgraph, places(before, "both")))


@given(networks(12), st.data())
@_SLOW
def test_no_circles_overlap_wherever_they_are_kept(subgraph: Subgraph, data: st.DataObject) -> None:
    spot = st.floats(-60, 60) | st.just(float("inf")) | st.just(float("nan"))
    kept = {
        one.id: data.draw(st.tuples(spot, spot))
        for one in subgraph.ventures
        if data.draw(st.booleans())
    }
    assert circles_apart(overview(subgraph, kept))


@given(st.lists(st.tuples(st.floats(-40, 40), st.floats(-40, 40)), max_size=60))
@settings(deadline=None)
def test_whoever_stands_on_top_of_one_before_stands_nowhere(spots: list[Place]) -> None:
    """Looked at one by one: 6 is too near."""
    expected: list[Place] = []
    for spot in spots:
        if all((spot[0] - x) ** 2 + (spot[1] - y) ** 2 > 36 for x, y in expected):
            expected.append(spot)
    assume(len(expected) >= len(spots) / 2 > 0)
    found = stood([str(at) for at in range(len(spots))], {str(at): s for at, s in enumerate(spots)})
    assert found is not None
    assert [place for place in found if place is not None] == expected


def test_the_new_stand_near_what_they_are_joined_to() -> None:
    before = crowd(300)
    kept = places(before, "overview")
    one = before.ventures[40]
    members = [edge.partner for edge in before.participations if edge.venture == one.id]
    after = before._replace(
        ventures=(*before.ventures, venture("Zz new")),
        participations=(*before.participations, *(joins(member, "Zz new") for member in members)),
    )
    drawn = overview(after, kept)
    x, y = drawn.places[-1]
    nearer = [
        place
        for place in drawn.places[:-1]
        if (place[0] - x) ** 2 + (place[1] - y) ** 2
        < (drawn.places[40][0] - x) ** 2 + (drawn.places[40][1] - y) ** 2
    ]
    assert len(nearer) < 12


def test_a_network_that_is_mostly_new_is_drawn_afresh() -> None:
    subgraph = crowd(300)
    kept = {one.id: (0.0, 100.0 * i) for i, one in enumerate(subgraph.ventures[:49])}
    assert overview(subgraph, kept) == overview(subgraph)
    kept = {one.id: (0.0, 100.0 * i) for i, one in enumerate(subgraph.ventures[:50])}
    drawn = overview(subgraph, kept)
    assert drawn.places[:50] == [*kept.values()]


def test_both_draws_ventures_then_partners() -> None:
    drawn = both(care())
    assert len(drawn.places) == len(drawn.radii) == 5
    assert list(places(care(), "both")) == ["kern", "plan", "alone", "cz", "heerlen"]


def test_a_partner_with_the_id_of_a_venture_has_a_place_too() -> None:
    subgraph = network(
        [partner("P", id="same")], [venture("V", id="same")], [joins("same", "same")]
    )
    assert names(subgraph) == ["same", "same "]
    assert len(set(places(subgraph, "both").values())) == 2
