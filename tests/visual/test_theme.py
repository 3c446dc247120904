"""An organisation's colours, logo and font: what is read, what is refused and what is advised."""

import re
import struct
import zlib
from base64 import b64decode
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from schema.errors import NetgraphError
from schema.language import set_language
from visual.colours import DARK, LIGHT
from visual.contrast import PAIRS, failing, nearest, ratio
from visual.frame import document
from visual.map import draw
from visual.theme import default_theme
from visual.theme_file import read_theme

from .conftest import MADE_ON
from .sample import care

FONT = Path("visual/assets/fonts/Arimo-Regular.ttf")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 4"><path d="M0 0h9v4H0z"/></svg>'


def png(width: int = 4, height: int = 2) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x10\x60\x40" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        chunk(*one) for one in ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    )


def theme(folder: Path, text: str, **files: bytes) -> Path:
    for name, content in files.items():
        (folder / name.replace("__", ".")).write_bytes(content)
    path = folder / "huis.toml"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("a", "b", "expected"),  # from the W3C's and WebAIM's published examples
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#0000ff", "#ffffff", 8.59)],
)
def test_contrast_is_that_of_wcag(a: str, b: str, expected: float) -> None:
    assert ratio(a, b) == pytest.approx(expected, abs=0.005)
    assert ratio(b, a) == ratio(a, b)


def test_our_own_colours_pass_in_light_and_dark() -> None:
    assert [*failing(LIGHT)] == [] and [*failing(DARK)] == []
    assert set(LIGHT) == set(DARK)


def test_without_a_file_it_is_ours(tmp_path: Path) -> None:
    assert read_theme(theme(tmp_path, "")) == default_theme()


def test_colours_of_one_s_own_and_what_follows_from_them(tmp_path: Path) -> None:
    path = theme(tmp_path, '[light]\naccent = "#006747"\ncoalition = "#064"\n')
    read = read_theme(path)
    assert read.colours["accent"] == "#006747" and read.colours["coalition"] == "#006644"
    assert read.colours["paper"] == LIGHT["paper"] and read.dark["paper"] == DARK["paper"]
    assert read.colours["coalition-text"] == "#ffffff"
    assert read.colours["coalition-edge"] != LIGHT["coalition-edge"]
    assert read.dark["accent"] != DARK["accent"]
    red, green, blue = (int(read.dark["accent"][at : at + 2], 16) for at in (1, 3, 5))
    assert green > blue > red  # still that green
    assert not [*failing(read.colours)] and not [*failing(read.dark)]


@pytest.mark.parametrize("number", range(0, 4096, 97))
def test_any_fill_of_ventures_gets_a_readable_text_and_edge(tmp_path: Path, number: int) -> None:
    read = read_theme(theme(tmp_path, f'[light]\nproject = "#{number:03x}"\n'))
    for colours in (read.colours, read.dark):
        assert not [*failing(colours)]


def test_low_contrast_names_key_value_ratio_and_the_nearest_that_passes(tmp_path: Path) -> None:
    path = theme(
        tmp_path, '[light]\naccent = "#e8a400"\nmedical = "#ffd0a0"\n[dark]\nsoft = "#404040"\n'
    )
    with pytest.raises(NetgraphError) as caught:
        read_theme(path)
    lines = str(caught.value).splitlines()
    assert len(lines) == 3
    # 1.05 / (0.2126·R + 0.7152·G + 0.0722·B + 0.05) of #e8a400 by hand is 2.157; on panel 2.03.
    assert re.fullmatch(
        re.escape(str(path))
        + r": \[light\] accent = “#e8a400” has a contrast of 2\.0\d:1 with panel \(#f6f8fb\); at "
        r"least 4\.5:1 is needed: the nearest colour that passes is “#[0-9a-f]{6}”",
        lines[0],
    )
    assert "[light] medical" in lines[1] and "at least 3:1" in lines[1]
    assert "[dark] soft" in lines[2]
    better = re.search("“(#[0-9a-f]{6})”$", lines[0])
    assert better and ratio(better[1], "#f6f8fb") >= 4.5
    mended = path.read_text().replace("#e8a400", better[1])
    with pytest.raises(NetgraphError) as caught:
        read_theme(theme(tmp_path, mended))
    assert "accent" not in str(caught.value)


def test_the_nearest_is_near() -> None:
    found = nearest("accent", {**LIGHT, "accent": "#7a7a7a"})
    assert found is not None and 4.5 <= ratio(found, LIGHT["panel"]) < 4.6


