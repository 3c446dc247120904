"""An organisation's theme out of a TOML file: read, filled in, and its contrast measured."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from schema.errors import NetgraphError
from schema.language import _
from visual.colours import DARK, LIGHT
from visual.contrast import VENTURES, Pair, deeper, failing, for_dark, nearest, ratio
from visual.theme import Theme
from visual.theme_assets import embed_font, embed_logo

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_TABLES = {
    "light": tuple(LIGHT),
    "dark": tuple(DARK),
    "logo": ("file", "alt"),
    "font": ("file", "family"),
}
_SURFACES = ("paper", "panel", "ink", "soft", "rule")  # in the dark ours, unless given

_Given = Mapping[str, Mapping[str, str]]


def read_theme(path: str | os.PathLike[str]) -> Theme:
    """Return the theme of a TOML file with [light], [dark], [logo] and [font].

    A colour that it names for light paper alone is made readable for the dark; edges and texts of
    ventures that it does not name are worked out; the rest is ours. Raises NetgraphError that
    holds everything wrong with it, a line each: an unknown key, a value that is no colour, a
    contrast that is too low, a file that cannot be embedded.
    """
    file = Path(path)
    given, problems = _checked(file, _read(file))
    light = _filled(LIGHT, given["light"])
    lifted = {name: value for name, value in given["light"].items() if name not in _SURFACES}
    dark = _lifted(given["dark"], lifted)
    problems += _contrast(file, "light", light, given["light"])
    problems += _contrast(file, "dark", dark, given["dark"])
    logo, logo_problems = _embedded(embed_logo, file, given["logo"])
    face, face_problems = _embedded(embed_font, file, given["font"])
    problems += logo_problems + face_problems
    if logo and not given["logo"].get("alt", "").strip():
        problems.append(
            _("{file}: [logo] needs “alt”: the words for those who do not see it").format(file=file)
        )
    if problems:
        raise NetgraphError("\n".join(problems))
    return Theme(light, dark, logo, given["font"].get("family"), given["logo"].get("alt", ""), face)


def _read(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(file.read_text("utf-8"))
    except OSError as fault:
        raise NetgraphError(
            _("cannot read {path}: {reason}").format(path=file, reason=fault.strerror)
        ) from fault
    except UnicodeDecodeError as fault:
        raise NetgraphError(_("{file}: save it as UTF-8").format(file=file)) from fault
    except tomllib.TOMLDecodeError as fault:
        raise NetgraphError(
            _("{file} is not TOML: {reason}").format(file=file, reason=fault)
        ) from fault


def _checked(file: Path, read: Mapping[str, Any]) -> tuple[_Given, list[str]]:
    """Return the values that can be used, by table and key, and what is wrong with the others."""
    given: dict[str, dict[str, str]] = {table: {} for table in _TABLES}
    problems = []
    for table, values in read.items():
        if table not in _TABLES or not isinstance(values, dict):
            problems.append(_unknown(file, f"[{table}]", [f"[{one}]" for one in _TABLES]))
            continue
        for key, value in values.items():
            if key not in _TABLES[table]:
                problems.append(_unknown(file, f"[{table}] {key}", _TABLES[table]))
            elif not isinstance(value, str) or not value.strip():
                problems.append(
                    _("{file}: [{table}] {key} = {value}: a text in quotes is needed").format(
                        file=file, table=table, key=key, value=repr(value)
                    )
                )
            elif table not in ("light", "dark"):
                given[table][key] = value
            elif _COLOUR.fullmatch(value):
                given[table][key] = _six(value)
            else:
                problems.append(
                    _(
                        "{file}: [{table}] {key} = “{value}”: give a colour as # and six digits, "
                        "such as “{example}”"
                    ).format(file=file, table=table, key=key, value=value, example=LIGHT[key])
                )
    return given, problems


def _unknown(file: Path, what: str, known: Any) -> str:
    asked = what.split()[-1]
    near = get_close_matches(asked, known, 1, 0.5)
    if near:
        return _("{file}: {what} is not known here: did you mean {near}?").format(
            file=file, what=what, near=near[0]
        )
    return _("{file}: {what} is not known here; known are {known}").format(
        file=file, what=what, known=", ".join(known)
    )


def _six(value: str) -> str:
    digits = value[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(one * 2 for one in digits))


def _filled(ours: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    """Return all colours: those given, those that follow from them, and ours."""
    colours = {**ours, **given}
    for name in VENTURES:
        if name not in given:
            continue
        fill, text, edge = given[name], f"{name}-text", f"{name}-edge"
        if text not in given:
            best = max(("#ffffff", "#000000"), key=lambda one: ratio(one, fill))
            colours[text] = best
        if edge not in given:
            colours[edge] = deeper(fill, 0.6 if ratio("#ffffff", colours["paper"]) < 3 else 2.2)
            colours[edge] = nearest(edge, colours) or ours[edge]
    return colours


def _lifted(given: Mapping[str, str], light: Mapping[str, str]) -> dict[str, str]:
    """Return the dark colours: what was chosen for light paper alone, made readable there."""
    own = dict(given)
    for name, value in light.items():
        if name in own or name.endswith(("-text", "-edge")):
            continue
        calm = for_dark(value, ground=name in VENTURES)
        readable = calm if name in VENTURES else nearest(name, {**DARK, **given, name: calm})
        if readable:
            own[name] = readable
    return _filled(DARK, own)


def _contrast(
    file: Path, table: str, colours: Mapping[str, str], given: Mapping[str, str]
) -> list[str]:
    """Return a line for each colour of the file that cannot be told from what it stands on."""
    worst: dict[str, tuple[Pair, float]] = {}
    for pair, measured in failing(colours):
        key = next((one for one in pair[:2] if one in given), pair.colour)
        if key not in worst or measured / pair.least < worst[key][1] / worst[key][0].least:
            worst[key] = pair, measured
    lines = []
    for key, (pair, measured) in worst.items():
        other = pair.ground if key == pair.colour else pair.colour
        said = _(
            "{file}: [{table}] {key} = “{value}” has a contrast of {ratio}:1 with {other} "
            "({ground}); at least {least}:1 is needed"
        ).format(
            file=file,
            table=table,
            key=key,
            value=colours[key],
            ratio=_number(measured),
            other=other,
            ground=colours[other],
            least=_number(pair.least),
        )
        better = nearest(key, colours)
        if better:
            advice = _("the nearest colour that passes is “{better}”").format(better=better)
        else:
            advice = _("no lightness of it passes: change {other} too").format(other=other)
        lines.append(f"{said}: {advice}")
    return lines


def _number(value: float) -> str:
    from schema.language import spoken

    # Cut off, not rounded: 4.46 must not read as the 4.5 that is asked.
    return spoken(f"{int(value * 100) / 100:.2f}".rstrip("0").rstrip("."))


def _embedded(
    embed: Callable[[Path], str], file: Path, given: Mapping[str, str]
) -> tuple[str | None, list[str]]:
    """Return a file beside the theme as data: URI, or what is wrong with it."""
    name = given.get("file")
    if name is None:
        return None, []
    folder = file.parent.resolve()
    target = (folder / name).resolve()
    if not target.is_relative_to(folder):
        problem = _("it must stand in the folder of the theme, or below it")
    else:
        try:
            return embed(target), []
        except OSError as fault:
            problem = _("it cannot be read: {reason}").format(reason=fault.strerror)
        except NetgraphError as fault:
            problem = str(fault)
    return None, [
        _("{file}: file = “{name}”: {problem}").format(file=file, name=name, problem=problem)
    ]
