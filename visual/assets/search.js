// The search box: a list of names that grows shorter while one types; accents do not matter.
import { byId, el, filled, named, say } from "./dom.js";
import { fold, rank } from "./fold.js";
import { makeListbox, toldRow } from "./listbox.js";

const MOST = 12;

/** The nodes whose name or alias holds the question, best first: {id, alias or null}. */
export function answers(model, asked) {
  if (!asked) return [];
  const found = [];
  for (let id = 0; id < model.count; id += 1) {
    let best = null;
    model.namesOf(id).forEach(({ folded, text }, i) => {
      const place = rank(folded, asked);
      if (place === null) return;
      const key = place + (i ? 0.5 : 0);
      if (best === null || key < best.key) best = { id, key, alias: i ? text : null, weight: model.joined.of(id).length };
    });
    if (best) found.push(best);
  }
  return found.sort((a, b) => a.key - b.key || b.weight - a.weight || a.id - b.id);
}

/** Folds names in the background, a few at a time, so that the first question is quick. */
function prepare(model) {
  let next = 0;
  const some = () => {
    const until = performance.now() + 8;
    while (next < model.count && performance.now() < until) model.namesOf(next++);
    if (next < model.count) setTimeout(some, 16);
  };
  setTimeout(some, 300);
}

export function makeSearch({ model, texts }, choose) {
  const input = byId("search");
  const list = makeListbox(input, byId("found"));
  prepare(model);

  const take = (id) => {
    list.close();
    input.value = "";
    choose(id);
  };
  const option = ({ id, alias }, i) => {
    const { name, kindWords } = model.nodes[id];
    const about = alias ? `${kindWords} · ${alias}` : kindWords;
    const attributes = { role: "option", id: `found-${i}`, "aria-selected": "false" };
    attributes.onpointerdown = (event) => event.preventDefault();
    attributes.onclick = () => take(id);
    return el("li", attributes, named(name), el("small", {}, named(about)));
  };
  const show = () => {
    const asked = fold(input.value);
    if (!asked) return list.close();
    const found = answers(model, asked);
    const shown = found.slice(0, MOST).map(option);
    list.show(shown.length ? shown : [toldRow(texts.nothing)]);
    if (found.length === 1) say(texts.foundOne);
    else say(found.length ? filled(texts.found, found.length) : texts.nothing);
  };

  input.addEventListener("input", show);
  input.addEventListener("focus", show);
  input.addEventListener("blur", () => list.close());
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") list.step(1);
    else if (event.key === "ArrowUp") list.step(-1);
    else if (event.key === "Escape") list.close();
    else if (event.key === "Enter") list.chosen()?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
