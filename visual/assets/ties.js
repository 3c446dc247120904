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

/** Shared partners between what stands there; the main ties, or all of them. */
export function tie(scene) {
  const found = new Map();
  const count = (a, b, rank) => {
    if (a === null || b === null || a === b) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = `${low} ${high}`;
    const known = found.get(key) ?? { from: low, to: high, shared: 0, rank: 0 };
    known.shared += 1;
    known.rank = Math.max(known.rank, rank);
    found.set(key, known);
  };
  if (scene.aggregated || scene.state.ties === "all") {
    for (const partner of scene.now.partners) {
      const seats = new Map();
      for (const [id, rank] of scene.now.venturesOf(partner)) {
        const stands = scene.standing(id);
        if (stands !== null) seats.set(stands, Math.max(rank, seats.get(stands) ?? 0));
      }
      if (seats.size < 2 || seats.size > 60) continue;
      const ends = [...seats];
      ends.forEach(([a, one], i) => {
        // A venture of an open group is tied to its fellows, its group no longer to others.
        for (const [b, other] of ends.slice(i + 1)) if (a < 0 === b < 0) count(a, b, Math.min(one, other));
      });
    }
  } else {
    for (const { from: a, to: b } of scene.app.data.edges) {
      if (!scene.sprites.has(a) || !scene.sprites.has(b)) continue;
      const other = scene.now.partnersOf(b);
      for (const [partner, rank] of scene.now.partnersOf(a)) if (other.has(partner)) count(a, b, Math.min(rank, other.get(partner)));
    }
  }
  let ties = [...found.values()].sort((a, b) => b.shared - a.shared || a.from - b.from || a.to - b.to);
  scene.tiesFound = ties.length;
  if (scene.aggregated && scene.state.ties !== "all") ties = strongest(ties, 3);
  // Between groups the widest line is the strongest tie, however many partners that is.
  const most = scene.aggregated ? Math.max(40, ...ties.map(({ shared }) => shared)) / 40 : 1;
  scene.ties = ties.map((tie) => ({ ...tie, weight: tie.shared / most, evidence: evidenceOf(scene.now, tie.rank) }));
}

/** Ventures shared between partners, where partners stand alone. */
export function tiePartners(scene) {
  const found = new Map();
  for (const venture of scene.now.ventures) {
    const seats = [...scene.now.partnersOf(venture)];
    if (seats.length > 80) continue;
    seats.forEach(([a, one], i) => {
      for (const [b, other] of seats.slice(i + 1)) {
        const [from, to] = a < b ? [a, b] : [b, a];
        const known = found.get(`${from} ${to}`) ?? { from, to, shared: 0, rank: 0 };
        known.shared += 1;
        known.rank = Math.max(known.rank, Math.min(one, other));
        found.set(`${from} ${to}`, known);
      }
    });
  }
  let ties = [...found.values()].sort((a, b) => b.shared - a.shared || a.from - b.from || a.to - b.to);
  scene.tiesFound = ties.length;
  if (scene.state.ties !== "all") ties = strongest(ties, 2);
  scene.ties = ties.map((tie) => ({ ...tie, evidence: evidenceOf(scene.now, tie.rank) }));
}
