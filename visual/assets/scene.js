// What stands on the map: which circles and partners, where, and what joins them.
import { byName } from "./dom.js";
import { breaks, lineWidth } from "./labels.js";
import { LEVELS } from "./evidence.js";
import { tie, tiePartners } from "./ties.js";
import { around, freeSpot, makeWay } from "./unfold.js";

export const MANY = 150; // more ventures than this: the map opens on clusters
const UNIT = 10; // places are kept in whole numbers, so many to a unit; see visual/columns.py
const SIZE = 7; // of a partner beside a venture
const RING = 44; // from a venture's circle to its partners

/** The radius of a venture with so many partners, as visual/overview.py has it. */
export const radiusOf = (count) => Math.min(Math.sqrt(64 + 60 * count), 60);

/** Numbers of clusters, where nodes have theirs: below zero. */
export const clusterId = (number) => -1 - number;

const evidenceOf = (now, rank) => (now.day === null ? null : LEVELS[rank - 1]);

class Scene {
  constructor(app, upright) {
    this.app = app;
    this.model = app.model;
    this.now = app.now();
    this.state = app.state;
    this.upright = upright;
    this.sprites = new Map();
    this.ties = [];
    this.lines = [];
    this.hulls = [];
    this.open = [];
    this.way = new Set();
  }

  at([x, y]) {
    return this.upright ? { x: y, y: x } : { x, y };
  }

  add(sprite) {
    const lines = breaks(sprite.name);
    this.sprites.set(sprite.id, { focus: this.app.focus.has(sprite.id), side: null, from: null, ...sprite, lines });
  }

  venture(id) {
    const { places, ventures } = this.model.tables;
    const count = this.now.partnersOf(id).size;
    const r = radiusOf(count);
    const place = this.at([places.x.at(id) / UNIT, places.y.at(id) / UNIT]);
    this.add({ ...place, id, r, number: count, name: ventures.name.at(id), look: ventures.look.at(id), weight: r + 20, heavy: r >= 20 });
  }

  partner(id, place, more = {}) {
    const node = this.model.nodes[id];
    this.add({ ...place, id, r: SIZE, number: 0, name: node.name, look: node.look, weight: SIZE, heavy: false, ...more });
  }

  /** Every cluster as one circle, or the ventures of those that are open. */
  clusters() {
    const there = this.model.clusters.map((cluster) => cluster.members.filter((id) => this.now.has(id)));
    const open = new Set(this.state.own.cluster ? this.state.own.cluster.split(",").map(Number) : []);
    const way = (this.app.way ?? []).filter((id) => this.model.nodes[id].venture);
    const wanted = [this.state.chosen, ...this.state.open, ...way].filter((id) => id !== null);
    const holders = wanted.flatMap((id) => (this.model.nodes[id].venture ? [id] : [...this.now.venturesOf(id).keys()]));
    for (const id of holders) if (this.model.clusterOf[id] !== null) open.add(this.model.clusterOf[id]);
    this.clustersOpen = open;
    there.forEach((members, number) => {
      if (!members.length) return;
      if (open.has(number)) return members.forEach((id) => this.venture(id));
      const { x, y, r: reach, name, tree } = this.model.clusters[number];
      const words = this.app.texts.clusterName.replace("{name}", () => name);
      const r = Math.min(Math.max(10 + 4.2 * Math.sqrt(members.length), reach * 0.4), reach);
      this.add({ ...this.at([x, y]), id: clusterId(number), r, number: members.length, name: members.length > 1 && tree.length ? words : name, look: "cluster", weight: r + 40, heavy: members.length > 20 });
    });
    return open;
  }

  /** The sprite that stands for a venture: its own, its cluster's, or none. */
  standing(id) {
    if (this.sprites.has(id)) return id;
    const cluster = this.model.clusterOf[id];
    return cluster !== null && this.sprites.has(clusterId(cluster)) && this.now.has(id) ? clusterId(cluster) : null;
  }

  links() {
    for (const number of this.now.links) {
      const { from, to, relation } = this.model.links[number];
      if (!this.sprites.has(from) || !this.sprites.has(to)) continue;
      const line = relation === "PART_OF" ? "part" : "link";
      const evidence = this.now.linkLevelOf(number);
      this.lines.push({ from, to, line, mutual: relation === "COOPERATES_WITH", evidence });
    }
  }

