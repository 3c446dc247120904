// How sure it is that a fact held on a day, as schema/evidence.py says: from its five days.

/** The levels of evidence, the weakest first; a rank is a place in this list plus one. */
export const LEVELS = ["possible", "presumed", "certain"];

/** 3 certain, 2 presumed, 1 possible, 0 where it did not hold; day is an ISO text. */
export function rankOn(window, day) {
  if (!window) return 0;
  const [from, begun, confirmed, presumed, to] = window;
  if ((from !== null && day < from) || (to !== null && day > to)) return 0;
  if (begun !== null && day >= begun) {
    if (confirmed !== null && day <= confirmed) return 3;
    if (presumed === null || day <= presumed) return 2;
  }
  return 1;
}

/** "certain", "presumed", "possible" or null. */
export const level = (window, day) => LEVELS[rankOn(window, day) - 1] ?? null;

const DAY = 86_400_000;

/** The ISO day after this one. */
export function dayAfter(day) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}

/** The days on which the level of any of these windows changes, in order, each once. */
export function changeDays(windows) {
  const days = new Set();
  for (const window of windows) {
    if (!window) continue;
    const [from, begun, confirmed, presumed, to] = window;
    for (const first of [from, begun]) if (first) days.add(first);
    for (const last of [confirmed, presumed, to]) if (last && last < "9999-12-31") days.add(dayAfter(last));
  }
  return [...days].sort();
}

/** The first days of months from the month of one day up to that of another. */
export function months(first, last) {
  const found = [];
  let [year, month] = first.split("-").map(Number);
  for (;;) {
    const day = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
    if (day > last) return found;
    found.push(day);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}
