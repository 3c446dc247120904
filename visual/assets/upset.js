// A picture of combinations: for each, a bar as long as its number of partners, and a dot for each
// venture in it. Combinations stand beside each other, and under each other where it is narrow.
import { svgEl, svgLines, textLines, textWidth } from "./drawn.js";
import { filled } from "./dom.js";

const UPSET = { letter: 14, line: 17, column: 48, row: 40, bars: 150, head: 26 };

/**
 * Draws combinations (see overlaps.js) of ventures ({id, name, known}). words: {label(one),
 * title, known}; chosen: the key of the one chosen; pick(key) is called for another.
 */
export function upsetPicture(combinations, ventures, { width, narrow, chosen, pick, words }) {
  const most = Math.max(1, ...combinations.map((one) => one.partners.length));
  const shape = narrow ? upsetRows(ventures, width) : upsetColumns(ventures, words);
  const groups = combinations.map((one, i) => {
    const box = shape.slot(i);
    const attributes = {
      class: one.key === chosen ? "combination chosen" : "combination",
      role: "button",
      tabindex: "-1",
      "aria-pressed": String(one.key === chosen),
      "aria-label": words.label(one),
      "data-key": one.key,
      onclick: () => pick(one.key),
    };
    return svgEl(
      "g",
      attributes,
      svgEl("title", {}, words.label(one)),
      svgEl("rect", { class: "slot", ...box, rx: 6 }),
      ...shape.bar(i, one.partners.length, most),
      ...upsetDots(one, ventures, (v) => shape.dot(i, v)),
    );
  });
  const [wide, high] = shape.size(combinations.length);
  return svgEl(
    "svg",
    { class: "upset", width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, role: "group", "aria-label": words.title },
    ...shape.names,
    ...groups,
  );
}

/** A dot for each venture: large and dark for one that is in, joined by a line; else a small ring. */
function upsetDots(one, ventures, place) {
  const inside = ventures.map((_, v) => v).filter((v) => one.ventures.includes(ventures[v].id));
  const [from, to] = [place(inside[0]), place(inside.at(-1))];
  const line = inside.length > 1 ? [svgEl("line", { class: "joins", x1: from.cx, y1: from.cy, x2: to.cx, y2: to.cy })] : [];
  const dots = ventures.map((_, v) =>
    svgEl("circle", { class: inside.includes(v) ? "in" : "out", ...place(v), r: inside.includes(v) ? 8 : 4 }),
  );
  return [...line, ...dots];
}

/** Combinations beside each other: names at the left, bars above. */
function upsetColumns(ventures, words) {
  const { letter, line, column, row, bars, head } = UPSET;
  const named = ventures.map(({ name }) => textLines(name, 270, letter));
  const counts = ventures.map((one) => upsetKnown(one, words));
  const widest = (texts) => Math.max(...texts.map((text) => textWidth(text, letter)));
  const left = 30 + widest(named.flat()) + 18 + widest(counts) + 24;
  const top = head + bars;
  const y = (v) => top + 22 + (v + 0.5) * row;
  const x = (i) => left + (i + 0.5) * column;
  return {
    size: (count) => [left + count * column + 8, top + 22 + ventures.length * row + 6],
    slot: (i) => ({ x: left + i * column + 2, y: 2, width: column - 4, height: top + 20 + ventures.length * row }),
    dot: (i, v) => ({ cx: x(i), cy: y(v) }),
    bar: (i, count, most) => {
      const high = Math.max((count / most) * bars, 2);
      return [
        svgEl("rect", { class: "amount", x: x(i) - 13, y: top - high, width: 26, height: high, rx: 2 }),
        svgEl("text", { class: "count", x: x(i), y: top - high - 7, "text-anchor": "middle" }, String(count)),
      ];
    },
    names: [
      ...ventures.map((_, v) =>
        svgEl("rect", { class: v % 2 ? "band" : "band even", x: 0, y: y(v) - row / 2, width: left - 8, height: row, rx: 4 }),
      ),
      ...named.flatMap((lines, v) => [
        svgEl("text", { class: "number", x: 10, y: y(v) + 5 }, String(v + 1)),
        ...svgLines(lines, 30, y(v) + 5 - ((lines.length - 1) * line) / 2, line, { class: "name-text" }),
        svgEl("text", { class: "known", x: left - 16, y: y(v) + 5, "text-anchor": "end" }, counts[v]),
      ]),
    ],
  };
}

/** Combinations under each other: the numbers of the ventures above their dots, bars at the right. */
function upsetRows(ventures, width) {
  const { row, head } = UPSET;
  const step = Math.min(34, (width * 0.62) / ventures.length);
  const left = step * ventures.length + 12;
  const long = Math.max(width - left - 44, 40);
  const y = (i) => head + 4 + (i + 0.5) * row;
  const x = (v) => (v + 0.5) * step + 4;
  return {
    size: (count) => [width, head + 8 + count * row],
    slot: (i) => ({ x: 0, y: y(i) - row / 2 + 1, width, height: row - 2 }),
    dot: (i, v) => ({ cx: x(v), cy: y(i) }),
    bar: (i, count, most) => {
      const reach = Math.max((count / most) * long, 2);
      return [
        svgEl("rect", { class: "amount", x: left, y: y(i) - 11, width: reach, height: 22, rx: 2 }),
        svgEl("text", { class: "count", x: left + reach + 8, y: y(i) + 5 }, String(count)),
      ];
    },
    names: ventures.map((_, v) => svgEl("text", { class: "number", x: x(v), y: head - 6, "text-anchor": "middle" }, String(v + 1))),
  };
}

const upsetKnown = ({ known }, words) => (known ? filled(words.known, known) : "?");
