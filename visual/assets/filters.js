// Filters by kind, domain, region and role: what is ticked in one list adds up, lists narrow down.
import { byId, byName, el, filled, named } from "./dom.js";

/** What a list offers: [{value, words, count}], by name. */
function offers(model) {
  const count = (nodes, valueOf) => {
    const found = new Map();
    for (const node of nodes) for (const value of valueOf(node)) found.set(value, (found.get(value) ?? 0) + 1);
    return found;
  };
  const list = (found, words) =>
    [...found].map(([value, number]) => ({ value, words: words(value), count: number })).sort((a, b) => byName(a.words, b.words));
  const { words } = model;
  const only = (value) => (value ? [value] : []);
  const labels = list(count(model.ventures, (one) => [`l:${one.label}`]), (value) => words.of("label", value.slice(2)));
  const kinds = list(count(model.ventures, (one) => only(one.kind && `v:${one.kind}`)), (value) => words.of("venture_kind", value.slice(2)));
  const regions = count(model.nodes, (one) => new Set(one.region));
  return {
    sorts: { name: "kind", items: labels },
    kinds: { name: "kind", items: kinds },
    partnerKinds: { name: "kind", items: list(count(model.partners, (one) => only(one.kind && `p:${one.kind}`)), (value) => words.of("partner_kind", value.slice(2))) },
    domains: { name: "domain", items: list(count(model.partners, (one) => only(one.domain)), (value) => words.of("domain", value)) },
    regions: { name: "region", items: list(regions, (value) => value) },
    roles: { name: "role", items: list(count(model.members, (one) => [one.role]), words.role) },
  };
}

export function makeFilters(app) {
  const { texts } = app;
  const root = byId("filters");
  const boxes = [];
  const used = () => Object.values(app.state.filters).reduce((sum, values) => sum + values.length, 0);
  const toggle = (name, value, on) => {
    const values = app.state.filters[name].filter((one) => one !== value);
    app.change({ filters: { [name]: on ? [...values, value] : values } });
    app.tellCounts();
  };
  const box = (name, { value, words, count }) => {
    const input = el("input", { type: "checkbox", onchange: () => toggle(name, value, input.checked) });
    boxes.push({ name, value, input });
    return el("li", {}, el("label", {}, input, " ", named(words), el("small", {}, String(count))));
  };
  const clear = el("button", { type: "button", class: "plain", onclick: () => {
    app.change({ filters: { kind: [], domain: [], region: [], role: [] } });
    app.tellCounts();
  } }, texts.filtersClear);
  const fill = () => {
    const lists = Object.entries(offers(app.model)).filter(([, { items }]) => items.length);
    root.replaceChildren(
      el("div", { class: "head" }, el("h2", { id: "filters-title", tabindex: "-1" }, texts.filters), app.closeButton("filters")),
      el("p", { class: "hint" }, texts.filtersHint),
      clear,
      ...lists.map(([key, { name, items }]) =>
        el("details", { open: key === "sorts" || key === "domains" }, el("summary", {}, texts[`filter-${key}`]), el("ul", { class: "boxes" }, ...items.map((item) => box(name, item)))),
      ),
    );
  };
  return {
    draw() {
      const count = used();
      byId("open-filters").textContent = count ? filled(texts.filtersUsed, count) : texts.filters;
      byId("open-filters").classList.toggle("used", count > 0);
      if (root.hidden) return;
      if (!boxes.length) fill();
      for (const { name, value, input } of boxes) input.checked = app.state.filters[name].includes(value);
      clear.disabled = !count;
    },
  };
}
