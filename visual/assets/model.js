// All facts of the page, by number; see visual/columns.py. What the first drawing needs stays in
// columns; objects that refer to each other are made of them when something first asks for those.
import { makeTable, objects, once, rowsByNode } from "./columns.js";
import { fold } from "./fold.js";

/** What is said about dates and codes, in the page's language. */
function makeWords(data) {
  const { dates, words, texts } = data;
  const of = (vocabulary, code) => (code && Object.hasOwn(words[vocabulary], code) ? words[vocabulary][code] : code ?? "");
  const date = (text) => (text && Object.hasOwn(dates, text) ? dates[text] : text ?? "");
  return {
    of,
    date,
    role: (code) => (Object.hasOwn(words.role, code) ? words.role[code][0] : code),
    takesPart: (code) => !Object.hasOwn(words.role, code) || words.role[code][1],
    relation: (code, forward = true) => (Object.hasOwn(words.relation, code) ? words.relation[code][forward ? 0 : 1] : code),
    /** "2012 – 2020", "from 2012", "until 2020 inclusive" or "". */
    period(since, until) {
      if (since && until) return `${date(since)} – ${date(until)}`;
      if (since) return texts.from.replace("{date}", () => date(since));
      return until ? texts.until.replace("{date}", () => date(until)) : "";
    },
  };
}

const UNKNOWN = new Set([null, undefined, "", "unknown"]);
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Ventures and partners as objects, ventures first; each with the numbers of what it is part of. */
function makeNodes(data, words, tables, joined) {
  const { ventures, partners, links } = tables;
  const count = ventures.rows + partners.rows;
  const linked = rowsByNode(count, links.from.numbers, links.to.numbers);
  const kindOf = (vocabulary, code, without) => capital(UNKNOWN.has(code) ? without : words.of(vocabulary, code));
  const add = (node, id, more) =>
    Object.assign(node, { id, members: [...joined.of(id)], links: [...linked.of(id)], claims: [] }, more);
  const nodes = [
    ...objects(ventures, (one, id) => {
      const kindWords = kindOf("venture_kind", one.kind, words.of("label", one.label));
      add(one, id, { venture: true, kindWords });
    }),
    ...objects(partners, (one, i) => {
      add(one, ventures.rows + i, { venture: false, kindWords: kindOf("partner_kind", one.kind, data.texts.kindUnknown) });
    }),
  ];
  for (const [id, values] of Object.entries(data.own.values)) nodes[id].own = values;
  data.claims.forEach(([, about], claim) => about.forEach((node) => nodes[node].claims.push(claim)));
  return nodes;
}

/**
 * The model. tables: ventures, partners, members, links; places and edges of the network of
 * networks; count: of nodes; joined: which members a node has. Made when first asked for: nodes:
 * ventures, then partners, by number (id); members: who takes part in what, one for each role;
 * links: between two ventures or two partners; sources; claims. Each node has members, links and
 * claims as lists of their numbers.
 */
export function makeModel(data, bytes) {
  const words = makeWords(data);
  const parts = { ventures: data.ventures, partners: data.partners, members: data.members, links: data.links, places: data.nodes, edges: data.edges };
  const tables = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, makeTable(part, bytes)]));
  const first = tables.ventures.rows;
  const count = first + tables.partners.rows;
  const joined = rowsByNode(count, tables.members.partner.numbers, tables.members.venture.numbers);
  const nodes = once(() => makeNodes(data, words, tables, joined));
  const ventures = once(() => nodes().slice(0, first));
  const partners = once(() => nodes().slice(first));
  const members = once(() => objects(tables.members, (one, id) => Object.assign(one, { id, takesPart: words.takesPart(one.role) })));
  const links = once(() => objects(tables.links, (one, id) => Object.assign(one, { id })));
  const sources = once(() => data.sources.map(([title, publisher, published, url, address]) => ({ title, publisher, published, url, address })));
  const claims = once(() =>
    data.claims.map(([kind, about, table, key, field, value, valueSources, text, from, note]) => ({
      kind, about, table, key, field, value, valueSources, text, sources: from, note,
    })),
  );
  const clusterOf = new Array(first).fill(null);
  data.clusters.forEach(({ members: ids }, number) => ids.forEach((id) => { clusterOf[id] = number; }));
  const keyOf = (id) => (id < first ? `v:${tables.ventures.key.at(id)}` : `p:${tables.partners.key.at(id - first)}`);
  const folded = new Array(count);
  const byKey = once(() => new Map(Array.from({ length: count }, (_, id) => [keyOf(id), id])));
  return {
    words, tables, count, joined, clusterOf, keyOf,
    get nodes() { return nodes(); },
    get ventures() { return ventures(); },
    get partners() { return partners(); },
    get members() { return members(); },
    get links() { return links(); },
    get sources() { return sources(); },
    get claims() { return claims(); },
    windows: data.windows,
    /** The names of the user's own columns, by the place of their values in node.own. */
    ownNames: data.own.names,
    clusters: data.clusters,
    /** The number of the node with this key of an address, or null. */
    find: (key) => byKey().get(key) ?? null,
    /** The names of the node with this number, folded once: [{text, folded}], its own name first. */
    namesOf(id) {
      const [{ name, aliases }, row] = id < first ? [tables.ventures, id] : [tables.partners, id - first];
      folded[id] ??= [name.at(row), ...aliases.at(row)].map((text) => ({ text, folded: fold(text) }));
      return folded[id];
    },
  };
}
