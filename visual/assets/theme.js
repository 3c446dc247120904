// The colours of the page, for what is drawn on a canvas. They change with light and dark.

const known = new Map();
const SHARE = 0.12; // of a colour in its tint: names stay readable on it

function mixed(one, other, share) {
  const parts = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [a, b] = [parts(one), parts(other)];
  if ([...a, ...b].some(Number.isNaN)) return other;
  return `#${a.map((part, i) => Math.round(part * share + b[i] * (1 - share)).toString(16).padStart(2, "0")).join("")}`;
}

/** The value of a custom property of the page, by its name without the dashes; "tint-x": of x on paper. */
export function colour(name) {
  if (!known.has(name)) {
    if (name.startsWith("tint-")) known.set(name, mixed(colour(name.slice(5)), colour("paper"), SHARE));
    else known.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
  }
  return known.get(name);
}

/** Calls back when light turns to dark or the other way about. */
export function onThemeChange(callback) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    known.clear();
    callback();
  });
}
