// Draws ventures as bars: dark where it is certain that they were, lighter where it is presumed,
// hatched where it is possible, dotted where nothing bounds it. Arrows lead to successors.
import { svgEl, svgLines, textLines } from "./drawn.js";
import { axisMarks, barParts } from "./timeline.js";

const TIMES = { letter: 14, line: 17, bar: 14, indent: 16, axis: 34, rim: 10, group: 34 };

/** Where things stand: names at the left of the bars, or above them where it is narrow. */
export function timelineShape(width, axis) {
  const narrow = width < 720;
  const left = narrow ? TIMES.rim : Math.min(380, Math.round(width * 0.36));
  const right = width - TIMES.rim - 8;
  const x = (day) => left + ((day - axis.first) / (axis.last - axis.first)) * (right - left);
  return { narrow, left, right, width, axis, x, names: narrow ? width - 2 * TIMES.rim : left - 24 };
}

/** The rows put under each other: each with its y, height, lines of its name and middle of its bar. */
export function timelineRows(rows, shape, name) {
  let y = 0;
  return rows.map((row) => {
    if (row.heading) {
      const placed = { ...row, y, height: TIMES.group };
      y += placed.height;
      return placed;
    }
    const indent = Math.min(row.depth, 5) * TIMES.indent;
    const lines = textLines(name(row.id), shape.names - indent, TIMES.letter, { weight: row.whole ? 600 : 400, most: shape.narrow ? 3 : 2 });
    const text = lines.length * TIMES.line;
    const height = shape.narrow ? text + TIMES.bar + 20 : Math.max(text + 10, 30);
    const middle = shape.narrow ? y + text + 8 + TIMES.bar / 2 : y + height / 2;
    const placed = { ...row, y, height, indent, lines, middle, top: shape.narrow ? y + 16 : middle - text / 2 + 13 };
    y += height;
    return placed;
  });
}

/** The marks and years above the bars, and the day asked for. */
export function timelineAxis(shape, day, words) {
  const most = Math.max(2, Math.floor((shape.right - shape.left) / 62));
  const marks = axisMarks(shape.axis, most).map((mark) =>
    svgEl("text", { class: "year", x: shape.x(mark.day), y: TIMES.axis - 8, "text-anchor": "start" }, words.mark(mark)),
  );
  const asked = day === null ? [] : timelineDay(shape, day, words);
  return svgEl("g", { class: "axis", "aria-hidden": "true" }, ...marks, ...asked);
}

function timelineDay(shape, day, words) {
  const x = shape.x(day);
  const anchor = x > shape.width * 0.75 ? "end" : x < shape.width * 0.25 ? "start" : "middle";
  return [
    svgEl("text", { class: "today-text", x, y: 11, "text-anchor": anchor }, words.day),
    svgEl("path", { class: "today-mark", d: `M${x - 5} ${TIMES.axis - 7}h10l-5 7z` }),
  ];
}

export const timelineAxisHeight = TIMES.axis;

/** All below the axis. words: {label(row)}; open(id) is called for a row. */
export function timelineBody(rows, shape, { day, windows, holds, succession, words, open }) {
  const high = rows.length ? rows.at(-1).y + rows.at(-1).height : 0;
  const most = Math.max(2, Math.floor((shape.right - shape.left) / 62));
  const grid = axisMarks(shape.axis, most).map(({ day: at }) =>
    svgEl("line", { class: "grid", x1: shape.x(at), x2: shape.x(at), y1: 0, y2: high }),
  );
  const asked = (path) => (day === null ? [] : [svgEl("path", { class: "today", d: `M${shape.x(day).toFixed(1)} ${path}` })]);
  // The day runs behind the names and before the bars.
  const over = rows.filter((row) => !row.heading).map(({ middle }) => `${middle - TIMES.bar / 2}v${TIMES.bar}`);
  const drawn = rows.map((row) =>
    row.heading
      ? timelineHeading(row, shape)
      : timelineRow(row, shape, { parts: barParts(windows(row.id)), faded: !holds(row.id), label: words.label(row.id), open }),
  );
  const rules = rows.filter((row) => row.first && row.y).map((row) => svgEl("line", { class: "family", x1: 0, x2: shape.width, y1: row.y, y2: row.y }));
  const placed = new Map(rows.filter((row) => !row.heading).map((row) => [row.id, row]));
  const arrows = succession
    .filter(({ from, to }) => placed.has(from) && placed.has(to))
    .map(({ from, to }) => timelineArrow(placed.get(from), placed.get(to), shape, windows));
  return { height: high, content: [...grid, ...rules, ...asked(`0V${high}`), ...arrows, ...drawn, ...over.flatMap(asked)] };
}

