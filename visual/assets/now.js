// What holds on the day, on at least the level asked for, within the filters.
import { LEVELS, rankOn } from "./evidence.js";

const meets = (wanted, have) => have.some((one) => wanted.has(one));

/** Which nodes pass by what they are themselves; kinds are "v:pact", "l:Project" or "p:bank". */
function passes(filters) {
  const kinds = { v: new Set(), l: new Set(), p: new Set() };
  for (const kind of filters.kind) kinds[kind[0]]?.add(kind.slice(2));
  const domains = new Set(filters.domain);
  const some = { venture: kinds.v.size + kinds.l.size > 0, partner: kinds.p.size + domains.size > 0 };
  const own = (node) => {
    if (node.venture) return !some.venture || kinds.v.has(node.kind ?? "") || kinds.l.has(node.label);
    return (!kinds.p.size || kinds.p.has(node.kind ?? "")) && (!domains.size || domains.has(node.domain ?? ""));
  };
  return { some, own };
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
  const { nodes, members, links } = model;
  const { some, own } = passes(filters);
  const roles = new Set(filters.role);
  const regions = new Set(filters.region);
  const fits = nodes.map(own);
  const local = nodes.map((node) => !regions.size || meets(regions, node.region));
  const rank = new Uint8Array(members.length);
  const joined = new Uint8Array(nodes.length); // by a member that passes
  const stands = new Uint8Array(nodes.length); // on its own: no filter asks for a member
  for (const one of members) {
    const held = ranks[one.window];
    const asked = held && (!roles.size || roles.has(one.role)) && fits[one.partner] && fits[one.venture];
    if (!asked || !(local[one.partner] || local[one.venture])) continue;
    rank[one.id] = held;
    joined[one.partner] = joined[one.venture] = 1;
  }
  const linkRank = Uint8Array.from(links, (one) => ranks[one.window]);
  for (const one of links) if (linkRank[one.id]) stands[one.from] = stands[one.to] = 1;
  for (const node of nodes) if (day === null || (node.venture && ranks[node.window])) stands[node.id] = 1;
  const needs = roles.size > 0;
  const there = nodes.map((node) => {
    if (!fits[node.id]) return false;
    if (joined[node.id]) return true;
    return stands[node.id] === 1 && local[node.id] && !needs && !some[node.venture ? "partner" : "venture"];
  });
  for (const one of links) if (!there[one.from] || !there[one.to]) linkRank[one.id] = 0;
  const around = new Map();
  const others = (id, side) => {
    if (!around.has(id)) {
      const found = new Map();
      for (const number of nodes[id].members) {
        const other = members[number][side];
        if (rank[number] && members[number].takesPart) found.set(other, Math.max(found.get(other) ?? 0, rank[number]));
      }
      around.set(id, found);
    }
    return around.get(id);
  };
  const partnersOf = (venture) => others(venture, "partner");
  return {
    day, level, rank, linkRank, partnersOf,
    venturesOf: (partner) => others(partner, "venture"),
    has: (id) => there[id],
    ventures: model.ventures.filter(({ id }) => there[id]).map(({ id }) => id),
    partners: model.partners.filter(({ id }) => there[id]).map(({ id }) => id),
    members: members.filter(({ id }) => rank[id]).map(({ id }) => id),
    links: links.filter(({ id }) => linkRank[id]).map(({ id }) => id),
    /** The level of a member (or of a link) in words' code, null where no day is asked. */
    levelOf: (number) => (day === null ? null : LEVELS[rank[number] - 1] ?? null),
    linkLevelOf: (number) => (day === null ? null : LEVELS[linkRank[number] - 1] ?? null),
    /** How many sources all of it rests on. */
    sourceCount() {
      const found = new Uint8Array(model.sources.length);
      const cite = (ids) => {
        for (const id of ids) found[id] = 1;
      };
      for (const node of nodes) if (there[node.id]) cite(node.sources);
      for (const one of members) if (rank[one.id]) cite(one.sources);
      for (const one of links) if (linkRank[one.id]) cite(one.sources);
      for (const claim of model.claims) if (claim.about.some((id) => there[id])) cite([...claim.sources, ...claim.valueSources]);
      return found.reduce((sum, one) => sum + one, 0);
    },
    /** The partners that two ventures share. */
    shared(a, b) {
      const [few, many] = [partnersOf(a), partnersOf(b)].sort((x, y) => x.size - y.size);
      return [...few.keys()].filter((one) => many.has(one));
    },
  };
}
