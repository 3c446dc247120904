"""A network's own words: stored with it, shown in answers, and deciding who takes part."""

from pathlib import Path

from netgraph import NetworkGraph
from tests.store.example import write_example

WORDS = "vocabulary,term,nl,en,takes_part\nrole,onlooker,toekijker,onlooker,no\n"
PARTICIPATIONS = "partner,venture,role\nalfa,hub,onlooker\nbeta,hub,sponsor\n"


def test_own_words_come_back(empty_net: NetworkGraph, tmp_path: Path) -> None:
    empty_net.load(write_example(tmp_path / "in", vocabulary=WORDS, participations=PARTICIPATIONS))
    [term] = empty_net.terms()
    assert term == ("role", "onlooker", "toekijker", "onlooker", False)
    assert [row.partner_id for row in empty_net.members("hub")] == ["beta"]
    everyone = empty_net.members("hub", all_roles=True)
    assert [(row.partner_id, row.takes_part) for row in everyone] == [
        *(("alfa", False), ("beta", True)),
    ]


def test_the_mijnstreek_brings_its_forty_roles(net: NetworkGraph) -> None:
    assert len(net.terms()) == 40
