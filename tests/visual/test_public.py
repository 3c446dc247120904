"""What is for a web site holds what is named and nothing else: planted secrets are looked for."""

import csv
import datetime as dt
from pathlib import Path

import pytest

import netgraph
from netgraph import NetworkGraph
from netgraph.cli import run
from queries.subgraph import (
    Claim,
    LinkEdge,
    ParticipationEdge,
    PartnerNode,
    SourceText,
    VentureNode,
)
from schema.errors import UsageError
from visual.public import NAMED, published

from .unpacked import blocks, data_of

MADE_ON = dt.date(2026, 11, 22)
OWN = "zq7own"  # each planted word is found nowhere else
SECRETS = {
    "own column of a partner": "zq7partnernote",
    "own column of a venture": "zq7venturenote",
    "own column of a participation": "zq7seatnote",
    "own column of a source": "zq7sourcenote",
    "personal column": "zq7person",
    "other reading": "zq7reading",
    "words of a claim": "zq7claimnote",
    "title of a source of a claim alone": "zq7claimsource",
    "file name as address": "zq7document",
    "password in an address": "zq7password",
    "folder of the files": "zq7folder",
    "name of the store": "zq7store",
}
TABLES: dict[str, list[tuple[str, ...]]] = {
    "partners": [
        ("id", "name", "kind", "sources", "budget", "notitie", "contactpersoon"),
        ("p1", "Zorggroep", "hospital", "s1", OWN, "zq7partnernote", "Jan zq7person"),
        ("p2", "Welzijn", "welfare", "s2", "", "zq7partnernote", "Piet zq7person"),
    ],
    "ventures": [
        ("id", "name", "label", "kind", "since", "sources", "intern"),
        ("v1", "Pact", "Coalition", "pact", "2020", "s1;s2;s4", "zq7venturenote"),
    ],
    "participations": [
        ("partner", "venture", "role", "since", "sources", "opmerking"),
        ("p1", "v1", "member", "2020-02", "s1", "zq7seatnote"),
        ("p2", "v1", "member", "2020-02", "s2", "zq7seatnote"),
    ],
    "sources": [
        ("id", "title", "url", "published", "intern"),
        ("s1", "Yearly report", "https://example.org/report", "2020-06", "zq7sourcenote"),
        ("s2", "Minutes", r"C:\geheim\zq7document.docx", "2020-06", ""),
        ("s3", "zq7claimsource", "https://example.org/other", "2021", ""),
        ("s4", "Register", "https://user:zq7password@example.org/", "2021", ""),
    ],
    "conflicts": [
        ("table", "key", "field", "chosen", "chosen_sources", "other", "other_sources", "note"),
        ("ventures", "v1", "since", "2020", "s1", "zq7reading 2019", "s3", "zq7claimnote"),
    ],
}


@pytest.fixture
def net(tmp_path: Path) -> NetworkGraph:
    folder = tmp_path / "zq7folder"
    folder.mkdir()
    for name, rows in TABLES.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    opened = netgraph.open(tmp_path / "zq7store.db")
    opened.load(folder, keep_personal=True)
    return opened


def unpacked(html: str) -> str:
    """The whole page as text: its HTML, and what stands in it deflated."""
    return "\n".join([html, *(held.decode("latin-1") for held in blocks(html).values())])


def found(text: str) -> set[str]:
    return {what for what, secret in SECRETS.items() if secret in text.lower()}


def test_the_secrets_are_there_to_be_found(net: NetworkGraph) -> None:
    kept = repr(net.store.facts()) + net.location
    assert found(kept) == set(SECRETS)


def test_a_page_for_a_web_site_holds_none_of_them(net: NetworkGraph) -> None:
    page = unpacked(net.map(public=True, made_on=MADE_ON).html())
    assert found(page) == set()
    assert OWN not in page
    for word in ("Zorggroep", "Pact", "Minutes", "https://example.org/report"):
        assert word in page


