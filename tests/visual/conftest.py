"""What the tests of pictures share: the language put back, and a page opened from disk."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from queries.subgraph import Subgraph
from schema.language import set_language
from visual.map import draw

Opener = Callable[..., Page]
MADE_ON = dt.date(2026, 11, 22)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Every test starts and ends in English."""
    set_language("en")
    yield
    set_language("en")


@pytest.fixture
def open_map(chromium_page: Page, tmp_path: Path) -> Opener:
    """Draw a subgraph, open its file in Chromium and wait until it is ready."""

    def opener(subgraph: Subgraph, **told: object) -> Page:
        path = draw(subgraph, made_on=MADE_ON, **told).save(tmp_path / "map.html")  # type: ignore[arg-type]
        chromium_page.goto(path.as_uri())
        chromium_page.wait_for_selector("html[data-ready]")
        return chromium_page

    return opener
