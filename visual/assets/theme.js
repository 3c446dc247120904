// The colours of page.css, for what is drawn on a canvas. They change with light and dark.

const known = new Map();

/** The value of a custom property of page.css, by its name without the dashes. */
export function colour(name) {
  if (!known.has(name)) {
    const style = getComputedStyle(document.documentElement);
    known.set(name, style.getPropertyValue(`--${name}`).trim());
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
