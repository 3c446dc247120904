"""The Dutch catalogue holds every text of the code, translated, and is compiled."""

import ast
import string
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[1]
PACKAGES = ("schema", "loaders", "queries", "visual", "netgraph")
PO = ROOT / "schema" / "locale" / "nl" / "LC_MESSAGES" / "netgraph.po"
REMEDY = "run `make messages` and translate what it adds"


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="nl")


def texts_in_code() -> Iterator[str | list[str] | tuple[str, ...]]:
    for package in PACKAGES:
        for _file, _line, message, _comments, _context in extract_from_dir(ROOT / package):
            yield message


def singular(message: str | list[str] | tuple[str, ...]) -> str:
    return message if isinstance(message, str) else message[0]


def wordings(message: Message) -> list[tuple[str, str]]:
    """Return each translation beside the text that it translates; of a plural, beside both."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    return [(" ".join(message.id), each) for each in message.string or ()]


def fields(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:  # a text that is no format: it has a brace of its own
        return set()


def test_every_text_of_the_code_is_in_the_catalogue_and_no_other(catalogue: Catalog) -> None:
    in_code = {singular(message) for message in texts_in_code()}
    assert len(in_code) > 20
    assert {singular(message.id) for message in catalogue if message.id} == in_code, REMEDY


def test_no_text_stands_inside_an_f_string() -> None:
    """Those who collect the texts do not see it there."""
    hidden = [
        f"{path.relative_to(ROOT)}:{inside.lineno}"
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.JoinedStr)
        for inside in ast.walk(node)
        if isinstance(inside, ast.Call)
        and isinstance(inside.func, ast.Name)
        and inside.func.id in ("_", "ngettext")
    ]
    assert hidden == []


def test_every_text_is_translated(catalogue: Catalog) -> None:
    lacking = [
        message.id
        for message in catalogue
        if message.id and (message.fuzzy or not all(text for _, text in wordings(message)))
    ]
    assert lacking == [], REMEDY


def test_a_translation_fills_in_the_same_fields(catalogue: Catalog) -> None:
    different = [
        (original, translation)
        for message in catalogue
        if message.id
        for original, translation in wordings(message)
        if translation and not fields(translation) <= fields(original)
    ]
    assert different == []


def test_the_catalogue_is_compiled(catalogue: Catalog) -> None:
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    assert PO.with_suffix(".mo").read_bytes() == compiled.getvalue(), REMEDY
