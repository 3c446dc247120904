// The view Timeline: every venture that passes the filters, whenever it was, as a bar.
import { byName, el, named } from "./dom.js";
import { renewPicture, roveOver, svgEl } from "./drawn.js";
import { LEVELS, rankOn } from "./evidence.js";
import { makeNow } from "./now.js";
import { pictureButtons } from "./picture_files.js";
import { axisOf, beginOf, dayNumber, familyRows } from "./timeline.js";
import { timelineAxis, timelineAxisHeight, timelineBody, timelinePatterns, timelineRows, timelineShape } from "./timeline_picture.js";
import { asList, changeWatch, dayWords, onWidth, roomIn, told } from "./view_parts.js";
import { register } from "./views.js";

const ORDERS = ["family", "kind", "begin"];
const PAGE = 200;
const NO_WINDOW = [null, null, null, null, null];

/** The rows in an order, with headings where they stand by kind. */
function orderedRows(model, ids, order, windows) {
  const name = (id) => model.nodes[id].name;
  const begin = (id) => beginOf(windows(id));
  const compare = (a, b) => byName(name(a), name(b)) || a - b;
  const byBegin = (a, b) => (begin(a) === begin(b) ? 0 : begin(a) - begin(b)) || compare(a, b);
  if (order === "family") {
    const rows = familyRows(ids, model.links, begin, compare);
    return rows.map((row, i) => ({ ...row, whole: row.depth === 0 && rows[i + 1]?.depth === 1 }));
  }
  const plain = [...ids].sort(byBegin);
  if (order === "begin") return plain.map((id) => ({ id, depth: 0 }));
  const kinds = [...new Set(plain.map((id) => model.nodes[id].kindWords))].sort(byName);
  return kinds.flatMap((kind) => {
    const own = plain.filter((id) => model.nodes[id].kindWords === kind);
    return [{ heading: `${kind} (${own.length})` }, ...own.map((id) => ({ id, depth: 0 }))];
  });
}

/** A small picture of a sort of bar, for the legend. */
function timelineSwatch(kind) {
  const svg = (...content) => svgEl("svg", { class: "timeline swatch", width: 34, height: 16, viewBox: "0 0 34 16", "aria-hidden": "true" }, ...content);
  if (LEVELS.includes(kind)) return svg(svgEl("rect", { class: `part ${kind}`, fill: kind === "possible" ? "url(#hatch)" : null, x: 1, y: 2, width: 32, height: 12 }));
  if (kind === "unknown") return svg(svgEl("text", { class: "unknown", x: 1, y: 12 }, "?"), svgEl("line", { class: "dots", x1: 12, x2: 33, y1: 8, y2: 8 }));
  if (kind === "open") return svg(svgEl("path", { class: "part presumed", d: "M1 2H24L33 8L24 14H1Z" }));
  if (kind === "today") return svg(svgEl("path", { class: "today", d: "M17 0v16" }));
  return svg(svgEl("path", { class: "succeeds-line", d: "M6 1V4q0 5 5 5H22" }), svgEl("path", { class: "succeeds-head", d: "M30 9l-8 -4.5v9z" }));
}

