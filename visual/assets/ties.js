// Ties on the map: partners shared between ventures, or ventures between partners.
import { LEVELS } from "./evidence.js";

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

/** Counts what two sprites share, and how sure the surest of it is. */
class Counts {
  /** The numbers of groups are below zero, those of ventures and partners are not. */
  constructor({ model }) {
    this.first = -model.clusters.length;
    this.far = model.clusters.length + model.count;
    this.found = new Map();
  }

  add(a, b, rank) {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = (low - this.first) * this.far + high - this.first;
    const known = this.found.get(key);
    if (known === undefined) this.found.set(key, { from: low, to: high, shared: 1, rank });
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

/** Counts, for each partner, every two of the sprites in which it takes part. */
function countBetween(scene, found) {
  const { now, model } = scene;
  const { start, list } = model.joined;
  const venture = model.tables.members.venture.numbers;
  const stands = Array.from({ length: model.tables.ventures.rows }, (_, id) => scene.standing(id));
  const best = new Uint8Array(found.far); // of the partner at hand, by sprite
  for (const partner of now.partners) {
    const ends = [];
    for (let at = start[partner]; at < start[partner + 1]; at += 1) {
      const member = list[at];
      const end = stands[venture[member]];
      const rank = now.takesPart[member] ? now.rank[member] : 0;
      if (!rank || end === null) continue;
      if (!best[end - found.first]) ends.push(end);
      if (rank > best[end - found.first]) best[end - found.first] = rank;
    }
    for (let i = 0; i < ends.length && ends.length <= 60; i += 1) {
      for (let j = i + 1; j < ends.length; j += 1) {
        const [a, b] = [ends[i], ends[j]];
        // A venture of an open group is tied to its fellows, its group no longer to others.
        if (a < 0 === b < 0) found.add(a, b, Math.min(best[a - found.first], best[b - found.first]));
      }
    }
    for (const end of ends) best[end - found.first] = 0;
  }
}

/** Shared partners between what stands there; the main ties, or all of them. */
export function tie(scene) {
  const found = new Counts(scene);
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
  const found = new Counts(scene);
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
