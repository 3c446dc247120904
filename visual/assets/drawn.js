// What the pictures in SVG share: elements, names in lines that fit, and one stop for the Tab key.
import { colour } from "./theme.js";

// The name of SVG, in parts: no text in the page is an address of the web.
export const SVG = ["http:", "", "www.w3.org", "2000", "svg"].join("/");

/** An element of SVG with attributes and children; texts stay text. */
export function svgEl(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, typeof value === "number" ? String(Math.round(value * 10) / 10) : value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

let ruler = null;

/** How wide a text is in pixels. */
export function textWidth(text, size, weight = 400) {
  ruler ??= document.createElement("canvas").getContext("2d");
  ruler.font = `${weight} ${size}px ${colour("font")}`;
  return ruler.measureText(text).width;
}

/** As much of a text as fits, with an ellipsis where it is cut. */
function cutTo(text, width, size, weight) {
  if (textWidth(text, size, weight) <= width) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (textWidth(`${letters.slice(0, middle).join("")}…`, size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join("").trimEnd()}…`;
}

/** A name in at most so many lines of a width; what does not fit ends in an ellipsis. */
export function textLines(name, width, size, { weight = 400, most = 2 } = {}) {
  const words = name.slice(0, 600).split(/\s+/u).filter(Boolean);
  const lines = [];
  while (words.length && lines.length < most) {
    let line = words.shift();
    if (lines.length === most - 1) line = [line, ...words.splice(0)].join(" ");
    while (words.length && textWidth(`${line} ${words[0]}`, size, weight) <= width) line += ` ${words.shift()}`;
    lines.push(cutTo(line, width, size, weight));
  }
  return lines.length ? lines : [""];
}

/** Lines of text under each other, the first at y; the direction of each is its own. */
export function svgLines(lines, x, y, height, attributes = {}) {
  return lines.map((line, i) =>
    svgEl("text", { x, y: y + i * height, ...attributes }, svgEl("tspan", { class: "isolated" }, line)),
  );
}

/**
 * Puts a picture in its frame. The stops of the picture before it stay the same elements where
 * their attribute does, so that what had the focus has it still, or can have it again.
 */
export function renewPicture(frame, svg, selector, attribute) {
  const focused = frame.contains(document.activeElement) ? document.activeElement : null;
  const before = new Map([...frame.querySelectorAll(selector)].map((stop) => [stop.getAttribute(attribute), stop]));
  for (const stop of svg.querySelectorAll(selector)) {
    const old = before.get(stop.getAttribute(attribute));
    if (!old) continue;
    for (const { name, value } of stop.attributes) old.setAttribute(name, value);
    old.replaceChildren(...stop.childNodes);
    stop.replaceWith(old);
  }
  frame.replaceChildren(svg);
  if (focused?.isConnected) focused.focus({ preventScroll: true });
}

const ROVING = {
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => Infinity,
};

/** Makes a set of buttons in a picture one stop for Tab, with arrow keys between them. */
export function roveOver(root, selector) {
  const stops = () => [...root.querySelectorAll(selector)];
  const first = stops().find((stop) => stop.getAttribute("aria-pressed") === "true") ?? stops()[0];
  for (const stop of stops()) stop.setAttribute("tabindex", stop === first ? "0" : "-1");
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = stops();
    const at = all.indexOf(event.target);
    if (at < 0) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      event.target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      return;
    }
    if (!ROVING[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    const to = all[Math.min(Math.max(ROVING[event.key](at), 0), all.length - 1)];
    for (const stop of all) stop.setAttribute("tabindex", stop === to ? "0" : "-1");
    to.focus();
  });
}
