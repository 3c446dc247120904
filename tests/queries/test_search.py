"""Search: every word somewhere in a name or alias, the best first."""

import pytest

from netgraph import NetworkGraph
from queries.search import Found, search


def ids(net: NetworkGraph, text: str) -> list[str]:
    return [found.id for found in search(net.store, text)]


def test_the_best_come_first(net: NetworkGraph) -> None:
    # An alias that starts with it (Heerlen-Noord), then words that do, in order of their names.
    assert ids(net, "heerlen") == [
        "nationaal-programma-heerlen-noord",
        "alliantie-heerlen-noord",
        "buurtteams-heerlen",
        "gemeente-heerlen",
        "preventiecoalitie-heerlen",
        "spoedplein-heerlen",
    ]
    # Equal; starts with it; then a word that does: one in an alias ("... en CZ"), two in a name.
    assert ids(net, "cz") == [
        "cz",
        "cz-zorgkantoor",
        "preventiecoalitie-sittard-geleen",
        "regionaal-contract-huisartsen-ozl",
        "tienjarencontract-cz-zuyderland",
    ]


def test_what_was_found_and_by_what(net: NetworkGraph) -> None:
    assert search(net.store, "hozl") == [
        Found("huisartsen-ozl", "HuisartsenOZL", "Partner", "gp_organisation", "HOZL")
    ]
    # Its own name goes before an equal alias of the project.
    assert search(net.store, "Kerncoalitie Mijnstreek") == [
        Found(
            "kerncoalitie-mijnstreek",
            "Kerncoalitie Mijnstreek",
            "Coalition",
            "core_coalition",
            "Kerncoalitie Mijnstreek",
        ),
        Found(
            "zonmw-kerncoalitie-mijnstreek",
            "Kerncoalitie Mijnstreek (ZonMw 10100021910009)",
            "Project",
            "funded_project",
            "Kerncoalitie Mijnstreek",
        ),
    ]


def test_inside_words_in_any_order_without_accents(net: NetworkGraph) -> None:
    assert ids(net, "transitie") == ["mijn-zorgtransitie"]
    assert ids(net, "FARMACIE plan") == ["meerjarenplan-farmacie"]
    assert ids(net, "santé") == ids(net, "SANTE") == ["alliantie-sante"]
    assert ids(net, "maasland apoth") == ["samenwerkende-apotheken-maasland"]
    assert ids(net, "Stichting Robuust") == ["robuust"]  # as `show` would understand it


def test_an_exact_id(net: NetworkGraph) -> None:
    assert ids(net, "s3") == ["regionaal-contract-huisartsen-ozl"]  # "regionaal S3 pakket"
    assert ids(net, "pluspraktijken-wm-praktijken")[0] == "pluspraktijken-wm-praktijken"


def test_a_limit(net: NetworkGraph) -> None:
    assert [found.id for found in search(net.store, "cz", limit=2)] == ["cz", "cz-zorgkantoor"]
    assert search(net.store, "cz", limit=0) == []


@pytest.mark.parametrize(
    "text", ["", " ", "%", "_", "\\", "'", '"', "*", "~", "(", "\udcff", "\x00"]
)
def test_signs_find_nothing(net: NetworkGraph, text: str) -> None:
    assert search(net.store, text) == []


def test_a_search_syntax_is_no_syntax(net: NetworkGraph) -> None:
    assert ids(net, "AND") == ids(net, "and") == ids(net, "and*")
    assert "gemeente-landgraaf" in ids(net, "AND")
    assert ids(net, "mondriaan~") == ["mondriaan"]
    assert ids(net, "zuyderland OR cz") == ids(net, "cz' OR 1=1 --") == []
