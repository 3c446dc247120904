// Paints the lines between what stands on the map, all of one look in one stroke.
import { colour } from "./theme.js";

const DASHES = { presumed: [7, 4], possible: [1.5, 3.5] };
const LOOKS = {
  tie: { colour: "line", width: 1 },
  member: { colour: "line", width: 1.2 },
  aside: { colour: "line-aside", width: 1.1, dash: [14, 5] },
  part: { colour: "line-part", width: 1.3, arrow: 7.5 },
  link: { colour: "line-link", width: 1.1, arrow: 6.5, dash: [9, 4, 2, 4] },
};

/** How a line is drawn: links other than "part of" keep their own dashes and fade instead. */
export function lineLook(line, evidence) {
  const look = LOOKS[line];
  const weaker = DASHES[evidence];
  const fade = look.dash && weaker ? { presumed: 0.8, possible: 0.6 }[evidence] : 1;
  return { ...look, dash: look.dash ?? weaker ?? [], fade };
}

/** How wide the line is between two that share so many, in pixels. */
export const tieWidth = (shared) => Math.min(0.7 + 0.85 * Math.sqrt(shared), 7);

/** Sorts lines by look and width, once: the light ones are painted first. */
export function sorted(lines) {
  const byLook = new Map();
  for (const one of lines) {
    const width = one.shared ? Math.round(tieWidth(one.weight ?? one.shared) * 2) / 2 : null;
    const key = `${one.line ?? "tie"} ${one.evidence ?? ""} ${width ?? ""}`;
    if (!byLook.has(key)) {
      const look = lineLook(one.line ?? "tie", one.evidence);
      byLook.set(key, { look: width ? { ...look, width } : look, edges: [] });
    }
    byLook.get(key).edges.push(one);
  }
  const order = Object.keys(LOOKS);
  const place = ([key]) => order.indexOf(key.split(" ")[0]);
  return [...byLook.entries()].sort((a, b) => place(a) - place(b)).map(([, group]) => group);
}

function arrow(ctx, from, to, size) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const tip = to.r * 1.12 + size * 0.2;
  const x = to.x - Math.cos(angle) * tip;
  const y = to.y - Math.sin(angle) * tip;
  ctx.moveTo(x, y);
  ctx.lineTo(x - size * Math.cos(angle - 0.42), y - size * Math.sin(angle - 0.42));
  ctx.lineTo(x - size * Math.cos(angle + 0.42), y - size * Math.sin(angle + 0.42));
  ctx.closePath();
}

/**
 * Paints sorted lines between sprites. strong: heavier, for what is chosen; thin: how much of
 * their colour lines keep.
 */
export function paintLines(ctx, groups, sprites, scale, { strong = false, thin = 1 } = {}) {
  for (const { look, edges } of groups) {
    ctx.globalAlpha = look.fade * thin;
    ctx.lineWidth = (look.width + (strong ? 0.6 : 0)) / scale;
    ctx.strokeStyle = colour(strong && look.colour === "line" ? "line-strong" : look.colour);
    ctx.setLineDash(look.dash.map((length) => length / scale));
    ctx.beginPath();
    for (const { from, to } of edges) {
      const [a, b] = [sprites.get(from), sprites.get(to)];
      ctx.moveTo(a.x, a.y);
      ctx.lineTo(b.x, b.y);
    }
    ctx.stroke();
    if (!look.arrow) continue;
    ctx.fillStyle = ctx.strokeStyle;
    ctx.setLineDash([]);
    ctx.beginPath();
    for (const { from, to, mutual } of edges) {
      if (!mutual) arrow(ctx, sprites.get(from), sprites.get(to), look.arrow / Math.min(Math.max(scale, 0.45), 1));
    }
    ctx.fill();
  }
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}

const PAD = 14;

/** Paints the grounds that communities lie on: fat strokes along their trees. */
export function paintHulls(ctx, hulls, sprites) {
  ctx.setLineDash([]);
  ctx.lineJoin = ctx.lineCap = "round";
  for (const { members, edges, hue } of hulls) {
    ctx.globalAlpha = 1;
    ctx.strokeStyle = ctx.fillStyle = colour(`tint-${hue}`);
    ctx.lineWidth = 44;
    ctx.beginPath();
    for (const [a, b] of edges) {
      const [from, to] = [sprites.get(a), sprites.get(b)];
      ctx.moveTo(from.x, from.y);
      ctx.lineTo(to.x, to.y);
    }
    ctx.stroke();
    ctx.beginPath();
    for (const id of members) {
      const { x, y, size } = sprites.get(id);
      const reach = Math.max(22, size + PAD);
      ctx.moveTo(x + reach, y);
      ctx.arc(x, y, reach, 0, 2 * Math.PI);
    }
    ctx.fill();
  }
  ctx.lineCap = "butt";
  ctx.globalAlpha = 1;
}
