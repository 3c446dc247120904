"""A day worked out from everything recorded is what the store says of that day."""

import datetime as dt

import pytest

from netgraph import NetworkGraph
from queries.reading import Scope
from queries.subgraph import subgraph
from queries.subgraph_at import at
from schema.evidence import LEVELS

DAYS = [(dt.date(2008, 3, 1) + dt.timedelta(days=97 * n)).isoformat() for n in range(0, 75, 3)]
DAYS += ["2019-01-01", "2020-12-08", "2021-06-07", "2023-02-28"]


def test_at_is_what_the_store_says_of_a_day(net: NetworkGraph) -> None:
    whole = subgraph(net.store, claims=True)
    sizes = set()
    for day in DAYS if net.store.dialect == "sql" else DAYS[::6]:
        for evidence in LEVELS:
            asked = subgraph(net.store, scope=Scope(day, evidence), claims=True)
            assert at(whole, day, evidence) == asked
            sizes.add(len(asked.participations))
    assert len(sizes) > 5


def test_no_day_is_everything(net: NetworkGraph) -> None:
    whole = subgraph(net.store, claims=True)
    assert at(whole, None) == whole


def test_other_readings_come_with_their_sources(net: NetworkGraph) -> None:
    assert subgraph(net.store).claims == ()
    drawn = subgraph(net.store, focus=["MijnZorg"], claims=True)
    reading = next(one for one in drawn.claims if one.about_key == "mijnzorg")
    assert (reading.kind, reading.field, reading.value) == ("reading", "since", "2012")
    assert reading.text == "begin 2013 / 2013"
    named = {source.id for source in drawn.sources}
    assert {*reading.sources, *reading.value_sources} <= named


@pytest.mark.parametrize("day", ["1990-01-01", "2012-06-01"])
def test_before_anything_began(net: NetworkGraph, day: str) -> None:
    drawn = at(subgraph(net.store), day, "certain")
    assert drawn.as_of == day
    assert all(edge.evidence == "certain" for edge in drawn.participations)
