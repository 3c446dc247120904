// The Map view: the scene for the state, where the camera goes, the controls that lie over it.
import { Chart } from "./chart.js";
import { byId, filled, REDUCED_MOTION } from "./dom.js";
import { countWords } from "./dossier.js";
import { keepPng, keepSvg } from "./keep.js";
import { leaveScrolling } from "./embed.js";
import { listen } from "./pointer.js";
import { clusterId, makeScene } from "./scene.js";

const SHOWS = ["ventures", "partners", "both"];
const CLOSE = 1.15; // the largest scale at which the camera frames what is chosen

/** What the camera looks at for a state, as a text: it moves only where this changes. */
const aimOf = ({ show, chosen, open, own }, way) => JSON.stringify([show, chosen, open, own.cluster ?? "", way]);

export function makeMap(app) {
  const { texts, model, data } = app;
  const looks = [...data.looks, { key: "cluster", shape: "circle", colour: "coalition" }];
  const chart = new Chart(byId("map"), looks, data.options);
  app.way = [];
  let drawn = null;
  let aim = null;

  const sentence = (id) => {
    if (id < 0) {
      const sprite = chart.sprites.get(id);
      return `${sprite.name}: ${filled(texts.clusterCount, sprite.number)}. ${texts.enterOpens}`;
    }
    const node = model.nodes[id];
    const ties = chart.near.get(id)?.size ?? 0;
    const more = node.venture && app.state.show === "ventures" && !chart.scene.open.includes(id) ? ` ${texts.enterOpens}` : "";
    return `${node.name}. ${node.kindWords}, ${countWords(node, app)}. ${ties === 1 ? texts.joinedOne : filled(texts.joined, ties)}.${more}`;
  };

  const choose = (id, focus) => {
    if (id === null) return back();
    if (id >= 0) {
      app.choose(id === app.state.chosen ? null : id, { focus });
      return undefined;
    }
    const members = model.clusters[-1 - id].members.filter((one) => app.now().has(one));
    if (members.length === 1) return app.choose(members[0], { focus });
    app.change({ own: { cluster: String(-1 - id) }, chosen: null });
    app.say(`${filled(texts.clusterOpened, members.length)}`);
    chart.cursor = members.find((one) => chart.sprites.has(one)) ?? null;
    return undefined;
  };
  const back = () => {
    const { chosen, open, own } = app.state;
    if (chosen !== null) app.choose(null, { focus: false });
    else if (open.length) app.change({ open: [] });
    else if (own.cluster) app.change({ own: { cluster: "" } });
    else return;
    app.say(texts.folded);
  };
  leaveScrolling(chart.frame, app.texts);
  listen(chart, { choose: (id) => choose(id, false), back, tell: (id) => app.say(sentence(id)) });

  /** Brings what the state is about into view. */
  const frame = (quietly) => {
    const { chosen, open, own } = app.state;
    const on = [...new Set([...open, chosen, ...app.way])].filter((id) => id !== null && chart.sprites.has(id));
    if (on.length) {
      const single = on.length === 1;
      const near = single && !chart.sprites.get(on[0]).ring ? [...chart.near.get(on[0])] : [];
      return chart.look([...on, ...near].map((id) => chart.sprites.get(id)), CLOSE, quietly);
    }
    const cluster = own.cluster ? model.clusters[Number(own.cluster)] : null;
    const members = cluster?.members.filter((id) => chart.sprites.has(id)) ?? [];
    if (app.many && members.length) return chart.look(members.map((id) => chart.sprites.get(id)), CLOSE, quietly);
    return chart.fit(quietly);
  };

  const leftOut = (scene) => {
    const said = [];
    if (!scene.sprites.size) return model.count ? texts.emptyNow : "";
    if (scene.aggregated) {
      const shown = [...scene.sprites.keys()].filter((id) => id < 0).length;
      if (shown) said.push(texts.leftClusters.replace("{ventures}", String(scene.now.ventures.length)).replace("{count}", String(shown)));
    }
    const hidden = (scene.tiesFound ?? 0) - scene.ties.length;
    if (app.state.show === "ventures" && !scene.aggregated) said.push(texts.leftPartners.replace("{count}", String(scene.now.partners.length)));
    if (app.state.show === "ventures" && !scene.aggregated && app.state.ties === "main" && data.tieCount > model.tables.edges.rows) said.push(texts.leftMain);
    if (hidden > 0) said.push(texts.leftTies.replace("{count}", String(scene.ties.length)).replace("{all}", String(scene.tiesFound)));
    return said.join(" ");
  };

  for (const show of SHOWS) {
    const button = byId(`show-${show}`);
    button.disabled = show !== "ventures" && !data.both;
    if (button.disabled) button.title = texts.tooMany;
    button.addEventListener("click", () => app.change({ show }));
  }
  byId("all-ties").addEventListener("click", () => app.change({ ties: app.state.ties === "all" ? "main" : "all" }));
  byId("keep-svg").addEventListener("click", () => keepSvg(chart, app));
  byId("keep-png").addEventListener("click", () => keepPng(chart, app));

  const draw = (still = false) => {
    const { show, day, level, filters, ties, chosen, open, own } = app.state;
    const key = JSON.stringify([show, day, level, filters, ties, chosen, open, own.cluster, app.way, chart.upright]);
    const first = drawn === null;
    if (key === drawn) return;
    drawn = key;
    const scene = makeScene(app, chart.upright);
    byId("all-ties").hidden = show === "both";
    byId("left-out").textContent = leftOut(scene); // names keep clear of it
    chart.show(scene, { chosen, still: first || still });
    const aimed = aimOf(app.state, app.way);
    if (aimed !== aim || chart.untouched) frame(first || still || aimed === aim);
    aim = aimed;
    for (const one of SHOWS) byId(`show-${one}`).setAttribute("aria-pressed", String(one === show));
    byId("all-ties").setAttribute("aria-pressed", String(ties === "all"));
    byId("notice").hidden = scene.sprites.size > 0;
    byId("notice").textContent = model.count ? texts.emptyNow : texts.empty;
    if (chosen !== null && chart.cursor !== null && chart.sprites.has(chosen)) chart.cursor = chosen;
  };
  let turned = chart.upright;
  chart.onresize = () => {
    if (!chart.frame.clientWidth || !chart.scene) return;
    if (chart.upright !== turned) {
      turned = chart.upright;
      draw(true);
      frame(true);
    } else if (chart.untouched) chart.fit();
  };
  return {
    chart,
    draw,
    /** Shows a way between two on the map; [] none. */
    mark(ids) {
      if (ids.join() === app.way.join()) return;
      app.way = ids;
      if (app.state.view === "map") draw();
    },
    clusterId,
    still: REDUCED_MOTION,
  };
}
