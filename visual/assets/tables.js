// All that the map shows, as text: made when it is first asked for.
import { byName, el, named } from "./dom.js";

/** Who takes part, or what is linked: a name, and the words for how before or after it. */
function listed(data, id, edges, words, first = false) {
  if (!edges.length) return "–";
  const rows = edges.map((edge) => {
    const other = data.dossiers[edge.from === id ? edge.to : edge.from].name;
    const how = el("small", {}, named(words(edge)));
    return first ? el("li", {}, how, " ", named(other)) : el("li", {}, named(other), " ", how);
  });
  return el("ul", {}, ...rows);
}

function nameCell({ name, aliases }, id, choose) {
  const button = el("button", { type: "button", class: "name", onclick: () => choose(id) }, named(name));
  return el("th", { scope: "row" }, button, aliases.length ? el("small", {}, named(aliases.join("; "))) : null);
}

function table(data, title, ids, columns, choose) {
  const heads = [data.texts.columnName, ...columns.map(([text]) => text)];
  const body = ids.map((id) => {
    const own = data.dossiers[id];
    const cells = columns.map(([text, value]) => {
      const held = value(own, id);
      return el("td", { "data-column": text }, typeof held === "string" ? named(held) : held);
    });
    return el("tr", {}, nameCell(own, id, choose), ...cells);
  });
  return el(
    "table",
    {},
    el("caption", {}, `${title} (${ids.length})`),
    el("thead", {}, el("tr", {}, ...heads.map((text) => el("th", { scope: "col" }, text)))),
    el("tbody", {}, ...body),
  );
}

/** For each node its lines of one sort, by the name at the other end. */
function sortedLines(data, wanted) {
  const lines = data.dossiers.map(() => []);
  for (const edge of data.edges.filter(wanted)) {
    lines[edge.from].push([data.dossiers[edge.to].name, edge]);
    lines[edge.to].push([data.dossiers[edge.from].name, edge]);
  }
  return lines.map((list) => list.sort((a, b) => byName(a[0], b[0])).map(([, edge]) => edge));
}

export function makeTables(data, choose, section) {
  const { texts, dossiers } = data;
  const members = sortedLines(data, (edge) => edge.roles);
  const links = sortedLines(data, (edge) => !edge.roles);
  const roles = (edge) =>
    edge.roles
      .map(({ words, aside, evidence }) => [words, aside ? texts.aside : "", evidence].filter(Boolean).join(", "))
      .join("; ");
  const linked = (id) => (edge) => (edge.from === id ? edge.words : edge.inverse);
  const field = (text, key) => [text, (own) => own[key]];
  const joined = [texts.links, (_, id) => listed(data, id, links[id], linked(id), true)];
  const taking = (text) => [text, (_, id) => listed(data, id, members[id], roles)];
  const order = (a, b) => byName(dossiers[a].name, dossiers[b].name);
  const ids = dossiers.map((_, id) => id);
  const ventures = ids.filter((id) => dossiers[id].venture).sort(order);
  const partners = ids.filter((id) => !dossiers[id].venture).sort(order);
  const ofVentures = [
    field(texts.columnKind, "kind"),
    field(texts.columnPeriod, "period"),
    field(texts.columnPhase, "phase"),
    field(texts.columnRegion, "region"),
    taking(texts.members),
    joined,
  ];
  const ofPartners = [
    field(texts.columnKind, "kind"),
    field(texts.columnDomain, "domain"),
    field(texts.columnRegion, "region"),
    taking(texts.parts),
    joined,
  ];
  section.replaceChildren(
    table(data, texts.tableVentures, ventures, ofVentures, choose),
    table(data, texts.tablePartners, partners, ofPartners, choose),
  );
}
