// Puts the page together: the state, its address, the views, the dossier.
import { Chart } from "./chart.js";
import { hideDossier, showDossier } from "./details.js";
import { byId, el, filled, NARROW, say } from "./dom.js";
import { makeLegend } from "./legend.js";
import { makeModel } from "./model.js";
import { makeNow } from "./now.js";
import { listen } from "./pointer.js";
import { makeSearch } from "./search.js";
import { addressOf, firstState, readAddress } from "./state.js";
import { register, views } from "./views.js";

const { data } = globalThis.netgraph;
const old = { ...data.old, nodes: data.nodes, edges: data.edges, texts: data.texts, options: data.options };

/** What views work with; see views.js. */
const app = {
  data,
  texts: data.texts,
  model: makeModel(data),
  first: firstState(data),
  state: null,
  say,
  held: null,
  /** What holds on the day, at the level, within the filters: worked out once for each of these. */
  now() {
    const { day, level, filters } = app.state;
    const key = JSON.stringify([day, level, filters]);
    if (app.held?.key !== key) app.held = { key, now: makeNow(app.model, app.state) };
    return app.held.now;
  },
  /** Changes the state and shows it. step: what Back should undo; else the address is replaced. */
  change(changes, { step = true } = {}) {
    const filters = { ...app.state.filters, ...changes.filters };
    const own = { ...app.state.own, ...changes.own };
    const before = app.state;
    app.state = { ...app.state, ...changes, filters, own };
    const address = addressOf(app.state, app.first, app.model);
    if (address !== (location.hash || "#")) history[step ? "pushState" : "replaceState"](null, "", address);
    show(before);
  },
  /** Chooses a partner or venture (null: none) and opens its dossier. */
  choose: (id) => app.change({ chosen: id }),
  dossier: { show: (id) => app.choose(id), hide: () => app.choose(null) },
};

function start() {
  byId("legend").open = !NARROW.matches;
  byId("notice").hidden = old.nodes.length > 0;
  byId("notice").textContent = app.texts.empty;
  const chart = new Chart(byId("map"), old);
  let before = null; // what had the focus when a dossier was opened

  register({ key: "map", title: "viewMap", make: () => ({ draw() {} }) });
  views.unshift(views.splice(views.findIndex(({ key }) => key === "map"), 1)[0]);
  const names = views.map(({ key }) => key);
  app.state = readAddress(location.hash, app.first, app.model, names);

  const shownDossier = (id, { centre = true, focus = true } = {}) => {
    if (id === null) {
      hideDossier();
      before?.focus();
      before = null;
    } else {
      if (!byId("panel").contains(document.activeElement)) before = document.activeElement;
      showDossier(old, id, (one) => app.choose(one));
      say(filled(app.texts.chosen, app.model.nodes[id].name));
      if (focus) byId("dossier").querySelector("h2").focus({ preventScroll: true });
    }
    chart.choose(id, { centre: centre && app.state.view === "map" });
  };
  listen(chart, (id) => app.choose(id));
  makeSearch(old, (id) => app.choose(id));
  makeLegend(old);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && app.state.chosen !== null && document.activeElement !== byId("search")) app.choose(null);
  });
  addEventListener("popstate", () => {
    const last = app.state;
    app.state = readAddress(location.hash, app.first, app.model, names);
    show(last);
  });
  for (const view of views) {
    const choose = () => app.change({ view: view.key });
    view.button = el("button", { type: "button", id: `show-${view.key}`, onclick: choose }, app.texts[view.title]);
    byId("views").append(view.button);
    view.section = byId(`${view.key}-view`);
    if (!view.section) {
      view.section = el("section", { id: `${view.key}-view`, class: "view", "aria-label": app.texts[view.title], tabindex: "0", hidden: true });
      byId("panel").before(view.section);
    }
  }
  app.showDossier = shownDossier;
  show({ ...app.state, chosen: null });
  globalThis.netgraph = { app, chart, data: { ...old, texts: app.texts }, choose: app.choose };
  document.documentElement.dataset.ready = "yes";
}

/** Shows the state: the view it names, and the dossier of what is chosen. */
function show(before) {
  const { state } = app;
  document.body.dataset.view = state.view;
  document.body.classList.toggle("table-shown", state.view !== "map");
  for (const view of views) {
    const shown = view.key === state.view;
    if (!shown && !view.section.hidden) view.made?.leave?.();
    view.section.hidden = !shown;
    view.button.setAttribute("aria-pressed", String(shown));
    if (!shown) continue;
    view.made ??= view.make(view.section, app);
    view.made.draw();
  }
  if (before.chosen !== state.chosen) app.showDossier(state.chosen);
}

start();
