// What the page shows, and the address that says so: a link with this address opens the same.
import { LEVELS } from "./evidence.js";

const LISTS = ["kind", "domain", "region", "role"];
const SHOWS = ["ventures", "partners", "both"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The state in which the page opens without an address. */
export function firstState({ asked }) {
  return {
    view: "map",
    show: asked.show,
    day: asked.day,
    level: asked.level,
    filters: Object.fromEntries(LISTS.map((name) => [name, [...(asked[name] ?? [])]])),
    chosen: asked.chosen,
    open: [],
    compared: [],
    path: [],
    ties: "main",
    own: {},
  };
}

/** The state that an address (what follows the #) asks for; what it does not say is as at first. */
export function readAddress(address, first, model, views) {
  const said = new URLSearchParams(address.replace(/^#/, ""));
  const state = structuredClone(first);
  if (![...said.keys()].length) return state;
  const one = (name, allowed) => (allowed.includes(said.get(name)) ? said.get(name) : null);
  const ids = (name) => [...new Set(said.getAll(name).map(model.find).filter((id) => id !== null))];
  state.view = one("view", views) ?? "map";
  state.show = one("show", SHOWS) ?? first.show;
  state.level = one("level", LEVELS) ?? first.level;
  state.ties = one("ties", ["main", "all"]) ?? "main";
  if (said.get("day") === "all") state.day = null;
  else if (DAY.test(said.get("day") ?? "")) state.day = said.get("day");
  for (const name of LISTS) {
    if (said.has(name)) state.filters[name] = said.getAll(name).filter(Boolean);
  }
  state.chosen = said.has("node") ? (ids("node")[0] ?? null) : null;
  state.open = ids("open").filter((id) => model.nodes[id].venture);
  state.compared = ids("compare").filter((id) => model.nodes[id].venture);
  state.path = ids("path").slice(0, 2);
  for (const [name, value] of said) if (name.startsWith("x.")) state.own[name.slice(2)] = value;
  return state;
}

/** The address of a state, with its #; nothing stands in it that is as at first. */
export function addressOf(state, first, model) {
  const said = new URLSearchParams();
  const put = (name, value) => said.append(name, value);
  if (state.view !== "map") put("view", state.view);
  if (state.show !== first.show) put("show", state.show);
  if (state.day !== first.day) put("day", state.day ?? "all");
  if (state.level !== first.level) put("level", state.level);
  if (state.ties !== "main") put("ties", state.ties);
  for (const name of LISTS) {
    const [now, before] = [state.filters[name], first.filters[name]];
    if (now.join("\n") === before.join("\n")) continue;
    for (const value of now.length ? now : [""]) put(name, value);
  }
  const keys = (name, ids) => ids.forEach((id) => put(name, model.keyOf(id)));
  if (state.chosen !== null) keys("node", [state.chosen]);
  else if (first.chosen !== null) put("node", "");
  keys("open", state.open);
  keys("compare", state.compared);
  keys("path", state.path);
  for (const [name, value] of Object.entries(state.own)) if (value !== "") put(`x.${name}`, value);
  return `#${said}`;
}
