"""What changed and what is to be looked at, held against plain Python, on both stores."""

import pytest
from hypothesis import given, settings

from netgraph.store.protocol import Store
from queries.compare import compare
from queries.quality import quality
from queries.reading import Scope
from schema.facts import Facts
from tests.oracle import upkeep
from tests.oracle.network import LEVELS, Asked, Net
from tests.oracle.networks import DAYS, Dice, networks
from tests.oracle.test_oracle import FEW, MANY, SEEDS, embedded, fill, plain, server

ALONE = ("no_source", "undated", "stale", "no_end", "group")

__all__ = ["embedded", "server"]


def check(store: Store, facts: Facts, seed: int, most: int = 4) -> None:
    """Compare the answers of a store with plain Python, for some pairs of days."""
    fill(store, facts)
    net, dice = Net(facts), Dice(seed)
    days = sorted({*DAYS, *(day for day in net.days() if "2017" < day < "2023")})
    for turn in range(most):
        before, after = sorted(dice.some(days, 2, 2))
        options = (False, False, False) if turn == 0 else (dice.one([False, True]) for _ in "abc")
        asked = Asked(None, dice.one([LEVELS[0], *LEVELS]), *options)
        rows = compare(store, before, after, scope=Scope(*asked))
        assert plain(rows) == upkeep.compare(net, before, after, asked)
        looked = quality(store, only=ALONE, scope=Scope(after))
        assert len(looked) == len(upkeep.quality(net, after))
        assert {(row.what, row.id, row.evidence) for row in looked} == upkeep.quality(net, after)
        for day in (None, after):
            texts = quality(store, only=["contradiction"], scope=Scope(day))
            assert plain(texts) == upkeep.contradictions(net, day)
            names = quality(store, only=["duplicate"], scope=Scope(day))
            pairs = [(row.table, row.id, row.other or "", row.evidence) for row in names]
            assert len({*pairs}) == len(pairs)
            assert {*pairs} == upkeep.duplicates(net, day)


@settings(MANY, max_examples=60)
@given(networks(), SEEDS)
def test_sql_agrees(embedded: Store, facts: Facts, seed: int) -> None:
    check(embedded, facts, seed)


@pytest.mark.neo4j
@FEW
@given(networks(), SEEDS)
def test_cypher_agrees(server: Store, facts: Facts, seed: int) -> None:
    check(server, facts, seed, most=2)