def test_a_ground_that_swallows_all_is_said_of_the_ground(tmp_path: Path) -> None:
    with pytest.raises(NetgraphError, match=r"\[light\] paper = “#777777” has a contrast of"):
        read_theme(theme(tmp_path, '[light]\npaper = "#777777"\n'))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[light]\nacent = "#000000"', "[light] acent is not known here: did you mean accent?"),
        ('[ligt]\naccent = "#000000"', "[ligt] is not known here: did you mean [light]?"),
        ('[light]\naccent = "green"', "[light] accent = “green”: give a colour as #"),
        ('[light]\naccent = "#00000"', "accent = “#00000”: give a colour"),
        ('[light]\naccent = "#000; } body"', "give a colour"),
        ("[light]\naccent = 7", "[light] accent = 7: a text in quotes is needed"),
        ('title = "x"', "[title] is not known here"),
        ("[light", "is not TOML"),
        ('[logo]\nfile = "none.png"', "file = “none.png”: it cannot be read"),
        ('[logo]\nfile = "../x.png"\nalt = "x"', "it must stand in the folder of the theme"),
        ('[logo]\nfile = "text.png"\nalt = "x"', "it is no picture: a PNG, JPEG or SVG"),
        ('[logo]\nfile = "good.svg"', "[logo] needs “alt”"),
        ('[logo]\nfile = "script.svg"\nalt = "x"', "it holds a script"),
        ('[logo]\nfile = "outside.svg"\nalt = "x"', "it holds a script or asks for another file"),
        ('[logo]\nfile = "entity.svg"\nalt = "x"', "it declares entities"),
        ('[logo]\nfile = "large.png"\nalt = "x"', "it is 201 kB, at most 200 kB"),
        ('[font]\nfile = "text.png"', "it is no font"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, text: str, words: str) -> None:
    files = {
        "text.png": b"hello",
        "good.svg": SVG.encode(),
        "script.svg": SVG.replace("<path", "<script>x</script><path").encode(),
        "outside.svg": SVG.replace("<path", '<image href="https://example.org/a"/><path').encode(),
        "entity.svg": b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.encode(),
        "large.png": png() + bytes(201_000 - len(png())),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    with pytest.raises(NetgraphError) as caught:
        read_theme(theme(tmp_path, text))
    assert words in str(caught.value)
    assert "huis.toml" in str(caught.value)


def test_all_that_is_wrong_is_said_at_once_and_in_dutch(tmp_path: Path) -> None:
    set_language("nl")
    with pytest.raises(NetgraphError) as caught:
        read_theme(theme(tmp_path, '[light]\naccent = "#e8a400"\nink = "groen"\n'))
    lines = str(caught.value).splitlines()
    assert len(lines) == 2
    assert "geef een kleur" in lines[0]
    assert "contrast van 2,0" in lines[1] and "minstens 4,5:1" in lines[1]


@pytest.mark.parametrize(("name", "content"), [("a.svg", SVG.encode()), ("a.png", png())])
def test_logo_and_font_come_along_in_the_page(
    chromium_page: Page, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "own.ttf").write_bytes(FONT.read_bytes())
    read = read_theme(
        theme(
            tmp_path,
            f'[logo]\nfile = "{name}"\nalt = "Zorg & \\"Co\\""\n[font]\nfile = "own.ttf"\n',
        )
    )
    assert read.logo and b64decode(read.logo.partition(",")[2]) == content
    path = tmp_path / "page.html"
    path.write_text(document("The network", "<p>x</p>", facts=["y"], theme=read), "utf-8")
    chromium_page.goto(path.as_uri())
    logo = chromium_page.get_by_role("img", name='Zorg & "Co"')
    expect(logo).to_be_visible()
    assert logo.evaluate("(image) => image.naturalWidth") > 0
    chromium_page.evaluate("document.fonts.ready.then(() => true)")
    assert chromium_page.evaluate("[...document.fonts].map((font) => font.status)") == ["loaded"]


def test_a_family_of_the_reader_s_own_is_only_a_name(tmp_path: Path) -> None:
    read = read_theme(theme(tmp_path, "[font]\nfamily = 'Fira\"; } body { x'\n"))
    assert read.families.startswith('"Fira\\22 \\3b  \\7d  body \\7b  x", system-ui')


def test_the_map_wears_it_too(chromium_page: Page, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(SVG, "utf-8")
    read = read_theme(
        theme(tmp_path, '[light]\naccent = "#006747"\n[logo]\nfile = "a.svg"\nalt = "Zorg"\n')
    )
    path = draw(care(), made_on=MADE_ON, theme=read).save(tmp_path / "map.html")
    chromium_page.goto(path.as_uri())
    chromium_page.wait_for_selector("html[data-ready]")
    expect(chromium_page.get_by_role("img", name="Zorg")).to_be_visible()
    style = "getComputedStyle(document.documentElement).getPropertyValue('--accent')"
    assert chromium_page.evaluate(style).strip() == "#006747"


def test_every_pair_is_of_colours_that_there_are() -> None:
    assert {name for pair in PAIRS for name in pair[:2]} <= set(LIGHT)
