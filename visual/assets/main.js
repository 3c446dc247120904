// Puts the page together.
import { Chart } from "./chart.js";
import { hideDossier, showDossier } from "./details.js";
import { byId, filled, NARROW, say } from "./dom.js";
import { makeLegend } from "./legend.js";
import { listen } from "./pointer.js";
import { makeSearch } from "./search.js";
import { makeTables } from "./tables.js";

function start() {
  const { data } = globalThis.netgraph;
  byId("legend").open = !NARROW.matches;
  byId("notice").hidden = data.nodes.length > 0;
  byId("notice").textContent = data.texts.empty;
  const chart = new Chart(byId("map"), data);
  let before = null; // what had the focus when a dossier was opened

  const choose = (id, { centre = true, focus = true } = {}) => {
    if (id === null) {
      hideDossier();
      before?.focus();
      before = null;
    } else {
      if (!byId("panel").contains(document.activeElement)) before = document.activeElement;
      showDossier(data, id, choose);
      say(filled(data.texts.chosen, data.dossiers[id].name));
      if (focus) byId("dossier").querySelector("h2").focus({ preventScroll: true });
    }
    chart.choose(id, { centre: centre && !byId("map-view").hidden });
  };
  listen(chart, (id) => choose(id, { centre: NARROW.matches, focus: id === null }));
  makeSearch(data, choose);
  makeLegend(data);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chart.chosen !== null && document.activeElement !== byId("search")) choose(null);
  });

  const show = (table) => {
    if (table && !byId("table-view").firstChild) makeTables(data, choose);
    document.body.classList.toggle("table-shown", table);
    byId("map-view").hidden = table;
    byId("table-view").hidden = !table;
    byId("show-map").setAttribute("aria-pressed", String(!table));
    byId("show-table").setAttribute("aria-pressed", String(table));
  };
  byId("show-map").addEventListener("click", () => show(false));
  byId("show-table").addEventListener("click", () => show(true));

  const marked = data.nodes.filter((node) => node.focus);
  if (marked.length === 1) choose(marked[0].id, { centre: false, focus: false });
  globalThis.netgraph = { chart, data, choose };
  document.documentElement.dataset.ready = "yes";
}

start();
