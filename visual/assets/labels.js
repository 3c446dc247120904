// Names beside their nodes, none over another: the most joined first, the rest when there is room.
import { colour } from "./theme.js";

const MOST = [18, 20, 28]; // characters of a line, where there are one, two or three
const LINES = 3;
const CELL = 90; // pixels of the screen
export const FONT = 12; // the letters of names in the unit of the map, as in visual/wrapping.py

const greedy = (words, most) => {
  const lines = [words[0]];
  for (const word of words.slice(1)) {
    const last = lines.length - 1;
    if (lines[last].length + 1 + word.length <= most) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
};

const cut = (line, most) => ([...line].length > most ? `${[...line].slice(0, most - 1).join("")}…` : line);

const known = new Map();

/** A name in up to three lines as even as they can be; of an endless one, its beginning. */
export function breaks(name) {
  if (known.has(name)) return known.get(name);
  const words = name.slice(0, 400).trim().split(/\s+/u);
  let found = null;
  for (let count = 1; count <= LINES && !found; count += 1) {
    for (let most = Math.ceil(name.length / count); most <= MOST[count - 1] && !found; most += 1) {
      const lines = greedy(words, most);
      if (lines.length <= count && lines.every((line) => line.length <= MOST[count - 1])) found = lines;
    }
  }
  if (!found) {
    const lines = greedy(words, MOST[2]).map((line) => cut(line, MOST[2] + 4));
    found = lines.slice(0, LINES);
    if (lines.length > LINES || name.length > 400) found[found.length - 1] = `${found.at(-1).replace(/…$/u, "")}…`;
  }
  const ways = [found];
  if (found.length === 3) {
    const wider = greedy(words, 36);
    if (wider.length === 2 && wider.every((line) => line.length <= 40)) ways.push(wider);
  }
  known.set(name, ways);
  return ways;
}

/** What is already taken, in cells, so that only neighbours are compared. */
class Taken {
  constructor(cell) {
    this.cell = cell;
    this.cells = new Map();
  }

  *keys(box) {
    for (let i = Math.floor(box.x0 / this.cell); i <= Math.floor(box.x1 / this.cell); i += 1) {
      for (let j = Math.floor(box.y0 / this.cell); j <= Math.floor(box.y1 / this.cell); j += 1) {
        yield i * 100003 + j;
      }
    }
  }

  free(box, own) {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        const apart =
          box.x1 <= other.x0 || other.x1 <= box.x0 || box.y1 <= other.y0 || other.y1 <= box.y0;
        if (!apart && other.own !== own) return false;
      }
    }
    return true;
  }

  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

/** The height of letters in pixels of the screen: a little larger when closer. */
export const letters = (scale) => Math.min(14, Math.max(10.5, FONT * scale));

const widths = new Map();
let ruler = null;

function measured(lines, bold) {
  const key = `${bold ? "b" : ""}${lines.join("\n")}`;
  if (!widths.has(key)) {
    ruler ??= document.createElement("canvas").getContext("2d");
    ruler.font = `${bold ? 600 : 400} 100px ${colour("font")}`;
    widths.set(key, Math.max(...lines.map((line) => ruler.measureText(line).width)) / 100);
  }
  return widths.get(key);
}

/** How wide a line of a name is in the unit of the map. */
export const lineWidth = (line) => measured([line], false) * FONT;

/** Where a name may stand: below its node, beside it, above it, then at the corners. */
function boxes({ x, y, r, side: kept }, width, height, gap) {
  const side = r + gap * 1.6;
  const beside = { right: [[x + side + width / 2, y]], left: [[x - side - width / 2, y]] };
  const slant = r * 0.75 + gap;
  const middles = [
    [x, y + r + gap + height / 2],
    [x + side + width / 2, y],
    [x - side - width / 2, y],
    [x, y - r - gap - height / 2],
    [x + slant + width / 2, y + slant + height / 2],
    [x - slant - width / 2, y + slant + height / 2],
    [x + slant + width / 2, y - slant - height / 2],
    [x - slant - width / 2, y - slant - height / 2],
    [x + width / 4, y + r + gap + height / 2],
    [x - width / 4, y + r + gap + height / 2],
    [x + width / 4, y - r - gap - height / 2],
    [x - width / 4, y - r - gap - height / 2],
  ];
  const [w, h] = [width / 2, height / 2];
  return (beside[kept] ?? middles).map(([cx, cy]) => ({ x0: cx - w, x1: cx + w, y0: cy - h, y1: cy + h }));
}

const inside = (box, frame) =>
  box.x0 >= frame.x0 && box.x1 <= frame.x1 && box.y0 >= frame.y0 && box.y1 <= frame.y1;

/**
 * Finds room for names. nodes are those in view, wanted the ones to name, in order of importance;
 * the first `forced` are named even where that covers something. within: the frame to stay in;
 * above: boxes that cover the picture; bold: whose letters are.
 */
export function arrange(nodes, wanted, scale, { forced = 0, within = null, above = [], bold = () => false } = {}) {
  const size = letters(scale) / scale;
  const taken = new Taken(CELL / scale);
  for (const box of above) taken.add(box);
  for (const { id, x, y, r } of nodes) {
    taken.add({ x0: x - r, x1: x + r, y0: y - r, y1: y + r, own: id });
  }
  const placed = [];
  for (const [number, node] of wanted.entries()) {
    const heavy = bold(node);
    let label = null;
    for (const lines of node.lines) {
      const width = (measured(lines, heavy) + 0.3) * size;
      const height = lines.length * size * 1.12;
      const options = boxes(node, width, height, 2.5 / scale);
      const box = options.find(
        (option) => (!within || inside(option, within)) && taken.free(option, node.id),
      );
      label = box ? { ...box, lines } : (label ?? { ...options[0], lines, covers: true });
      if (box) break;
    }
    if (label.covers && number >= forced) continue;
    Object.assign(label, { node, heavy, size, own: null });
    taken.add(label);
    placed.push(label);
  }
  return placed;
}

/** Writes arranged names, each with a rim of the paper's colour so that lines do not cross it. */
export function paintLabels(ctx, placed, scale) {
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const { x0, x1, y0, node, lines, heavy, size } of placed) {
    ctx.font = `${heavy ? 600 : 400} ${size}px ${colour("font")}`;
    ctx.strokeStyle = colour("paper");
    ctx.lineWidth = 3 / scale;
    ctx.fillStyle = colour(node.dim ? "soft" : "ink");
    lines.forEach((line, i) => {
      const y = y0 + (i + 0.54) * size * 1.12;
      ctx.strokeText(line, (x0 + x1) / 2, y);
      ctx.fillText(line, (x0 + x1) / 2, y);
    });
  }
}
