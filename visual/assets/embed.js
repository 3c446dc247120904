// A page within another page: plain scrolling belongs to that other page.
import { byId, el } from "./dom.js";

const SECONDS = 2500; // milliseconds that the hint stays

/** Whether this page stands in a frame of another, or "?embed" in its address says so. */
export function isEmbedded() {
  return window.self !== window.top || new URLSearchParams(location.search).has("embed");
}

/** Leaves the wheel to the page around: it zooms with Ctrl, or once one has clicked in the map. */
export function leaveScrolling(frame, texts) {
  if (!isEmbedded()) return;
  document.documentElement.classList.add("embedded");
  const hint = el("p", { class: "embed-hint", hidden: true, "aria-hidden": "true" }, texts.embedHint);
  byId("map-view").append(hint);
  let timer = 0;
  const taken = (on) => {
    frame.classList.toggle("taken", on);
    if (on) hint.hidden = true;
  };
  const remind = () => {
    hint.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      hint.hidden = true;
    }, SECONDS);
  };
  const onWheel = (event) => {
    if (event.ctrlKey || event.metaKey || frame.classList.contains("taken")) return;
    // Not further to the map, and not prevented: so the page around scrolls.
    event.stopPropagation();
    remind();
  };
  frame.addEventListener("wheel", onWheel, { capture: true, passive: true });
  frame.addEventListener("click", () => taken(true), { capture: true });
  frame.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && taken(false));
  document.addEventListener("pointerdown", (event) => frame.contains(event.target) || taken(false));
  window.addEventListener("blur", () => taken(false));
}
