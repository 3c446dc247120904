// Paints the lines between nodes, all of one look in one stroke.
import { colour } from "./theme.js";

const DASHES = { presumed: [7, 4], possible: [1.5, 4] };
const LOOKS = {
  member: { colour: "line", width: 1.2 },
  aside: { colour: "line-aside", width: 1 },
  part: { colour: "line-part", width: 1.7, arrow: 8 },
  link: { colour: "line-link", width: 1.3, arrow: 7, dash: [9, 4, 2, 4] },
};

/** How a line is drawn: links other than "part of" keep their own dashes and fade instead. */
export function lineLook(line, evidence) {
  const look = LOOKS[line];
  const weaker = DASHES[evidence];
  const fade = look.dash && weaker ? { presumed: 0.7, possible: 0.4 }[evidence] : 1;
  return { ...look, dash: look.dash ?? weaker ?? [], fade };
}

/** Sorts edges by look, once. */
export function sorted(edges) {
  const byLook = new Map();
  for (const edge of edges) {
    const key = `${edge.line} ${edge.evidence ?? ""}`;
    if (!byLook.has(key)) byLook.set(key, { look: lineLook(edge.line, edge.evidence), edges: [] });
    byLook.get(key).edges.push(edge);
  }
  const order = Object.keys(LOOKS);
  const place = ([key]) => order.indexOf(key.split(" ")[0]);
  return [...byLook.entries()].sort((a, b) => place(b) - place(a)).map(([, group]) => group).reverse();
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
 * Paints sorted edges between placed nodes. strong: a little heavier, for what is chosen;
 * thin: how much of their colour lines keep.
 */
export function paintLines(ctx, groups, nodes, scale, { strong = false, thin = 1 } = {}) {
  for (const { look, edges } of groups) {
    ctx.globalAlpha = look.fade * thin;
    ctx.lineWidth = (look.width * (strong ? 1.5 : 1)) / scale;
    ctx.strokeStyle = colour(strong && look.colour === "line" ? "line-strong" : look.colour);
    ctx.setLineDash(look.dash.map((length) => length / scale));
    ctx.beginPath();
    for (const edge of edges) {
      ctx.moveTo(nodes[edge.from].x, nodes[edge.from].y);
      ctx.lineTo(nodes[edge.to].x, nodes[edge.to].y);
    }
    ctx.stroke();
    if (!look.arrow) continue;
    ctx.fillStyle = ctx.strokeStyle;
    ctx.beginPath();
    for (const edge of edges) {
      if (!edge.mutual) arrow(ctx, nodes[edge.from], nodes[edge.to], look.arrow / Math.min(Math.max(scale, 0.45), 1));
    }
    ctx.fill();
  }
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}
