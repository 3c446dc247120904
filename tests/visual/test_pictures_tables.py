"""Matrix, UpSet and timeline, held against the questions of the network and plain Python."""

import datetime as dt
import re
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from axe_playwright_python.sync_playwright import Axe
from defusedxml.ElementTree import fromstring
from playwright.sync_api import Page, expect

from netgraph import NetworkGraph
from queries.subgraph import LinkEdge
from schema.errors import UnknownName, UsageError
from schema.evidence import Window, level
from schema.language import set_language
from visual.pictures.matrix import matrix
from visual.pictures.picture import Picture
from visual.pictures.seats import Chosen, Seats, seats
from visual.pictures.seriation import by_blocks, chain
from visual.pictures.timeline import timeline
from visual.pictures.timeline_rows import rows, segments
from visual.pictures.upset import combinations as found_in
from visual.pictures.upset import upset

from .conftest import MADE_ON
from .sample import crowd, joins, network, partner, venture
from .test_pictures_network import HOSTILE, squeezed

FOUR = (
    "Kerncoalitie Mijnstreek",
    "Themacoalitie Farmacie",
    "Themacoalitie GGZ",
    "Themacoalitie GRZ",
)
SVG = "{http://www.w3.org/2000/svg}"
SCOPES: list[Mapping[str, object]] = [
    {},
    {"as_of": "2021-06-07"},
    {"as_of": "2021-06-07", "evidence": "presumed"},
    {"current_names": True, "follow_parts": True, "expand_groups": True},
]


def parsed(picture: Picture) -> Element:
    root: Element = fromstring(picture.svg())
    return root


def titles(picture: Picture) -> list[str]:
    return [group.findtext(f"{SVG}title") or "" for group in parsed(picture).iter(f"{SVG}g")]


def texts(picture: Picture) -> str:
    parts = (" ".join(one.itertext()) for one in parsed(picture).iter(f"{SVG}text"))
    return " ".join(parts)


def ids(net: NetworkGraph, venture: str, **when: object) -> set[str]:
    members = net.members(venture, **when)  # type: ignore[arg-type]
    return {row.partner_id for row in members if row.takes_part}


@pytest.mark.parametrize("scope", SCOPES, ids=["all", "day", "presumed", "identity"])
def test_each_two_share_what_overlap_says(net: NetworkGraph, scope: Mapping[str, object]) -> None:
    told = titles(net.matrix(*FOUR, made_on=MADE_ON, **scope))  # type: ignore[arg-type]
    for one, other in combinations(FOUR, 2):
        (said,) = [text for text in told if text.startswith(f"{one} + {other}: ")]
        count = len(net.overlap(one, other, **scope))  # type: ignore[arg-type]
        if not (ids(net, one, **scope) and ids(net, other, **scope)):
            assert said.endswith(": not known")
        else:
            assert said.endswith(f": {count} shared partner{'' if count == 1 else 's'}")


@pytest.mark.parametrize("scope", SCOPES, ids=["all", "day", "presumed", "identity"])
def test_each_partner_sits_in_one_combination(
    net: NetworkGraph, scope: Mapping[str, object]
) -> None:
    told = titles(net.upset(*FOUR, made_on=MADE_ON, **scope))  # type: ignore[arg-type]
    members = {one: ids(net, one, **scope) for one in FOUR}
    exact: dict[tuple[str, ...], int] = {}
    for person in set().union(*members.values()):
        sits = tuple(one for one in FOUR if person in members[one])
        exact[sits] = exact.get(sits, 0) + 1
    wanted = {
        f"{count} partner{'' if count == 1 else 's'} in exactly: {', '.join(sits)}."
        for sits, count in exact.items()
    }
    assert {text for text in told if "in exactly" in text} == wanted


def test_those_in_all_three_are_those_of_overlap(net: NetworkGraph) -> None:
    chosen = [Chosen(net.show(name).id, name) for name in FOUR[:3]]
    found = found_in(seats(net.subgraph(), chosen))
    assert found[0].places == (0, 1, 2)
    assert {one.id for one in found[0].partners} == {
        row.partner_id for row in net.overlap(*FOUR[:3])
    }
    sizes = [(len(one.places), len(one.partners)) for one in found]
    assert sizes == sorted(sizes, reverse=True)


def test_what_is_not_known_is_said(net: NetworkGraph) -> None:
    for picture in (net.matrix(*FOUR), net.upset(*FOUR)):
        assert "which is not the same as no overlap: Themacoalitie GRZ." in texts(picture)
    told = texts(net.matrix(*FOUR, as_of="2021-06-07"))
    assert "No participants known on 7 June 2021 on this evidence" in told
    apart = net.upset("Themacoalitie Farmacie", "PlusPunt Medisch Centrum", "PlusWijken")
    assert "no partner sits in more than one" not in texts(net.upset(*FOUR))
    assert "PlusWijken" in texts(apart)


