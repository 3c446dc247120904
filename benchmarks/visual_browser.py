"""What a page does in headless Chromium with the network off.

`python -m benchmarks.visual_browser FILE SECONDS` opens it, waits at most so long until it is drawn
and still, then drags it about, and prints what it saw as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.chromium import find_chromium, launch

QUIET = 1.5
"""Seconds without a stroke on a canvas or a change of the document: a page that stands still."""
_FEWEST = 20  # strokes: a page that only cleared its canvas has not been drawn
_PAN = 3.0
_WATCH = """
(() => {
  const seen = (window.__seen = { drawn: 0, strokes: 0, last: 0, changed: 0, longest: 0 });
  const canvas = CanvasRenderingContext2D.prototype;
  for (const name of ["fill", "stroke", "fillText", "strokeText", "fillRect", "strokeRect",
                      "drawImage", "putImageData"]) {
    const paint = canvas[name];
    canvas[name] = function (...given) {
      seen.last = performance.now();
      seen.strokes += 1;
      if (seen.strokes === FEWEST) seen.drawn = seen.last;
      return paint.apply(this, given);
    };
  }
  new MutationObserver(() => { seen.changed = performance.now(); }).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) seen.longest = Math.max(seen.longest, task.duration);
  }).observe({ type: "longtask", buffered: true });
})();
""".replace("FEWEST", str(_FEWEST))
_COUNT = """
() => {
  const frames = (window.__frames = { count: 0, start: performance.now() });
  const next = () => { frames.count += 1; requestAnimationFrame(next); };
  requestAnimationFrame(next);
}
"""
_RATE = "() => 1000 * window.__frames.count / (performance.now() - window.__frames.start)"


def main() -> None:
    """Print what a page did: seconds since navigation, milliseconds of the longest block, fps."""
    target, limit = Path(sys.argv[1]), float(sys.argv[2])
    program = find_chromium()
    if program is None:
        raise SystemExit("Chromium is not installed: install it.")
    with sync_playwright() as playwright, launch(playwright, program) as browser:
        context = browser.new_context(offline=True, viewport={"width": 1280, "height": 800})
        page = context.new_page()
        page.add_init_script(_WATCH)
        print(json.dumps(_watch(page, target.absolute().as_uri(), limit)))


def _watch(page: Page, address: str, limit: float) -> dict[str, Any]:
    start = time.monotonic()
    page.goto(address, wait_until="commit")
    seen, now, still = {}, 0.0, False
    while not still and time.monotonic() - start < limit:
        time.sleep(0.2)
        seen, now = page.evaluate("() => [{ ...window.__seen }, performance.now()]")
        still = seen["drawn"] > 0 and now - max(seen["last"], seen["changed"]) > 1000 * QUIET
    found: dict[str, Any] = {
        "drawn": seen["drawn"] / 1000 if seen.get("drawn") else None,
        "still": max(seen["last"], seen["changed"]) / 1000 if still else None,
        "longest": seen.get("longest", 0.0) / 1000,
        "waited": now / 1000,
    }
    found["fps"] = _pan(page) if found["drawn"] else None
    return found


def _pan(page: Page) -> float:
    """Drag the map in circles; return how many frames a second the page gave meanwhile."""
    page.mouse.move(900, 500)
    page.mouse.down()
    page.evaluate(_COUNT)
    start, turn = time.monotonic(), 0
    while time.monotonic() - start < _PAN:
        turn += 1
        page.mouse.move(900 + (turn * 7) % 200, 500 + (turn * 5) % 150)
    rate: float = page.evaluate(_RATE)
    page.mouse.up()
    return rate


if __name__ == "__main__":
    main()
