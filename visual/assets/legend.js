// What the shapes, colours and lines mean: drawn by what draws the map.
import { byId, el, named } from "./dom.js";
import { lineLook } from "./lines.js";
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
  picture(26, 26, (ctx) => drawShape(ctx, look, 13, 13, look.key.startsWith("venture-") ? 10 : 7));

function line(kind, evidence) {
  return picture(44, 14, (ctx) => {
    const look = lineLook(kind, evidence);
    ctx.strokeStyle = colour(look.colour);
    ctx.fillStyle = ctx.strokeStyle;
    ctx.globalAlpha = look.fade;
    ctx.lineWidth = look.width;
    ctx.setLineDash(look.dash);
    ctx.beginPath();
    ctx.moveTo(2, 7);
    ctx.lineTo(look.arrow ? 36 : 42, 7);
    ctx.stroke();
    if (!look.arrow) return;
    ctx.beginPath();
    ctx.moveTo(43, 7);
    ctx.lineTo(34, 3);
    ctx.lineTo(34, 11);
    ctx.fill();
  });
}

export function makeLegend(data) {
  const { texts } = data;
  const seen = (kind, evidence) =>
    data.edges.some((edge) => edge.line === kind && (!evidence || edge.evidence === evidence));
  const lineRow = (kind, evidence, words) =>
    seen(kind, evidence) ? el("li", {}, line(kind, evidence), words) : null;
  const group = (title, rows) => {
    const kept = rows.filter(Boolean);
    return kept.length ? el("section", {}, el("h3", {}, title), el("ul", {}, ...kept)) : null;
  };
  const looks = (venture) =>
    data.looks
      .filter((look) => look.key.startsWith("venture-") === venture)
      .map((look) => el("li", {}, shape(look), named(look.words), el("small", {}, String(look.count))));
  const certain = data.dated ? "certain" : null;
  const fill = () =>
    byId("legend-rows").replaceChildren(
      ...[
        group(texts.legendVentures, looks(true)),
        group(texts.legendPartners, looks(false)),
        group(texts.legendLines, [
          lineRow("member", certain, data.dated ? texts.lineCertain : texts.lineMember),
          lineRow("member", data.dated ? "presumed" : "never", texts.linePresumed),
          lineRow("member", data.dated ? "possible" : "never", texts.linePossible),
          lineRow("aside", null, texts.lineAside),
          lineRow("part", null, texts.linePart),
          lineRow("link", null, texts.lineLink),
        ]),
      ].filter(Boolean),
    );
  fill();
  onThemeChange(fill);
}
