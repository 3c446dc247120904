// The map as a file of its own: what is in view, as SVG or PNG.
import { filled } from "./dom.js";
import { SVG } from "./drawn.js";
import { saveFile } from "./picture_files.js";
import { colour } from "./theme.js";

const XML = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// eslint-disable-next-line no-control-regex -- what XML cannot hold
const escaped = (text) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "").replace(/[&<>"]/gu, (sign) => XML[sign]);
const n = (value) => String(Math.round(value * 100) / 100);

/** Writes down as SVG what is drawn on it as on a canvas; holds what the map uses, no more. */
export class Recorder {
  constructor() {
    this.parts = [];
    this.path = [];
    this.dash = [];
    Object.assign(this, { globalAlpha: 1, lineWidth: 1, strokeStyle: "#000", fillStyle: "#000", font: "", textAlign: "center", lineCap: "butt", lineJoin: "miter" });
  }

  beginPath() { this.path = []; }
  moveTo(x, y) { this.path.push(`M${n(x)} ${n(y)}`); }
  lineTo(x, y) { this.path.push(`L${n(x)} ${n(y)}`); }
  closePath() { this.path.push("Z"); }
  setLineDash(dash) { this.dash = dash; }

  /** Whole circles only. */
  arc(x, y, r) {
    this.path.push(`M${n(x + r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x - r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x + r)} ${n(y)}Z`);
  }

  roundRect(x, y, wide, high, r) {
    this.path.push(`M${n(x + r)} ${n(y)}h${n(wide - 2 * r)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(r)}v${n(high - 2 * r)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(r)}h${n(2 * r - wide)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(-r)}v${n(2 * r - high)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(-r)}Z`);
  }

  shown() { return this.globalAlpha < 1 ? ` opacity="${n(this.globalAlpha)}"` : ""; }

  fill() { this.parts.push(`<path d="${this.path.join("")}" fill="${escaped(this.fillStyle)}"${this.shown()}/>`); }

  stroke() {
    const dash = this.dash.length ? ` stroke-dasharray="${this.dash.map(n).join(" ")}"` : "";
    this.parts.push(
      `<path d="${this.path.join("")}" fill="none" stroke="${escaped(this.strokeStyle)}" stroke-width="${n(this.lineWidth)}" stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}"${dash}${this.shown()}/>`,
    );
  }

  text(text, x, y, look) {
    const [, weight, size] = /^(?:(\d+) )?([\d.]+)px/u.exec(this.font) ?? [null, "400", "12"];
    const anchor = { center: "middle", left: "start", right: "end" }[this.textAlign] ?? "middle";
    this.parts.push(
      `<text x="${n(x)}" y="${n(y)}" font-size="${n(Number(size))}" font-weight="${weight ?? "400"}" text-anchor="${anchor}" dominant-baseline="central" ${look}${this.shown()}>${escaped(text)}</text>`,
    );
  }

  fillText(text, x, y) { this.text(text, x, y, `fill="${escaped(this.fillStyle)}"`); }
  strokeText(text, x, y) { this.text(text, x, y, `fill="none" stroke="${escaped(this.strokeStyle)}" stroke-width="${n(this.lineWidth)}" stroke-linejoin="round" aria-hidden="true"`); }
}

/** The lines above and below a picture: what it shows, of which day, made when. */
function said(app) {
  const facts = [...document.querySelectorAll("#facts li")].map((one) => one.textContent);
  return { title: document.title, facts: facts.join(" · ") };
}

const HEAD = 58;

/** What is in view as the text of an SVG file. */
export function svgOf(chart, app) {
  const [wide, high] = [chart.frame.clientWidth, chart.frame.clientHeight];
  const { x0, x1, y0, y1 } = chart.view();
  const scale = chart.scale();
  const recorder = new Recorder();
  chart.paint(recorder, scale);
  const { title, facts } = said(app);
  const font = escaped(colour("font"));
  const line = (text, y, size, weight, fill) => `<text x="16" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour(fill)}">${escaped(text)}</text>`;
  return [
    `<svg xmlns="${SVG}" width="${wide}" height="${high + HEAD}" viewBox="0 0 ${wide} ${high + HEAD}" font-family="${font}">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="${colour("paper")}"/>`,
    line(title.slice(0, 200), 26, 18, 600, "ink"),
    line(facts.slice(0, 400), 46, 12, 400, "soft"),
    `<svg x="0" y="${HEAD}" width="${wide}" height="${high}" viewBox="${n(x0)} ${n(y0)} ${n(x1 - x0)} ${n(y1 - y0)}">`,
    ...recorder.parts,
    "</svg></svg>",
  ].join("\n");
}

const nameOf = () => document.title.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "").slice(0, 60) || "netgraph";

export function keepSvg(chart, app) {
  saveFile(`${nameOf()}.svg`, "image/svg+xml", svgOf(chart, app));
  app.say(filled(app.texts.kept, `${nameOf()}.svg`));
}

export function keepPng(chart, app) {
  const sharp = 2;
  const [wide, high] = [chart.frame.clientWidth, chart.frame.clientHeight];
  const canvas = document.createElement("canvas");
  canvas.width = wide * sharp;
  canvas.height = (high + HEAD) * sharp;
  const ctx = canvas.getContext("2d");
  ctx.scale(sharp, sharp);
  ctx.fillStyle = colour("paper");
  ctx.fillRect(0, 0, wide, high + HEAD);
  const { title, facts } = said(app);
  for (const [text, y, size, weight, fill] of [[title, 26, 18, 600, "ink"], [facts, 46, 12, 400, "soft"]]) {
    ctx.font = `${weight} ${size}px ${colour("font")}`;
    ctx.fillStyle = colour(fill);
    ctx.fillText(text, 16, y, wide - 32);
  }
  ctx.beginPath();
  ctx.rect(0, HEAD, wide, high);
  ctx.clip();
  const { x0, y0 } = chart.view();
  const scale = chart.scale();
  ctx.translate(0, HEAD);
  ctx.scale(scale, scale);
  ctx.translate(-x0, -y0);
  chart.paint(ctx, scale);
  canvas.toBlob((blob) => saveFile(`${nameOf()}.png`, "image/png", blob));
  app.say(filled(app.texts.kept, `${nameOf()}.png`));
}
