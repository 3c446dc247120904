// The view Overlaps: two to six ventures, and who sits in exactly which of them.
import { byName, el, named } from "./dom.js";
import { renewPicture, roveOver } from "./drawn.js";
import { combinationsOf, seatsIn, strongestPairs } from "./overlaps.js";
import { makePicker } from "./picker.js";
import { pictureButtons } from "./picture_files.js";
import { pagedTable } from "./table_parts.js";
import { upsetPicture } from "./upset.js";
import { asList, changeWatch, counted, levelWords, nameButton, onWidth, roomIn, rolesText, told } from "./view_parts.js";
import { register } from "./views.js";

const MOST = 6;
const NARROW_PICTURE = 640;

/** The words for who sits where: exactly in these, in all that were chosen, or only in one. */
function exactly(one, asked, texts, name) {
  const names = asList(one.ventures.map(name));
  if (one.ventures.length === asked) return told(texts.overInAll, { name: names });
  return told(one.ventures.length > 1 ? texts.overExactly : texts.overOnly, { name: names });
}

/** A table of partners with their roles in each of these ventures. */
function roster(app, partners, ventures, seats, caption) {
  const { texts, model, state } = app;
  const columns = [
    [texts.overPartner, (id) => nameButton(app, id)],
    ...ventures.map((venture) => [model.nodes[venture].name, (id) => rolesText(app, id, venture)]),
  ];
  if (state.day !== null) {
    const weakest = (id) => Math.min(...ventures.map((venture) => seats.get(id).get(venture)));
    columns.push([texts.columnEvidence, (id) => levelWords(app, weakest(id))]);
  }
  return pagedTable({ caption, columns, rows: partners, texts, say: app.say });
}