def test_the_facts_line_is_of_what_is_shown(net: NetworkGraph) -> None:
    told = texts(net.matrix(*FOUR[:2], made_on=MADE_ON))
    count = len(ids(net, FOUR[0]) | ids(net, FOUR[1]))
    assert f"{count} partners · 2 ventures" in told
    assert "A part of the network" in told
    assert "Made on 22 November 2026" in told


def test_the_whole_matrix_leaves_out_what_is_not_known_and_says_so(net: NetworkGraph) -> None:
    picture = net.matrix()
    known = [row for row in net.ventures() if row.partners]
    html = picture.html()
    heads = re.findall(r'<th scope="col"><span><bdi>(.*?)</bdi>', html)
    assert len(heads) == 2 * len(known)
    assert "No participants known, which is not the same as no overlap" in html
    assert "and 22 others" in html


def test_too_many_ask_to_choose(net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="666 ventures with 1334 partners are more than one"):
        matrix(crowd(2000), title="M", facts=())
    for names in ([], ["MijnZorg"], ["MijnZorg", "MijnZorg"]):
        with pytest.raises(UsageError, match="name two to 12 different ventures"):
            net.upset(*names)
    with pytest.raises(UnknownName):
        net.matrix("Nobody knows this")


def test_rows_stand_in_blocks() -> None:
    people = [partner(name) for name in "abcde"]
    places = {"a": "V", "b": "VW", "c": "W", "d": "VW", "e": "V"}
    edges = [joins(one, where) for one, some in places.items() for where in some]
    held = seats(network(people, [venture("V"), venture("W")], edges))
    assert [one.id for one in by_blocks(held)] == ["b", "d", "a", "e", "c"]


def test_columns_that_share_most_stand_beside_each_other() -> None:
    ventures = [Chosen(name, name) for name in "ABCD"]
    members = [{"1", "2", "3", "4"}, {"8", "9"}, {"1", "2", "3"}, {"8", "9", "4"}]
    assert [one.id for one in chain(ventures, members)] == ["A", "C", "D", "B"]


def test_the_best_of_several_roles_is_the_evidence() -> None:
    edges = [
        joins("a", "V", "founder", evidence="possible"),
        joins("a", "V", "member", evidence="certain"),
        joins("a", "V", "evaluator", takes_part=False, evidence="certain"),
        joins("b", "V", "guest", takes_part=False, evidence="certain"),
    ]
    people = [partner("a"), partner("b")]
    held: Seats = seats(network(people, [venture("V")], edges, as_of="2021-06-07"))
    assert held.seats == {("a", "V"): (("founder", "member"), "certain")}
    assert [one.id for one in held.partners] == ["a"]


def test_levels_look_different_without_colour() -> None:
    looks = set()
    for evidence in ("certain", "presumed", "possible"):
        edges = [joins("a", "V", evidence=evidence), joins("a", "W", evidence=evidence)]
        both = network([partner("a")], [venture("V"), venture("W")], edges, as_of="2021-06-07")
        picture = matrix(both, [Chosen("V", "V"), Chosen("W", "W")], title="M", facts=())
        row = next(one for one in parsed(picture).iter(f"{SVG}g") if one.findtext(f"{SVG}title"))
        square = next(row.iter(f"{SVG}rect"))
        looks.add((square.get("fill"), square.get("stroke-dasharray")))
    assert len(looks) == 3
    assert len({dash for _fill, dash in looks}) == 2


@pytest.mark.parametrize("code", ["en", "nl"])
def test_pictures_speak_both_languages(net: NetworkGraph, code: str) -> None:
    set_language(code)
    words = {
        "en": ("Who takes part in what", "Who sits in which combination", "Timeline"),
        "nl": ("Wie neemt waaraan deel", "Wie zit in welke combinatie", "Tijdlijn"),
    }[code]
    pictures = (net.matrix(*FOUR), net.upset(*FOUR), net.timeline_picture())
    for picture, title in zip(pictures, words, strict=True):
        assert parsed(picture).findtext(f"{SVG}title") == title
        assert f'<html lang="{code}">' in picture.html()
        told = picture.html() + texts(picture)
        foreign = ("not known", "Venture<", "partners in exactly", "succeeded")
        assert any(one in told for one in foreign) == (code == "en")


def test_segments_say_what_the_levels_of_evidence_say(net: NetworkGraph) -> None:
    """On every tenth day of twenty years, of each venture."""
    windows = [one.window for one in net.subgraph().ventures if one.window and any(one.window)]
    assert len(windows) > 50
    first = dt.date(2010, 1, 1)
    days = [(first + dt.timedelta(days=10 * step)).isoformat() for step in range(730)]
    for window in windows:
        drawn = segments([window])
        for day in days:
            shown = [
                one.level
                for one in drawn
                if (one.first or "0001-01-01") <= day <= (one.last or "9999-12-31")
            ]
            # Before a begin of which no text tells, a question mark stands in place of a bar.
            if window.possible_from or not window.begun_by or day >= window.begun_by:
                assert (shown[-1] if shown else None) == level(window, day)


