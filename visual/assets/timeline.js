// When ventures were: the parts of a bar by how sure they are, the years of an axis, and the order
// of the rows. Days are numbers, counted from 1970.

const DAY = 864e5;

/** An ISO day as a number, null for none. */
export const dayNumber = (iso) => (iso ? Date.parse(`${iso}T00:00:00Z`) / DAY : null);

/**
 * The parts of a bar out of five days (see schema/evidence.py), in order: {level, first, last}.
 * first or last is null where nothing is known to bound it; last is the day after.
 */
export function barParts(window) {
  const [from, begun, confirmed, ended, to] = window.map(dayNumber);
  const presumed = ended ?? to; // never after the last day on which it is possible
  const after = (day) => (day === null ? null : day + 1);
  // A text can be of a later day than the last on which it was possible: it then proves nothing.
  const unproven = begun === null || (to !== null && begun > to);
  if (unproven) return [{ level: "possible", first: from, last: after(to) }];
  const parts = [];
  const add = (level, first, last) => {
    const empty = first !== null && last !== null && last <= first;
    if (!empty) parts.push({ level, first, last });
  };
  if (from === null || from < begun) add("possible", from, begun);
  const sure = confirmed !== null && confirmed >= begun ? confirmed + 1 : begun;
  add("certain", begun, sure);
  add("presumed", sure, after(presumed));
  const left = presumed === null ? null : Math.max(sure, presumed + 1);
  if (left !== null) add("possible", left, after(to));
  return parts;
}

/** The first day known of a venture, for the order of rows; Infinity where none is. */
export const beginOf = (window) => dayNumber(window[0]) ?? dayNumber(window[1]) ?? Infinity;

/** The first and last day of an axis that shows all known days of these windows and others. */
export function axisOf(windows, others) {
  const known = [...windows.flatMap((window) => window.map(dayNumber)), ...others].filter((day) => day !== null);
  if (!known.length) return null;
  const [first, last] = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
  const rim = Math.max((last - first) * 0.02, 20);
  return { first: first - rim, last: last + rim };
}

const AXIS_STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200]; // months

/** The marks of an axis: the first days of months or years, at most `most` of them. */
export function axisMarks({ first, last }, most) {
  const months = (day) => {
    const date = new Date(day * DAY);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const [from, to] = [months(first), months(last)];
  const step = AXIS_STEPS.find((length) => (to - from) / length <= most) ?? AXIS_STEPS.at(-1);
  const marks = [];
  for (let month = Math.ceil((from + 1) / step) * step; month <= to; month += step) {
    const year = String(Math.floor(month / 12)).padStart(4, "0");
    const iso = `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
    marks.push({ day: dayNumber(iso), year, month: step < 12 ? (month % 12) + 1 : null });
  }
  return marks;
}

/**
 * Rows in order of begin, children under the venture that they are part of, families (what is part
 * of or succeeds each other) together: [{id, depth, first}], first: a family begins here.
 */
export function familyRows(ids, links, begin, compare) {
  const shown = new Set(ids);
  const inside = links.filter(({ from, to }) => shown.has(from) && shown.has(to) && from !== to);
  const order = (a, b) => begin(a) - begin(b) || compare(a, b);
  const parent = new Map();
  for (const { from, to } of inside.filter(({ relation }) => relation === "PART_OF")) {
    if (!parent.has(from) || order(to, parent.get(from)) < 0) parent.set(from, to);
  }
  const families = familiesOf(ids, inside, order);
  const children = new Map();
  for (const [child, whole] of parent) children.set(whole, [...(children.get(whole) ?? []), child]);
  const rows = [];
  const seen = new Set();
  const walk = (id, depth, first) => {
    if (seen.has(id)) return;
    seen.add(id);
    rows.push({ id, depth, first });
    for (const child of (children.get(id) ?? []).sort(order)) walk(child, depth + 1, false);
  };
  for (const family of families) {
    const tops = family.filter((id) => !parent.has(id));
    // A circle of parts has no top: its first one will do.
    for (const [i, id] of [...tops, ...family].entries()) walk(id, 0, i === 0);
  }
  return rows;
}

/** What PART_OF and SUCCEEDED_BY join, each family in order, families in order of their first. */
function familiesOf(ids, links, order) {
  const head = new Map(ids.map((id) => [id, id]));
  const find = (id) => {
    while (head.get(id) !== id) {
      head.set(id, head.get(head.get(id)));
      id = head.get(id);
    }
    return id;
  };
  for (const { from, to, relation } of links) {
    if (relation === "PART_OF" || relation === "SUCCEEDED_BY") head.set(find(from), find(to));
  }
  const families = new Map();
  for (const id of [...ids].sort(order)) families.set(find(id), [...(families.get(find(id)) ?? []), id]);
  return [...families.values()].sort((a, b) => order(a[0], b[0]));
}
