// The search box: a list of names that grows shorter while one types; accents do not matter.
import { byId, el, filled, named, say } from "./dom.js";
import { fold, rank } from "./fold.js";

const MOST = 12;

/** The nodes whose name or alias holds the question, best first: {id, alias or null}. */
function answers(index, question) {
  const asked = fold(question);
  if (!asked) return [];
  const found = [];
  for (const { id, names, weight } of index) {
    let best = null;
    names.forEach(({ folded, text }, i) => {
      const place = rank(folded, asked);
      if (place === null) return;
      const key = place + (i ? 0.5 : 0);
      if (best === null || key < best.key) best = { id, key, alias: i ? text : null, weight };
    });
    if (best) found.push(best);
  }
  return found.sort((a, b) => a.key - b.key || b.weight - a.weight || a.id - b.id);
}

export function makeSearch(data, choose) {
  const input = byId("search");
  const list = byId("found");
  const index = data.dossiers.map((dossier, id) => ({
    id,
    weight: data.nodes[id].size,
    names: [dossier.name, ...dossier.aliases].map((text) => ({ text, folded: fold(text) })),
  }));
  let current = -1;

  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (id) => {
    close();
    input.value = "";
    choose(id);
  };
  const option = ({ id, alias }, i) => {
    const { name, kind } = data.dossiers[id];
    const about = alias ? `${kind} · ${alias}` : kind;
    const attributes = { role: "option", id: `found-${i}`, "aria-selected": "false" };
    attributes.onpointerdown = (event) => event.preventDefault();
    attributes.onclick = () => take(id);
    const row = el("li", attributes, named(name), el("small", {}, named(about)));
    row.dataset.node = id;
    return row;
  };
  const show = () => {
    const found = answers(index, input.value);
    if (!fold(input.value)) return close();
    const shown = found.slice(0, MOST).map(option);
    const none = el("li", { class: "none", role: "option", "aria-disabled": "true" }, data.texts.nothing);
    list.replaceChildren(...(shown.length ? shown : [none]));
    list.hidden = false;
    list.scrollTop = 0;
    current = -1;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
    if (found.length === 1) say(data.texts.foundOne);
    else say(found.length ? filled(data.texts.found, found.length) : data.texts.nothing);
  };
  const step = (by) => {
    const rows = [...list.querySelectorAll("[data-node]")];
    if (!rows.length) return;
    current = (current + by + rows.length + (current < 0 && by < 0 ? 1 : 0)) % rows.length;
    rows.forEach((row, i) => row.setAttribute("aria-selected", String(i === current)));
    rows[current].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", rows[current].id);
  };

  input.addEventListener("input", show);
  input.addEventListener("focus", show);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter") {
      const rows = list.querySelectorAll("[data-node]");
      if (rows.length) take(Number(rows[Math.max(current, 0)].dataset.node));
    } else return;
    event.preventDefault();
  });
}
