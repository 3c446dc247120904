// All facts of the page as objects that refer to each other by number; see visual/columns.py.
import { fold } from "./fold.js";

/** The rows of a table that came column by column. */
function rows(columns) {
  const names = Object.keys(columns);
  const values = Object.values(columns);
  return values[0].map((_, i) => {
    const row = {};
    for (let k = 0; k < names.length; k += 1) row[names[k]] = values[k][i];
    return row;
  });
}

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

/**
 * The model. nodes: ventures first, then partners, by number (id); members: who takes part in what,
 * one for each role; links: between two ventures or two partners; sources; claims. Each node has
 * members, links and claims as lists of their numbers.
 */
export function makeModel(data) {
  const words = makeWords(data);
  const kindOf = (vocabulary, code, without) => capital(UNKNOWN.has(code) ? without : words.of(vocabulary, code));
  const plain = (node, id) => Object.assign(node, { id, members: [], links: [], claims: [] });
  const ventures = rows(data.ventures).map((one, id) => {
    const kindWords = kindOf("venture_kind", one.kind, words.of("label", one.label));
    return Object.assign(plain(one, id), { venture: true, kindWords, parent: data.parents[id] ?? null });
  });
  const partners = rows(data.partners).map((one, i) => {
    const kindWords = kindOf("partner_kind", one.kind, data.texts.kindUnknown);
    return Object.assign(plain(one, ventures.length + i), { venture: false, kindWords });
  });
  const nodes = [...ventures, ...partners];
  for (const [id, values] of Object.entries(data.own.values)) nodes[id].own = values;
  const members = rows(data.members).map((one, id) => Object.assign(one, { id, takesPart: words.takesPart(one.role) }));
  const links = rows(data.links).map((one, id) => Object.assign(one, { id }));
  for (const one of members) {
    nodes[one.partner].members.push(one.id);
    nodes[one.venture].members.push(one.id);
  }
  for (const one of links) {
    nodes[one.from].links.push(one.id);
    nodes[one.to].links.push(one.id);
  }
  const sources = data.sources.map(([title, publisher, published, url, address]) => ({ title, publisher, published, url, address }));
  const claims = data.claims.map(([kind, about, table, key, field, value, valueSources, text, from, note]) => ({
    kind, about, table, key, field, value, valueSources, text, sources: from, note,
  }));
  claims.forEach((claim, id) => claim.about.forEach((node) => nodes[node].claims.push(id)));
  const clusterOf = ventures.map(() => null);
  data.clusters.forEach(({ members: ids }, number) => ids.forEach((id) => { clusterOf[id] = number; }));
  const byKey = new Map(nodes.map((node) => [`${node.venture ? "v" : "p"}:${node.key}`, node.id]));
  return {
    words, ventures, partners, nodes, members, links, sources, claims,
    windows: data.windows,
    /** The names of the user's own columns, by the place of their values in node.own. */
    ownNames: data.own.names,
    clusters: data.clusters,
    clusterOf,
    /** The number of the node with this key of an address, or null. */
    find: (key) => byKey.get(key) ?? null,
    keyOf: (id) => `${nodes[id].venture ? "v" : "p"}:${nodes[id].key}`,
    /** The names of a node, folded once: [{text, folded}], its own name first. */
    namesOf(node) {
      node.folded ??= [node.name, ...node.aliases].map((text) => ({ text, folded: fold(text) }));
      return node.folded;
    },
  };
}
