// What part of the map is in view, and how to bring a part of it into view.

const RIM = { top: 14, bottom: 52, side: 62 }; // pixels, for the names at the rim

/** The scale and position that show these sprites where they are going to stand. */
export function framed(sprites, frame, largest) {
  const ends = { x0: Infinity, x1: -Infinity, y0: Infinity, y1: -Infinity };
  for (const sprite of sprites) {
    const { x, y } = sprite.to ?? sprite;
    const [wide, high] = sprite.ring ? [sprite.ring.wide, sprite.ring.high] : [sprite.size, sprite.size];
    ends.x0 = Math.min(ends.x0, x - wide);
    ends.x1 = Math.max(ends.x1, x + wide);
    ends.y0 = Math.min(ends.y0, y - high);
    ends.y1 = Math.max(ends.y1, y + high);
  }
  const [width, height] = [frame.clientWidth, frame.clientHeight];
  const top = RIM.top + (frame.parentElement.querySelector(".over-map.top")?.offsetHeight ?? 0) + 12;
  const side = sprites.length === 1 && sprites[0].ring ? 12 : Math.min(RIM.side, width * 0.08);
  const wide = Math.max(width - 2 * side, 40) / Math.max(ends.x1 - ends.x0, 1);
  const high = Math.max(height - top - RIM.bottom, 40) / Math.max(ends.y1 - ends.y0, 1);
  const scale = Math.min(wide, high, largest);
  const lower = (RIM.bottom - top) / 2 / scale;
  return { scale, position: { x: (ends.x0 + ends.x1) / 2, y: (ends.y0 + ends.y1) / 2 + lower } };
}

/** The part of the map that is in view, in its own unit. */
export function viewOf(network, frame) {
  const from = network.DOMtoCanvas({ x: 0, y: 0 });
  const to = network.DOMtoCanvas({ x: frame.clientWidth, y: frame.clientHeight });
  return { x0: from.x, y0: from.y, x1: to.x, y1: to.y };
}

/** The parts of the picture that lie under the controls. */
export function covered({ frame, network }) {
  const { left, top } = frame.getBoundingClientRect();
  return [...frame.parentElement.querySelectorAll(".over-map, .strip")].map((over) => {
    const box = over.getBoundingClientRect();
    const from = network.DOMtoCanvas({ x: box.left - left, y: box.top - top });
    const to = network.DOMtoCanvas({ x: box.right - left, y: box.bottom - top });
    return { x0: from.x, y0: from.y, x1: to.x, y1: to.y, own: null };
  });
}

/** With whom each is joined by a line. */
export function adjacent(scene) {
  const near = new Map([...scene.sprites.keys()].map((id) => [id, new Set()]));
  for (const { from, to } of [...scene.ties, ...scene.lines]) {
    near.get(from).add(to);
    near.get(to).add(from);
  }
  return near;
}
