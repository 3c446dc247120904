// The list below a text box: shown, gone through by keyboard, and closed again.
import { el } from "./dom.js";

/** A row that tells something and can't be chosen. */
export const toldRow = (text) => el("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, text);

/** The list of an input: show(rows), close(), step(by) through what can be chosen, and chosen(). */
export function makeListbox(input, list) {
  let current = -1;
  const options = () => [...list.querySelectorAll("li:not([aria-disabled])")];
  const opened = (open) => {
    list.hidden = !open;
    list.scrollTop = 0;
    current = -1;
    input.setAttribute("aria-expanded", String(open));
    input.removeAttribute("aria-activedescendant");
  };
  return {
    show(rows) {
      list.replaceChildren(...rows);
      opened(true);
    },
    close() {
      list.replaceChildren();
      opened(false);
    },
    step(by) {
      const rows = options();
      if (!rows.length) return;
      current = (current + by + rows.length + (current < 0 && by < 0 ? 1 : 0)) % rows.length;
      rows.forEach((row, i) => row.setAttribute("aria-selected", String(i === current)));
      rows[current].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", rows[current].id);
    },
    /** The row one stands on, or the first. */
    chosen: () => options()[Math.max(current, 0)],
  };
}
