// The dossier of the chosen partner or venture, beside the map.
import { byId, byName, el, filled, named, NARROW } from "./dom.js";

const HTTP = /^https?:\/\//i;

/** Numbers sources in the order in which a dossier cites them. */
class Cited {
  constructor(sources) {
    this.sources = sources;
    this.order = [];
  }

  marks(ids) {
    return ids.map((id) => {
      if (!this.order.includes(id)) this.order.push(id);
      return `[${this.order.indexOf(id) + 1}]`;
    });
  }

  list(texts) {
    if (!this.order.length) return el("p", { class: "none" }, texts.noSources);
    const rows = this.order.map((id) => sourceRow(this.sources[id], texts));
    return el("ol", { class: "sources" }, ...rows);
  }
}

function sourceRow({ title, publisher, published, url, address }, texts) {
  const link = { target: "_blank", rel: "noopener noreferrer", href: url, title: texts.opens };
  const about = [publisher, published].filter(Boolean).join(", ");
  return el(
    "li",
    {},
    url && HTTP.test(url) ? el("a", link, named(title)) : named(title),
    about ? el("small", {}, named(about)) : null,
    address ? el("small", {}, named(filled(texts.address, address))) : null,
  );
}

const cite = (cited, sources) => el("span", { class: "cite" }, cited.marks(sources).join(" "));

function roleText({ words, notes, evidence, aside, sources }, cited, texts) {
  const first = el("span", { class: "role" }, named(words));
  const parts = [aside ? texts.aside : "", ...notes, evidence ?? ""].filter(Boolean);
  return el(
    "li",
    { class: aside ? "aside" : null },
    first,
    parts.length ? ` · ${parts.join(" · ")} ` : " ",
    cite(cited, sources),
  );
}

/** The rows that a dossier lists: who or what, and how. */
function rows(data, id) {
  const [members, others, links] = [[], [], []];
  for (const edge of data.edges) {
    if (edge.from !== id && edge.to !== id) continue;
    const other = edge.from === id ? edge.to : edge.from;
    if (edge.roles) (edge.line === "member" ? members : others).push({ other, roles: edge.roles });
    else {
      const words = edge.from === id ? edge.words : edge.inverse;
      const notes = [...edge.notes, edge.level].filter(Boolean);
      links.push({ other, words, notes, sources: edge.sources });
    }
  }
  const name = ({ other }) => data.dossiers[other].name;
  for (const list of [members, others, links]) list.sort((a, b) => byName(name(a), name(b)));
  return { members, others, links };
}

/** Fills the panel. choose(id) is called for a name in it, with null to close. */
export function showDossier(data, id, choose) {
  const { texts, dossiers } = data;
  const own = dossiers[id];
  const cited = new Cited(data.sources);
  const listed = rows(data, id);
  cited.marks(own.sources);
  const button = (other) =>
    el("button", { type: "button", class: "name", onclick: () => choose(other) }, named(dossiers[other].name));
  const row = ({ other, roles, words, notes, sources }) => {
    if (roles) {
      const list = el("ul", { class: "roles" }, ...roles.map((role) => roleText(role, cited, texts)));
      return el("li", {}, button(other), list);
    }
    const about = el("span", { class: "roles" }, notes.length ? ` · ${notes.join(" · ")} ` : " ", cite(cited, sources));
    return el("li", {}, el("span", { class: "relation" }, named(words)), " ", button(other), about);
  };
  const section = (title, list) =>
    list.length
      ? el("section", {}, el("h3", {}, `${title} (${list.length})`), el("ul", { class: "rows" }, ...list.map(row)))
      : null;
  const fact = ([term, text]) => el("div", {}, el("dt", {}, term), el("dd", {}, named(text)));
  const aliases = own.aliases.length ? [[texts.aliases, own.aliases.join("; ")]] : [];
  const none = own.venture ? texts.noMembers : texts.noParts;
  const panel = byId("dossier");
  panel.replaceChildren(
    el(
      "div",
      { class: "head" },
      el("h2", { tabindex: "-1" }, named(own.name)),
      el("button", { type: "button", class: "close", "aria-label": texts.close, onclick: () => choose(null) }, "×"),
    ),
    el("p", { class: "kind" }, named(`${own.kind} · ${own.count}`)),
    el("dl", {}, ...[...aliases, ...own.facts].map(fact)),
    ...[
      section(own.venture ? texts.members : texts.parts, listed.members) ?? el("p", { class: "none" }, none),
      section(texts.otherRoles, listed.others),
      section(texts.links, listed.links),
    ].filter(Boolean),
    el("section", {}, el("h3", {}, texts.sources), cited.list(texts)),
  );
  panel.hidden = false;
  byId("panel").scrollTop = 0;
  document.body.classList.add("chosen");
  if (NARROW.matches) byId("legend").open = false;
}

export function hideDossier() {
  byId("dossier").hidden = true;
  byId("dossier").replaceChildren();
  document.body.classList.remove("chosen");
}
