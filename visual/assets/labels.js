// Names beside their nodes, none over another: the most joined first, the rest when there is room.
import { colour } from "./theme.js";

const LINE = 22; // characters
const WIDER = 36; // where three lines find no room, two longer ones may
const LINES = 3;
const CELL = 90; // pixels of the screen

/** A name in up to three lines; of an endless one, its beginning. */
function wrapped(name, long = LINE) {
  const lines = [""];
  for (const word of name.slice(0, 400).split(/\s+/u)) {
    const last = lines.length - 1;
    if (lines[last] && lines[last].length + word.length >= long) lines.push(word);
    else lines[last] += lines[last] ? ` ${word}` : word;
  }
  const cut = (line) => (line.length > long + 8 ? `${[...line].slice(0, long + 6).join("")}…` : line);
  if (lines.length <= LINES && name.length <= 400) return lines.map(cut);
  return [...lines.slice(0, LINES - 1).map(cut), `${cut(lines[LINES - 1] ?? "").replace(/…$/u, "")}…`];
}

/** The ways in which a name may be broken into lines, the best first. */
export function breaks(name) {
  const first = wrapped(name);
  return first.length > 1 ? [first, wrapped(name, WIDER)] : [first];
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
export const letters = (scale) => Math.min(15, Math.max(11, 11.5 * Math.sqrt(scale)));

const widths = new Map();

function measured(ctx, lines, bold) {
  const key = `${bold ? "b" : ""}${lines.join("\n")}`;
  if (!widths.has(key)) {
    ctx.font = `${bold ? 600 : 400} 100px ${colour("font")}`;
    widths.set(key, Math.max(...lines.map((line) => ctx.measureText(line).width)) / 100);
  }
  return widths.get(key);
}

/** Where a name may stand: below its node, beside it, above it, then at the corners. */
function boxes({ x, y, r }, width, height, gap) {
  const side = r + gap * 1.6;
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
  return middles.map(([cx, cy]) => ({ x0: cx - w, x1: cx + w, y0: cy - h, y1: cy + h }));
}

const inside = (box, frame) =>
  box.x0 >= frame.x0 && box.x1 <= frame.x1 && box.y0 >= frame.y0 && box.y1 <= frame.y1;

/**
 * Finds room for names. nodes are those in view, wanted the ones to name, in order of importance;
 * the first `forced` are named even where that covers something. within: the frame to stay in;
 * above: boxes that cover the picture.
 */
export function arrange(ctx, nodes, wanted, scale, { forced = 0, within = null, above = [], bold = () => false } = {}) {
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
      const width = (measured(ctx, lines, heavy) + 0.3) * size;
      const height = lines.length * size * 1.12;
      const options = boxes(node, width, height, 2.5 / scale);
      const box = options.find(
        (option) => (!within || inside(option, within)) && taken.free(option, node.id),
      );
      label = box ? { ...box, lines } : (label ?? { ...options[0], lines, covers: true });
      if (box) break;
    }
    if (label.covers && number >= forced) continue;
    Object.assign(label, { node, heavy, size, own: -1 });
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
    ctx.lineWidth = 3.5 / scale;
    ctx.fillStyle = colour(node.venture ? "ink" : "soft");
    lines.forEach((line, i) => {
      const y = y0 + (i + 0.54) * size * 1.12;
      ctx.strokeText(line, (x0 + x1) / 2, y);
      ctx.fillText(line, (x0 + x1) / 2, y);
    });
  }
}
