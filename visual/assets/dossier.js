// The dossier of the chosen partner or venture: all that is known of it now, with the sources.
import { byName, el, filled, named } from "./dom.js";

const HTTP = /^https?:\/\//i;

/** Numbers sources in the order in which a dossier cites them. */
class Cited {
  constructor(sources, words) {
    this.sources = sources;
    this.words = words;
    this.order = [];
  }

  marks(ids) {
    if (!ids.length) return null;
    const said = ids.map((id) => {
      if (!this.order.includes(id)) this.order.push(id);
      return `[${this.order.indexOf(id) + 1}]`;
    });
    return el("span", { class: "cite" }, said.join(" "));
  }

  list(texts) {
    if (!this.order.length) return el("p", { class: "none" }, texts.noSources);
    return el("ol", { class: "sources" }, ...this.order.map((id) => this.row(this.sources[id], texts)));
  }

  row({ title, publisher, published, url, address }, texts) {
    const link = { target: "_blank", rel: "noopener noreferrer", href: url, title: texts.opens };
    const about = [publisher, this.words.date(published)].filter(Boolean).join(", ");
    return el(
      "li",
      {},
      url && HTTP.test(url) ? el("a", link, named(title)) : named(title),
      about ? el("small", {}, named(about)) : null,
      address ? el("small", {}, named(filled(texts.address, address))) : null,
    );
  }
}

/** The facts of a dossier and what they are called. */
function facts(node, { texts, model }) {
  const { words } = model;
  const size = node.group > 1 ? filled(texts.groupOf, node.group) : node.group ? texts.group : "";
  const found = node.venture
    ? [
        [texts.begin, node.since ? words.date(node.since) : texts.notRecorded],
        [texts.end, node.until ? words.date(node.until) : texts.notRecorded],
        [texts.columnPhase, words.of("phase", node.phase)],
        [texts.columnRegion, node.region.join(", ")],
        [texts.ambition, node.ambition ?? ""],
      ]
    : [
        [texts.columnDomain, words.of("domain", node.domain)],
        [texts.groupTitle, size],
        [texts.columnRegion, node.region.join(", ")],
      ];
  const aliases = node.aliases.length ? [[texts.aliases, node.aliases.join("; ")]] : [];
  const own = model.ownNames.map((name, i) => [name, node.own?.[i]]);
  return [...aliases, ...found, ...own].filter(([, text]) => text);
}

/** Who takes part, who has another role, what is linked: those that hold now. */
function rows(node, app) {
  const { model } = app;
  const now = app.now();
  const side = node.venture ? "partner" : "venture";
  const [members, others] = [new Map(), new Map()];
  const taking = new Set(node.members.filter((i) => now.rank[i] && model.members[i].takesPart).map((i) => model.members[i][side]));
  for (const number of node.members) {
    const fact = model.members[number];
    if (!now.rank[number]) continue;
    const list = taking.has(fact[side]) ? members : others;
    if (!list.has(fact[side])) list.set(fact[side], []);
    list.get(fact[side]).push(fact);
  }
  const links = node.links.filter((number) => now.linkRank[number]).map((number) => {
    const link = model.links[number];
    const forward = link.from === node.id;
    return { other: forward ? link.to : link.from, words: model.words.relation(link.relation, forward), link };
  });
  const named = (list) => [...list].map(([other, roles]) => ({ other, roles }));
  const order = (list) => list.sort((a, b) => byName(model.nodes[a.other].name, model.nodes[b.other].name));
  return { members: order(named(members)), others: order(named(others)), links: order(links) };
}

/** "12 partners", "takes part in 3 ventures", on the day asked. */
export function countWords(node, app) {
  const { texts } = app;
  const count = (node.venture ? app.now().partnersOf(node.id) : app.now().venturesOf(node.id)).size;
  const [none, one, many] = node.venture ? ["membersNone", "membersOne", "membersMany"] : ["seatsNone", "seatsOne", "seatsMany"];
  return count > 1 ? filled(texts[many], count) : texts[count ? one : none];
}

