// The view Table: the ventures and partners that hold now and pass the filters, as text.
import { csvSeparator, csvText } from "./csv.js";
import { byName, el, named } from "./dom.js";
import { LEVELS, rankOn } from "./evidence.js";
import { saveFile } from "./picture_files.js";
import { pagedRows, tableCell } from "./table_parts.js";
import { changeWatch, counted, levelWords, nameButton, rolesNow, told } from "./view_parts.js";
import { register } from "./views.js";

/** For a node what holds now, in words: who takes part or in what, and its links. */
function tableLines(app, node) {
  const { model } = app;
  const now = app.now();
  const side = node.venture ? "partner" : "venture";
  const name = (id) => model.nodes[id].name;
  const others = new Map();
  for (const number of node.members) {
    const { takesPart } = model.members[number];
    if (!now.rank[number]) continue;
    const other = model.members[number][side];
    const roles = others.get(other) ?? [];
    const words = [model.words.role(model.members[number].role), takesPart ? "" : app.texts.aside, levelWords(app, now.rank[number])];
    others.set(other, [...roles, words.filter(Boolean).join(", ")]);
  }
  const seats = [...others].map(([id, roles]) => ({ id, roles: roles.join("; ") })).sort((a, b) => byName(name(a.id), name(b.id)));
  const links = node.links
    .filter((number) => now.linkRank[number])
    .map((number) => {
      const link = model.links[number];
      const forward = link.from === node.id;
      return { id: forward ? link.to : link.from, relation: model.words.relation(link.relation, forward), sure: levelWords(app, now.linkRank[number]) };
    })
    .sort((a, b) => byName(a.relation, b.relation) || byName(name(a.id), name(b.id)));
  return { seats, links, count: (node.venture ? now.partnersOf(node.id) : now.venturesOf(node.id)).size };
}

/** The columns of a table: key, heading, text(node) to sort by and for CSV, cell(node) if it has one. */
function tableColumns(app, ventures) {
  const { texts, model, state } = app;
  const { words, nodes } = model;
  const lines = new Map();
  const of = (node) => {
    if (!lines.has(node.id)) lines.set(node.id, tableLines(app, node));
    return lines.get(node.id);
  };
  const seats = {
    key: "seats",
    heading: ventures ? texts.members : texts.parts,
    number: (node) => of(node).count,
    text: (node) => of(node).seats.map(({ id, roles }) => `${nodes[id].name} (${roles})`).join("; "),
    cell(node) {
      const { seats: held, count } = of(node);
      const said = ventures ? counted(texts, "tableMembers", count) : counted(texts, "tableParts", count);
      if (!held.length) return el("span", { class: "none" }, ventures ? texts.noMembers : texts.noParts);
      return tableFold(app, said, held, ({ id, roles }) => el("li", {}, named(nodes[id].name), " ", el("small", {}, named(roles))));
    },
  };
  const links = {
    key: "links",
    heading: texts.links,
    number: (node) => of(node).links.length,
    text: (node) => of(node).links.map(({ id, relation, sure }) => `${relation} ${nodes[id].name}${sure ? ` (${sure})` : ""}`).join("; "),
    cell(node) {
      const held = of(node).links;
      if (!held.length) return "";
      const row = ({ id, relation, sure }) => el("li", {}, el("small", {}, named(relation)), " ", named(nodes[id].name), sure ? el("small", {}, ` (${sure})`) : null);
      return tableFold(app, counted(texts, "tableLinks", held.length), held, row);
    },
  };
  const plain = (key, heading, text) => ({ key, heading, text });
  const named_ = {
    key: "name",
    heading: texts.columnName,
    text: (node) => node.name,
    cell: (node) => el("span", {}, nameButton(app, node.id), node.aliases.length ? el("small", {}, named(node.aliases.join("; "))) : null),
  };
  const kind = plain("kind", texts.columnKind, (node) => node.kindWords);
  const region = plain("region", texts.columnRegion, (node) => node.region.join(", "));
  const used = (i) => (ventures ? model.ventures : model.partners).some((node) => node.own?.[i]);
  const own = model.ownNames.map((name, i) => ({ ...plain(`own-${i}`, name, (node) => node.own?.[i] ?? ""), used: used(i) })).filter((column) => column.used);
  if (!ventures) return [named_, kind, plain("domain", texts.columnDomain, (node) => words.of("domain", node.domain)), region, ...own, seats, links];
  const rank = (node) => (state.day === null ? 0 : rankOn(model.windows[node.window], state.day));
  const evidence = {
    key: "evidence",
    heading: texts.columnEvidence,
    order: rank,
    text: (node) => (rank(node) ? words.of("evidence", LEVELS[rank(node) - 1]) : texts.tableOnlyMembers),
  };
  const period = { ...plain("period", texts.columnPeriod, (node) => words.period(node.since, node.until)), order: (node) => node.since?.replace(/[[.~\]]/gu, "") ?? "" };
  const phase = plain("phase", texts.columnPhase, (node) => words.of("phase", node.phase));
  return [named_, kind, period, phase, ...(state.day === null ? [] : [evidence]), region, ...own, seats, links];
}

const MANY_ROWS = 150;

/** A list behind its count; in a large table it is made when it is opened. */
function tableFold(app, said, held, row) {
  const list = el("ul");
  const fill = () => list.childElementCount || list.append(...held.map(row));
  const fold = el("details", {}, el("summary", {}, said), list);
  const { ventures, partners } = app.now();
  if (Math.max(ventures.length, partners.length) > MANY_ROWS) fold.addEventListener("toggle", fill);
  else fill();
  return fold;
}

