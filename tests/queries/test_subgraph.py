"""Parts of the network to draw, worked out by hand from the tables of the Mijnstreek."""

from collections import Counter
from itertools import chain

import pytest

from netgraph import NetworkGraph
from queries.reading import Scope
from queries.subgraph import LinkEdge, ParticipationEdge, Subgraph, subgraph
from schema.errors import UnknownName
from tests.queries.mijnstreek_rows import table


def whole(drawn: Subgraph) -> None:
    """Assert that every edge has its ends, every source its text, and that ids are in order."""
    partners = [node.id for node in drawn.partners]
    ventures = [node.id for node in drawn.ventures]
    assert partners == sorted(set(partners))
    assert ventures == sorted(set(ventures))
    for edge in drawn.participations:
        assert edge.partner in partners
        assert edge.venture in ventures
    for link in drawn.links:
        assert {link.from_id, link.to_id} <= {*partners, *ventures}
    named = [fact.sources for fact in drawn.partners] + [fact.sources for fact in drawn.ventures]
    named += [fact.sources for fact in drawn.participations]
    named += [fact.sources for fact in drawn.links]
    assert [source.id for source in drawn.sources] == sorted({*chain.from_iterable(named)})


def test_everything(net: NetworkGraph) -> None:
    drawn = subgraph(net.store)
    whole(drawn)
    assert [len(part) for part in drawn[:4]] == [75, 68, 207, 64 + 11]
    assert (drawn.as_of, drawn.evidence) == (None, "possible")
    assert all(edge.evidence is None for edge in drawn.participations)
    node = next(node for node in drawn.partners if node.id == "zuid-limburgse-gemeenten")
    assert (node.name, node.aliases, node.group, node.size) == (
        "Zuid-Limburgse gemeenten",
        ("de 16 Zuid-Limburgse gemeenten",),
        True,
        16,
    )
    named = {source for row in table("participations") for source in row["sources"].split(";")}
    assert named <= {source.id for source in drawn.sources}


@pytest.mark.parametrize(
    ("evidence", "counts"),
    [
        ("possible", {"certain": 16, "presumed": 56, "possible": 95}),
        ("presumed", {"certain": 16, "presumed": 56}),
        ("certain", {"certain": 16}),
    ],
)
def test_everything_on_a_day(net: NetworkGraph, evidence: str, counts: dict[str, int]) -> None:
    drawn = subgraph(net.store, scope=Scope("2020-12-08", evidence))
    whole(drawn)
    assert Counter(edge.evidence for edge in drawn.participations) == counts
    # Who is in nothing is not there.
    joined = {edge.partner for edge in drawn.participations}
    joined |= {end for link in drawn.links for end in (link.from_id, link.to_id)}
    assert {node.id for node in drawn.partners} <= joined


def test_around_a_venture(net: NetworkGraph) -> None:
    # preventiecoalitie-heerlen: two partners in three roles each; part of the large coalition,
    # supports the national programme, has the approach of one neighbourhood as a part.
    drawn = subgraph(net.store, focus=["Samen voor Heerlen"])
    whole(drawn)
    assert [node.id for node in drawn.partners] == ["cz", "gemeente-heerlen"]
    assert [node.id for node in drawn.ventures] == [
        "grote-mijnstreekcoalitie",
        "nationaal-programma-heerlen-noord",
        "preventiecoalitie-heerlen",
        "wijkaanpak-hoensbroek",
    ]
    assert len(drawn.participations) == 6
    assert drawn.participations[0]._replace(window=None) == ParticipationEdge(
        "cz",
        "preventiecoalitie-heerlen",
        "founder",
        True,
        "2018",
        None,
        (),
        None,
        ("s12-lgl-samen-voor-heerlen",),
    )
    assert [link[:3] for link in drawn.links] == [
        ("preventiecoalitie-heerlen", "PART_OF", "grote-mijnstreekcoalitie"),
        ("preventiecoalitie-heerlen", "SUPPORTS", "nationaal-programma-heerlen-noord"),
        ("wijkaanpak-hoensbroek", "PART_OF", "preventiecoalitie-heerlen"),
    ]