  /** Who has a role in a venture now: taking part, then on the side; by domain and name. */
  seats(venture) {
    const found = new Map();
    for (const number of this.model.nodes[venture].members) {
      const { partner, takesPart } = this.model.members[number];
      if (!this.now.rank[number]) continue;
      const seat = found.get(partner) ?? { partner, takesPart: false, rank: 0 };
      if (takesPart && !seat.takesPart) Object.assign(seat, { takesPart, rank: 0 });
      if (takesPart === seat.takesPart) seat.rank = Math.max(seat.rank, this.now.rank[number]);
      found.set(partner, seat);
    }
    const { nodes } = this.model;
    const domain = ({ partner }) => this.app.lookOrder.get(nodes[partner].look) ?? 99;
    return [...found.values()].sort(
      (a, b) => b.takesPart - a.takesPart || domain(a) - domain(b) || byName(nodes[a.partner].name, nodes[b.partner].name),
    );
  }

  /** Unfolds a venture: its partners stand around it, what is near makes way. */
  unfold(id) {
    const own = this.sprites.get(id);
    const seats = this.seats(id).filter(({ partner }) => !this.sprites.has(partner));
    if (!own) return;
    this.open.push(id);
    own.open = true;
    if (!seats.length) return;
    const names = seats.map(({ partner }) => {
      const [lines] = breaks(this.model.nodes[partner].name);
      return { lines: lines.length, width: Math.max(...lines.map((line) => lineWidth(line))) };
    });
    const ring = around(names, own.r + RING, SIZE);
    makeWay([...this.sprites.values()].filter((one) => one !== own), own, ring.wide + 50, ring.high + 34);
    seats.forEach(({ partner }, i) => {
      const { x, y, side } = ring.spots[i];
      this.partner(partner, { x: own.x + x, y: own.y + y }, { side, from: id, owner: id });
    });
    own.ring = { wide: ring.wide, high: ring.high };
  }

  spokes() {
    for (const venture of this.open) {
      for (const { partner, takesPart, rank } of this.seats(venture)) {
        if (!this.sprites.has(partner)) continue;
        this.lines.push({ from: partner, to: venture, line: takesPart ? "member" : "aside", evidence: evidenceOf(this.now, rank) });
      }
    }
  }

  /** A partner on a free spot in the middle of others. */
  standFree(id, others) {
    this.standNear(id, middleOf(others.length ? others : [...this.sprites.values()]));
  }

  /** A partner on the free spot nearest to a place. */
  standNear(id, place) {
    const all = [...this.sprites.values()];
    const boxes = all.map(({ x, y, r, lines }) => ({ x, y, wide: Math.max(r, 40) + 4, high: r + 9 * lines[0].length + 4, drop: 8 }));
    this.partner(id, freeSpot(place, 60, 24, boxes), { r: SIZE + 3, from: id });
  }

  /**
   * The way asked for between two: its partners stand between their ventures, its ends on the far
   * side of theirs, its lines apart.
   */
  showWay(way) {
    const stands = way.map((id) => (this.model.nodes[id].venture ? this.standing(id) : id));
    if (stands.includes(null)) return;
    const middle = middleOf(stands.map((id) => this.sprites.get(id)).filter(Boolean));
    stands.forEach((id, i) => {
      if (this.sprites.has(id)) return;
      const beside = [stands[i - 1], stands[i + 1]].map((one) => this.sprites.get(one)).filter(Boolean);
      if (beside.length === 1) this.standNear(id, beyond(beside[0], middle, i ? 1 : -1));
      else this.standFree(id, beside);
    });
    stands.forEach((id, i) => {
      this.way.add(id);
      if (!i) return;
      const [partner, venture] = this.model.nodes[way[i]].venture ? [i - 1, i] : [i, i - 1];
      const rank = this.now.partnersOf(way[venture]).get(way[partner]);
      this.lines.push({ from: stands[partner], to: stands[venture], line: "member", evidence: evidenceOf(this.now, rank), way: true });
    });
    for (const id of this.way) this.sprites.get(id).weight = 90;
  }

