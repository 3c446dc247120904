// The shapes of nodes, the same on the map and in the legend.
import { colour } from "./theme.js";

const CORNERS = {
  triangle: [3, -90, 1.25],
  "triangle-down": [3, 90, 1.25],
  diamond: [4, -90, 1.22],
  pentagon: [5, -90, 1.12],
  hexagon: [6, 0, 1.1],
};

function polygon(ctx, x, y, r, [corners, start, grow]) {
  for (let i = 0; i < corners; i += 1) {
    const angle = ((start + (360 * i) / corners) * Math.PI) / 180;
    const to = i === 0 ? "moveTo" : "lineTo";
    ctx[to](x + r * grow * Math.cos(angle), y + r * grow * Math.sin(angle));
  }
  ctx.closePath();
}

function star(ctx, x, y, r) {
  for (let i = 0; i < 10; i += 1) {
    const angle = ((36 * i - 90) * Math.PI) / 180;
    const reach = i % 2 ? r * 0.6 : r * 1.3;
    ctx[i ? "lineTo" : "moveTo"](x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  ctx.closePath();
}

function cross(ctx, x, y, r) {
  const arm = r * 1.1;
  const half = r * 0.42;
  const turns = [[-half, -arm], [half, -arm], [half, -half], [arm, -half], [arm, half], [half, half]];
  const back = turns.map(([dx, dy]) => [-dx, -dy]);
  [...turns, ...back].forEach(([dx, dy], i) => ctx[i ? "lineTo" : "moveTo"](x + dx, y + dy));
  ctx.closePath();
}

function trace(ctx, shape, x, y, r) {
  ctx.beginPath();
  if (CORNERS[shape]) polygon(ctx, x, y, r, CORNERS[shape]);
  else if (shape === "star") star(ctx, x, y, r);
  else if (shape === "cross") cross(ctx, x, y, r);
  else if (shape === "square") ctx.roundRect(x - r * 0.92, y - r * 0.92, r * 1.84, r * 1.84, r * 0.22);
  else ctx.arc(x, y, shape === "ring" ? r * 0.85 : r, 0, 2 * Math.PI);
}

/** Draws a node: ventures as large shapes with their number of partners, partners as small ones. */
export function drawShape(ctx, look, x, y, r, { scale = 1, number = 0, marked = false } = {}) {
  const large = look.key === "cluster" || look.key.startsWith("venture-");
  const hollow = look.shape === "ring";
  ctx.setLineDash([]);
  if (marked) {
    trace(ctx, look.shape, x, y, r + 5 / scale);
    ctx.lineWidth = 3 / scale;
    ctx.strokeStyle = colour("mark");
    ctx.stroke();
  }
  trace(ctx, look.shape, x, y, r);
  ctx.fillStyle = hollow ? colour("paper") : colour(look.colour);
  ctx.fill();
  ctx.lineWidth = hollow ? Math.max(Math.min(2 / scale, r), r * 0.35) : Math.min(1.5 / scale, r * 0.3);
  ctx.strokeStyle = hollow ? colour(look.colour) : colour(large ? `${look.colour}-edge` : "paper");
  ctx.stroke();
  if (look.key === "cluster") {
    // A ring within: more than one venture.
    ctx.beginPath();
    ctx.arc(x, y, Math.max(r - 4 / scale, r * 0.6), 0, 2 * Math.PI);
    ctx.lineWidth = 1.5 / scale;
    ctx.strokeStyle = colour("coalition-text");
    ctx.stroke();
  }
  const height = Math.min(r * (look.key === "cluster" ? 0.8 : 1.15), 15 / Math.min(scale, 1));
  if (large && number > 0 && height * scale >= 7.5) {
    ctx.font = `600 ${height}px ${colour("font")}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillStyle = colour(`${look.colour}-text`);
    ctx.fillText(String(number), x, y + height * 0.06);
  }
}

/** Where the keyboard is: two rings, one of which stands out from any ground. */
export function drawCursor(ctx, { x, y, r }, scale) {
  ctx.setLineDash([]);
  for (const [name, width] of [["paper", 6], ["accent", 3]]) {
    ctx.beginPath();
    ctx.arc(x, y, r + 8 / scale, 0, 2 * Math.PI);
    ctx.lineWidth = width / scale;
    ctx.strokeStyle = colour(name);
    ctx.stroke();
  }
}
