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

from visual.theme import Theme, default_theme

# In the order in which they stand in the page: each imports only from those above it.
_SCRIPTS = (
    *("dom", "fold", "evidence", "model", "now", "state", "views", "theme", "shapes", "lines"),
    *("labels", "unfold", "ties", "scene", "frame", "chart", "pointer", "embed", "dossier"),
    *("search", "app"),
    # The views beside the map register themselves.
    *("csv", "drawn", "picture_files", "view_parts", "table_parts", "picker"),
    *("overlaps", "upset", "overlaps_view", "timeline", "timeline_picture", "timeline_view"),
    *("table_view", "paths", "paths_view"),
    *("keep", "map_view", "when", "filters", "legend", "panel", "main"),
)
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
    network: Any, data: Mapping[str, Any], words: Mapping[str, Any], theme: Theme | None = None
) -> str:
    """Return the page. network is a pyvis Network; data goes to the scripts, words to the template.

    Raises FileNotFoundError where the package lacks an asset.
    """
    from jinja2 import Environment, StrictUndefined

    def packed(nodes: Any, edges: Any, options: str) -> str:
        held = {**data, "nodes": nodes, "edges": edges, "options": json.loads(options)}
        return pack(json.dumps(held, ensure_ascii=False, separators=(",", ":")))

    look = theme or default_theme()
    style = look.style() + _own_style("base") + _own_style("page")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    network.templateEnv = _Template(environment)
    environment.globals.update(
        words=words,
        packed=packed,
        boot=_asset("boot.js"),
        script=_packed_script(),
        style=style,
        later=_packed_style(),
        theme=look,
        library=_packed_library(),
        policy=policy(style, look),
    )
    return str(network.generate_html())


class _Template:
    """Hands pyvis our template, whatever it asks for."""

    def __init__(self, environment: Any) -> None:
        self._environment = environment

    def get_template(self, _name: str) -> Any:
        return self._environment.from_string(_asset("page.html"))


def pack(text: str) -> str:
    """Return a text deflated and in base64: small, and no text in it can end a script block."""
    return b64encode(compress(text.encode("utf-8"), 6)).decode("ascii")


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


def _checksum(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"


@cache
def _asset(name: str) -> str:
    text = files("visual").joinpath("assets", *name.split("/")).read_text("utf-8")
    return text.replace("\r\n", "\n")
