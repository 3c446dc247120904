"""The network as a still picture: read back from its SVG, held against plain counting."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from queries.subgraph import Subgraph
from schema.language import set_language
from visual.contrast import ratio
from visual.facts import facts
from visual.looks import looks, partner_key
from visual.overview import overview
from visual.pictures.both import partners_and_ventures
from visual.pictures.letters import width
from visual.pictures.network import network
from visual.pictures.picture import Picture
from visual.pictures.turned import narrowed, turned
from visual.places import both
from visual.theme import Theme

from .sample import care, crowd, dated, partner, venture
from .sample import network as made

MADE_ON = dt.date(2026, 11, 22)
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "javascript:alert(3)",
    "line\u2028and\u2029paragraph",
    "\u202eturned round",
    "control \x00\x0b\x1b and lone \ud800",
    "emoji 👩‍⚕️ and 汉字",
    "& &amp; ' \" ]]>",
    "x" * 5000,
)


class Box(NamedTuple):
    """A rectangle on a picture."""

    left: float
    top: float
    right: float
    bottom: float


def drawn(subgraph: Subgraph, title: str = "The network", **told: object) -> Picture:
    seen = overview(subgraph)
    said = facts(subgraph, MADE_ON)
    return network(subgraph, seen, title=title, facts=said, **told)  # type: ignore[arg-type]


def parsed(picture: Picture) -> Element:
    root: Element = fromstring(picture.svg())
    return root


def lines(text: Element) -> list[str]:
    parts = text.findall(f"{SVG}tspan")
    return [part.text or "" for part in parts] if parts else [text.text or ""]


def texts(root: Element) -> list[str]:
    return [" ".join(lines(text)) for text in root.iter(f"{SVG}text")]


def names(root: Element) -> Iterator[tuple[str, Box]]:
    """Names with the room they take: the texts with a halo, measured anew."""
    for text in root.iter(f"{SVG}text"):
        if text.get("paint-order"):
            size, bold = float(text.get("font-size", "0")), text.get("font-weight") == "700"
            told = lines(text)
            wide = max(width(line, size, bold) for line in told)
            x, y = float(text.get("x", "0")), float(text.get("y", "0"))
            left = x - {"middle": 0.5, "end": 1.0}.get(text.get("text-anchor", ""), 0) * wide
            bottom = y + size * 1.18 * (len(told) - 1)
            yield " ".join(told), Box(left, y - size * 0.72, left + wide, bottom)


def signs(root: Element) -> list[Box]:
    """The circles of ventures: those with a border."""
    found = []
    for circle in root.iter(f"{SVG}circle"):
        if circle.get("stroke"):
            x, y, r = (float(circle.get(name, "0")) for name in ("cx", "cy", "r"))
            found.append(Box(x - r, y - r, x + r, y + r))
    return found


def overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > 0 and min(one.bottom, other.bottom) - max(one.top, other.top) > 0


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("count", [60, 300, 900])
def test_all_names_are_there_and_none_overlaps_a_name_or_a_circle(count: int) -> None:
    """900 nodes are 300 ventures."""
    subgraph = crowd(count)
    root = parsed(drawn(subgraph))
    called = list(names(root))
    wanted = {squeezed(one.name) for one in subgraph.ventures}
    small = [(name, box) for name, box in called if box.bottom - box.top < 20]
    assert wanted <= {squeezed(name) for name, _box in called}
    assert len(small) >= len(wanted)
    for (one, first), (other, second) in combinations(called, 2):
        assert not overlap(first, second), (one, other)
    for name, box in called:
        assert not any(overlap(box, sign) for sign in signs(root)), name


def test_everything_stands_on_the_picture() -> None:
    root = parsed(drawn(crowd(300)))
    wide, high = float(root.get("width", "0")), float(root.get("height", "0"))
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    for _name, box in names(root):
        assert box.left >= 0 and box.top >= 0 and box.right <= wide and box.bottom <= high


def test_circles_say_how_many_partners_there_are() -> None:
    subgraph = crowd(60)
    members: dict[str, set[str]] = {}
    for edge in subgraph.participations:
        members.setdefault(edge.venture, set()).add(edge.partner)
    root = parsed(drawn(subgraph))
    inside = {
        group.findtext(f"{SVG}title"): group.findtext(f"{SVG}text")
        for group in root.iter(f"{SVG}g")
    }
    for one in subgraph.ventures:
        count = len(members.get(one.id, ()))
        words = f"{count} partner{'s' if count > 1 else ''}" if count else "no participants known"
        assert inside[f"{one.name} (theme coalition): {words}"] == (str(count) if count else None)


def test_the_picture_tells_who_shares_how_many() -> None:
    people = [partner(name) for name in "abcd"]
    joined = [(one, "V") for one in "abc"] + [(one, "W") for one in "bcd"]
    from .sample import joins

    subgraph = made(people, [venture("V"), venture("W")], [joins(*pair) for pair in joined])
    assert "V and W share 2 partners." in parsed(drawn(subgraph)).findtext(f"{SVG}desc", "")


def test_unknown_participants_are_hollow_and_said() -> None:
    subgraph = care()
    root = parsed(drawn(subgraph))
    dashed = [one for one in root.iter(f"{SVG}rect") if one.get("stroke-dasharray")]
    assert len(dashed) == 1, "the plan: its evaluator takes no part"
    said = " ".join(texts(root))
    assert "no participants known" in said
    assert "Of 1 venture it is not recorded who takes part" in said


def test_levels_of_evidence_differ_in_dashes() -> None:
    whole = dated()
    arrow = [one for one in parsed(drawn(whole)).iter(f"{SVG}path") if one.get("stroke-dasharray")]
    assert arrow, "the link is presumed"
    certain = whole._replace(links=tuple(one._replace(evidence="certain") for one in whole.links))
    root = parsed(drawn(certain))
    assert not [one for one in root.iter(f"{SVG}path") if one.get("stroke-dasharray")]
    assert "certain" in texts(root)


def test_hostile_names_are_text() -> None:
    ventures = [venture(name, id=f"v{number}") for number, name in enumerate(HOSTILE)]
    people = [partner(name, id=f"p{number}") for number, name in enumerate(HOSTILE)]
    from .sample import joins

    edges = [joins(f"p{number}", f"v{number}") for number in range(len(HOSTILE))]
    subgraph = made(people, ventures, edges)
    seen = both(subgraph)
    pictures = [
        drawn(subgraph, title=HOSTILE[0]),
        partners_and_ventures(subgraph, seen, title=HOSTILE[1], facts=HOSTILE),
    ]
    for picture in pictures:
        root = parsed(picture)
        used = {element.tag.removeprefix(SVG) for element in root.iter()}
        assert used <= set("svg title desc rect g path circle text tspan".split())
        attributes = {name for element in root.iter() for name in element.attrib}
        assert not {one for one in attributes if one.startswith("on") or "href" in one}
        assert "style" not in attributes
        said = squeezed(" ".join(texts(root)))
        assert squeezed(HOSTILE[0]) in said
        assert "\x00" not in picture.svg()
        assert picture.png(scale=0.5).startswith(b"\x89PNG")
        assert picture.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("code", ["en", "nl"])
def test_it_speaks_both_languages(code: str) -> None:
    set_language(code)
    said = " ".join(texts(parsed(drawn(dated()))))
    words = {
        "en": ("As of 7 June 2021", "Evidence: at least possible", "is part of", "presumed"),
        "nl": ("Peildatum 7 juni 2021", "Zekerheid: ten minste mogelijk", "is onderdeel van"),
    }
    for text in words[code]:
        assert text in said
    assert ("Made on" in said) == (code == "en")


def test_a_role_picture_is_for_everybody() -> None:
    root = parsed(drawn(care(), title="Zorg"))
    assert root.get("role") == "img"
    told = [root.find(f"{SVG}{name}") for name in ("title", "desc")]
    assert root.get("aria-labelledby") == " ".join(
        one.get("id", "") for one in told if one is not None
    )
    assert root.findtext(f"{SVG}title") == "Zorg"


def test_names_can_be_read_on_every_ground() -> None:
    root = parsed(drawn(crowd(300)))
    for text in root.iter(f"{SVG}text"):
        ground = text.get("stroke")
        if ground:
            assert ratio(text.get("fill", ""), ground) >= 4.5


def test_the_same_network_gives_the_same_bytes() -> None:
    one, two = drawn(crowd(60)), drawn(crowd(60))
    assert one.svg() == two.svg()
    assert one.pdf() == two.pdf()
    assert one.png(1) == two.png(1)


def test_a_theme_gives_the_colours() -> None:
    theme = Theme()
    own = theme._replace(colours={**theme.colours, "coalition": "#123456", "ink": "#101010"})
    text = drawn(care(), theme=own).svg()
    assert "#123456" in text and "#101010" in text
    assert theme.colours["ink"] not in text


def test_the_one_in_focus_is_marked() -> None:
    mark = Theme().colours["mark"]
    assert mark not in drawn(care()).svg()
    assert mark in drawn(care(), focus={"kern"}).svg()


def test_partners_are_joined_by_the_ventures_they_share() -> None:
    subgraph = care()
    kinds = looks((), subgraph.partners)
    sorts = [kinds[partner_key(one)] for one in subgraph.partners]
    over = turned(subgraph)
    picture = network(over, overview(over), title="P", facts=(), partners=sorts)
    told = [group.findtext(f"{SVG}title") or "" for group in parsed(picture).iter(f"{SVG}g")]
    assert "Coöperatie Zorg and Gemeente Heerlen share 1 venture." in told
    assert "Coöperatie Zorg (medical): 1 venture" in told
    assert "Zonder Plek (other or unknown): no participations known" in told


@pytest.mark.parametrize("count", [60, 300])
def test_partners_and_ventures_are_all_named_together(count: int) -> None:
    subgraph = crowd(count)
    picture = partners_and_ventures(subgraph, both(subgraph), title="B", facts=())
    called = list(names(parsed(picture)))
    wanted = {squeezed(one.name) for one in subgraph.ventures}
    wanted |= {squeezed(one.name) for one in subgraph.partners}
    assert {squeezed(name) for name, _box in called} == wanted
    for (one, first), (other, second) in combinations(called, 2):
        assert not overlap(first, second), (one, other)


def test_what_finds_no_room_is_counted() -> None:
    subgraph = crowd(900)
    picture = partners_and_ventures(subgraph, both(subgraph), title="B", facts=())
    root = parsed(picture)
    left = [text for text in texts(root) if "left out for lack of room" in text]
    named = len(list(names(root)))
    assert named < 900
    assert left == [f"{900 - named} names are left out for lack of room."]


def test_kinds_and_domains_narrow_it() -> None:
    subgraph = care()
    assert {one.id for one in narrowed(subgraph, ["coalition"], []).ventures} == {"kern"}
    assert len(narrowed(subgraph, ["theme_coalition"], []).ventures) == 2
    only = narrowed(subgraph, [], ["government"])
    assert [one.id for one in only.partners] == ["heerlen"]
    assert {edge.partner for edge in only.participations} == {"heerlen"}
    assert len(only.ventures) == 2
    assert narrowed(subgraph, ["hospital"], []).ventures == subgraph.ventures
    assert narrowed(subgraph, ["nobody knows this"], []).ventures == ()
