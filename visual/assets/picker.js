// A box that finds a name in a list while one types, by keyboard and by touch.
import { byName, el, filled, named } from "./dom.js";
import { fold, rank } from "./fold.js";
import { makeListbox, toldRow } from "./listbox.js";

const PICKER_MOST = 60;

/** The items whose name or alias holds what was typed, the best first; all of them for nothing. */
function matching(items, typed) {
  const asked = fold(typed);
  const found = [];
  for (const item of items) {
    const ranks = item.folded.map((name, i) => (asked ? rank(name, asked) : 0) + (i ? 0.5 : 0));
    const fits = item.folded.map((name) => !asked || rank(name, asked) !== null);
    const best = Math.min(...ranks.filter((_, i) => fits[i]));
    if (best < Infinity) found.push({ item, best });
  }
  return found.sort((a, b) => a.best - b.best || byName(a.item.name, b.item.name)).map(({ item }) => item);
}

/**
 * A labelled box. items() gives [{id, name, aliases, note}], pick(id) is called for the one taken.
 * keep: the name taken stays in the box. Returns {root, input, show(name)}.
 */
export function makePicker({ id, label, items, pick, texts, say, keep = false }) {
  const input = el("input", {
    id,
    type: "text",
    role: "combobox",
    class: "pick-input",
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    "aria-autocomplete": "list",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    maxlength: "200",
    placeholder: texts.pickHint,
  });
  const list = el("ul", { id: `${id}-list`, class: "pick-list", role: "listbox", "aria-label": label, hidden: true });
  const root = el("div", { class: "pick" }, el("label", { for: id, class: "pick-label" }, label), el("div", { class: "pick-box" }, input, list));
  let held = "";
  let known = [];

  const box = makeListbox(input, list);
  const take = (item) => {
    box.close();
    held = keep ? item.name : "";
    input.value = held.slice(0, 200);
    pick(item.id);
  };
  const option = (item, i) => {
    const row = el(
      "li",
      { role: "option", id: `${id}-${i}`, "aria-selected": "false", onclick: () => take(item) },
      named(item.name),
      item.note ? el("small", {}, named(item.note)) : null,
    );
    row.addEventListener("pointerdown", (event) => event.preventDefault());
    return row;
  };
  const open = () => {
    const found = matching(known, input.value === held ? "" : input.value);
    const rows = found.slice(0, PICKER_MOST).map(option);
    const rest = found.length - rows.length;
    if (!rows.length) rows.push(toldRow(texts.nothing));
    if (rest > 0) rows.push(toldRow(filled(texts.pickMore, rest)));
    box.show(rows);
    if (input.value !== held) say(found.length === 1 ? texts.foundOne : found.length ? filled(texts.found, found.length) : texts.nothing);
  };
  const step = (by) => {
    if (list.hidden) open();
    box.step(by);
  };

  input.addEventListener("focus", () => {
    known = items().map((item) => ({ ...item, folded: [item.name, ...(item.aliases ?? [])].map(fold) }));
    if (keep) input.select();
  });
  input.addEventListener("input", open);
  input.addEventListener("click", () => (list.hidden ? open() : null));
  input.addEventListener("blur", () => {
    box.close();
    input.value = held.slice(0, 200);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Escape" && !list.hidden) box.close();
    else if (event.key === "Enter" && !list.hidden) box.chosen()?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    root,
    input,
    show(name) {
      held = name;
      if (document.activeElement !== input) input.value = name.slice(0, 200);
    },
  };
}