function makeOverlaps(section, app) {
  const { texts, model } = app;
  const name = (id) => model.nodes[id].name;
  const chosen = () => app.state.compared.slice(0, MOST);
  const inAll = (seats) => [...seats.keys()].filter((one) => seats.get(one).size === chosen().length).sort((a, b) => byName(name(a), name(b)));

  const put = (compared) => {
    app.change({ compared, own: { combination: "" } });
    if (compared.length < 2) return app.say(compared.length ? counted(texts, "overSaidChosen", 1) : texts.overSaidNone);
    const all = inAll(seatsIn(compared, app.now().partnersOf));
    app.say(`${counted(texts, "overSaidChosen", compared.length)} ${counted(texts, "overSaidAll", all.length)}`);
  };
  const item = (id) => ({ id, name: name(id), aliases: model.nodes[id].aliases, note: model.nodes[id].kindWords });
  const picker = makePicker({
    id: "overlap-add",
    label: texts.overAdd,
    texts,
    say: app.say,
    items: () => app.now().ventures.filter((id) => !chosen().includes(id)).map(item),
    pick: (id) => (chosen().length < MOST ? put([...chosen(), id]) : app.say(texts.overFull)),
  });
  const chips = el("ol", { class: "chips", "aria-label": texts.overChosen });
  const full = el("p", { class: "none" }, texts.overFull);
  const rest = el("div");
  section.replaceChildren(
    el("h2", {}, texts.viewOverlaps),
    el("p", { class: "lead" }, texts.overLead),
    el("div", { class: "chooser" }, picker.root, chips, full),
    rest,
  );

  const chip = (id, i) => {
    const label = told(texts.overRemove, { name: name(id) });
    const remove = () => {
      put(chosen().filter((other) => other !== id));
      (chips.querySelectorAll(".remove")[Math.min(i, chosen().length - 1)] ?? picker.input).focus();
    };
    return el(
      "li",
      { class: "chip" },
      el("span", { class: "chip-number", "aria-hidden": "true" }, String(i + 1)),
      nameButton(app, id),
      el("button", { type: "button", class: "remove", "aria-label": label, title: label, onclick: remove }, "×"),
    );
  };

  /** Pairs that share most, for a start; with one venture chosen, what shares most with it. */
  const offers = (only) => {
    const now = app.now();
    const seats = now.partners.map((id) => now.venturesOf(id).keys());
    const pairs = strongestPairs(seats, name, byName, { only });
    const said = (key) => (only === null ? texts[key] : told(texts[`${key}With`], { name: name(only) }));
    if (!pairs.length) return [el("p", { class: "none" }, named(said("overNoPairs")))];
    const offer = ({ a, b, shared }) => {
      const added = only === null ? [a, b] : [a === only ? b : a];
      const names = added.flatMap((id, i) => [i ? el("span", { class: "with" }, " + ") : null, named(name(id))]).filter(Boolean);
      const onclick = () => {
        put([...chosen(), ...added]);
        chips.querySelector(".remove")?.focus();
      };
      const words = el("small", {}, counted(texts, "overPair", shared));
      return el("li", {}, el("button", { type: "button", class: "offer", onclick }, el("span", {}, ...names), words));
    };
    return [el("h3", {}, named(said("overPairs"))), el("ul", { class: "offers" }, ...pairs.map(offer))];
  };

  let picture = null; // draws the picture, at another width too
  let showChosen = null; // draws it and the list of who is in the combination chosen

  /** The picture, and the list of who is in the combination chosen. */
  const figure = (found, seats) => {
    const asked = chosen();
    const held = () => found.find((one) => one.key === app.state.own.combination) ?? found[0];
    const said = (one) => `${exactly(one, asked.length, texts, name)}: ${counted(texts, "partners", one.partners.length)}`;
    const frame = el("div", { class: "picture-frame" });
    const list = el("div");
    const ventures = asked.map((id) => ({ id, name: name(id), known: app.now().partnersOf(id).size }));
    const pick = (key) => {
      app.change({ own: { combination: key } }, { step: false });
      app.say(said(held()));
    };
    picture = () => {
      const one = held();
      const words = { title: texts.overPicture, known: texts.overKnown, label: said };
      const width = Math.max(roomIn(section) - 6, 240);
      const svg = upsetPicture(found, ventures, { width, narrow: section.clientWidth < NARROW_PICTURE, chosen: one.key, pick, words });
      roveOver(svg, ".combination");
      renewPicture(frame, svg, ".combination", "data-key");
    };
    const who = () => {
      const one = held();
      const all = one.ventures.length === asked.length; // has a list of its own below
      list.replaceChildren(...(all ? [] : [roster(app, one.partners, one.ventures, seats, said(one))]));
    };
    const about = el("figcaption", {}, el("strong", {}, texts.overPicture), el("span", { class: "how" }, texts.overHow));
    const buttons = pictureButtons(app, () => frame.querySelector("svg"), texts.viewOverlaps);
    return { content: [el("figure", { class: "upset-figure" }, about, frame, buttons), list], who };
  };

  const together = (seats, unknown) => {
    const partners = inAll(seats);
    const title = told(texts.overAll, { count: chosen().length });
    if (partners.length) return roster(app, partners, chosen(), seats, `${title}: ${counted(texts, "partners", partners.length)}`);
    const why = unknown.length ? told(texts.overAllUnknown, { name: asList(unknown.map(name)) }) : texts.overNobody;
    return el("section", {}, el("h3", {}, title), el("p", { class: "none" }, named(why)));
  };

  /** "No participants known" is not "no overlap". */
  const unknownNote = (id) => {
    const recorded = model.nodes[id].members.some((number) => model.members[number].takesPart);
    return el("p", { class: "note-line" }, named(told(recorded ? texts.overUnknownNow : texts.overUnknown, { name: name(id) })));
  };

  const changed = changeWatch();
  const changedCombination = changeWatch();
  onWidth(section, () => picture?.());
  return {
    draw() {
      const { day, level, filters, compared, own } = app.state;
      const other = changed(day, level, filters, compared);
      const another = changedCombination(own.combination);
      if (!other) {
        if (another) showChosen?.();
        return;
      }
      const asked = chosen();
      chips.replaceChildren(...asked.map(chip));
      chips.hidden = !asked.length;
      full.hidden = asked.length < MOST;
      picture = showChosen = null;
      if (asked.length < 2) {
        rest.replaceChildren(...offers(asked[0] ?? null));
        return;
      }
      const { partnersOf } = app.now();
      const seats = seatsIn(asked, partnersOf);
      const unknown = asked.filter((id) => !partnersOf(id).size);
      const found = combinationsOf(seats, asked, name, byName);
      const notes = unknown.map(unknownNote);
      if (!found.length) {
        rest.replaceChildren(...notes);
        return;
      }
      const { content, who } = figure(found, seats);
      rest.replaceChildren(...notes, ...content, together(seats, unknown));
      showChosen = () => {
        picture();
        who();
      };
      showChosen();
    },
  };
}

register({ key: "overlaps", title: "viewOverlaps", make: makeOverlaps });
