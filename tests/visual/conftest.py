"""What the tests of pictures share: the language put back, and a page opened from disk."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

import netgraph
from netgraph import NetworkGraph
from queries.subgraph import Subgraph
from schema.language import set_language
from visual.map import draw

Opener = Callable[..., Page]
MADE_ON = dt.date(2026, 11, 22)


@pytest.fixture(autouse=True)
def speaking_english() -> Iterator[None]:
    """Every test starts and ends in English."""
    set_language("en")
    yield
    set_language("en")


@pytest.fixture
def open_map(chromium_page: Page, tmp_path: Path) -> Opener:
    """Draw a subgraph, open its file in Chromium and wait until it is ready."""

    def opener(subgraph: Subgraph, address: str = "", **told: object) -> Page:
        path = draw(subgraph, made_on=MADE_ON, **told).save(tmp_path / "map.html")  # type: ignore[arg-type]
        chromium_page.set_default_timeout(8000)
        chromium_page.goto(path.as_uri() + address)
        chromium_page.wait_for_selector("html[data-ready]")
        return chromium_page

    return opener


@pytest.fixture
def mijnstreek(mijnstreek_file: Path, tmp_path: Path) -> Iterator[NetworkGraph]:
    """The Mijnstreek, to be asked."""
    with netgraph.open(shutil.copyfile(mijnstreek_file, tmp_path / "mijnstreek.db")) as net:
        yield net


@pytest.fixture
def open_mijnstreek(chromium_page: Page, mijnstreek: NetworkGraph, tmp_path: Path) -> Opener:
    """Open the map of the Mijnstreek at an address, in a language."""

    def opener(address: str, language: str = "en") -> Page:
        set_language(language)
        path = tmp_path / f"{language}.html"
        if not path.exists():
            draw(mijnstreek.subgraph(), made_on=MADE_ON).save(path)
        chromium_page.goto("about:blank")
        chromium_page.goto(f"{path.as_uri()}#{address}")
        chromium_page.wait_for_selector("html[data-ready]")
        return chromium_page

    return opener
