// Puts the page together: the views and their buttons, the facts line, the panel.
import { makeApp } from "./app.js";
import { byId, el } from "./dom.js";
import { level } from "./evidence.js";
import { makeFilters } from "./filters.js";
import { makeLegend } from "./legend.js";
import { makeMap } from "./map_view.js";
import { makePanel } from "./panel.js";
import { makePaths } from "./paths_view.js";
import { MANY } from "./scene.js";
import { makeSearch } from "./search.js";
import { register, views } from "./views.js";
import { dayWords, makeWhen } from "./when.js";

const app = makeApp(globalThis.netgraph);
const { texts } = app;

/** The line under the heading, for what holds now. */
function drawFacts() {
  const now = app.now();
  const { tail } = app.data.asked;
  const level = texts.evidenceLeast.replace("{level}", () => app.model.words.of("evidence", app.state.level));
  const used = Object.values(app.state.filters).some((values) => values.length);
  const rows = [
    [now.day ? texts.asOf.replace("{date}", () => dayWords(now.day)) : texts.allRecorded, true],
    now.day ? [level, true] : null,
    app.data.asked.partial ? [texts.partial, false] : null,
    used ? [texts.filtered, true] : null,
    [app.counted("partnersOne", "partners", now.partners.length), true],
    [app.counted("venturesOne", "ventures", now.ventures.length), true],
    [app.counted("sourcesOne", "sourcesMany", now.sourceCount()), true],
    ...tail.map((text) => [text, false]),
  ];
  byId("facts").replaceChildren(...rows.filter(Boolean).map(([text, live]) => el("li", { class: live ? "now" : null }, el("bdi", {}, text))));
}

function makeViews() {
  for (const view of views) {
    const choose = () => app.change({ view: view.key });
    view.button = el("button", { type: "button", id: `show-${view.key}`, onclick: choose }, texts[view.title]);
    byId("views").append(view.button);
    view.section = byId(`${view.key}-view`);
    if (view.section) continue;
    view.section = el("section", { id: `${view.key}-view`, class: "view", "aria-label": texts[view.title], tabindex: "0", hidden: true });
    byId("panel").before(view.section);
  }
}

function drawViews() {
  const { state } = app;
  document.body.dataset.view = state.view;
  for (const view of views) {
    const shown = view.key === state.view;
    if (!shown && !view.section.hidden) view.made?.leave?.();
    view.section.hidden = !shown;
    view.button.setAttribute("aria-pressed", String(shown));
    if (!shown) continue;
    view.made ??= view.make(view.section, app);
    view.made.draw();
  }
}

function start() {
  app.many = app.model.tables.ventures.rows > MANY;
  let map = null;
  register({
    key: "map",
    title: "viewMap",
    make() {
      map = makeMap(app);
      return map;
    },
  });
  views.unshift(views.pop());
  makeViews();
  const when = makeWhen(app);
  const filters = makeFilters(app);
  const legend = makeLegend(app);
  const paths = makePaths(byId("paths"), app, (ids) => map?.mark(ids));
  app.onchange.push(drawFacts, () => when.draw(), () => filters.draw(), () => legend.draw());
  makePanel(app, { filters, legend, paths });
  app.onchange.push(drawViews, () => paths.draw());
  makeSearch(app, (id) => app.choose(id));
  addEventListener("popstate", () => app.read());
  app.read();
  globalThis.netgraph = { app, level, data: app.data, choose: app.choose, get chart() { return map.chart; } };
  document.documentElement.dataset.ready = "yes";
}

start();
