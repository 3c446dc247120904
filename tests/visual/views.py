"""What the tests of the views share: addresses, modules by themselves, axe."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from visual.page import module

DAY = "2020-12-08"
FOUR = (
    "kerncoalitie-mijnstreek",
    "themacoalitie-farmacie",
    "mijnzorg",
    "trendbreuk-zuid-limburg",
)


def compared(ventures: tuple[str, ...], day: str | None = None, level: str = "possible") -> str:
    """The address of Overlaps with these ventures."""
    parts = ["view=overlaps", *(f"compare=v:{one}" for one in ventures), f"level={level}"]
    return "&".join([*parts, *([f"day={day}"] if day else [])])


def call(page: Page, name: str, function: str, arg: Any = None) -> Any:
    """Run a function of JavaScript with what a module of assets/ exports, and an argument."""
    return page.evaluate(
        f"(arg) => {{ const modules = {{}}; {module(name)} "
        f"return ({function})(modules.{name}, arg); }}",
        arg,
    )


def faults(page: Page) -> list[str]:
    """What axe finds wrong, with the elements."""
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    return [
        f"{one['id']}: {[node['target'] for node in one['nodes']][:4]}"
        for one in found.response["violations"]
    ]
