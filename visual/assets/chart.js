// The picture: vis-network draws and moves the nodes, lines and names are painted here.
import { REDUCED_MOTION } from "./dom.js";
import { arrange, breaks, paintLabels } from "./labels.js";
import { paintLines, sorted } from "./lines.js";
import { drawShape } from "./shapes.js";
import { colour, onThemeChange } from "./theme.js";

const FAINT = { chosen: 0.82, pointed: 0.7 }; // how far what is not joined fades
const CROWD = 600;
const LARGEST = { few: 1.6, crowd: 1.2 };
const RIM = { top: 22, bottom: 44 }; // pixels

/** The picture in its frame; `active` is the node chosen, or else the one pointed at. */
export class Chart {
  constructor(frame, data) {
    this.frame = frame;
    this.looks = Object.fromEntries(data.looks.map((look) => [look.key, look]));
    const upright = frame.clientHeight > frame.clientWidth * 1.15;
    this.nodes = data.nodes.map((node) => this.prepared(node, data.dossiers[node.id], upright));
    this.near = this.nodes.map(() => new Map());
    for (const edge of data.edges) this.join(edge);
    this.lines = sorted(data.edges);
    this.thin = Math.min(1, Math.sqrt(CROWD / data.edges.length)); // thousands of lines are no veil
    this.ranked = [...this.nodes].sort((a, b) => b.weight - a.weight || a.id - b.id);
    this.chosen = null;
    this.pointed = null;
    this.names = null;
    this.smallest = 1;
    this.network = this.made(data.options);
    this.frame.firstElementChild.tabIndex = -1; // the frame itself takes the keys
    onThemeChange(() => this.network.redraw());
    this.fit();
  }

  prepared(node, dossier, upright) {
    const [x, y] = upright ? [node.y, node.x] : [node.x, node.y];
    const weight = node.size + (dossier.venture ? 4 : 0) + (node.focus ? 100 : 0);
    const heavy = node.focus || node.group === "venture-Coalition";
    return { ...node, x, y, r: node.size, weight, heavy, venture: dossier.venture, lines: breaks(dossier.name) };
  }

  join(edge) {
    for (const [from, to] of [[edge.from, edge.to], [edge.to, edge.from]]) {
      if (!this.near[from].has(to)) this.near[from].set(to, []);
      this.near[from].get(to).push(edge);
    }
    if (edge.line !== "member") return;
    const venture = this.nodes[edge.to];
    venture.members = (venture.members ?? 0) + 1;
  }

  made(options) {
    const ctxRenderer = ({ ctx, id, x, y }) => ({
      drawNode: () => this.draw(ctx, this.nodes[id], x, y),
      nodeDimensions: { width: this.nodes[id].size * 2, height: this.nodes[id].size * 2 },
    });
    const plain = this.nodes.map(({ id, x, y, size }) => ({ id, x, y, size }));
    const network = new globalThis.vis.Network(
      this.frame,
      { nodes: new globalThis.vis.DataSet(plain), edges: [] },
      { ...options, nodes: { ...options.nodes, ctxRenderer } },
    );
    network.on("beforeDrawing", (ctx) => {
      this.size();
      paintLines(ctx, this.lines, this.nodes, this.scale(), { thin: this.thin });
    });
    network.on("afterDrawing", (ctx) => this.over(ctx));
    network.on("zoom", () => this.bound());
    network.on("resize", () => this.resized());
    return network;
  }

  scale() {
    return this.network ? this.network.getScale() : 1;
  }

  /** Shapes stay large enough to see and to touch when the map is small. */
  size() {
    const largest = this.nodes.length > CROWD ? LARGEST.crowd : LARGEST.few;
    const grown = Math.min(Math.max(0.5 / this.scale(), 1), largest);
    if (grown === this.grown) return;
    this.grown = grown;
    for (const node of this.nodes) node.r = node.size * grown;
  }

  get active() {
    return this.chosen ?? this.pointed;
  }

  draw(ctx, node, x = node.x, y = node.y) {
    const marked = node.focus || node.id === this.chosen;
    const look = this.looks[node.group];
    drawShape(ctx, look, x, y, node.r, { scale: this.scale(), number: node.members, marked });
  }

  /** After the nodes: their names, or what is joined to the active node above a faded rest. */
  over(ctx) {
    const scale = this.scale();
    if (this.active === null) {
      paintLabels(ctx, this.arranged(ctx, scale), scale);
      return;
    }
    const view = this.view();
    ctx.globalAlpha = this.chosen === null ? FAINT.pointed : FAINT.chosen;
    ctx.fillStyle = colour("paper");
    ctx.fillRect(view.x0, view.y0, view.x1 - view.x0, view.y1 - view.y0);
    ctx.globalAlpha = 1;
    const near = this.near[this.active];
    paintLines(ctx, sorted([...near.values()].flat()), this.nodes, scale, { strong: true });
    const around = [...near.keys()].map((id) => this.nodes[id]).sort((a, b) => b.weight - a.weight);
    const own = this.nodes[this.active];
    for (const node of [...around, own]) this.draw(ctx, node);
    const bold = (node) => node === own || node.heavy;
    const shown = [own, ...around];
    this.names = arrange(ctx, shown, shown, scale, { forced: 1, bold });
    paintLabels(ctx, this.names, scale);
    this.arrangedFor = null;
  }

