"""SQL, Cypher and plain Python give the same rows, for random networks and every question."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netgraph.loading.derive import rows_to_write
from netgraph.store.neo4j import Neo4jStore
from netgraph.store.protocol import Store, Transaction
from netgraph.store.sqlite import SQLiteStore
from queries.brokers import brokers
from queries.entity import by_name
from queries.gaps import gaps
from queries.independent import independent
from queries.lineage import lineage
from queries.meet import meet
from queries.members import members
from queries.overlap import knowledge, overlap
from queries.overlaps import overlaps
from queries.partners import partners
from queries.path import VIA, path
from queries.reading import Scope
from queries.search import search
from queries.show import show
from queries.standing import standing
from queries.stats import stats
from queries.subgraph import Subgraph, subgraph
from queries.suggest import suggest
from queries.timeline import timeline
from queries.together import together as queries_together
from queries.ventures import ventures
from queries.without import without
from queries.workload import workload
from schema.changes import ChangeSet
from schema.errors import UsageError
from schema.facts import Facts
from tests.oracle import listings, pictures, review, structure, together, ways
from tests.oracle.network import LEVELS, Asked, Net, dated, lowest
from tests.oracle.networks import DAYS, DOMAINS, KINDS, LABELS, ROLES, Dice, networks
from tests.oracle.standing import stands

MANY = settings(
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=100,
    suppress_health_check=[*HealthCheck],
)
FEW = settings(MANY, max_examples=18)
SEEDS = st.integers(0, 2**32)


def fill(store: Store, facts: Facts) -> None:
    """Make these facts all that is stored."""
    changes = ChangeSet(
        (table, key, None, row) for table, rows in facts.items() for key, row in rows.items()
    )
    rows = rows_to_write(facts, changes).added

    def work(transaction: Transaction) -> None:
        stored = transaction.facts()
        transaction.remove({table: [*of_table] for table, of_table in stored.items()})
        transaction.add(rows)

    store.transact(work)


def plain(value: Any) -> Any:
    """Rows as tuples and lists, whatever their types."""
    if isinstance(value, tuple):
        return tuple(plain(one) for one in value)
    return [plain(one) for one in value] if isinstance(value, list) else value


def scopes(net: Net, dice: Dice) -> Iterator[Asked]:
    """Every level of evidence on a day, and none; without identity options and with some.

    The days are mostly those on which something begins or ends.
    """
    days = [day for day in net.days() if "2017" < day < "2023"]
    options = [*product([False, True], repeat=3)]
    for chosen in (options[0], dice.one(options[1:])):
        yield Asked(None, "possible", *chosen)
        day = dice.one([*days, *DAYS])
        for evidence in LEVELS:
            yield Asked(day, evidence, *chosen)


def ask_standing(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    expected = [
        (partner, counted, level if asked.day else None)
        for partner, of_partner in sorted(stands(net, asked).items())
        for counted, level in sorted(of_partner.items())
        if [*of_partner] != [partner]
    ]
    assert plain(standing(store, Scope(*asked))) == expected


def ask_overlap(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    if len(net.ventures) < 2:
        return
    names = dice.some([*net.ventures], 2, 4)
    at_least = dice.one([None, *range(1, len(names) + 1)])
    any_other = at_least is None and dice.one([False, True])
    role = dice.one([None, None, *ROLES])
    rows = overlap(
        store, names, at_least=at_least, any_other=any_other, role=role, scope=Scope(*asked)
    )
    assert plain(rows) == together.overlap(net, names, asked, at_least, any_other, role)
    known = knowledge(store, names, Scope(*asked))
    assert plain(known) == together.knowledge(net, names, asked)


def ask_overlaps(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    minimum = dice.one([1, 1, 2])
    rows = overlaps(store, minimum=minimum, sources=True, scope=Scope(*asked))
    found = [(*row[:9], row.sources) for row in rows]
    assert found == together.overlaps(net, None, minimum, asked)
    if net.ventures:
        one = dice.one([*net.ventures])
        rows = overlaps(store, one, minimum=minimum, sources=True, scope=Scope(*asked))
        found = [(*row[:9], row.sources) for row in rows]
        assert found == together.overlaps(net, one, minimum, asked)


def ask_together(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    minimum = dice.one([1, 1, 2])
    rows = queries_together(store, minimum=minimum, sources=True, scope=Scope(*asked))
    assert plain(rows) == together.together(net, None, minimum, asked)
    if net.partners:
        one = dice.one([*net.partners])
        rows = queries_together(store, one, minimum=minimum, sources=True, scope=Scope(*asked))
        assert plain(rows) == together.together(net, one, minimum, asked)


def ask_suggest(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    if net.ventures:
        one = dice.one([*net.ventures])
        rows = suggest(store, one, sources=True, scope=Scope(*asked))
        assert plain(rows) == together.suggest(net, one, None, asked)
    if net.partners:
        one = dice.one([*net.partners])
        rows = suggest(store, partner=one, sources=True, scope=Scope(*asked))
        assert plain(rows) == together.suggest(net, None, one, asked)


def ask_meet(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    if len(net.partners) > 1:
        names = dice.some([*net.partners], 2, 3)
        assert plain(meet(store, names, scope=Scope(*asked))) == together.meet(net, names, asked)


def nodes(net: Net) -> list[tuple[str, str]]:
    return [(one, "partner") for one in net.partners] + [(one, "venture") for one in net.ventures]


def ask_path(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    if nodes(net):
        a, b, via = dice.one(nodes(net)), dice.one(nodes(net)), dice.one(VIA)
        expected = ways.path(net, a, b, via, asked)
        rows = path(store, a[0], b[0], all_paths=True, via=via, scope=Scope(*asked))
        assert plain(rows) == expected
        assert plain(path(store, a[0], b[0], via=via, scope=Scope(*asked))) == expected[:1]


def ask_lineage(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    if nodes(net):
        one = dice.one(nodes(net))
        rows = lineage(store, one[0], scope=Scope(*asked))
        assert plain(rows) == ways.lineage(net, one, asked)


def ask_partners(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    chosen: dict[str, Any] = {
        "within": dice.one([None, *net.ventures]),
        "kind": dice.one([None, None, *KINDS]),
        "domain": dice.one([None, None, *DOMAINS]),
        "role": dice.one([None, None, *ROLES]),
        "alone": dice.one([False, False, True]),
    }
    rows = partners(store, scope=Scope(*asked), **chosen)
    assert plain(rows) == listings.partners(net, asked, **chosen)


def ask_ventures(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    filters: dict[str, Any] = {
        "kind": dice.one(["network", "plan", "Project"]),
        "label": dice.one(LABELS),
        "started": dice.one(PERIODS),
        "ended": dice.one(PERIODS),
        "with_kind": dice.some(KINDS, 1),
        "with_domain": dice.some(DOMAINS, 1),
    }
    chosen: dict[str, Any] = dict.fromkeys(filters) | {"with_kind": [], "with_domain": []}
    chosen |= {name: filters[name] for name in dice.some([*filters], 0, 2)}
    chosen["of"] = dice.one([None, *net.partners])
    rows = ventures(store, scope=Scope(*asked), **chosen)
    assert plain(rows) == listings.ventures(net, asked, **chosen)


def ask_members(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    if net.ventures:
        one, nested, all_roles = dice.one([*net.ventures]), *dice.some([False, True], 2, 2)
        rows = members(store, one, nested=nested, all_roles=all_roles, scope=Scope(*asked))
        assert plain(rows) == listings.members(net, one, nested, all_roles, asked)


def ask_search(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    text = " ".join(dice.some(["zorg", "HUIS", "cafe", "zuid", "oord", "stichting", "p1", "mc"], 1))
    assert plain(search(store, text)) == listings.search(net, text)


def ask_show(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    if nodes(net):
        one = dice.one(nodes(net))
        assert plain(show(store, one[0], Scope(*asked))) == pictures.show(net, one, asked)


def ask_stats(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    found = [row[:3] for row in stats(store, scope=Scope(*asked))]
    assert found == listings.stats(net, asked)


def ask_subgraph(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    focus = dice.some(nodes(net)) if nodes(net) else []
    depth = dice.one([0, 1, 2])
    drawn = subgraph(store, focus=[one for one, _sort in focus], depth=depth, scope=Scope(*asked))
    assert plain(without_windows(drawn)) == pictures.subgraph(net, focus, depth, asked)


def without_windows(drawn: Subgraph) -> tuple[Any, ...]:
    """A subgraph as the oracle knows it; tests/queries/test_subgraph_at.py holds the windows."""
    partners, ventures, participations, links, *rest, _claims = drawn
    dated = (ventures, participations, links)
    return (partners, *(tuple(row[:-1] for row in rows) for rows in dated), *rest)


def ask_workload(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    for one in [None, *dice.some([*net.partners], 1, 1)]:
        rows = workload(store, one, scope=Scope(*asked))
        assert plain(rows) == review.workload(net, asked, one)


def ask_gaps(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    chosen: dict[str, Any] = {
        "domain": dice.some(DOMAINS) if dice.one([False, True]) else [],
        "kind": dice.some(KINDS, 0, 1),
        "role": dice.some(sorted({*ROLES}), 0, 1),
    }
    chosen = dice.one([chosen, {name: [] for name in chosen}])
    one = dice.one([None, *net.ventures])
    rows = gaps(store, one, scope=Scope(*asked), **chosen)
    assert plain(rows) == review.gaps(net, asked, one, **chosen)


def ask_gaps_among(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    for group in net.partners:
        one = dice.one([None, *net.ventures])
        expected = review.gaps_among(net, asked, one, group)
        if expected is None:
            with pytest.raises(UsageError):
                gaps(store, one, among=group, scope=Scope(*asked))
        else:
            assert plain(gaps(store, one, among=group, scope=Scope(*asked))) == expected


def ask_path_avoiding(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    if len(nodes(net)) < 3:
        return
    a, b, *avoid = dice.some(nodes(net), 3, 5)
    via, max_hops = dice.one(VIA), dice.one([None, 1, 2, 3])
    ends = ways.meant(net, a, asked) | ways.meant(net, b, asked)
    avoid = [one for one in avoid if not ends & ways.meant(net, one, asked)]
    shunned = [one for one, _sort in avoid]
    rows = path(
        store,
        a[0],
        b[0],
        all_paths=True,
        via=via,
        max_hops=max_hops,
        avoid=shunned,
        scope=Scope(*asked),
    )
    assert plain(rows) == ways.path(net, a, b, via, asked, avoid, max_hops)
    found = independent(store, a[0], b[0], via=via, avoid=shunned, scope=Scope(*asked))
    number, graph = structure.independent(net, a, b, via, avoid, asked)
    assert found.ways == number
    if number and not graph.has_edge("start", "end"):
        assert len(found.through) == number
        graph.remove_nodes_from([(one.id, one.sort.lower()) for one in found.through])
        assert not networkx.has_path(graph, "start", "end")
    else:
        assert found.through == ()


def ask_brokers(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    rows = brokers(store, pairs=True, sources=True, scope=Scope(*asked))
    expected = structure.brokers(net, asked)
    assert {row.partner_id for row in rows} == set(expected)
    for row in rows:
        assert (*row[4:10], row.evidence) == pytest.approx(expected[row.partner_id], abs=1e-9)
        assert len(row.ties) == row.alone
        assert row.sources == together.told_of(net, asked, {row.partner_id})
        own = together.best_in(net, asked)[row.partner_id]
        for tie in row.ties:
            ends = {tie.a_id, tie.b_id}
            assert tie.evidence == dated(lowest(own[end] for end in ends), asked)
            assert tie.sources == together.told_of(net, asked, {row.partner_id}, ends)
    order = [(-row.betweenness, -row.alone, -row.joins) for row in rows]
    assert order == sorted(order)


def ask_without(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    if net.partners:
        names = dice.some([*net.partners], 1, 3)
        found = without(store, names, sources=True, scope=Scope(*asked))
        assert (
            [by_name(one.name, one.id) for one in found.leaving],
            found.ventures,
            [(row.venture_id, *row[4:]) for row in found.left],
            [
                (*(sorted(one.id for one in of) for of in part[:2]), part.evidence, part.sources)
                for part in found.parts
            ],
            [(row.a_id, row.b_id, *row[4:]) for row in found.lost],
            *found[5:],
        ) == structure.without(net, names, asked)


def ask_timeline(store: Store, net: Net, asked: Asked, dice: Dice) -> None:
    for one in [None, *dice.some(nodes(net), 1, 2)]:
        rows = timeline(store, one and one[0], scope=Scope(*asked))
        assert plain(rows) == review.timeline(net, asked, one)


PERIODS = ("2019", "2019-04", "2018/2019", "2020-03/2020-12-31")
QUESTIONS = (
    *(ask_standing, ask_overlap, ask_overlaps, ask_meet, ask_path, ask_lineage),
    *(ask_together, ask_suggest),
    *(ask_partners, ask_ventures, ask_members, ask_search, ask_show, ask_stats, ask_subgraph),
    *(ask_workload, ask_path_avoiding, ask_brokers, ask_without, ask_gaps, ask_gaps_among),
)


def check(store: Store, facts: Facts, seed: int, most: int = len(QUESTIONS)) -> None:
    """Compare the answers of a store with plain Python, most questions in each scope."""
    fill(store, facts)
    net, dice = Net(facts), Dice(seed)
    for asked in scopes(net, dice):
        for question in dice.some(QUESTIONS, most, most):
            question(store, net, asked, dice)


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = SQLiteStore(tmp_path_factory.mktemp("oracle") / "net.db", create=True)
    yield store
    store.close()


@pytest.fixture
def server(neo4j_uri: str, neo4j_auth: tuple[str, str]) -> Iterator[Store]:
    store = Neo4jStore(neo4j_uri, username=neo4j_auth[0], password=neo4j_auth[1])
    yield store
    store.close()


@MANY
@given(networks(), SEEDS)
def test_sql_agrees(embedded: Store, facts: Facts, seed: int) -> None:
    check(embedded, facts, seed)


@pytest.mark.neo4j
@FEW
@given(networks(), SEEDS)
def test_cypher_agrees(server: Store, facts: Facts, seed: int) -> None:
    # The server plans a statement anew for most filters: over all networks each question is asked
    # at each level, but not in each network.
    check(server, facts, seed, most=4)
