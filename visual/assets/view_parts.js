// What the views beside the map share: texts with names in them, roles in words, names to open.
import { el, named } from "./dom.js";
import { LEVELS } from "./evidence.js";

/** A text with its {placeholders} filled in; what is filled in stays as it is. */
export const told = (text, values) => text.replace(/\{(\w+)\}/gu, (whole, key) => String(values[key] ?? whole));

/** A count in words: texts has "<key>One" for one and "<key>" with {count} for more. */
export const counted = (texts, key, count) => (count === 1 ? texts[`${key}One`] : told(texts[key], { count }));

/** Names as one says them in a row: "A, B and C". */
export const asList = (names) => new Intl.ListFormat(document.documentElement.lang, { type: "conjunction" }).format(names);

const LANGUAGE = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;

/** An ISO day as people say it. */
export const dayWords = (day) =>
  new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

/** A name that opens its dossier. */
export const nameButton = (app, id) =>
  el("button", { type: "button", class: "name", onclick: () => app.choose(id) }, named(app.model.nodes[id].name));

/** The words for a rank of evidence (3 certain, 2 presumed, 1 possible), "" where no day is asked. */
export const levelWords = (app, rank) => (app.state.day === null || !rank ? "" : app.model.words.of("evidence", LEVELS[rank - 1]));

/** What makes someone part of a venture now: the roles that hold and take part, by their words. */
export function rolesNow(app, partner, venture) {
  const { nodes, members, words } = app.model;
  const { rank } = app.now();
  return nodes[partner].members
    .filter((number) => rank[number] && members[number].venture === venture && members[number].takesPart)
    .map((number) => ({ words: words.role(members[number].role), rank: rank[number], member: members[number] }));
}

/** The roles of a partner in a venture in words, each with how sure it is. */
export function rolesText(app, partner, venture) {
  const parts = rolesNow(app, partner, venture).flatMap(({ words, rank }, i) => {
    const sure = levelWords(app, rank);
    return [i ? "; " : null, named(words), sure ? el("small", {}, ` (${sure})`) : null];
  });
  return el("span", {}, ...parts.filter(Boolean));
}

/** Says whether what a view rests on has changed since it was last asked. */
export function changeWatch() {
  let last = null;
  return (...parts) => {
    const key = JSON.stringify(parts);
    const changed = key !== last;
    last = key;
    return changed;
  };
}

/** How wide what is in an element can be. */
export function roomIn(element) {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return Math.floor(element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
}

/** Calls back when an element gets another width, once for each frame. */
export function onWidth(element, callback) {
  let [width, asked] = [element.clientWidth, 0];
  new ResizeObserver(() => {
    if (!element.clientWidth || element.clientWidth === width) return;
    width = element.clientWidth;
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(callback);
  }).observe(element);
}
