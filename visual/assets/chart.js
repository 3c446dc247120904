// The picture: vis-network holds the canvas, moves it and draws the nodes; lines, grounds and names
// are painted here. What stands on it, a scene, comes from scene.js.
import { REDUCED_MOTION } from "./dom.js";
import { adjacent, covered, framed, viewOf } from "./frame.js";
import { arrange, paintLabels } from "./labels.js";
import { paintHulls, paintLines, sorted } from "./lines.js";
import { drawCursor, drawShape } from "./shapes.js";
import { onThemeChange } from "./theme.js";

const CROWD = 600;
const LARGEST = { few: 1.5, crowd: 1.2 };
const MOVE = 350; // milliseconds
const DIM = 0.3;
const FARTHEST = 0.55; // of the scale that shows all
const NEAREST = 5;

const eased = (t) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** The picture in its frame; `active` is what is chosen, or else pointed at. */
export class Chart {
  constructor(frame, looks, options) {
    this.frame = frame;
    this.looks = Object.fromEntries(looks.map((look) => [look.key, look]));
    this.sprites = new Map();
    this.scene = null;
    this.chosen = null;
    this.pointed = null;
    this.cursor = null; // where the keyboard is
    this.names = [];
    this.near = new Map();
    this.smallest = 1;
    this.network = this.made(options);
    this.frame.firstElementChild.tabIndex = -1; // the frame itself takes the keys
    onThemeChange(() => this.redraw());
  }

  get upright() {
    return this.frame.clientHeight > this.frame.clientWidth * 1.15;
  }

  made(options) {
    const ctxRenderer = ({ ctx, id }) => ({
      drawNode: () => this.draw(ctx, this.sprites.get(id), this.scale()),
      nodeDimensions: { width: 2 * this.sprites.get(id).size, height: 2 * this.sprites.get(id).size },
    });
    this.nodes = new globalThis.vis.DataSet([]);
    const network = new globalThis.vis.Network(
      this.frame,
      { nodes: this.nodes, edges: [] },
      { ...options, nodes: { ...options.nodes, ctxRenderer } },
    );
    network.on("beforeDrawing", (ctx) => {
      this.grow(this.scale());
      this.under(ctx, this.scale());
    });
    network.on("afterDrawing", (ctx) => this.over(ctx, this.scale()));
    network.on("zoom", () => this.bound());
    network.on("resize", () => this.resized());
    return network;
  }

  /** Puts a scene on the picture; what was there already moves to its new place. */
  show(scene, { chosen = null, still = false } = {}) {
    const before = this.sprites;
    this.scene = scene;
    this.chosen = chosen !== null && scene.sprites.has(chosen) ? chosen : null;
    this.sprites = scene.sprites;
    for (const sprite of this.sprites.values()) {
      const old = before.get(sprite.id) ?? before.get(sprite.from) ?? null;
      Object.assign(sprite, { size: sprite.r, to: { x: sprite.x, y: sprite.y }, start: old ? { x: old.x, y: old.y } : null });
      if (scene.ending?.has(sprite.id)) sprite.mark = true;
    }
    this.grown = null;
    this.near = adjacent(scene);
    this.lines = [...sorted(scene.ties), ...sorted(scene.lines)];
    this.ranked = [...this.sprites.values()].sort((a, b) => b.weight - a.weight || a.id - b.id);
    if (this.cursor !== null && !this.sprites.has(this.cursor)) this.cursor = null;
    this.put(before);
    this.forget();
    const moves = !still && !REDUCED_MOTION.matches && [...this.sprites.values()].some(({ start, to }) => start && Math.hypot(start.x - to.x, start.y - to.y) > 0.5);
    this.settle(moves);
  }

  /** Tells vis-network which nodes there are. */
  put(before) {
    const gone = [...before.keys()].filter((id) => !this.sprites.has(id));
    const come = [...this.sprites.values()].filter(({ id }) => !before.has(id));
    if (gone.length) this.nodes.remove(gone);
    if (come.length) this.nodes.add(come.map(({ id, x, y, size }) => ({ id, x, y, size })));
  }

