"""The logo and the font of a theme, put into the page itself as data: addresses."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from typing import Any

from schema.errors import NetgraphError
from schema.language import _

LARGEST_LOGO = 200_000  # bytes; every page carries it
LARGEST_FONT = 1_000_000
_FONTS = {
    b"wOF2": "font/woff2",
    b"\x00\x01\x00\x00": "font/ttf",
    b"true": "font/ttf",
    b"OTTO": "font/otf",
}


def embed_logo(path: Path) -> str:
    """Return a PNG, JPEG or SVG as data: URI. Raises OSError, NetgraphError.

    What is in the file decides, not its name. An SVG is refused where it holds scripts or asks
    for other files: as <img> neither would work.
    """
    content = _small(path, LARGEST_LOGO)
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return _data("image/png", content)
    if content.startswith(b"\xff\xd8\xff"):
        return _data("image/jpeg", content)
    _check_svg(content)
    return _data("image/svg+xml", content)


def embed_font(path: Path) -> str:
    """Return a WOFF2, TrueType or OpenType font as data: URI. Raises OSError, NetgraphError."""
    content = _small(path, LARGEST_FONT)
    kind = _FONTS.get(content[:4])
    if kind is None:
        raise NetgraphError(_("it is no font: a .woff2, .ttf or .otf is needed"))
    return _data(kind, content)


def _small(path: Path, most: int) -> bytes:
    size = path.stat().st_size
    if size > most:
        raise NetgraphError(
            _("it is {size} kB, at most {most} kB goes into every page: make it smaller").format(
                size=-(-size // 1000), most=most // 1000
            )
        )
    return path.read_bytes()


def _check_svg(content: bytes) -> None:
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(content)
    except DefusedXmlException as fault:
        raise NetgraphError(_("it declares entities: save it as a plain SVG")) from fault
    except (ParseError, ValueError, LookupError) as fault:
        raise NetgraphError(_("it is no picture: a PNG, JPEG or SVG is needed")) from fault
    if _local(root.tag) != "svg":
        raise NetgraphError(_("it is no picture: a PNG, JPEG or SVG is needed"))
    for element in root.iter():
        if _local(element.tag) in ("script", "foreignObject", "iframe") or _asks(element):
            raise NetgraphError(
                _("it holds a script or asks for another file: save it as a plain SVG")
            )


def _asks(element: Any) -> bool:
    for name, value in element.attrib.items():
        if _local(name).lower().startswith("on"):
            return True
        if _local(name) == "href" and not value.strip().startswith(("#", "data:image/")):
            return _local(element.tag) != "a"
    return False


def _local(tag: Any) -> str:
    return str(tag).rpartition("}")[2]


def _data(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{b64encode(content).decode('ascii')}"
