// Makes elements. What is given as text stays text: nothing here or elsewhere reads markup.

/** An element with attributes ("onclick" and the like are listeners) and children. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== ""));
  return node;
}

/** A name of unknown script and direction, kept from turning the text around it. */
export const named = (text) => el("bdi", {}, text);

/** The element with this id. */
export const byId = (id) => document.getElementById(id);

/** A text of the page with its {name} or {count} filled in. */
export const filled = (text, value) => text.replace(/\{name\}|\{count\}/, () => String(value));

/** Orders names as the page's language does. */
export const byName = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

/** Tells people who listen to the page. */
export function say(text) {
  byId("said").textContent = text;
}

export const REDUCED_MOTION = matchMedia("(prefers-reduced-motion: reduce)");
export const NARROW = matchMedia("(max-width: 760px)");
