// What all views work with: the model, the state and its address, what holds now; see views.js.
import { byId, el, filled, say } from "./dom.js";
import { makeModel } from "./model.js";
import { makeNow } from "./now.js";
import { addressOf, firstState, readAddress } from "./state.js";
import { views } from "./views.js";

export function makeApp({ data, numbers }) {
  const model = makeModel(data, numbers);
  let held = null;
  const app = {
    data,
    texts: data.texts,
    model,
    first: firstState(data),
    state: null,
    say,
    many: false,
    focus: new Set(data.asked.focus),
    lookOrder: new Map(data.looks.map((look, order) => [look.key, order])),
    /** Things a dossier offers for its node: functions that give an element or null. */
    actions: [],
    /** Called after every change, with the state before it. */
    onchange: [],
    /** What holds on the day, at the level, within the filters: worked out once for each of these. */
    now() {
      const { day, level, filters } = app.state;
      const key = JSON.stringify([day, level, filters]);
      if (held?.key !== key) held = { key, now: makeNow(model, app.state) };
      return held.now;
    },
    /** Changes the state and shows it. step: what Back should undo; else the address is replaced. */
    change(changes, { step = true } = {}) {
      const before = app.state;
      const filters = { ...before.filters, ...changes.filters };
      const own = { ...before.own, ...changes.own };
      app.state = { ...before, ...changes, filters, own };
      const address = addressOf(app.state, app.first, model);
      if (address !== (location.hash || "#")) history[step ? "pushState" : "replaceState"](null, "", address);
      app.show(before);
    },
    /** Chooses a partner or venture (null: none) and opens its dossier, which takes the focus. */
    choose(id, { focus = true } = {}) {
      app.focusDossier = focus;
      app.change({ chosen: id });
    },
    /** Takes the state from the address. */
    read() {
      const before = app.state;
      app.state = readAddress(location.hash, app.first, model, views.map(({ key }) => key));
      app.focusDossier = false;
      app.show(before ?? { ...app.state, chosen: null });
    },
    show(before) {
      for (const one of app.onchange) one(before);
    },
    /** Says what holds after the day, the level or a filter changed. */
    tellCounts() {
      clearTimeout(app.telling);
      app.telling = setTimeout(() => say([...byId("facts").querySelectorAll("li.now")].map((one) => one.textContent).join(", ")), 350);
    },
    /** A button that closes a part of the panel. */
    closeButton: (part) => el("button", { type: "button", class: "close", "aria-label": data.texts.close, onclick: () => app.panel(part, false) }, "×"),
    counted: (one, many, count) => (count === 1 ? data.texts[one] : filled(data.texts[many], count)),
  };
  return app;
}
