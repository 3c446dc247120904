"""Pictures as files: opened and measured with other means than those that drew them."""

import re
import zlib
from base64 import a85decode
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from PIL import Image

from schema.errors import NetgraphError, UsageError
from visual.facts import facts
from visual.overview import overview
from visual.pictures import png
from visual.pictures.letters import clean, fit, font_file, lacks, width, wrap
from visual.pictures.network import network
from visual.pictures.picture import Picture
from visual.pictures.scene import (
    Circle,
    Group,
    Item,
    Pen,
    Rect,
    Scene,
    Text,
    arrow_head,
    hatch,
    line,
)
from visual.pictures.scene import (
    Path as Drawn,
)
from visual.pictures.sheet import extent

from .conftest import MADE_ON
from .sample import care, crowd

BLUE = Pen("#12467f")
SVG = "{http://www.w3.org/2000/svg}"
_STREAM = re.compile(rb"<<([^>]*(?:>(?!>)[^>]*)*)>>\s*stream\r?\n(.*?)endstream", re.DOTALL)


def picture() -> Picture:
    items: list[Item] = [
        Circle(50, 50, 20, BLUE),
        Rect(100, 30, 40, 40, Pen("#c2410c"), 4),
        line(10, 90, 190, 90, Pen(None, "#16202e", 2.0, (4, 3))),
        Drawn((("M", (10, 95)), ("C", (60, 80, 120, 99, 190, 95))), Pen(None, "#16202e")),
        arrow_head(190, 90, 1, 0, 8, "#16202e"),
        hatch(150, 30, 40, 40, 6, Pen(None, "#16202e")),
        Group((Text(10, 20, ("Coöperatie", "Zorg & <wijk>"), 8, "#16202e", halo="#ffffff"),), "T"),
        Text(180, 20, ("slanting",), 8, "#16202e", bold=True, anchor="end", turn=-45),
    ]
    return Picture(Scene(200, 100, items, "A title", "What is to be seen", "#ffffff"))


def pdf_texts(content: bytes) -> str:
    """What can be copied from a PDF: its strings, read through the tables from glyph to letter."""
    streams = []
    for found in _STREAM.finditer(content):
        data = found[2].strip(b"\r\n")
        if b"ASCII85Decode" in found[1]:
            data = a85decode(data.strip().removesuffix(b"~>"))
        streams.append(zlib.decompress(data) if b"FlateDecode" in found[1] else data)
    letters = {
        int(glyph, 16): chr(int(code, 16))
        for table in streams
        if b"beginbfchar" in table
        for glyph, code in re.findall(rb"^<(\w{2})> <(\w{4})>$", table, re.MULTILINE)
        if int(code, 16)
    }
    page = next(stream for stream in streams if b" Tf" in stream)
    strings = re.findall(rb"\(((?:\\.|[^\\)])*)\) Tj", page, re.DOTALL)
    return "\n".join("".join(letters[code] for code in unescaped(text)) for text in strings)


def unescaped(text: bytes) -> bytes:
    plain = re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8)]), text)
    return re.sub(rb"\\(.)", rb"\1", plain, flags=re.DOTALL)


def test_a_png_has_its_size_and_what_is_drawn() -> None:
    image = Image.open(BytesIO(picture().png(scale=2)))
    assert image.size == (400, 200)
    plain = image.convert("RGB")
    assert plain.getpixel((100, 100)) == (0x12, 0x46, 0x7F)
    assert plain.getpixel((240, 100)) == (0xC2, 0x41, 0x0C)
    assert plain.getpixel((5, 5)) == (255, 255, 255)
    letters = plain.crop((20, 22, 110, 42)).getcolors(maxcolors=100_000)
    assert letters is not None and len(letters) > 5, "the name should be there"


def test_a_very_large_picture_becomes_a_png_of_fair_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png, "MOST", 5_000)
    assert Image.open(BytesIO(picture().png())).size == (100, 50)