def test_an_own_column_comes_along_by_name_and_no_other_does(net: NetworkGraph) -> None:
    drawn = net.map(public=True, fields=["Budget"], made_on=MADE_ON)
    page = unpacked(drawn.html())
    assert OWN in page and found(page) == set()
    assert data_of(drawn.html())["own"] == {"names": ["budget"], "values": {"1": [OWN]}}
    assert drawn.inside is not None
    assert "columns of your own: budget" in drawn.inside.fields
    assert "columns of your own: contactpersoon, intern, notitie" in drawn.inside.left_out


def test_a_page_of_one_s_own_holds_readings_and_addresses_but_no_unnamed_column(
    net: NetworkGraph,
) -> None:
    page = unpacked(net.map(made_on=MADE_ON).html())
    assert found(page) == {
        *("other reading", "words of a claim", "title of a source of a claim alone"),
        *("file name as address", "password in an address"),
    }


def test_a_person_s_column_does_not_go_onto_a_web_site(net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="contactpersoon”.* looks like a person's"):
        net.map(public=True, fields=["contactpersoon"])
    assert "zq7person" in unpacked(net.map(fields=["contactpersoon"]).html())
    with pytest.raises(UsageError, match="no column of your own called “omzet”; there are: budget"):
        net.map(fields=["omzet"])


def test_a_public_report_and_pictures_hold_none_of_them(net: NetworkGraph) -> None:
    report = net.report(public=True, made_on=MADE_ON)
    assert found(report.html()) == set()
    assert report.inside is not None and "4 sources" not in report.inside.counts
    assert "3 sources" in report.inside.counts
    assert found(net.picture().svg()) == set()
    for suffix in ("pdf", "png"):
        made = getattr(net.picture(), suffix)()
        assert not any(secret.encode() in made for secret in SECRETS.values())


def test_the_data_of_a_page_has_these_fields_and_no_other(net: NetworkGraph) -> None:
    held = data_of(net.map(public=True, fields=["budget"], made_on=MADE_ON).html())
    assert set(held["ventures"]) <= {
        *("key", "name", "aliases", "label", "kind", "since", "until", "phase", "ambition"),
        *("region", "look", "window", "sources"),
    }
    assert set(held["partners"]) <= {
        *("key", "name", "aliases", "kind", "domain", "region", "group", "look", "sources"),
    }
    assert set(held["members"]) <= {
        *("partner", "venture", "role", "since", "until", "observed", "window", "sources"),
    }
    assert set(held["links"]) <= {
        *("from", "to", "relation", "since", "until", "window", "sources"),
    }
    assert held["claims"] == []
    assert held["sources"] == [
        ["Yearly report", None, "2020-06", "https://example.org/report", None],
        ["Minutes", None, "2020-06", None, None],
        ["Register", None, "2021", None, None],
    ]


def test_a_field_that_is_not_named_stays_out(net: NetworkGraph) -> None:
    whole = net.subgraph(claims=True)
    assert published(whole, public=False) == whole
    for kind in (PartnerNode, VentureNode, ParticipationEdge, LinkEdge, SourceText, Claim):
        assert set(NAMED[kind]) == set(kind._fields), "a new field: may it go into a page?"
    fewer = dict(NAMED)
    fewer[PartnerNode] = ("id", "name")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("visual.public.NAMED", fewer)
        first = published(whole, public=False).partners[0]
    assert first == PartnerNode("p1", "Zorggroep", (), None, None, (), None, None, ())  # type: ignore[arg-type]


def test_the_terminal_says_what_is_inside(
    net: NetworkGraph, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    net.close()
    for command, counts in (
        (["map"], "In it: 2 partners, 1 venture, 2 participations, 0 links, 3 sources."),
        (["report"], "In it: names of partners and ventures, counts, and 3 sources."),
    ):
        file = str(tmp_path / "page.html")
        store = str(tmp_path / "zq7store.db")
        assert run([*command, "-o", file, "--public", "--store", store, "--lang", "en"]) == 0
        said = capsys.readouterr().err
        assert counts in said and "Fields: " in said
        assert (
            "Left out: 1 other reading or note; 2 addresses that are no public web page; where the "
            "store is, and from which files the facts came"
        ) in said
