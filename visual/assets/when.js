// The day and the level of evidence that every view goes by.
import { byId, el } from "./dom.js";
import { changeDays, LEVELS, months } from "./evidence.js";

const MOST = 400; // more days on which something changes: the first days of months

/** The days the slider stops at. */
export function stops(windows, others) {
  const days = changeDays(windows);
  const found = days.length > MOST ? months(days[0], days.at(-1)) : days;
  return [...new Set([...found, ...others.filter(Boolean)])].sort();
}

/** A day in words, in the language of the page. */
export function dayWords(day) {
  const [year, month, date] = day.split("-").map(Number);
  const when = new Date(Date.UTC(2000, month - 1, date));
  when.setUTCFullYear(year);
  return new Intl.DateTimeFormat(document.documentElement.lang === "nl" ? "nl-NL" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(when);
}

export function makeWhen(app) {
  const { texts } = app;
  const { today, day: asked } = app.data.asked;
  const [slider, text, level] = [byId("day"), byId("day-text"), byId("level")];
  const days = stops(app.model.windows, [asked, today]);
  slider.max = String(days.length - 1);
  level.append(...LEVELS.map((one) => el("option", { value: one }, texts.atLeast.replace("{level}", () => app.model.words.of("evidence", one)))));
  let last = asked ?? today;
  let moving = false;
  const go = (day) => {
    app.change({ day }, { step: !moving });
    moving = true;
    app.tellCounts();
  };
  const place = (day) => {
    const at = days.findIndex((one) => one >= day);
    return at < 0 ? days.length - 1 : at;
  };
  slider.addEventListener("input", () => go(days[Number(slider.value)]));
  slider.addEventListener("change", () => {
    moving = false;
  });
  slider.addEventListener("keydown", (event) => {
    if (!/^[1-9]$|^Tab$|^Arrow|^Page|^Home$|^End$/u.test(event.key)) return;
    moving = false;
  });
  byId("all-days").addEventListener("click", () => {
    app.change({ day: null });
    app.tellCounts();
  });
  byId("one-day").addEventListener("click", () => {
    app.change({ day: app.state.day ?? last });
    app.tellCounts();
  });
  level.addEventListener("change", () => {
    app.change({ level: level.value, day: app.state.day ?? last });
    app.tellCounts();
  });
  return {
    draw() {
      const { day } = app.state;
      if (day) last = day;
      byId("all-days").setAttribute("aria-pressed", String(day === null));
      byId("one-day").setAttribute("aria-pressed", String(day !== null));
      const at = place(last);
      if (days[at] !== last && day) days.splice(at, 0, last);
      slider.max = String(days.length - 1);
      slider.value = String(place(last));
      slider.classList.toggle("off", day === null);
      const words = dayWords(last);
      slider.setAttribute("aria-valuetext", day ? words : `${words}. ${texts.allDays}`);
      text.textContent = day ? words : "";
      level.value = app.state.level;
      level.disabled = day === null;
      byId("when").classList.toggle("whole", day === null);
    },
  };
}