  /** Lets everything take its place, at once or in a short movement. */
  settle(moves) {
    const began = performance.now();
    cancelAnimationFrame(this.moving);
    const step = (now) => {
      const t = moves ? Math.min((now - began) / MOVE, 1) : 1;
      const share = eased(t);
      const held = this.network.body.nodes;
      for (const { id, start, to } of this.sprites.values()) {
        const sprite = this.sprites.get(id);
        sprite.x = start ? start.x + (to.x - start.x) * share : to.x;
        sprite.y = start ? start.y + (to.y - start.y) * share : to.y;
        if (held[id]) [held[id].x, held[id].y] = [sprite.x, sprite.y];
      }
      this.redraw();
      if (t < 1) this.moving = requestAnimationFrame(step);
      else this.moving = null;
    };
    step(began);
  }

  scale() {
    return this.network ? this.network.getScale() : 1;
  }

  /** Shapes stay large enough to see and to touch when the map is small. */
  grow(scale) {
    const largest = this.sprites.size > CROWD ? LARGEST.crowd : LARGEST.few;
    const grown = Math.min(Math.max(0.55 / scale, 1), largest);
    if (grown === this.grown) return;
    this.grown = grown;
    for (const sprite of this.sprites.values()) sprite.r = sprite.size * grown;
  }

  get active() {
    return this.chosen ?? this.pointed;
  }

  /** What stands out: what is joined to what is active, or a way between two; null for all. */
  get standingOut() {
    if (this.active !== null) return this.near.get(this.active);
    return this.scene.way.size ? this.scene.way : null;
  }

  /** Sets what stands back: all that does not stand out. */
  emphasise() {
    const near = this.standingOut;
    for (const sprite of this.sprites.values()) {
      sprite.dim = near !== null && sprite.id !== this.active && !near?.has(sprite.id) && !sprite.open && !this.scene.open.includes(sprite.owner);
    }
  }

  under(ctx, scale) {
    if (!this.scene) return;
    this.emphasise();
    paintHulls(ctx, this.scene.hulls, this.sprites);
    const thin = Math.min(1, Math.sqrt(CROWD / Math.max(this.scene.lines.length, 1)));
    const active = this.active;
    if (this.standingOut === null) return paintLines(ctx, this.lines, this.sprites, scale, { thin });
    paintLines(ctx, this.lines, this.sprites, scale, { thin: thin * DIM });
    const { open } = this.scene;
    // Around an unfolded venture its spokes tell enough: ties across its partners' names do not.
    const spoke = (one) => one.line === "member" || one.line === "aside";
    const own = (one) => (active === null ? one.way : open.length ? spoke(one) && (open.includes(one.to) || one.from === active) : one.from === active || one.to === active);
    const strong = [...this.scene.ties, ...this.scene.lines].filter(own);
    paintLines(ctx, sorted(strong), this.sprites, scale, { strong: true });
  }

  draw(ctx, sprite, scale) {
    const marked = sprite.focus || sprite.id === this.chosen || (this.active === null && this.scene.way.has(sprite.id));
    ctx.globalAlpha = sprite.dim ? DIM : 1;
    drawShape(ctx, this.looks[sprite.look], sprite.x, sprite.y, sprite.r, { scale, number: sprite.number, marked });
    ctx.globalAlpha = 1;
  }

  over(ctx, scale) {
    if (!this.scene) return;
    const at = this.sprites.get(this.cursor);
    if (at && document.activeElement === this.frame) drawCursor(ctx, at, scale);
    paintLabels(ctx, this.arranged(scale), scale);
  }

  /** Paints all of it on another canvas, or on what records it. */
  paint(ctx, scale) {
    this.under(ctx, scale);
    for (const sprite of [...this.sprites.values()]) this.draw(ctx, sprite, scale);
    paintLabels(ctx, this.arranged(scale), scale);
  }

