// What the shapes, colours and lines mean: drawn by what draws the map.
import { byId, el, named } from "./dom.js";
import { lineLook, tieWidth } from "./lines.js";
import { drawShape } from "./shapes.js";
import { colour, onThemeChange } from "./theme.js";

function picture(width, height, paint) {
  const canvas = el("canvas", { "aria-hidden": "true" });
  const sharp = Math.max(1, globalThis.devicePixelRatio);
  canvas.width = width * sharp;
  canvas.height = height * sharp;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const ctx = canvas.getContext("2d");
  ctx.scale(sharp, sharp);
  paint(ctx);
  return canvas;
}

const shape = (look) =>
  picture(26, 26, (ctx) => drawShape(ctx, look, 13, 13, look.key.startsWith("venture-") || look.key === "cluster" ? 9 : 7));

function line(kind, evidence, shared = 0) {
  return picture(44, 14, (ctx) => {
    const look = lineLook(kind, evidence);
    ctx.strokeStyle = colour(look.colour);
    ctx.fillStyle = ctx.strokeStyle;
    ctx.globalAlpha = look.fade;
    ctx.lineWidth = shared ? tieWidth(shared) : look.width;
    ctx.setLineDash(look.dash);
    ctx.beginPath();
    ctx.moveTo(2, 7);
    ctx.lineTo(look.arrow ? 36 : 42, 7);
    ctx.stroke();
    if (!look.arrow) return;
    ctx.setLineDash([]);
    ctx.beginPath();
    ctx.moveTo(43, 7);
    ctx.lineTo(34, 3);
    ctx.lineTo(34, 11);
    ctx.fill();
  });
}

const ground = () =>
  picture(44, 20, (ctx) => {
    ctx.strokeStyle = colour("tint-public_health");
    ctx.lineCap = "round";
    ctx.lineWidth = 16;
    ctx.beginPath();
    ctx.moveTo(10, 10);
    ctx.lineTo(34, 10);
    ctx.stroke();
  });

export function makeLegend(app) {
  const { texts, model } = app;
  const row = (sign, words, count) => el("li", {}, sign, named(words), count ? el("small", {}, String(count)) : null);
  const group = (title, rows) => {
    const kept = rows.filter(Boolean);
    return kept.length ? el("section", {}, el("h3", {}, title), el("ul", {}, ...kept)) : null;
  };
  const looks = (venture, counts) =>
    app.data.looks
      .filter((look) => look.key.startsWith("venture-") === venture && counts.get(look.key))
      .map((look) => row(shape(look), look.words, counts.get(look.key)));
  const fill = () => {
    const now = app.now();
    const counts = new Map();
    for (const id of [...now.ventures, ...now.partners]) {
      const { look } = model.nodes[id];
      counts.set(look, (counts.get(look) ?? 0) + 1);
    }
    const ventures = app.state.show === "ventures";
    const member = (level, words) => row(line("member", level), words);
    const parts = [
      group(texts.legendVentures, [
        ...looks(true, counts),
        app.many ? row(shape({ key: "cluster", shape: "circle", colour: "coalition" }), texts.legendCluster) : null,
      ]),
      group(texts.legendPartners, looks(false, counts)),
      group(texts.legendLines, [
        app.state.show === "both" ? null : row(line("tie", null, 1), texts.lineTieFew),
        app.state.show === "both" ? null : row(line("tie", null, 12), texts.lineTieMany),
        ...(now.day
          ? [member("certain", texts.lineCertain), member("presumed", texts.linePresumed), member("possible", texts.linePossible)]
          : [member(null, texts.lineMember)]),
        row(line("aside", null), texts.lineAside),
        row(line("part", null), texts.linePart),
        row(line("link", null), texts.lineLink),
        ventures ? row(ground(), texts.legendGround) : null,
      ]),
    ];
    byId("legend-rows").replaceChildren(...parts.filter(Boolean));
  };
  const draw = () => {
    if (!byId("legend").hidden) fill();
  };
  onThemeChange(draw);
  return { draw };
}
