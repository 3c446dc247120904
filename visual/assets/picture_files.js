// A picture on the page as a file of its own: SVG with its colours written out, or PNG.
import { el } from "./dom.js";
import { svgEl } from "./drawn.js";
import { colour } from "./theme.js";

const STYLES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity", "font-size", "font-weight", "font-style", "paint-order"];
const RIM = 16;

/** A copy that looks the same without the page's style. */
function copied(svg) {
  const copy = svg.cloneNode(true);
  const [from, to] = [[svg, ...svg.querySelectorAll("*")], [copy, ...copy.querySelectorAll("*")]];
  from.forEach((node, i) => {
    const style = getComputedStyle(node);
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      if (value && value !== "none" || name === "fill" || name === "stroke") to[i].setAttribute(name, value.replaceAll('"', "'"));
    }
    for (const name of ["class", "role", "tabindex", "aria-pressed", "aria-label", "data-key", "data-node", "aria-hidden"]) to[i].removeAttribute(name);
  });
  return copy;
}

/** The picture with its title on the page's paper, as the text of a file. */
function fileOf(svg, title) {
  const [width, height] = ["width", "height"].map((name) => Number(svg.getAttribute(name)));
  const [wide, high] = [width + 2 * RIM, height + 2 * RIM + 26];
  const inner = copied(svg);
  inner.setAttribute("x", String(RIM));
  inner.setAttribute("y", String(RIM + 26));
  const whole = svgEl(
    "svg",
    { width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, "font-family": colour("font").replaceAll('"', "'") },
    svgEl("title", {}, title),
    svgEl("rect", { width: wide, height: high, fill: colour("paper") }),
    svgEl("text", { x: RIM, y: RIM + 12, "font-size": 15, "font-weight": 600, fill: colour("ink") }, title),
    inner,
  );
  return { text: new XMLSerializer().serializeToString(whole), wide, high };
}

/** Hands a file to the browser to keep. */
export function saveFile(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = el("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

const slug = (title) => title.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "") || "netgraph";

async function savePng({ text, wide, high }, name) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const scale = Math.min(2, 16000 / Math.max(wide, high));
  const canvas = el("canvas");
  canvas.width = wide * scale;
  canvas.height = high * scale;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => saveFile(name, "image/png", blob));
}

/** Buttons that keep a picture as a file; svg() gives the picture as it is then. */
export function pictureButtons(app, svg, title) {
  const button = (words, onclick) => el("button", { type: "button", class: "plain", onclick }, words);
  const whole = () => fileOf(svg(), title);
  return el(
    "p",
    { class: "actions" },
    button(app.texts.keepSvg, () => saveFile(`${slug(title)}.svg`, "image/svg+xml", whole().text)),
    button(app.texts.keepPng, () => savePng(whole(), `${slug(title)}.png`)),
  );
}
