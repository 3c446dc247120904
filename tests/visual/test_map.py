"""The page as a text: the same each time, asks nothing of a network, holds names as text."""

import base64
import datetime as dt
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from schema.errors import NetgraphError
from schema.language import set_language
from visual.map import draw

from .sample import SOURCES, care, crowd, dated, network, partner
from .unpacked import blocks, data_of

MADE_ON = dt.date(2026, 11, 22)
ASKS = {"src", "srcset", "href", "action", "data", "poster", "background", "formaction", "ping"}
VENDORED = "c1a2a439043acdf49580a546b0d646e71552b9bd09d081dd36c233884a4ac8bf"


class Parsed(HTMLParser):
    """A page's tags, and the text in each script, style and title."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, dict[str, str | None], str]] = []
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        tag, attributes = self._open[-1] if self._open else ("", {})
        if data.strip():
            self.texts.append((tag, attributes, data))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def text(self, tag: str, **wanted: str) -> str:
        return "".join(
            data
            for found, attributes, data in self.texts
            if found == tag and wanted.items() <= attributes.items()
        )


def unpacked(page: str, id: str) -> str:
    return blocks(page)[id].decode()


def test_the_same_subgraph_gives_the_same_bytes(tmp_path: Path) -> None:
    one = draw(crowd(200), made_on=MADE_ON, title="Regio").save(tmp_path / "one.html")
    two = draw(crowd(200), made_on=MADE_ON, title="Regio").save(tmp_path / "two.html")
    assert one.read_bytes() == two.read_bytes()


def test_nothing_in_the_page_asks_anything_of_a_network() -> None:
    page = draw(care(), made_on=MADE_ON).html()
    parsed = Parsed(page)
    assert len(parsed.tags) > 30
    for tag, attributes in parsed.tags:
        for name in ASKS & attributes.keys():
            assert (attributes[name] or "").startswith(("data:,", "#")), (tag, attributes)
    assert "http:" not in page and "https:" not in page and "url(" not in page
    for packed in ("library", "page"):
        assert not re.search(r"https?://\w", unpacked(page, packed)), "an address in a script"


def test_the_policy_allows_what_is_in_the_file_and_nothing_else() -> None:
    page = draw(care(), made_on=MADE_ON).html()
    parsed = Parsed(page)
    policy = next(
        attributes["content"] or ""
        for tag, attributes in parsed.tags
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    run = [parsed.texts[-1][2], unpacked(page, "library"), unpacked(page, "page")]
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in run]
    styles = [parsed.text("style"), unpacked(page, "style")]
    looks = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in styles]
    assert rules == {
        "default-src": "'none'",
        "script-src": " ".join(f"'sha256-{digest}'" for digest in digests),
        "style-src": " ".join(f"'sha256-{digest}'" for digest in looks),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_page_says_what_it_shows(code: str) -> None:
    set_language(code)
    said = {
        "nl": (
            "Alles wat is vastgelegd, ongeacht wanneer",
            "3 partners",
            "2 samenwerkingsverbanden",
            "2 bronnen",
            "Gemaakt op 22 november 2026",
            "Uit mijnstreek.db",
        ),
        "en": (
            "All that is recorded, whenever it was",
            "3 partners",
            "2 ventures",
            "2 sources",
            "Made on 22 November 2026",
            "From mijnstreek.db",
        ),
    }
    parsed = Parsed(draw(care(), made_on=MADE_ON, title="Zorg", store="mijnstreek.db").html())
    facts = [text for tag, _attributes, text in parsed.texts if tag == "bdi"]
    assert facts == ["Zorg", *said[code]]
    assert parsed.tags[0] == ("html", {"lang": code})
    assert parsed.text("title") == "Zorg"
    assert ("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}) in (
        parsed.tags
    )


@pytest.mark.parametrize(
    ("code", "day", "level"),
    [
        ("nl", "Peildatum 7 juni 2021", "Zekerheid: ten minste mogelijk"),
        ("en", "As of 7 June 2021", "Evidence: at least possible"),
    ],
)
def test_a_dated_page_says_its_day_and_evidence(code: str, day: str, level: str) -> None:
    set_language(code)
    page = draw(dated(), made_on=MADE_ON).html()
    assert day in page
    assert level in page
    assert "vastgelegd, ongeacht" not in page


def test_without_a_title_the_names_in_focus_are_the_title() -> None:
    assert Parsed(draw(care(), made_on=MADE_ON).html()).text("title") == "Network map"
    page = draw(care(), made_on=MADE_ON, focus=["kern", "cz"]).html()
    assert Parsed(page).text("title") == "Network around Kerncoalitie, Coöperatie Zorg"
    assert "A part of the network" in page
    data = data_of(page)
    assert data["texts"]["membersMany"] == "{count} members on this map"
    names = [*data["ventures"]["name"], *data["partners"]["name"]]
    assert [names[node] for node in data["asked"]["focus"]] == ["Kerncoalitie", "Coöperatie Zorg"]
    assert data["asked"]["chosen"] is None


def test_every_fact_is_in_the_page_by_number() -> None:
    data = data_of(draw(care(), made_on=MADE_ON).html())
    names = [*data["ventures"]["name"], *data["partners"]["name"]]
    members = data["members"]
    rows = zip(members["partner"], members["venture"], members["role"], strict=True)
    assert [(names[partner], names[venture], role) for partner, venture, role in rows] == [
        ("Coöperatie Zorg", "Kerncoalitie", "founder"),
        ("Coöperatie Zorg", "Kerncoalitie", "supplies_chair"),
        ("Gemeente Heerlen", "Kerncoalitie", "member"),
        ("Gemeente Heerlen", "Plan", "evaluator"),
    ]
    assert data["words"]["role"]["evaluator"] == ["evaluator", False]
    assert data["dates"]["2019-04"] == "April 2019"
    links = data["links"]
    assert [names[end] for end in (*links["from"], *links["to"])] == ["Plan", "Kerncoalitie"]


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/x?y=1#z", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https:", False),
        ("https://exa mple.org", False),
        ("https://[", False),
        ("www.example.org", False),
    ],
)
def test_only_web_addresses_become_links(url: str, link: bool) -> None:
    sources = (SOURCES[0]._replace(url=url),)
    page = draw(network([partner("A")], [], sources=sources), made_on=MADE_ON).html()
    assert data_of(page)["sources"][0][3:] == ([url, None] if link else [None, url])


def test_ids_shared_by_a_partner_and_a_venture_are_two_nodes() -> None:
    subgraph = care()
    renamed = tuple(partner._replace(id="plan") for partner in subgraph.partners[:1])
    data = data_of(draw(subgraph._replace(partners=renamed), made_on=MADE_ON).html())
    assert len(data["ventures"]["key"]) + len(data["partners"]["key"]) == 3


def test_saving_is_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_text("old")
    assert draw(care(), made_on=MADE_ON).save(path) == path
    assert path.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert [file.name for file in tmp_path.iterdir()] == ["map.html"]


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "map.html"
    with pytest.raises(NetgraphError, match=r"cannot write .*map.html: No such file"):
        draw(care(), made_on=MADE_ON).save(path)


def test_a_file_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "map.html").mkdir()
    with pytest.raises(NetgraphError, match="cannot write"):
        draw(care(), made_on=MADE_ON).save(tmp_path / "map.html")
    assert [file.name for file in tmp_path.iterdir()] == ["map.html"]


def test_the_vendored_library_is_what_its_readme_says() -> None:
    folder = Path(__file__).parents[2] / "visual" / "assets" / "vendor"
    text = (folder / "vis-network.min.js").read_text("utf-8")
    assert hashlib.sha256(text.encode()).hexdigest() == VENDORED
    assert "vis-network 10.1.5" in text and "MIT License" in text