function makeTimeline(section, app) {
  const { texts, model } = app;
  const { nodes, words } = model;
  const name = (id) => nodes[id].name;
  const windows = (id) => model.windows[nodes[id].window] ?? NO_WINDOW;
  const order = () => (ORDERS.includes(app.state.own.order) ? app.state.own.order : "family");
  const succession = model.links.filter(({ relation, from, to }) => relation === "SUCCEEDED_BY" && nodes[from].venture && nodes[to].venture);
  let most = PAGE;

  const select = el("select", { id: "timeline-order", onchange: () => app.change({ own: { order: select.value === "family" ? "" : select.value } }, { step: false }) });
  select.append(...ORDERS.map((one) => el("option", { value: one }, texts[`timeOrder_${one}`])));
  const axisFrame = el("div", { class: "timeline-axis" });
  const frame = el("div", { class: "timeline-frame" });
  const more = el("p", { class: "more", hidden: true });
  const legend = ["certain", "presumed", "possible", "open", "unknown", "succeeds", "today"];
  const signs = el("ul", { class: "timeline-legend" }, ...legend.map((kind) => el("li", { class: `sign-${kind}` }, timelineSwatch(kind), texts[`timeSign_${kind}`])));
  section.replaceChildren(
    el("h2", {}, texts.viewTimeline),
    el("p", { class: "lead", id: "timeline-help" }, texts.timeLead),
    el("p", { class: "choice" }, el("label", { for: "timeline-order" }, texts.timeOrder), " ", select),
    signs,
    axisFrame,
    frame,
    more,
    pictureButtons(app, () => whole(), texts.viewTimeline),
  );

  /** All that the bar says, in words. */
  const label = (id) => {
    const { since, until, kindWords, links, window } = nodes[id];
    const parts = [`${name(id)}. ${kindWords}.`];
    parts.push(`${texts.timeBegin}: ${since ? words.date(since) : texts.timeUnknown}.`);
    parts.push(`${texts.timeEnd}: ${until ? words.date(until) : texts.timeUnknown}.`);
    if (app.state.day !== null) {
      const rank = rankOn(model.windows[window], app.state.day);
      parts.push(`${told(texts.timeOnDay, { day: dayWords(app.state.day) })}: ${rank ? words.of("evidence", LEVELS[rank - 1]) : texts.timeNot}.`);
    }
    const said = new Map();
    for (const number of links) {
      const link = model.links[number];
      const forward = link.from === id;
      const relation = words.relation(link.relation, forward);
      said.set(relation, [...(said.get(relation) ?? []), name(forward ? link.to : link.from)]);
    }
    for (const [relation, others] of said) parts.push(`${relation} ${asList(others)}.`);
    return parts.join(" ");
  };

  let drawn = null;
  const picture = () => {
    if (!drawn) return;
    const { ids, axis, day } = drawn;
    if (!axis) {
      frame.replaceChildren(el("p", { class: "none" }, ids.length ? texts.timeNoDates : texts.timeNone));
      axisFrame.replaceChildren();
      return;
    }
    const shape = timelineShape(Math.max(roomIn(section), 260), axis);
    const all = orderedRows(model, ids, order(), windows);
    const rows = timelineRows(all.slice(0, most), shape, name);
    const mark = ({ year, month }) => (month === null ? year : new Intl.DateTimeFormat(document.documentElement.lang, { month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(`${year}-${String(month).padStart(2, "0")}-01`)));
    const top = timelineAxis(shape, day, { mark, day: app.state.day === null ? "" : dayWords(app.state.day) });
    const body = timelineBody(rows, shape, {
      day,
      windows,
      succession,
      holds: (id) => app.state.day === null || rankOn(windows(id), app.state.day) > 0,
      words: { label },
      open: (id) => app.choose(id),
    });
    const size = (height) => ({ class: "timeline", width: shape.width, height, viewBox: `0 0 ${shape.width} ${height}` });
    axisFrame.replaceChildren(svgEl("svg", { ...size(timelineAxisHeight), "aria-hidden": "true" }, top));
    const svg = svgEl("svg", { ...size(body.height), role: "group", "aria-label": texts.timePicture, "aria-describedby": "timeline-help" }, timelinePatterns(), ...body.content);
    roveOver(svg, ".venture");
    renewPicture(frame, svg, ".venture", "data-node");
    const button = el("button", { type: "button", class: "plain" }, texts.timeMore);
    button.addEventListener("click", () => {
      most += PAGE;
      picture();
      app.say(told(texts.tableShown, { shown: Math.min(most, all.length), count: all.length }));
    });
    more.replaceChildren(told(texts.tableShown, { shown: Math.min(most, all.length), count: all.length }), " ", button);
    more.hidden = all.length <= most;
  };

  /** Axis and bars as one picture, for a file. */
  const whole = () => {
    const [top, body] = [axisFrame.querySelector("svg"), frame.querySelector("svg")];
    const [width, high] = [Number(body.getAttribute("width")), Number(body.getAttribute("height")) + timelineAxisHeight];
    const lower = body.cloneNode(true);
    lower.setAttribute("y", String(timelineAxisHeight));
    const svg = svgEl("svg", { class: "timeline unseen", width, height: high, viewBox: `0 0 ${width} ${high}` }, top.cloneNode(true), lower);
    frame.append(svg); // styles are worked out only for what stands on the page
    setTimeout(() => svg.remove());
    return svg;
  };

  const changed = changeWatch();
  onWidth(section, picture);
  return {
    draw() {
      const { day, filters, own } = app.state;
      if (!changed(day, filters, own.order)) return;
      select.value = order();
      const ids = makeNow(model, { day: null, level: "possible", filters }).ventures;
      const asked = day === null ? null : dayNumber(day);
      drawn = { ids, day: asked, axis: axisOf(ids.map(windows), asked === null ? [] : [asked]) };
      signs.querySelector(".sign-today").hidden = asked === null;
      picture();
    },
  };
}

register({ key: "timeline", title: "viewTimeline", make: makeTimeline });