  /** Names for this scale, kept while the view stays within what they were arranged for. */
  arranged(ctx, scale) {
    const view = this.view();
    const kept = this.arrangedFor;
    const inside = kept && view.x0 >= kept.x0 && view.x1 <= kept.x1 && view.y0 >= kept.y0 && view.y1 <= kept.y1;
    if (inside && kept.scale === scale) return this.names;
    const [wide, high] = [(view.x1 - view.x0) / 2, (view.y1 - view.y0) / 2];
    const room = { x0: view.x0 - wide, x1: view.x1 + wide, y0: view.y0 - high, y1: view.y1 + high, scale };
    const there = this.ranked.filter(
      ({ x, y }) => x >= room.x0 && x <= room.x1 && y >= room.y0 && y <= room.y1,
    );
    const within = this.untouched ? view : null;
    const above = this.untouched ? [this.covered()] : [];
    // In a crowd the names of the largest stand over the small shapes; nearer by, over none.
    const crowded = there.length > CROWD;
    const wanted = crowded ? there.slice(0, CROWD / 10) : there;
    this.names = arrange(ctx, crowded ? wanted : there, wanted, scale, { within, above, bold: (node) => node.heavy });
    this.arrangedFor = room;
    return this.names;
  }

  /** The part of the picture that lies under the zoom buttons. */
  covered() {
    const { left, top } = this.frame.getBoundingClientRect();
    const over = this.frame.parentElement.querySelector(".zoom").getBoundingClientRect();
    const from = this.network.DOMtoCanvas({ x: over.left - left, y: over.top - top });
    const to = this.network.DOMtoCanvas({ x: over.right - left, y: over.bottom - top });
    return { x0: from.x, y0: from.y, x1: to.x, y1: to.y, own: -1 };
  }

  view() {
    const from = this.network.DOMtoCanvas({ x: 0, y: 0 });
    const to = this.network.DOMtoCanvas({ x: this.frame.clientWidth, y: this.frame.clientHeight });
    return { x0: from.x, y0: from.y, x1: to.x, y1: to.y };
  }

  /** The scale and position that show these nodes, with room for the names at the rim. */
  framed(nodes, largest) {
    const ends = { x0: Infinity, x1: -Infinity, y0: Infinity, y1: -Infinity };
    for (const { x, y, size } of nodes) {
      ends.x0 = Math.min(ends.x0, x - size);
      ends.x1 = Math.max(ends.x1, x + size);
      ends.y0 = Math.min(ends.y0, y - size);
      ends.y1 = Math.max(ends.y1, y + size);
    }
    const [width, height] = [this.frame.clientWidth, this.frame.clientHeight];
    const wide = Math.max(width - 2 * Math.min(60, width * 0.09), 40) / (ends.x1 - ends.x0);
    const high = Math.max(height - RIM.top - RIM.bottom, 40) / (ends.y1 - ends.y0);
    const scale = Math.min(wide, high, largest);
    const lower = (RIM.bottom - RIM.top) / 2 / scale;
    return { scale, position: { x: (ends.x0 + ends.x1) / 2, y: (ends.y0 + ends.y1) / 2 + lower } };
  }

  /** Shows the chosen node and all that is joined to it. */
  frameAround(id) {
    const around = [id, ...this.near[id].keys()].map((one) => this.nodes[one]);
    this.move(this.framed(around, 1.1));
  }

  /** Shows the whole map. */
  fit() {
    if (!this.nodes.length) return;
    const whole = this.framed(this.nodes, 1.5);
    this.smallest = whole.scale;
    this.network.moveTo({ ...whole, animation: false });
    this.untouched = true;
    this.arrangedFor = null;
    this.network.redraw();
  }

  resized() {
    this.arrangedFor = null;
    if (this.untouched && this.network) this.fit();
  }

  bound() {
    this.touched();
    const scale = Math.min(Math.max(this.scale(), this.smallest * 0.6), 5);
    if (scale !== this.scale()) this.network.moveTo({ scale, animation: false });
  }

  touched() {
    if (this.untouched) this.arrangedFor = null;
    this.untouched = false;
  }

  move(change) {
    this.touched();
    const animation = REDUCED_MOTION.matches ? false : { duration: 250 };
    this.network.moveTo({ ...change, animation });
  }

  zoom(factor) {
    this.move({ scale: Math.min(Math.max(this.scale() * factor, this.smallest * 0.6), 5) });
  }

  pan(right, down) {
    const { x, y } = this.network.getViewPosition();
    const step = 80 / this.scale();
    this.move({ position: { x: x + right * step, y: y + down * step } });
  }

  /** Makes a node the chosen one (null: none); centre moves it to the middle. */
  choose(id, { centre = false } = {}) {
    this.chosen = id;
    this.pointed = null;
    this.arrangedFor = null;
    if (centre && id !== null) this.frameAround(id);
    this.network.redraw();
  }

  point(id) {
    if (id === this.pointed) return;
    this.pointed = id;
    this.arrangedFor = null;
    if (this.chosen === null) this.network.redraw();
  }

  /** The node at a point of the frame, by its shape or its name, within reach pixels; else null. */
  at(point, reach) {
    const { x, y } = this.network.DOMtoCanvas(point);
    let best = null;
    let least = reach / this.scale();
    for (const node of this.nodes) {
      const far = Math.hypot(node.x - x, node.y - y) - node.r;
      if (far < least) [best, least] = [node.id, far];
    }
    if (best !== null) return best;
    const name = (this.names ?? []).find((box) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1);
    return name ? name.node.id : null;
  }
}
