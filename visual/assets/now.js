// What holds on the day, on at least the level asked for, within the filters.
import { LEVELS, rankOn } from "./evidence.js";

/** Which nodes pass by what they are themselves; kinds are "v:pact", "l:Project" or "p:bank". */
function passes({ ventures, partners }, filters) {
  const kinds = { v: new Set(), l: new Set(), p: new Set() };
  for (const kind of filters.kind) kinds[kind[0]]?.add(kind.slice(2));
  const domains = new Set(filters.domain);
  const some = { venture: kinds.v.size + kinds.l.size > 0, partner: kinds.p.size + domains.size > 0 };
  const fits = new Uint8Array(ventures.rows + partners.rows).fill(1);
  if (some.venture) {
    const [kind, label] = [ventures.kind.each((one) => kinds.v.has(one ?? "")), ventures.label.each((one) => kinds.l.has(one))];
    for (let i = 0; i < ventures.rows; i += 1) fits[i] = kind[i] | label[i];
  }
  if (some.partner) {
    const kind = partners.kind.each((one) => !kinds.p.size || kinds.p.has(one ?? ""));
    const domain = partners.domain.each((one) => !domains.size || domains.has(one ?? ""));
    for (let i = 0; i < partners.rows; i += 1) fits[ventures.rows + i] = kind[i] & domain[i];
  }
  return { some, fits };
}

/** Which nodes lie in one of these regions; without any, all do. */
function within({ ventures, partners }, asked) {
  const local = new Uint8Array(ventures.rows + partners.rows).fill(1);
  if (!asked.length) return local;
  const regions = new Set(asked);
  const meets = (have) => have.some((one) => regions.has(one));
  local.set(ventures.region.each(meets));
  local.set(partners.region.each(meets), ventures.rows);
  return local;
}

/** The numbers at which something holds, from one up to another. */
function held(holds, from, to) {
  const found = [];
  for (let i = from; i < to; i += 1) if (holds[i]) found.push(i);
  return found;
}

/**
 * What holds: {day, level, has, ventures, partners, members, links, rank, linkRank}. has(id): is the
 * node there; members, links: numbers of those that hold between nodes that are there; rank[i]: of
 * a member, 3 certain, 2 presumed, 1 possible, 0 not there (3 where no day is asked).
 * partnersOf(venture), venturesOf(partner): Map of the others taking part to the best rank.
 */
export function makeNow(model, { day, level, filters }) {
  const least = LEVELS.indexOf(level) + 1;
  const ranks = model.windows.map((window) => {
    const rank = day === null ? 3 : rankOn(window, day);
    return rank >= least || day === null ? rank : 0;
  });
  const ranked = ({ window }) => window.each((one) => ranks[one]);
  const { tables, count, joined: rows } = model;
  const { ventures, members, links } = tables;
  const [partner, venture] = [members.partner.numbers, members.venture.numbers];
  const [from, to] = [links.from.numbers, links.to.numbers];
  const { some, fits } = passes(tables, filters);
  const local = within(tables, filters.region);
  const roles = new Set(filters.role);
  const asked = members.role.each((role) => !roles.size || roles.has(role));
  const takesPart = members.role.each(model.words.takesPart);
  const rank = ranked(members);
  const joined = new Uint8Array(count); // by a member that passes
  const stands = new Uint8Array(count); // on its own: no filter asks for a member
  for (let i = 0; i < members.rows; i += 1) {
    const [a, b] = [partner[i], venture[i]];
    if (rank[i] && asked[i] && fits[a] && fits[b] && (local[a] || local[b])) joined[a] = joined[b] = 1;
    else rank[i] = 0;
  }
  const linkRank = ranked(links);
  for (let i = 0; i < links.rows; i += 1) if (linkRank[i]) stands[from[i]] = stands[to[i]] = 1;
  if (day === null) stands.fill(1);
  else ranked(ventures).forEach((one, id) => { if (one) stands[id] = 1; });
  // A filter on roles, or on the other side, asks for a member.
  const needs = { venture: roles.size > 0 || some.partner, partner: roles.size > 0 || some.venture };
  const there = new Uint8Array(count);
  for (let id = 0; id < count; id += 1) {
    const alone = stands[id] && local[id] && !needs[id < ventures.rows ? "venture" : "partner"];
    if (fits[id] && (joined[id] || alone)) there[id] = 1;
  }
  for (let i = 0; i < links.rows; i += 1) if (!there[from[i]] || !there[to[i]]) linkRank[i] = 0;
  const around = new Map();
  const others = (id, side) => {
    if (!around.has(id)) {
      const found = new Map();
      for (const i of rows.of(id)) {
        if (rank[i] && takesPart[i]) found.set(side[i], Math.max(found.get(side[i]) ?? 0, rank[i]));
      }
      around.set(id, found);
    }
    return around.get(id);
  };
  const partnersOf = (id) => others(id, partner);
  return {
    day, level, rank, linkRank, takesPart, partnersOf,
    venturesOf: (id) => others(id, venture),
    has: (id) => there[id] === 1,
    ventures: held(there, 0, ventures.rows),
    partners: held(there, ventures.rows, count),
    get members() { return held(rank, 0, members.rows); },
    links: held(linkRank, 0, links.rows),
    /** The level of a member (or of a link) in words' code, null where no day is asked. */
    levelOf: (number) => (day === null ? null : LEVELS[rank[number] - 1] ?? null),
    linkLevelOf: (number) => (day === null ? null : LEVELS[linkRank[number] - 1] ?? null),
    /** How many sources all of it rests on. */
    sourceCount() {
      const found = new Set();
      const cite = ({ sources }, holds, first = 0) => {
        if (!sources.of.some((ids) => ids.length)) return;
        const used = new Set();
        sources.numbers.forEach((one, i) => { if (holds[first + i]) used.add(one); });
        for (const one of used) for (const id of sources.of[one]) found.add(id);
      };
      cite(ventures, there);
      cite(tables.partners, there, ventures.rows);
      cite(members, rank);
      cite(links, linkRank);
      for (const claim of model.claims) {
        if (claim.about.some((id) => there[id])) for (const id of [...claim.sources, ...claim.valueSources]) found.add(id);
      }
      return found.size;
    },
    /** The partners that two ventures share. */
    shared(a, b) {
      const [few, many] = [partnersOf(a), partnersOf(b)].sort((x, y) => x.size - y.size);
      return [...few.keys()].filter((one) => many.has(one));
    },
  };
}
