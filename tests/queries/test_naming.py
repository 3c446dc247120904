"""Names as people type them: who is meant, who is not, and who may have been meant."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from netgraph import NetworkGraph
from queries.entity import Entity
from queries.naming import resolve
from schema.errors import AmbiguousName, BadName, UnknownName
from schema.language import set_language


@pytest.fixture
def dutch() -> Iterator[None]:
    set_language("nl")
    yield
    set_language("en")


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("gemeente-heerlen", "gemeente-heerlen"),  # its id
        ("Gemeente Heerlen", "gemeente-heerlen"),
        ("  GEMEENTE   heerlen ", "gemeente-heerlen"),
        ("Gemeente-Heerlen", "gemeente-heerlen"),
        ("alliantie sante", "alliantie-sante"),  # Alliantie Santé
        ("zorgcontinuum ouderenzorg", "zorgcontinuum-ouderenzorg"),  # Zorgcontinuüm Ouderenzorg
        ("HOZL", "huisartsen-ozl"),  # an alias
        ("zorggroep huisartsenozl", "huisartsen-ozl"),
        ("Stichting Cicero", "cicero"),  # a legal form that the name lacks
        ("DNG Zuid-Limburg", "dng-zuid-limburg"),  # the alias of “Coöperatie DNG Zuid-Limburg”
        ("MUMC+", "mumc"),
        ("mik & piw groep", "mik-piw-groep"),
    ],
)
def test_who_is_meant(net: NetworkGraph, typed: str, id: str) -> None:
    assert resolve(net.store, typed).id == id


def test_a_name_goes_before_an_alias(net: NetworkGraph) -> None:
    # The ZonMw project has the alias "Kerncoalitie Mijnstreek", the coalition has it as its name.
    assert resolve(net.store, "kerncoalitie mijnstreek") == Entity(
        "kerncoalitie-mijnstreek", "Kerncoalitie Mijnstreek", "Coalition", "core_coalition"
    )


def test_a_partner_has_the_label_partner(net: NetworkGraph) -> None:
    assert resolve(net.store, "CZ") == Entity("cz", "CZ", "Partner", "health_insurer")


@pytest.mark.parametrize(
    ("typed", "candidate"),
    [
        ("Mondrian", "mondriaan"),  # a letter short
        ("zuyderlnd mc", "zuyderland-mc"),  # near an alias
        ("Gem. Heerlen", "gemeente-heerlen"),  # its words are in it
        ("farmacie", "themacoalitie-farmacie"),
    ],
)
def test_an_unknown_name_lists_who_may_be_meant(
    net: NetworkGraph, typed: str, candidate: str
) -> None:
    with pytest.raises(UnknownName, match="did you mean") as caught:
        resolve(net.store, typed)
    assert caught.value.candidates[0][0] == candidate
    assert len(caught.value.candidates) <= 5
    assert all(name in str(caught.value) for _id, name in caught.value.candidates)


def test_the_sentence_is_in_english(net: NetworkGraph) -> None:
    with pytest.raises(UnknownName) as caught:
        resolve(net.store, "Mondrian", among=("Partner",))
    assert str(caught.value) == (
        "no partner is called “Mondrian”; did you mean Mondriaan (mondriaan)?"
    )


@pytest.mark.usefixtures("dutch")
def test_the_sentence_is_in_dutch(net: NetworkGraph) -> None:
    with pytest.raises(UnknownName) as caught:
        resolve(net.store, "Mondrian")
    assert str(caught.value) == (
        "geen partner of samenwerkingsverband heet “Mondrian”; bedoelde u Mondriaan (mondriaan)?"
    )
    with pytest.raises(UnknownName, match="“CZ” is geen coalitie, programmalijn of project"):
        resolve(net.store, "cz", among=("Venture",))


def test_a_name_of_the_other_sort_says_what_it_is(net: NetworkGraph) -> None:
    with pytest.raises(UnknownName, match=r"“CZ” is not a coalition.*\(it is: partner\)"):
        resolve(net.store, "cz", among=("Venture",))
    # A contract is not called a project.
    with pytest.raises(UnknownName, match=r"is not a partner \(it is: contract\)"):
        resolve(net.store, "10-jarige overeenkomst", among=("Partner",))


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "???",
        "{0}",
        "{name}",
        "'; DROP TABLE partner; --",
        "\\",
        '"',
        "%",
        "a\x00b",
        "\udcff",
    ],
)
def test_a_strange_name_is_unknown(net: NetworkGraph, typed: str) -> None:
    for among in (("Partner", "Venture"), ("Partner",), ("Venture",)):
        with pytest.raises(UnknownName) as caught:
            resolve(net.store, typed, among)
        str(caught.value).encode("utf-8")


@pytest.fixture
def namesakes(empty_net: NetworkGraph, tmp_path: Path) -> NetworkGraph:
    """Partners and ventures with names in common.

    "Zorggroep" is the name of two, "De Brug" of a partner and a venture, "HZ" an alias of two.
    """
    folder = tmp_path / "namesakes"
    folder.mkdir()
    (folder / "partners.csv").write_text(
        "id,name,aliases\n"
        "zorggroep-1,Zorggroep BV,HZ\n"
        "zorggroep-2,Stichting Zorggroep,HZ\n"
        "brug,De Brug,\n"
        "{odd},Een {0} naam,{1}\n",
        encoding="utf-8",
    )
    (folder / "ventures.csv").write_text(
        "id,label,name\nproject-brug,Project,De brug\nhz,Coalition,Overleg\n", encoding="utf-8"
    )
    empty_net.load(folder)
    return empty_net


def test_names_in_common(namesakes: NetworkGraph) -> None:
    reader = namesakes.store
    with pytest.raises(AmbiguousName) as caught:
        resolve(reader, "zorggroep")
    assert str(caught.value) == (
        "“zorggroep” can be Stichting Zorggroep (zorggroep-2), Zorggroep BV (zorggroep-1); "
        "use the id between the brackets"
    )
    assert caught.value.candidates == (
        ("zorggroep-2", "Stichting Zorggroep"),
        ("zorggroep-1", "Zorggroep BV"),
    )
    set_language("nl")
    try:
        with pytest.raises(BadName, match="“zorggroep” kan slaan op .*; gebruik de id"):
            resolve(reader, "zorggroep")
    finally:
        set_language("en")
    # Written exactly so it is not ambiguous.
    assert resolve(reader, "Zorggroep BV").id == "zorggroep-1"
    assert resolve(reader, "Stichting Zorggroep").id == "zorggroep-2"
    # A partner and a venture: either where both will do, none the less one where one sort is asked.
    with pytest.raises(AmbiguousName):
        resolve(reader, "de brug")
    assert resolve(reader, "De Brug").id == "brug"
    assert resolve(reader, "de brug", among=("Partner",)).id == "brug"
    assert resolve(reader, "de brug", among=("Venture",)).id == "project-brug"
    # An id goes before the aliases of others.
    assert resolve(reader, "hz").id == "hz"
    with pytest.raises(AmbiguousName):
        resolve(reader, "HZ", among=("Partner",))
    # Braces in names are names.
    with pytest.raises(UnknownName, match=r"Een \{0\} naam"):
        resolve(reader, "Een {0} nam")