  /** The chosen partner, where no unfolded venture shows it yet, and all it takes part in. */
  reveal(id) {
    const seats = new Map();
    for (const number of this.model.nodes[id].members) {
      const { venture, takesPart } = this.model.members[number];
      const stands = this.now.rank[number] ? this.standing(venture) : null;
      if (stands === null) continue;
      const seat = seats.get(stands) ?? { takesPart: false, rank: 0 };
      seats.set(stands, { takesPart: seat.takesPart || takesPart, rank: Math.max(seat.rank, this.now.rank[number]) });
    }
    const held = [...seats.keys()].map((one) => this.sprites.get(one));
    if (!this.sprites.has(id)) this.standFree(id, held);
    this.sprites.get(id).weight = 90;
    for (const [venture, { takesPart, rank }] of seats) {
      if (this.open.includes(venture)) continue;
      this.lines.push({ from: id, to: venture, line: takesPart ? "member" : "aside", evidence: evidenceOf(this.now, rank) });
    }
  }

  /** Hulls: along the tree of a cluster, as far as it is there. */
  hull() {
    for (const { members, tree, hue } of this.model.clusters) {
      const there = members.filter((id) => this.sprites.has(id));
      const edges = tree.filter(([a, b]) => this.sprites.has(a) && this.sprites.has(b));
      if (hue && there.length > 1) this.hulls.push({ members: there, edges, hue });
    }
  }

  /** Partners and ventures together, or partners joined by the ventures they share. */
  both(withVentures) {
    const { both } = this.app.data;
    const radius = (count, venture) => (venture ? Math.min(8 + 2.6 * Math.sqrt(count), 28) : Math.min(5 + 1.5 * Math.sqrt(count), 15));
    for (const id of withVentures ? [...this.now.ventures, ...this.now.partners] : this.now.partners) {
      const node = this.model.nodes[id];
      const count = (node.venture ? this.now.partnersOf(id) : this.now.venturesOf(id)).size;
      const r = radius(count, node.venture);
      const heavy = node.venture && node.label === "Coalition";
      this.add({ ...this.at(both[id]), id, r, number: node.venture ? count : 0, name: node.name, look: node.look, weight: r + (node.venture ? 4 : 0), heavy });
    }
    if (!withVentures) return tiePartners(this);
    for (const venture of this.now.ventures) {
      for (const { partner, takesPart, rank } of this.seats(venture)) {
        this.lines.push({ from: partner, to: venture, line: takesPart ? "member" : "aside", evidence: evidenceOf(this.now, rank) });
      }
    }
  }
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
const middleOf = (sprites) => ({ x: mean(sprites.map(({ x }) => x)), y: mean(sprites.map(({ y }) => y)) });

/** A place on the far side of a sprite, seen from the middle; where it is the middle, left or right. */
function beyond({ x, y, r }, middle, side) {
  const apart = Math.hypot(x - middle.x, y - middle.y);
  const [right, down] = apart < 1 ? [side, 0] : [(x - middle.x) / apart, (y - middle.y) / apart];
  return { x: x + right * (r + 1.5 * RING), y: y + down * (r + 1.5 * RING) };
}

/** All places of the map, whatever the day, so that every day is seen from the same point. */
function whole(scene, app) {
  const { both } = app.data;
  const { rows, x, y, size } = app.model.tables.places;
  const filtered = Object.values(app.state.filters).some((values) => values.length);
  if (filtered || !scene.sprites.size) return [...scene.sprites.values()];
  const place = (x, y, size) => ({ ...scene.at([x, y]), size });
  if (app.state.show !== "ventures") return both.map(([x, y]) => place(x, y, 10));
  if (scene.aggregated) return app.model.clusters.map(({ x, y, r }) => place(x, y, r * 0.7));
  return Array.from({ length: rows }, (_, id) => place(x.at(id) / UNIT, y.at(id) / UNIT, size.at(id) / UNIT));
}

/** What the map shows for the state; upright: with its axes exchanged, for a tall screen. */
export function makeScene(app, upright) {
  const scene = new Scene(app, upright);
  const { chosen, open, show } = app.state;
  if (show !== "ventures") scene.both(show === "both");
  else {
    scene.aggregated = app.model.tables.ventures.rows > MANY;
    if (scene.aggregated) scene.clusters();
    else scene.now.ventures.forEach((id) => scene.venture(id));
    const unfolded = [...open, chosen].filter((id) => id !== null && id >= 0 && app.model.nodes[id].venture && scene.sprites.has(id));
    for (const id of new Set(unfolded)) scene.unfold(id);
    tie(scene);
    scene.spokes();
    if (chosen !== null && !app.model.nodes[chosen].venture) scene.reveal(chosen);
    scene.hull();
  }
  scene.links();
  scene.showWay(app.way ?? []);
  scene.whole = whole(scene, app);
  return scene;
}
