// All that the map shows, as text: made when it is first asked for.
import { byId, el, named } from "./dom.js";

function column(data, id, line) {
  const names = [];
  for (const edge of line) {
    const other = edge.from === id ? edge.to : edge.from;
    const roles = edge.roles.map(({ words, aside }) => (aside ? `${words}, ${data.texts.aside}` : words));
    names.push(el("li", {}, named(data.dossiers[other].name), el("small", {}, named(roles.join("; ")))));
  }
  return names.length ? el("ul", {}, ...names) : "–";
}

function table(data, title, ids, lines, columns, choose) {
  const heads = columns.map(([text]) => el("th", { scope: "col" }, text));
  const body = ids.map((id) => {
    const own = data.dossiers[id];
    const button = el("button", { type: "button", class: "name", onclick: () => choose(id) }, named(own.name));
    const cells = columns.slice(1).map(([text, value]) => {
      const held = value(own, id);
      return el("td", { "data-column": text }, typeof held === "string" ? named(held) : held);
    });
    return el("tr", {}, el("th", { scope: "row" }, button), ...cells);
  });
  return el(
    "table",
    {},
    el("caption", {}, `${title} (${ids.length})`),
    el("thead", {}, el("tr", {}, ...heads)),
    el("tbody", {}, ...body),
  );
}

export function makeTables(data, choose) {
  const { texts, dossiers } = data;
  const lines = dossiers.map(() => []);
  for (const edge of data.edges) {
    if (!edge.roles) continue;
    lines[edge.from].push(edge);
    lines[edge.to].push(edge);
  }
  const order = (a, b) => dossiers[a].name.localeCompare(dossiers[b].name);
  const ids = dossiers.map((_, id) => id);
  const ventures = ids.filter((id) => dossiers[id].venture).sort(order);
  const partners = ids.filter((id) => !dossiers[id].venture).sort(order);
  const who = (own, id) => column(data, id, lines[id]);
  const aliases = [texts.columnAliases, (own) => own.aliases.join("; ")];
  const kind = [texts.columnKind, (own) => own.kind];
  const region = [texts.columnRegion, (own) => own.region];
  const ofVentures = [
    [texts.columnName],
    kind,
    [texts.columnPeriod, (own) => own.period],
    [texts.columnPhase, (own) => own.phase],
    region,
    [texts.columnMembers, who],
    aliases,
  ];
  const ofPartners = [
    [texts.columnName],
    kind,
    [texts.columnDomain, (own) => own.domain],
    region,
    [texts.columnIn, who],
    aliases,
  ];
  byId("table-view").replaceChildren(
    table(data, texts.tableVentures, ventures, lines, ofVentures, choose),
    table(data, texts.tablePartners, partners, lines, ofPartners, choose),
  );
}