  /** Names for this scale, kept while the view stays within what they were arranged for. */
  arranged(scale) {
    const view = this.view();
    const kept = this.arrangedFor;
    const inside = kept && view.x0 >= kept.x0 && view.x1 <= kept.x1 && view.y0 >= kept.y0 && view.y1 <= kept.y1;
    if (inside && kept.scale === scale && !this.moving) return this.names;
    const [wide, high] = [(view.x1 - view.x0) / 2, (view.y1 - view.y0) / 2];
    const room = { x0: view.x0 - wide, x1: view.x1 + wide, y0: view.y0 - high, y1: view.y1 + high, scale };
    const there = this.ranked.filter(({ x, y }) => x >= room.x0 && x <= room.x1 && y >= room.y0 && y <= room.y1);
    const first = [this.cursor, this.active].filter((id) => id !== null && this.sprites.has(id));
    const order = (sprite) => (first.includes(sprite.id) ? 0 : sprite.side ? 1 : sprite.dim ? 3 : 2);
    const wanted = [...there].sort((a, b) => order(a) - order(b));
    const untouched = this.untouched;
    // In a crowd the names of the largest stand over the small shapes; nearer by, over none.
    const crowded = there.length > CROWD;
    const few = crowded ? wanted.slice(0, CROWD / 10) : wanted;
    const near = this.standingOut;
    const names = arrange(crowded ? few : there, few, scale, {
      forced: there.some(({ id }) => id === this.active) ? 1 : 0,
      within: untouched ? view : null,
      above: untouched ? covered(this) : [],
      bold: (sprite) => sprite.id === this.active || (sprite.heavy && !sprite.dim) || (near?.has(sprite.id) && !sprite.side && !this.scene.open.length),
    });
    this.names = names;
    this.arrangedFor = room;
    return names;
  }

  view() {
    return viewOf(this.network, this.frame);
  }

  forget() {
    this.arrangedFor = null;
  }

  redraw() {
    this.network?.redraw();
  }

  /** Moves the view to these sprites, as far as they fit; quietly: without a movement. */
  look(sprites, largest, quietly = false) {
    const aim = framed(sprites, this.frame, largest);
    const animation = quietly || REDUCED_MOTION.matches ? false : { duration: MOVE, easingFunction: "easeInOutCubic" };
    this.touched();
    this.network.moveTo({ ...aim, animation });
  }

  /** Shows all of it. */
  fit(quietly = true) {
    if (!this.sprites.size) return;
    const whole = framed(this.scene.whole, this.frame, 1.4);
    this.smallest = whole.scale;
    const animation = quietly || REDUCED_MOTION.matches ? false : { duration: MOVE, easingFunction: "easeInOutCubic" };
    this.network.moveTo({ ...whole, animation });
    this.untouched = true;
    this.forget();
    this.redraw();
  }

  resized() {
    this.forget();
    this.onresize?.();
  }

  bound() {
    this.touched();
    const scale = Math.min(Math.max(this.scale(), this.smallest * FARTHEST), NEAREST);
    if (scale !== this.scale()) this.network.moveTo({ scale, animation: false });
  }

  touched() {
    if (this.untouched) this.forget();
    this.untouched = false;
  }

  move(change) {
    this.touched();
    this.network.moveTo({ ...change, animation: REDUCED_MOTION.matches ? false : { duration: 250 } });
  }

  zoom(factor) {
    this.move({ scale: Math.min(Math.max(this.scale() * factor, this.smallest * FARTHEST), NEAREST) });
  }

  pan(right, down) {
    const { x, y } = this.network.getViewPosition();
    const step = 80 / this.scale();
    this.move({ position: { x: x + right * step, y: y + down * step } });
  }

  point(id) {
    if (id === this.pointed) return;
    this.pointed = id;
    this.forget();
    if (this.chosen === null) this.redraw();
  }

  /** What is at a point of the frame, by its shape or its name, within reach pixels; else null. */
  at(point, reach) {
    const { x, y } = this.network.DOMtoCanvas(point);
    let best = null;
    let least = reach / this.scale();
    for (const sprite of this.sprites.values()) {
      const far = Math.hypot(sprite.x - x, sprite.y - y) - sprite.r;
      if (far < least) [best, least] = [sprite.id, far];
    }
    if (best !== null) return best;
    const name = this.names.find((box) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1);
    return name ? name.node.id : null;
  }
}