function timelineHeading({ heading, y }, shape) {
  const band = svgEl("rect", { class: "group-band", x: 0, y: y + 6, width: shape.width, height: TIMES.group - 8, rx: 4 });
  return svgEl("g", {}, band, svgEl("text", { class: "group", x: TIMES.rim, y: y + TIMES.group - 10 }, heading));
}

function timelineRow(row, shape, { parts, faded, label, open }) {
  const attributes = {
    class: faded ? "venture faded" : "venture",
    role: "button",
    tabindex: "-1",
    "aria-label": label,
    "data-node": String(row.id),
    onclick: () => open(row.id),
  };
  const names = { class: row.whole ? "name-text top" : "name-text" };
  const x = TIMES.rim + row.indent;
  const nested = row.depth ? [svgEl("path", { class: "nested", d: `M${x - 11} ${row.y + 2}V${row.top - 4}h7` })] : [];
  return svgEl(
    "g",
    attributes,
    svgEl("title", {}, label),
    svgEl("rect", { class: "slot", x: 2, y: row.y + 1, width: shape.width - 4, height: row.height - 2, rx: 5 }),
    ...nested,
    ...svgLines(row.lines, x, row.top, TIMES.line, names),
    ...parts.flatMap((part) => timelinePart(part, row, shape)),
  );
}

/** A part of a bar; where nothing bounds it, a dotted line, or an arrow for what goes on. */
function timelinePart(part, row, shape) {
  const from = part.first === null ? shape.left : shape.x(part.first);
  const to = part.last === null ? shape.right : shape.x(part.last);
  const y = row.middle;
  const unbounded = part.first === null || (part.last === null && part.level === "possible");
  if (unbounded) {
    const ask = part.first === null ? [svgEl("text", { class: "unknown", x: from, y: y + 5 }, "?")] : [];
    const end = part.last === null ? [svgEl("text", { class: "unknown", x: to - 7, y: y + 5 }, "?")] : [];
    return [svgEl("line", { class: "dots", x1: from + (ask.length ? 13 : 0), x2: to - (end.length ? 13 : 0), y1: y, y2: y }), ...ask, ...end];
  }
  const half = TIMES.bar / 2;
  const wide = Math.max(to - from, 3);
  if (part.last !== null) {
    return [svgEl("rect", { class: `part ${part.level}`, fill: part.level === "possible" ? "url(#hatch)" : null, x: from, y: y - half, width: wide, height: TIMES.bar })];
  }
  const neck = Math.max(shape.right - 9, from);
  const d = `M${from} ${y - half}H${neck}L${neck + 9} ${y}L${neck} ${y + half}H${from}Z`;
  return [svgEl("path", { class: `part ${part.level}`, fill: part.level === "possible" ? "url(#hatch)" : null, d })];
}

/** From a venture to the one that succeeds it. */
function timelineArrow(from, to, shape, windows) {
  const parts = barParts(windows(to.id));
  const first = parts.find((part) => part.first !== null)?.first;
  const end = barParts(windows(from.id)).at(-1).last;
  const tip = (first === undefined ? shape.left + 16 : shape.x(first)) - 2;
  const start = Math.max(Math.min(end === null ? tip - 12 : shape.x(end), tip - 12), 4);
  const down = to.middle > from.middle ? 1 : -1;
  const turn = Math.max(Math.min(start, tip - 12), 4);
  const d = `M${turn} ${from.middle + (down * TIMES.bar) / 2}V${to.middle - down * 5}q0 ${down * 5} 5 ${down * 5}H${tip - 6}`;
  return svgEl(
    "g",
    { class: "succeeds", "aria-hidden": "true" },
    svgEl("path", { class: "succeeds-line", d }),
    svgEl("path", { class: "succeeds-head", d: `M${tip} ${to.middle}l-8 -4.5v9z` }),
  );
}

/** The pattern for what is possible. */
export function timelinePatterns() {
  const size = { width: 6, height: 6 };
  const line = svgEl("line", { class: "hatch", x1: 1, x2: 1, y1: 0, y2: 6 });
  const ground = svgEl("rect", { class: "hatch-ground", ...size });
  return svgEl("defs", {}, svgEl("pattern", { id: "hatch", ...size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, ground, line));
}