/** Fills the panel's dossier with a node. */
export function fillDossier(panel, app, id) {
  const { model, texts } = app;
  const now = app.now();
  const own = model.nodes[id];
  const cited = new Cited(model.sources, model.words);
  const listed = rows(own, app);
  const marks = cited.marks(own.sources);
  const button = (other) =>
    el("button", { type: "button", class: "name", onclick: () => app.choose(other) }, named(model.nodes[other].name));
  const about = (notes, sources) => [notes.length ? ` · ${notes.join(" · ")} ` : " ", cited.marks(sources)];
  const role = (fact) => {
    const notes = [fact.takesPart ? "" : texts.aside, model.words.period(fact.since, fact.until)];
    if (fact.observed.length) notes.push(texts.seen.replace("{days}", () => fact.observed.map(model.words.date).join(", ")));
    if (now.day) notes.push(model.words.of("evidence", now.levelOf(fact.id)));
    const first = el("span", { class: "role" }, named(model.words.role(fact.role)));
    return el("li", { class: fact.takesPart ? null : "aside" }, first, ...about(notes.filter(Boolean), fact.sources));
  };
  const row = ({ other, roles, words, link }) => {
    if (roles) return el("li", {}, button(other), el("ul", { class: "roles" }, ...roles.map(role)));
    const notes = [model.words.period(link.since, link.until), now.day ? model.words.of("evidence", now.linkLevelOf(link.id)) : ""];
    return el("li", {}, el("span", { class: "relation" }, named(words)), " ", button(other), el("span", { class: "roles" }, ...about(notes.filter(Boolean), link.sources)));
  };
  const section = (title, list) =>
    list.length ? el("section", {}, el("h3", {}, `${title} (${list.length})`), el("ul", { class: "rows" }, ...list.map(row))) : null;
  const claims = own.claims.map((number) => claimRow(model.claims[number], app, cited));
  const children = [
    el(
      "div",
      { class: "head" },
      el("h2", { tabindex: "-1" }, named(own.name)),
      el("button", { type: "button", class: "close", "aria-label": texts.close, onclick: () => app.choose(null) }, "×"),
    ),
    el("p", { class: "kind" }, named(`${own.kindWords} · ${countWords(own, app)} `), marks),
    now.has(id) ? null : el("p", { class: "note-line" }, texts.notNow),
    el("dl", {}, ...facts(own, app).map(([term, text]) => el("div", {}, el("dt", {}, term), el("dd", {}, named(text))))),
    ...(app.actions ?? []).map((action) => action(own)),
    section(own.venture ? texts.members : texts.parts, listed.members) ?? el("p", { class: "none" }, own.venture ? texts.noMembers : texts.noParts),
    section(texts.otherRoles, listed.others),
    section(texts.links, listed.links),
    claims.length ? el("section", {}, el("h3", {}, `${texts.readings} (${claims.length})`), el("ul", { class: "rows" }, ...claims)) : null,
    el("section", {}, el("h3", {}, texts.sources), cited.list(texts)),
  ];
  panel.replaceChildren(...children.filter(Boolean));
}

/** What another text says: about which field, against what stands. */
function claimRow({ kind, table, key, field, value, valueSources, text, sources, note }, { texts, model }, cited) {
  const about = [];
  if (key.includes("|")) {
    const [first, second, third] = key.split("|");
    const other = table === "participations" ? [`p:${first}`, `v:${second}`] : [`v:${first}`, `v:${third}`];
    const names = other.map(model.find).filter((id) => id !== null).map((id) => model.nodes[id].name);
    about.push(names.length ? names.join(" – ") : key);
  }
  if (field) about.push(texts.fields[field] ?? field);
  const stands = value ? [" · ", texts.stands.replace("{value}", () => model.words.date(value)), " ", cited.marks(valueSources)] : [];
  return el(
    "li",
    {},
    about.length ? el("span", { class: "relation" }, named(`${about.join(", ")}: `)) : null,
    named(kind === "words" ? `“${text}”` : text),
    " ",
    cited.marks(sources),
    el("span", { class: "roles" }, ...stands.filter(Boolean), note ? el("span", {}, " · ", named(note)) : null),
  );
}
