// Tables that show their first rows at once and the rest when asked for.
import { el, named } from "./dom.js";
import { told } from "./view_parts.js";

const TABLE_PAGE = 200;

/** A cell with its column's name, for where a row is shown as a list. */
export function tableCell(heading, held) {
  const content = typeof held === "string" ? named(held) : held;
  return el("td", { "data-column": heading }, content);
}

/**
 * Rows put into a body, a page of them at a time. draw(row) makes a row; the button for more stands
 * in the returned element, which is empty where all rows are shown.
 */
export function pagedRows(body, rows, draw, { texts, say }) {
  const more = el("p", { class: "more" });
  const add = () => {
    const from = body.childElementCount;
    const next = rows.slice(from, from + TABLE_PAGE);
    body.append(...next.map(draw));
    const shown = from + next.length;
    const left = rows.length - shown;
    const words = told(texts.tableShown, { shown, count: rows.length });
    const button = el("button", { type: "button", class: "plain" }, told(texts.tableMore, { count: Math.min(left, TABLE_PAGE) }));
    button.addEventListener("click", () => {
      add();
      say(told(texts.tableShown, { shown: body.childElementCount, count: rows.length }));
      body.children[shown].querySelector("button")?.focus();
    });
    more.replaceChildren(...(left > 0 ? [words, " ", button] : []));
    more.hidden = left <= 0;
  };
  add();
  return more;
}

/** A table of rows with columns [heading, content(row)]; the first column names the row. */
export function pagedTable({ caption, columns, rows, texts, say }) {
  const body = el("tbody");
  const draw = (row) => {
    const [first, ...others] = columns;
    const head = el("th", { scope: "row" }, first[1](row));
    return el("tr", {}, head, ...others.map(([heading, content]) => tableCell(heading, content(row))));
  };
  const heads = columns.map(([heading]) => el("th", { scope: "col" }, named(heading)));
  const table = el("table", {}, el("caption", {}, named(caption)), el("thead", {}, el("tr", {}, ...heads)), body);
  const more = pagedRows(body, rows, draw, { texts, say });
  return el("div", { class: "paged" }, table, more);
}
