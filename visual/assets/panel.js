// The panel beside the view: filters, connections and legend one at a time, and the dossier.
import { byId, filled, NARROW } from "./dom.js";
import { countWords, fillDossier } from "./dossier.js";

const PARTS = ["filters", "paths", "legend"];

/** parts: {filters, paths, legend}, each with draw(). */
export function makePanel(app, parts) {
  const dossier = byId("dossier");
  let opener = null; // what had the focus when the dossier was opened
  const settle = () => {
    byId("panel").hidden = [...PARTS, "dossier"].every((part) => byId(part).hidden);
  };
  app.panel = (part, open = byId(part).hidden) => {
    for (const one of PARTS) {
      byId(one).hidden = one !== part || !open;
      byId(`open-${one}`).setAttribute("aria-expanded", String(one === part && open));
    }
    settle();
    parts[part].draw();
    if (open) {
      byId("panel").scrollTop = 0;
      byId(part).querySelector("h2")?.focus({ preventScroll: !NARROW.matches });
    } else byId(`open-${part}`).focus();
  };
  for (const one of PARTS) byId(`open-${one}`).addEventListener("click", () => app.panel(one));
  byId("legend").querySelector(".close").addEventListener("click", () => app.panel("legend", false));
  byId("panel").addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const part = PARTS.find((one) => byId(one).contains(event.target));
    if (part) app.panel(part, false);
    else if (app.state.chosen !== null) app.choose(null);
  });

  const close = () => {
    const inside = dossier.contains(document.activeElement) || document.activeElement === document.body;
    dossier.hidden = true;
    dossier.replaceChildren();
    dossier.removeAttribute("aria-label");
    settle();
    if (inside && app.focusDossier !== false) (opener?.isConnected ? opener : byId("search")).focus();
    opener = null;
  };
  const open = (id, fresh) => {
    const node = app.model.nodes[id];
    const active = document.activeElement;
    if (fresh && !byId("panel").contains(active)) opener = active;
    const inside = dossier.contains(active);
    fillDossier(dossier, app, id);
    dossier.hidden = false;
    dossier.setAttribute("aria-label", node.name);
    settle();
    if (!fresh) return;
    byId("panel").scrollTop = byId("panel").scrollTop && PARTS.every((one) => byId(one).hidden) ? 0 : dossier.offsetTop - byId("panel").offsetTop;
    app.say(filled(app.texts.chosen, `${node.name}, ${node.kindWords}, ${countWords(node, app)}`));
    if (app.focusDossier || inside) dossier.querySelector("h2").focus({ preventScroll: !NARROW.matches });
  };
  let shown = null;
  app.onchange.push((before) => {
    const { chosen, day, level, filters } = app.state;
    const key = chosen === null ? null : JSON.stringify([chosen, day, level, filters]);
    if (key === shown) return;
    shown = key;
    if (chosen === null) close();
    else open(chosen, before.chosen !== chosen);
  });
}