def test_a_pdf_is_one_page_of_its_size_with_text_and_title() -> None:
    content = picture().pdf()
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", content)) == 1
    box = re.search(rb"/MediaBox \[ ([\d. ]+) \]", content)
    assert box is not None and [float(one) for one in box[1].split()] == [0, 0, 150, 75]
    assert b"/Title (A title)" in content
    assert b"/Subject (What is to be seen)" in content
    assert b"/FontFile2" in content and b"Arimo" in content
    assert b"/Lang" in content
    assert pdf_texts(content).splitlines() == ["Coöperatie", "Zorg & <wijk>", "slanting"]
    assert b"/JavaScript" not in content and b"/URI" not in content


def test_a_pdf_of_a_network_holds_every_name() -> None:
    subgraph = crowd(60)
    drawn = network(subgraph, overview(subgraph), title="N", facts=facts(subgraph, MADE_ON))
    text = pdf_texts(drawn.pdf()).replace("\n", " ")
    for one in subgraph.ventures:
        assert one.name in text


def test_an_svg_holds_the_same_shapes() -> None:
    root: Element = fromstring(picture().svg())
    tags = [element.tag.removeprefix(SVG) for element in root]
    assert tags == ["title", "desc", "rect", "circle", "rect", *["path"] * 4, "g", "text"]
    assert [one.text for one in root.iter(f"{SVG}tspan")] == ["Coöperatie", "Zorg & <wijk>"]


def test_saving_goes_by_the_suffix(tmp_path: Path) -> None:
    made = picture()
    for suffix, start in ((".svg", b"<svg"), (".PNG", b"\x89PNG"), (".pdf", b"%PDF")):
        path = made.save(tmp_path / f"picture{suffix}")
        assert path.read_bytes().startswith(start)
    with pytest.raises(UsageError, match=r"must end in \.svg, \.png, \.pdf"):
        made.save(tmp_path / "picture.html")
    with pytest.raises(UsageError, match="no page of its own"):
        made.html()
    with pytest.raises(NetgraphError, match="cannot write"):
        made.save(tmp_path / "nowhere" / "picture.svg")
    assert len(list(tmp_path.iterdir())) == 3


def test_widths_are_those_of_the_font() -> None:
    """As reportlab reads them from the same files."""
    from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
    from reportlab.pdfbase.ttfonts import TTFont

    text = "Coöperatie “Zorgcontinuüm” ĳ € → Ω À 0123456789"
    for bold in (False, True):
        name = f"measured-{bold}"
        registerFont(TTFont(name, font_file(bold)))
        assert width(text, 12, bold) == pytest.approx(stringWidth(text, name, 12))
    assert not lacks(text)
    assert lacks("汉")


def test_texts_are_broken_where_they_fit() -> None:
    name = "Bestuurlijke transformatietafel Mentale Gezondheid Zuid-Limburg"
    for widest in (60, 90, 140, 1000):
        lines = wrap(name, 12, widest)
        assert all(width(one, 12) <= widest for one in lines)
        assert "".join(lines).replace(" ", "") == name.replace(" ", "")
    assert wrap(name, 12, 1000) == (name,)
    two = wrap(name, 12, 240)
    assert len(two) == 2 and abs(width(two[0], 12) - width(two[1], 12)) < 100
    assert wrap("x" * 5000, 12, 100, most=2)[1].endswith("…")
    assert wrap("", 12, 100) == ("",)
    assert fit("short", 12, 100) == "short"
    assert width(fit(name, 12, 100), 12) <= 100


def test_what_xml_forbids_is_shown_as_such() -> None:
    assert clean("a\x00b\x1fc\ud800d\ufffe") == "a\ufffdb\ufffdc\ufffdd\ufffd"
    assert clean("a\u2028b\u2029c\td\r\ne\x85f") == "a b c d e f"
    assert clean("\u202eturned\u2066") == "turned"


def test_the_extent_of_what_is_turned() -> None:
    box = extent([Text(0, 0, ("xxxx",), 10, "#000000", turn=-90)])
    assert box.right <= 3 and box.bottom <= 0.1
    assert box.top == pytest.approx(-width("xxxx", 10))


def test_an_empty_network_is_a_picture_too() -> None:
    nothing = care()._replace(partners=(), ventures=(), participations=(), links=(), sources=())
    made = network(nothing, overview(nothing), title="Nothing", facts=facts(nothing, MADE_ON))
    assert "0 ventures" in made.svg()
    assert made.png(1).startswith(b"\x89PNG")
    assert made.pdf().startswith(b"%PDF")
