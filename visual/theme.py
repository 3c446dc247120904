"""How an organisation's pages look: its colours, its logo and its font, or ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from visual.colours import DARK, LIGHT

FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif'
_FACE = '@font-face{{font-family:"Own";src:url("{data}");font-display:block}}\n'


class Theme(NamedTuple):
    """What a page takes from an organisation; see `visual.theme_file.read_theme`.

    colours, dark: "#rrggbb" by the name of a custom property without its dashes ("paper"), on
    light paper and in the dark. logo: a picture as data: URI, with logo_alt as its words. font:
    the name of a family on the reader's computer. face: a font file as data: URI, used before it.
    """

    colours: Mapping[str, str] = LIGHT
    dark: Mapping[str, str] = DARK
    logo: str | None = None
    font: str | None = None
    logo_alt: str = ""
    face: str | None = None

    @property
    def families(self) -> str:
        """The fonts to look for, in that order, as CSS writes them."""
        own = ['"Own"'] if self.face else []
        return ", ".join([*own, *([css_text(self.font)] if self.font else []), FONT])

    def style(self) -> str:
        """Return the custom properties of page.css and frame.css, and the font, as CSS.

        Paper is light: the dark colours are for screens only.
        """
        face = _FACE.format(data=self.face) if self.face else ""
        light, dark = _properties(self.colours), _properties(self.dark)
        # A logo is made for light paper: in the dark it keeps a piece of that.
        plate = ""
        if self.logo:
            plate = f".logo{{background:{self.colours['paper']};padding:6px;border-radius:6px}}"
        return (
            f"{face}:root{{color-scheme:light dark;--font:{self.families};{light}}}\n"
            f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}{plate}}}\n"
            "@media print{:root{color-scheme:light}}\n"
        )

    def sources(self) -> str:
        """Return what a Content-Security-Policy has to allow for the logo and the font."""
        return "img-src data:" + ("; font-src data:" if self.face else "")


def default_theme() -> Theme:
    """Return our own colours, without a logo, in a font of the reader's system."""
    return Theme()


def css_text(text: str) -> str:
    """Return any text as a string of CSS that ends nowhere but at its end."""
    safe = "".join(
        letter if letter.isalnum() or letter == " " else f"\\{ord(letter):x} " for letter in text
    )
    return f'"{safe}"'


def _properties(colours: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in colours.items())
