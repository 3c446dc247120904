"""Candidates with their reasons, on the Mijnstreek; worked out from participations.csv."""

import pytest

from netgraph import NetworkGraph
from queries.reading import Scope
from queries.suggest import suggest
from queries.suggest_row import Met, Nearby
from schema.errors import UsageError


def test_for_a_venture(net: NetworkGraph) -> None:
    rows = {row.partner_id: row for row in net.suggest("Alliantie Heerlen-Noord")}
    # Its members are CZ, in 25 ventures, and Heerlen, in 3. Sittard-Geleen meets CZ in Dorpsgaard
    # (5 partners), the platform (6), Positief Gezond (7), the prevention coalition (2) and
    # Trendbreuk (10), and Heerlen in Trendbreuk. Heerlen is a municipality too.
    town = rows["gemeente-sittard-geleen"]
    through_cz = (1 / 5 + 1 / 6 + 1 / 7 + 1 / 2 + 1 / 10) / 25
    assert town.score == pytest.approx(through_cz + 1 / (3 * 10), rel=1e-12)
    assert town.met == (Met("cz", "CZ", 5), Met("gemeente-heerlen", "Gemeente Heerlen", 1))
    assert (town.fills_domain, town.fills_kind, town.nearby) == (None, None, ())
    # Burgerkracht meets CZ in 12 and Heerlen nowhere; no member is of or for citizens.
    first = next(iter(rows.values()))
    assert first.partner == "Burgerkracht Limburg"
    assert first.met == (Met("cz", "CZ", 12),)
    assert (first.fills_domain, first.fills_kind) == ("citizens", "citizens_organisation")
    assert not {"cz", "gemeente-heerlen"} & set(rows)


def test_for_a_partner(net: NetworkGraph) -> None:
    rows = net.suggest(partner="Gemeente Sittard-Geleen")
    (row,) = [row for row in rows if row.venture_id == "alliantie-heerlen-noord"]
    # The same candidate for the same venture, seen from the other side.
    other = {row.partner_id: row for row in net.suggest("Alliantie Heerlen-Noord")}
    assert row == other["gemeente-sittard-geleen"]
    assert [row.score for row in rows] == sorted((row.score for row in rows), reverse=True)
    ended = {row.id for row in net.ventures() if row.phase == "ended"}
    assert ended
    assert not {row.venture_id for row in rows} & ended


def test_a_venture_of_which_nobody_is_known(net: NetworkGraph) -> None:
    rows = net.suggest("Themacoalitie GRZ")
    # Nobody to meet, and what lacks cannot be told: only the coalition above speaks for them.
    assert rows
    assert {row.score for row in rows} == {0}
    assert {row.fills_domain for row in rows} == {None}
    assert {row.nearby for row in rows} == {
        (Nearby("parent", "grote-mijnstreekcoalitie", "Grote Mijnstreekcoalitie"),)
    }


def test_on_a_day(net: NetworkGraph) -> None:
    scope = Scope("2020-12-16", "presumed")
    rows = suggest(net.store, "Themacoalitie GGZ", scope=scope)
    assert rows
    assert {row.evidence for row in rows} <= {"presumed", "certain"}
    every = suggest(net.store, "Themacoalitie GGZ", scope=Scope("2020-12-16"))
    # Robuust is possibly in it that day, so no candidate; presumably it is not yet.
    assert "robuust" in {row.partner_id for row in rows}
    assert "robuust" not in {row.partner_id for row in every}


def test_one_of_the_two(net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="--for"):
        net.suggest()
    with pytest.raises(UsageError, match="--for"):
        net.suggest("MijnZorg", partner="CZ")
    assert net.suggest(partner="CZ", limit=2) == net.suggest(partner="CZ")[:2]
