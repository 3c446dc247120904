// The panel that finds the shortest connection between two partners or ventures.
import { byName, el, named } from "./dom.js";
import { shortestWays } from "./paths.js";
import { makePicker } from "./picker.js";
import { asList, changeWatch, counted, levelWords, nameButton, rolesNow, told } from "./view_parts.js";

const WAYS = 6;

/**
 * Fills an element with the panel; draw() is for after every change. mark(ids) shows the nodes of
 * a way on the map, [] none of them. The two ends stand in the state as path: [start, end].
 */
export function makePaths(root, app, mark = () => {}) {
  const { texts, model } = app;
  const name = (id) => model.nodes[id].name;
  const ends = () => [app.state.path[0] ?? null, app.state.path[1] ?? null];
  let half = null; // an end taken while there is none at the other side, which an address cannot hold
  const items = () => {
    const now = app.now();
    return [...now.partners, ...now.ventures].map((id) => ({ id, name: name(id), aliases: model.nodes[id].aliases, note: model.nodes[id].kindWords }));
  };
  const put = (path) => {
    half = null;
    if (path.every((id) => id !== null)) app.change({ path });
    else {
      half = path;
      if (app.state.path.length) app.change({ path: [] });
      else draw();
    }
    if (path.every((id) => id !== null)) app.say(result.querySelector("p")?.textContent ?? "");
  };
  const current = () => (app.state.path.length === 2 ? ends() : half ?? [null, null]);
  const box = (side, label) =>
    makePicker({
      id: `path-${side}`,
      label,
      items,
      texts,
      say: app.say,
      keep: true,
      pick: (id) => put(side === "from" ? [id, current()[1]] : [current()[0], id]),
    });
  const [from, to] = [box("from", texts.pathFrom), box("to", texts.pathTo)];
  const turn = el("button", { type: "button", class: "plain", onclick: () => put(current().toReversed()) }, texts.pathTurn);
  const clear = el("button", { type: "button", class: "plain", onclick: () => { put([null, null]); from.input.focus(); } }, texts.pathClear);
  const result = el("div", { class: "path-result" });
  const head = el("div", { class: "head" }, el("h2", { id: "paths-title", tabindex: "-1" }, texts.pathTitle), app.closeButton?.("paths") ?? null);
  root.replaceChildren(head, el("p", { class: "lead" }, texts.pathLead), from.root, to.root, el("p", { class: "actions" }, turn, clear), result);

  /** The step from one node to the next in words: who takes part in what, with which roles. */
  const how = (node, next) => {
    const forward = !model.nodes[node].venture;
    const [partner, venture] = forward ? [node, next] : [next, node];
    const roles = rolesNow(app, partner, venture).map(({ words, rank }) => {
      const sure = levelWords(app, rank);
      return sure ? `${words} (${sure})` : words;
    });
    return told(forward ? texts.pathInto : texts.pathOut, { roles: asList([...new Set(roles)].sort(byName)) });
  };
  const rankOf = (way) => Math.min(...way.slice(1).map((id, i) => app.now()[model.nodes[id].venture ? "partnersOf" : "venturesOf"](id).get(way[i])));
  const steps = (way) =>
    el(
      "ol",
      { class: "way" },
      ...way.map((id, i) =>
        el("li", { class: model.nodes[id].venture ? "at-venture" : "at-partner" }, i ? el("span", { class: "step-how" }, named(how(way[i - 1], id)), " ") : null, nameButton(app, id)),
      ),
    );
  const show = (ways, count, chosen) => {
    const way = ways[chosen];
    const sure = levelWords(app, rankOf(way));
    const said = [counted(texts, "pathSteps", way.length - 1), sure ? told(texts.pathEvidence, { level: sure }) : "", count > 1 ? told(texts.pathWays, { count }) : ""];
    const others = ways.map((one, i) => {
      const names = one.slice(1, -1).map(name);
      const onclick = () => {
        show(ways, count, i);
        result.querySelectorAll(".other")[i].focus();
        app.say(told(texts.pathVia, { name: asList(names) }));
      };
      return el("li", {}, el("button", { type: "button", class: "name other", "aria-pressed": String(i === chosen), onclick }, named(told(texts.pathVia, { name: asList(names) }))));
    });
    const more = count > ways.length ? el("p", { class: "none" }, told(texts.pathMore, { count: count - ways.length })) : null;
    const list = count > 1 ? [el("h3", {}, texts.pathOthers), el("ul", { class: "ways" }, ...others), more] : [];
    result.replaceChildren(...[el("p", { class: "path-said" }, said.filter(Boolean).join(" ")), steps(way), ...list].filter(Boolean));
    mark(way);
  };

  const changed = changeWatch();
  const draw = () => {
    const { day, level, filters } = app.state;
    const [start, end] = current();
    if (!changed(day, level, filters, start, end)) return;
    from.show(start === null ? "" : name(start));
    to.show(end === null ? "" : name(end));
    turn.disabled = start === null && end === null;
    clear.disabled = turn.disabled;
    const none = (text) => {
      result.replaceChildren(...(text ? [el("p", { class: "path-said" }, named(text))] : []));
      mark([]);
    };
    if (start === null || end === null) return none("");
    if (start === end) return none(texts.pathSame);
    const now = app.now();
    const around = (id) => (model.nodes[id].venture ? now.partnersOf(id) : now.venturesOf(id)).keys();
    const { ways, count } = shortestWays(around, start, end, WAYS);
    if (!count) return none(told(day === null ? texts.pathNone : texts.pathNoneNow, { a: name(start), b: name(end) }));
    return show(ways, count, 0);
  };
  return { draw };
}