def test_around_a_partner(net: NetworkGraph) -> None:
    # haco-west: two coalitions, no link; between these nothing else.
    drawn = subgraph(net.store, focus=["HACO West"])
    whole(drawn)
    assert [node.id for node in drawn.partners] == ["haco-west"]
    assert [node.id for node in drawn.ventures] == [
        "kerncoalitie-mijnstreek",
        "themacoalitie-farmacie",
    ]
    assert len(drawn.participations) == 2
    # A step further: their 12 and 9 partners, of which 7 are in both (HACO West is one).
    further = subgraph(net.store, focus=["HACO West"], depth=2)
    whole(further)
    in_one = [
        row["partner"]
        for row in table("participations")
        if row["venture"] in ("kerncoalitie-mijnstreek", "themacoalitie-farmacie")
    ]
    assert {node.id for node in further.partners} == set(in_one)
    assert "grote-mijnstreekcoalitie" in {node.id for node in further.ventures}


def test_depth_nothing(net: NetworkGraph) -> None:
    drawn = subgraph(net.store, focus=["CZ", "Pact van Terworm"], depth=0)
    whole(drawn)
    assert [node.id for node in drawn.partners] == ["cz"]
    assert [node.id for node in drawn.ventures] == ["pact-van-terworm"]
    assert [edge.role for edge in drawn.participations] == ["signatory"]
    assert drawn.links == ()


def test_all_of_it_from_far(net: NetworkGraph) -> None:
    # The largest connected part: everything but what has no way to it.
    drawn = subgraph(net.store, focus=["CZ"], depth=20)
    whole(drawn)
    assert subgraph(net.store, focus=["cz", "Zorgverzekeraar CZ"], depth=20) == drawn
    left = {node.id for node in subgraph(net.store).partners} - {n.id for n in drawn.partners}
    assert {"zn", "fozl", "pro-fysio", "fysiopartners-zuyd"} <= left


def test_on_a_day_around_a_partner(net: NetworkGraph) -> None:
    scope = Scope("2021-06-07", "certain")
    drawn = subgraph(net.store, focus=["VVT"], scope=scope)
    whole(drawn)
    assert [node.id for node in drawn.ventures] == ["kerncoalitie-mijnstreek"]
    assert [edge.evidence for edge in drawn.participations] == ["certain"]
    # Nobody is in anything: whoever is asked for is there all the same.
    drawn = subgraph(net.store, focus=["VVT"], scope=Scope("1990-01-01", "certain"))
    assert [node.id for node in drawn.partners] == ["vvt-organisaties"]
    assert drawn.participations == ()


def test_who_counts_as_whom(net: NetworkGraph) -> None:
    drawn = subgraph(net.store, scope=Scope(current_names=True, follow_parts=True))
    whole(drawn)
    ids = {node.id for node in drawn.partners}
    assert len(ids) == 75 - 3 - 2
    assert not ids & {"huis-voor-de-zorg", "nightcare", "atrium-orbis"}
    assert not ids & {"zuyderland-mc", "zuyderland-ggz"}
    assert len(drawn.participations) == 207
    mergers = [link[:3] for link in drawn.links if link.relation == "MERGED_INTO"]
    assert mergers == [
        ("atrium", "MERGED_INTO", "zuyderland"),
        ("orbis", "MERGED_INTO", "zuyderland"),
    ]
    assert not [link for link in drawn.links if link.relation == "RENAMED_TO"]
    # Two roles of the group stand for its four members too: 207 + 2 x 4.
    drawn = subgraph(net.store, scope=Scope(expand_groups=True))
    whole(drawn)
    assert len(drawn.participations) == 215
    link = LinkEdge(
        "gemeente-heerlen",
        "PART_OF",
        "zuid-limburgse-gemeenten",
        None,
        None,
        None,
        ("s35-trendbreuk-stuurgroep",),
    )
    assert link in [one._replace(window=None) for one in drawn.links]


def test_an_unknown_focus(net: NetworkGraph) -> None:
    with pytest.raises(UnknownName):
        subgraph(net.store, focus=["CZ", "CZZZ"])
