"""The system's Chromium, driven without any network."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Route

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_MACOS = "/Applications/{0}.app/Contents/MacOS/{0}"
_QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-gpu",
    "--no-first-run",
]


def find_chromium() -> str | None:
    """Return the program: CHROMIUM, else the first one by name on this system, else None."""
    found = [os.environ.get("CHROMIUM"), *map(shutil.which, _NAMES)]
    apps = [_MACOS.format(name) for name in ("Chromium", "Google Chrome")]
    return next((name for name in (*found, *apps) if name and Path(name).exists()), None)


@contextmanager
def launch(playwright: Playwright, program: str) -> Iterator[Browser]:
    """Give a headless browser."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    browser = playwright.chromium.launch(
        executable_path=program, args=[*_QUIET, *(["--no-sandbox"] if as_root else [])]
    )
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def watched_page(browser: Browser) -> Iterator[Page]:
    """Give a page with the network off; at the end, assert that nothing went wrong on it.

    Wrong are: an error or warning in the console, an uncaught exception, and any request that
    is not for a file, data or blob.
    """
    wrong: list[str] = []

    def refuse(route: Route) -> None:
        wrong.append(f"request: {route.request.url}")
        route.abort()

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(f"console {message.type}: {message.text}")

    context = browser.new_context(offline=True, locale="nl-NL", timezone_id="Europe/Amsterdam")
    try:
        context.route(lambda url: not url.startswith(("file:", "data:", "blob:")), refuse)
        page = context.new_page()
        page.on("console", note)
        page.on("pageerror", lambda error: wrong.append(f"page error: {error}"))
        page.on("websocket", lambda socket: wrong.append(f"websocket: {socket.url}"))
        yield page
        if wrong:
            raise AssertionError("\n".join(["on the page went wrong:", *wrong]))
    finally:
        context.close()
