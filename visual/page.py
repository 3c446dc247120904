"""One HTML file out of the template, the scripts and the data in assets/.

Nothing in the file asks anything of a network. Its Content-Security-Policy allows the three scripts
and the two styles that are in it, by their checksums, and nothing else.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode, b85encode
from collections.abc import Mapping
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, NamedTuple
from zlib import DEFLATED, compress, compressobj

from visual.columns import overview_tables
from visual.packing import Packing
from visual.theme import Theme, default_theme

# In the order in which they stand in the page: each imports only from those above it.
_SCRIPTS = (
    *("dom", "fold", "evidence", "columns", "model", "now", "state", "views", "theme"),
    *("shapes", "lines", "labels", "unfold", "ties", "scene", "frame", "chart", "pointer"),
    *("embed", "dossier", "listbox", "search", "app"),
    # The views beside the map register themselves.
    *("csv", "drawn", "picture_files", "view_parts", "table_parts", "picker"),
    *("overlaps", "upset", "overlaps_view", "timeline", "timeline_picture", "timeline_view"),
    *("table_view", "paths", "paths_view"),
    *("keep", "map_view", "when", "filters", "legend", "panel", "main"),
)
_LARGE = 100_000
"""Bytes from which deflating is done quickly: a twentieth larger, in a third of the time."""
_CLOSE, _QUICK = 6, 1
_LIBRARY = "vendor/vis-network.min.js"
_IMPORT = re.compile(
    r'^import (?:\{(?P<names>[^}]*)\} from )?"\./(?P<module>\w+)\.js";\n', re.MULTILINE
)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:const|function|class)\*? ?(\w+))", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)
_SAID = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINES = re.compile(r"\s*\n\s*")
_BETWEEN = re.compile(r" *([{};,]) *")
_REMARK = re.compile(r"^\s*(?://[^\n]*|/\*\*.*?\*/)\n", re.MULTILINE | re.DOTALL)


def render(
    network: Any,
    data: Mapping[str, Any],
    packing: Packing,
    words: Mapping[str, Any],
    theme: Theme | None = None,
) -> str:
    """Return the page. network is a pyvis Network; data goes to the scripts, words to the template.

    packing: the numbers that data points at. Raises FileNotFoundError where the package lacks an
    asset.
    """

    def packed(nodes: Any, edges: Any, options: str) -> dict[str, str]:
        numbers = Packing(packing.bytes())
        held = {**data, **overview_tables(nodes, edges, numbers), "options": json.loads(options)}
        text = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
        return {"facts": pack(text.encode("utf-8")), "numbers": pack(numbers.bytes())}

    look = theme or default_theme()
    style = look.style() + _own_style("base") + _own_style("page")
    network.templateEnv = _Template(
        {
            "words": words,
            "packed": packed,
            "boot": _asset("boot.js"),
            "script": _packed_script(),
            "style": style,
            "later": _packed_style(),
            "theme": look,
            "library": _packed_library(),
            "policy": policy(style, look),
        }
    )
    return str(network.generate_html())


class _Template:
    """Hands pyvis our template, whatever it asks for."""

    def __init__(self, filled: Mapping[str, Any]) -> None:
        self._filled = dict(filled)

    def get_template(self, _name: str) -> Any:
        environment, code = _compiled()
        return environment.template_class.from_code(environment, code, self._filled)


@cache
def _compiled() -> tuple[Any, Any]:
    """Our template, compiled once: that takes as long as all facts of a large network."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment, environment.compile(_asset("page.html"))


def pack(held: bytes) -> str:
    """Return bytes deflated and in base64: small, and nothing in it can end a script block."""
    level = _CLOSE if len(held) < _LARGE else _QUICK
    return b64encode(compress(held, level)).decode("ascii")


class Tight(NamedTuple):
    """A text as small as it goes: deflated, and in base 85; boot.js knows the letters."""

    length: int
    text: str


def pack_tight(text: str) -> Tight:
    """Return a text in base 85, without "<", and how many bytes it holds (then come zeros)."""
    deflate = compressobj(9, DEFLATED, 15, 9)
    packed = deflate.compress(text.encode("utf-8")) + deflate.flush()
    letters = b85encode(packed + bytes(-len(packed) % 4)).decode("ascii")
    return Tight(len(packed), letters.replace("<", ","))


@lru_cache(maxsize=1)
def script() -> str:
    """Return the page's own script: the modules of assets/, each in a scope of its own."""
    return (
        '"use strict";\n(() => {\nconst modules = {};\n'
        + "".join(map(module, _SCRIPTS))
        + "})();\n"
    )


def module(name: str) -> str:
    """Return a module of assets/ as a function that runs at once and keeps what it exports.

    Raises ValueError where it imports from a module that does not stand above it.
    """
    text = _asset(f"{name}.js")
    above = _SCRIPTS[: _SCRIPTS.index(name)]
    missing = [found["module"] for found in _IMPORT.finditer(text) if found["module"] not in above]
    if missing:
        raise ValueError(f"{name}.js imports from what comes later: {missing}")

    def imported(found: re.Match[str]) -> str:
        names = (found["names"] or "").strip().rstrip(",").replace(" as ", ": ")
        return f"const {{ {names} }} = modules.{found['module']};\n" if names else ""

    exports = ", ".join(_EXPORT.findall(text))
    body = _INDENT.sub("", _REMARK.sub("", _EXPORT.sub("", _IMPORT.sub(imported, text))))
    return f"modules.{name} = (() => {{\n{body}return {{ {exports} }};\n}})();\n"


def policy(style: str, theme: Theme) -> str:
    """Return the Content-Security-Policy: what is in this file, and nothing else."""
    texts = (_asset("boot.js"), _asset(_LIBRARY), script())
    scripts = " ".join(f"'{_checksum(text)}'" for text in texts)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            f"style-src '{_checksum(style)}' '{_checksum(_own_style('views'))}'",
            theme.sources(),
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


@cache
def _own_style(name: str) -> str:
    """A style sheet of assets/ without remarks and the white between its rules."""
    return _BETWEEN.sub(r"\1", _LINES.sub("", _SAID.sub("", _asset(f"{name}.css"))))


@lru_cache(maxsize=1)
def _packed_style() -> Tight:
    return pack_tight(_own_style("views"))


@lru_cache(maxsize=1)
def _packed_library() -> Tight:
    return pack_tight(_asset(_LIBRARY))


@lru_cache(maxsize=1)
def _packed_script() -> Tight:
    return pack_tight(script())


@lru_cache(maxsize=16)
def _checksum(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"


@cache
def _asset(name: str) -> str:
    text = files("visual").joinpath("assets", *name.split("/")).read_text("utf-8")
    return text.replace("\r\n", "\n")
