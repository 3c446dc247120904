// Mouse, touch and keys on the picture.
import { byId } from "./dom.js";

const STEP = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What lies nearest in a direction, what is joined to it first. */
export function neighbour(chart, id, [right, down]) {
  const own = chart.sprites.get(id);
  let best = null;
  let least = Infinity;
  for (const one of chart.sprites.values()) {
    const [x, y] = [one.x - own.x, one.y - own.y];
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    if (one === own || ahead <= 0 || aside > ahead * 2.2) continue;
    const far = (ahead + 1.6 * aside) * (chart.near.get(id).has(one.id) ? 0.55 : 1);
    if (far < least) [best, least] = [one.id, far];
  }
  return best;
}

/** What the keyboard starts at: what is chosen, else the largest in view. */
function first(chart) {
  if (chart.chosen !== null) return chart.chosen;
  const { x0, x1, y0, y1 } = chart.view();
  const seen = chart.ranked.find(({ x, y }) => x > x0 && x < x1 && y > y0 && y < y1);
  return (seen ?? chart.ranked[0])?.id ?? null;
}

/** Keeps what the keyboard is at in view. */
function follow(chart) {
  const { x, y } = chart.sprites.get(chart.cursor);
  const { x0, x1, y0, y1 } = chart.view();
  const [wide, high] = [(x1 - x0) * 0.08, (y1 - y0) * 0.08];
  if (x < x0 + wide || x > x1 - wide || y < y0 + high || y > y1 - high) chart.move({ position: { x, y } });
  chart.forget();
  chart.redraw();
}

/** on: choose(id), back(), tell(id). */
export function listen(chart, on) {
  const { frame, network } = chart;
  const reach = () => (matchMedia("(pointer: coarse)").matches ? 20 : 5);
  network.on("click", ({ pointer }) => on.choose(chart.at(pointer.DOM, reach())));
  network.on("dragStart", () => {
    chart.touched();
    chart.point(null);
  });
  frame.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse" || event.buttons) return;
    const { left, top } = frame.getBoundingClientRect();
    const id = chart.at({ x: event.clientX - left, y: event.clientY - top }, 4);
    chart.point(id);
    frame.classList.toggle("over-node", id !== null);
  });
  frame.addEventListener("pointerleave", () => chart.point(null));
  const go = (id) => {
    if (id === null) return;
    chart.cursor = id;
    follow(chart);
    on.tell(id);
  };
  const keys = {
    "+": () => chart.zoom(1.3),
    "=": () => chart.zoom(1.3),
    "-": () => chart.zoom(1 / 1.3),
    0: () => chart.fit(false),
    Home: () => go(chart.ranked[0]?.id ?? null),
    Enter: () => chart.cursor !== null && on.choose(chart.cursor),
    " ": () => chart.cursor !== null && on.choose(chart.cursor),
    Escape: () => on.back(),
  };
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEP[event.key];
    if (!step && !keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    if (!step) keys[event.key]();
    else if (event.shiftKey) chart.pan(...step);
    else go(chart.cursor === null ? first(chart) : neighbour(chart, chart.cursor, step));
  });
  frame.addEventListener("focus", () => {
    if (chart.cursor === null && frame.matches(":focus-visible")) go(first(chart));
    chart.redraw();
  });
  frame.addEventListener("blur", () => chart.redraw());
  byId("closer").addEventListener("click", () => chart.zoom(1.4));
  byId("further").addEventListener("click", () => chart.zoom(1 / 1.4));
  byId("whole").addEventListener("click", () => chart.fit(false));
}
