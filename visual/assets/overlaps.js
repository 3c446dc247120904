// Who sits where: partners counted by the exact combination of ventures that they take part in.

/** For each partner in any of these ventures: a Map of venture to how sure that is (a rank). */
export function seatsIn(ventures, partnersOf) {
  const seats = new Map();
  for (const venture of ventures) {
    for (const [partner, rank] of partnersOf(venture)) {
      if (!seats.has(partner)) seats.set(partner, new Map());
      seats.get(partner).set(venture, rank);
    }
  }
  return seats;
}

/**
 * The combinations in which anybody sits, each with its ventures in the order asked and its
 * partners by name. Those of most ventures first, then with most partners, then by the names of the
 * ventures. key: the places of its ventures among those asked, "13" for the first and the third.
 */
export function combinationsOf(seats, ventures, name, compare) {
  const found = new Map();
  for (const [partner, held] of seats) {
    const within = ventures.filter((venture) => held.has(venture));
    const key = within.map((venture) => ventures.indexOf(venture) + 1).join("");
    if (!found.has(key)) found.set(key, { key, ventures: within, partners: [] });
    found.get(key).partners.push(partner);
  }
  const words = (one) => one.ventures.map(name).join("\n");
  const order = (a, b) => b.ventures.length - a.ventures.length || b.partners.length - a.partners.length || compare(words(a), words(b));
  for (const one of found.values()) one.partners.sort((a, b) => compare(name(a), name(b)) || a - b);
  return [...found.values()].sort(order);
}

/**
 * Pairs of ventures by the number of partners in both, most first, then by name: {a, b, shared}.
 * seats: for each partner its ventures; only: a venture that every pair holds.
 */
export function strongestPairs(seats, name, compare, { only = null, most = 6 } = {}) {
  const counts = new Map();
  for (const held of seats) {
    const ordered = [...held].sort((a, b) => a - b);
    for (const [i, a] of ordered.entries()) {
      for (const b of ordered.slice(i + 1)) {
        if (only !== null && a !== only && b !== only) continue;
        const key = `${a} ${b}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const strongest = strongestOfAll([...counts], most).map(([key, shared]) => {
    const pair = key.split(" ").map(Number);
    pair.sort((a, b) => compare(name(a), name(b)) || a - b);
    return { pair, shared, words: pair.map(name).join("\n") };
  });
  strongest.sort((x, y) => y.shared - x.shared || compare(x.words, y.words));
  return strongest.slice(0, most).map(({ pair: [a, b], shared }) => ({ a, b, shared }));
}

/** Those with the highest counts, and all that tie with the last one among them. */
function strongestOfAll(counts, most) {
  if (counts.length <= most) return counts;
  const least = counts.map(([, count]) => count).sort((a, b) => b - a)[most - 1];
  return counts.filter(([, count]) => count >= least);
}