/** Rows in the order of a column; what has nothing there comes last, equal ones by name. */
function sortedNodes(nodes, column, down) {
  const key = column.number ?? column.order ?? column.text;
  const numbers = Boolean(column.number);
  const empty = (value) => value === "" || (!numbers && value === 0);
  const keyed = nodes.map((node) => ({ node, value: key(node) }));
  const compare = (a, b) => (typeof a === "number" ? a - b : byName(a, b));
  keyed.sort((a, b) => {
    if (empty(a.value) !== empty(b.value)) return empty(a.value) ? 1 : -1;
    return (down ? -1 : 1) * compare(a.value, b.value) || byName(a.node.name, b.node.name) || a.node.id - b.node.id;
  });
  return keyed.map(({ node }) => node);
}

/** The rows of a CSV file: the counts of what is counted stand in columns of their own. */
function csvRows(texts, columns, nodes) {
  const cells = columns.flatMap((column) =>
    column.number ? [{ heading: told(texts.tableCount, { name: column.heading }), text: column.number }, column] : [column],
  );
  return [cells.map(({ heading }) => heading), ...nodes.map((node) => cells.map(({ text }) => text(node) ?? ""))];
}

function makeTable(section, app) {
  const { texts, model } = app;
  const parts = [
    { key: "ventures", title: texts.tableVentures },
    { key: "partners", title: texts.tablePartners },
  ];
  section.replaceChildren(el("h2", {}, texts.viewTable), el("p", { class: "lead" }, texts.tableLead));
  for (const part of parts) {
    part.root = el("div", { class: "table-part" });
    section.append(part.root);
  }

  /** How a table is sorted: "name", or "-seats" for the other way about. */
  const sorting = (part, columns) => {
    const asked = app.state.own[`sort-${part.key}`] ?? "name";
    const key = asked.replace(/^-/u, "");
    const column = columns.find((one) => one.key === key) ?? columns[0];
    return { column, down: asked.startsWith("-") };
  };

  const fill = (part) => {
    const columns = tableColumns(app, part.key === "ventures");
    const { column: by, down } = sorting(part, columns);
    const nodes = sortedNodes(app.now()[part.key].map((id) => model.nodes[id]), by, down);
    const title = `${part.title} (${nodes.length})`;
    const heads = columns.map((column) => {
      const own = column === by;
      const onclick = () => {
        // What is counted is first asked for from the most down.
        const first = column.number ? "-" : "";
        const value = own ? `${down ? "" : "-"}${column.key}` : `${first}${column.key}`;
        app.change({ own: { [`sort-${part.key}`]: value === "name" ? "" : value } }, { step: false });
        part.root.querySelector(`[data-sort="${column.key}"]`).focus();
        app.say(told(value.startsWith("-") ? texts.tableSortedDown : texts.tableSorted, { name: column.heading }));
      };
      const sign = el("span", { class: "sort-sign", "aria-hidden": "true" }, own ? (down ? "▼" : "▲") : "↕");
      const button = el("button", { type: "button", class: "sort", "data-sort": column.key, onclick }, column.heading, sign);
      return el("th", { scope: "col", "aria-sort": own ? (down ? "descending" : "ascending") : "none" }, button);
    });
    const body = el("tbody");
    const cell = (column, node) => (column.cell ? column.cell(node) : column.text(node));
    const draw = (node) => {
      const [first, ...others] = columns;
      return el("tr", {}, el("th", { scope: "row" }, first.cell(node)), ...others.map((column) => tableCell(column.heading, cell(column, node))));
    };
    const more = pagedRows(body, nodes, draw, { texts, say: app.say });
    const save = () => {
      const language = document.documentElement.lang;
      const file = `${part.title.toLowerCase().replace(/\s+/gu, "-")}.csv`;
      saveFile(file, "text/csv;charset=utf-8", csvText(csvRows(texts, columns, nodes), csvSeparator(language)));
      app.say(told(texts.csvSaved, { count: nodes.length }));
    };
    const keep = el("button", { type: "button", class: "plain", onclick: save }, told(texts.csvSave, { name: part.title.toLowerCase() }));
    const jumps = parts.filter((other) => other !== part).map((other) => {
      const onclick = () => {
        other.root.scrollIntoView();
        other.root.querySelector("button").focus({ preventScroll: true });
      };
      return el("button", { type: "button", class: "plain", onclick }, told(texts.tableTo, { name: other.title.toLowerCase() }));
    });
    const table = el("table", { class: "sortable" }, el("caption", {}, title), el("thead", {}, el("tr", {}, ...heads)), body);
    const none = nodes.length ? null : el("p", { class: "none" }, texts.tableNone);
    part.root.replaceChildren(...[el("p", { class: "actions" }, keep, ...jumps), table, none, more].filter(Boolean));
  };

  const changed = changeWatch();
  const watches = new Map(parts.map((part) => [part, changeWatch()]));
  return {
    draw() {
      const { day, level, filters, own } = app.state;
      const all = changed(day, level, filters);
      for (const part of parts) if (watches.get(part)(own[`sort-${part.key}`]) || all) fill(part);
    },
  };
}

register({ key: "table", title: "viewTable", make: makeTable });
