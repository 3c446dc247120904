// Ties on the map: partners shared between ventures, or ventures between partners.
import { LEVELS } from "./evidence.js";

const FAR = 2 ** 26; // more than there are sprites: two numbers in one
const evidenceOf = (now, rank) => (now.day === null ? null : LEVELS[rank - 1]);

/** The strongest few ties of each end. */
function strongest(ties, most) {
  const used = new Map();
  return ties.filter(({ from, to }) => {
    const [a, b] = [used.get(from) ?? 0, used.get(to) ?? 0];
    if (a >= most && b >= most) return false;
    used.set(from, a + 1);
    used.set(to, b + 1);
    return true;
  });
}

/** Counts what two share, and how sure the surest of it is. */
class Counts {
  constructor() {
    this.found = new Map();
  }

  /** Ends are numbers of sprites; those of groups are below zero. */
  add(a, b, rank) {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * FAR + high;
    const known = this.found.get(key);
    if (!known) this.found.set(key, { from: low, to: high, shared: 1, rank });
    else {
      known.shared += 1;
      if (rank > known.rank) known.rank = rank;
    }
  }

  /** Those that share most first. */
  ties() {
    return [...this.found.values()].sort((a, b) => b.shared - a.shared || a.from - b.from || a.to - b.to);
  }
}

/** Counts for each partner every two of the sprites in which it takes part. */
function countBetween(scene, found) {
  const { now, model } = scene;
  const { joined, tables } = model;
  const venture = tables.members.venture.numbers;
  const stands = Array.from({ length: tables.ventures.rows }, (_, id) => scene.standing(id));
  const best = new Map(); // of the partner at hand: sprite to rank
  for (const partner of now.partners) {
    best.clear();
    for (let at = joined.start[partner]; at < joined.start[partner + 1]; at += 1) {
      const member = joined.list[at];
      const end = stands[venture[member]];
      const rank = now.takesPart[member] ? now.rank[member] : 0;
      if (rank && end !== null && rank > (best.get(end) ?? 0)) best.set(end, rank);
    }
    if (best.size < 2 || best.size > 60) continue;
    const ends = [...best.keys()];
    for (let i = 0; i < ends.length; i += 1) {
      for (let j = i + 1; j < ends.length; j += 1) {
        // A venture of an open group is tied to its fellows, its group no longer to others.
        if (ends[i] < 0 === ends[j] < 0) found.add(ends[i], ends[j], Math.min(best.get(ends[i]), best.get(ends[j])));
      }
    }
  }
}

/** Shared partners between what stands there; the main ties, or all of them. */
export function tie(scene) {
  const found = new Counts();
  if (scene.aggregated || scene.state.ties === "all") countBetween(scene, found);
  else {
    const { from, to } = scene.model.tables.edges;
    from.numbers.forEach((a, i) => {
      const b = to.numbers[i];
      if (!scene.sprites.has(a) || !scene.sprites.has(b)) return;
      const other = scene.now.partnersOf(b);
      for (const [partner, rank] of scene.now.partnersOf(a)) if (other.has(partner)) found.add(a, b, Math.min(rank, other.get(partner)));
    });
  }
  let ties = found.ties();
  scene.tiesFound = ties.length;
  if (scene.aggregated && scene.state.ties !== "all") ties = strongest(ties, 3);
  // Between groups the widest line is the strongest tie, however many partners that is.
  const most = scene.aggregated ? Math.max(40, ...ties.map(({ shared }) => shared)) / 40 : 1;
  scene.ties = ties.map((tie) => ({ ...tie, weight: tie.shared / most, evidence: evidenceOf(scene.now, tie.rank) }));
}

/** Ventures shared between partners, where partners stand alone. */
export function tiePartners(scene) {
  const found = new Counts();
  for (const venture of scene.now.ventures) {
    const seats = [...scene.now.partnersOf(venture)];
    if (seats.length > 80) continue;
    seats.forEach(([a, one], i) => {
      for (const [b, other] of seats.slice(i + 1)) found.add(a, b, Math.min(one, other));
    });
  }
  let ties = found.ties();
  scene.tiesFound = ties.length;
  if (scene.state.ties !== "all") ties = strongest(ties, 2);
  scene.ties = ties.map((tie) => ({ ...tie, evidence: evidenceOf(scene.now, tie.rank) }));
}