def test_parts_stand_under_their_wholes_by_their_begin() -> None:
    windows = {
        "whole": Window("2015-01-01", "2015-12-31", None, None, None),
        "late": Window("2019-01-01", "2019-01-01", None, None, None),
        "early": Window("2016-01-01", "2016-01-01", None, None, None),
        "alone": Window("2001-01-01", "2001-12-31", None, None, None),
        "undated": Window(None, None, None, None, None),
    }
    ventures = [venture(name)._replace(window=window) for name, window in windows.items()]
    links = [
        LinkEdge("late", "PART_OF", "whole", None, None, None, ()),
        LinkEdge("early", "PART_OF", "whole", None, None, None, ()),
        LinkEdge("whole", "PART_OF", "late", None, None, None, ()),
        LinkEdge("early", "SUCCEEDED_BY", "late", None, None, None, ()),
        LinkEdge("late", "SUCCEEDED_BY", "undated", None, None, None, ()),
    ]
    subgraph = network([], ventures, (), links)
    found = rows(subgraph)
    assert [(row.venture.id, row.depth) for row in found.nested] == [
        ("whole", 0),
        ("early", 1),
        ("late", 1),
    ]
    assert [row.venture.id for row in found.alone] == ["alone"]
    assert [row.venture.id for row in found.undated] == ["undated"]
    told = texts(timeline(subgraph, title="T", facts=(), made_on=MADE_ON))
    assert "Of 1 venture no date is known: undated." in told
    assert "without a date that can be drawn: late → undated" in told
    assert "2002" in told and "2026" in told


def test_the_line_stands_at_the_day(net: NetworkGraph) -> None:
    assert "As of 7 June 2021" in texts(net.timeline_picture(as_of="2021-06-07"))
    assert "22 November 2026" in texts(net.timeline_picture(made_on=MADE_ON))


def test_of_a_partner_the_bars_are_what_it_takes_part_in(net: NetworkGraph) -> None:
    picture = net.timeline_picture("CZ")
    wanted = {row.name for row in net.ventures(of="CZ")}
    rows_ = [text.rsplit(": ", 1)[0] for text in titles(picture)]
    assert {text for text in rows_ if text} <= wanted
    assert len(set(rows_) & wanted) > 20
    assert parsed(picture).findtext(f"{SVG}title") == "Timeline of CZ"


def test_hostile_names_are_text_in_pages_too(chromium_page: Page, tmp_path: Path) -> None:
    ventures = [venture(name, id=f"v{number}") for number, name in enumerate(HOSTILE)]
    people = [partner(name, id=f"p{number}") for number, name in enumerate(HOSTILE)]
    edges = [joins(one.id, other.id, HOSTILE[0]) for one in people for other in ventures[:3]]
    subgraph = network(people, ventures, edges)
    chosen = [Chosen(one.id, one.name) for one in ventures]
    told: dict[str, object] = {"title": HOSTILE[1], "facts": HOSTILE}
    pictures = [
        matrix(subgraph, chosen, **told),  # type: ignore[arg-type]
        matrix(subgraph, chosen[:3], **told),  # type: ignore[arg-type]
        upset(subgraph, chosen, **told),  # type: ignore[arg-type]
        timeline(subgraph, made_on=MADE_ON, **told),  # type: ignore[arg-type]
    ]
    for number, picture in enumerate(pictures):
        assert squeezed(HOSTILE[0])[:9] in squeezed(texts(picture)).replace("…", "")
        chromium_page.goto(picture.save(tmp_path / f"{number}.html").as_uri())
        assert chromium_page.locator("script, img, iframe, a[href^='java']").count() == 0
        expect(chromium_page.locator("h1")).to_contain_text('"><img src=x onerror=alert(2)>')


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("made", ["few", "many", "upset", "timeline"])
def test_everybody_can_use_the_pages(
    chromium_page: Page, tmp_path: Path, mijnstreek_file: Path, made: str, scheme: str
) -> None:
    import netgraph

    with netgraph.open(mijnstreek_file) as net:
        picture = {
            "few": lambda: net.matrix(*FOUR, as_of="2021-06-07"),
            "many": lambda: net.matrix(*FOUR, "MijnZorg", "Anders Beter", as_of="2019-06-07"),
            "upset": lambda: net.upset(*FOUR, as_of="2021-06-07"),
            "timeline": lambda: net.timeline_picture("Anders Beter"),
        }[made]()
    chromium_page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    chromium_page.goto(picture.save(tmp_path / "page.html").as_uri())
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
    found = Axe().run(chromium_page, options=rules)
    assert [one["id"] for one in found.response["violations"]] == []
    chromium_page.set_viewport_size({"width": 320, "height": 640})
    assert chromium_page.evaluate("document.documentElement.scrollWidth") <= 320
