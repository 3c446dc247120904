// Room on the map: partners around their venture, neighbours that make way, a free spot.
// All of it is worked out from the places alone, so the same choice gives the same picture.

const LINE = 14; // of a name, in the unit of the map
const APART = 5;
const NAMED = 64; // with more partners than this around a venture, names find room by themselves
const STEEP = 0.93; // how near to the top of the ring a name may stand: its sine

/** Partners without names in rings, close together. */
function rings(count, inner, size) {
  const spots = [];
  const step = 2 * size + 4;
  for (let radius = inner; spots.length < count; radius += step) {
    const fit = Math.min(Math.floor((2 * Math.PI * radius) / step), count - spots.length);
    for (let i = 0; i < fit; i += 1) {
      const angle = (2 * Math.PI * i) / fit - Math.PI / 2;
      spots.push({ x: radius * Math.cos(angle), y: radius * Math.sin(angle), side: null });
    }
  }
  const reach = Math.max(...spots.map(({ x, y }) => Math.hypot(x, y))) + size + 6;
  return { spots, wide: reach, high: reach };
}

/**
 * Where partners stand around a venture: on a ring, their names on either side of it, one below
 * the other. names: for each partner {lines: how many, width}. Returns spots in the same order,
 * {x, y, side}, from the middle, and half the width and height of all of it.
 */
export function around(names, inner, size) {
  const count = names.length;
  if (count > NAMED) return rings(count, inner, size);
  const right = Math.ceil(count / 2);
  const heights = names.map(({ lines }) => Math.max(lines * LINE, 2 * size) + APART);
  const sides = [
    { from: 0, to: right, sign: 1 },
    { from: right, to: count, sign: -1 },
  ];
  const tall = sides.map(({ from, to }) => heights.slice(from, to).reduce((sum, one) => sum + one, 0));
  const half = Math.max(...tall) / 2;
  const radius = Math.max(inner, half / STEEP);
  const spots = new Array(count);
  sides.forEach(({ from, to, sign }, s) => {
    // A few partners are spread over their side of the ring, many stand name below name.
    const spread = Math.max(1, Math.min((radius * 1.5) / Math.max(tall[s], 1), 2.2));
    let y = (-tall[s] * spread) / 2;
    for (let k = from; k < to; k += 1) {
      // The right side from top to bottom, the left from bottom to top: once around.
      const i = sign > 0 ? k : to - 1 - (k - from);
      const room = heights[i] * spread;
      const at = y + room / 2;
      spots[i] = { x: sign * Math.sqrt(Math.max(radius ** 2 - at ** 2, 0)), y: at, side: sign > 0 ? "right" : "left" };
      y += room;
    }
  });
  const widest = Math.max(0, ...names.map(({ width }) => width));
  return { spots, wide: radius + size + 8 + widest, high: Math.max(radius, half) + LINE };
}

/**
 * Moves others out of the room of half wide x high around a middle, each along its own ray and all
 * by the same step, so that they keep their order.
 */
export function makeWay(others, middle, wide, high) {
  const far = ({ x, y }) => Math.max(Math.abs(x - middle.x) / wide, Math.abs(y - middle.y) / high, 1e-3);
  const step = 1 - Math.min(1, ...others.map(far));
  if (step <= 0) return;
  for (const one of others) {
    const grown = 1 + step / far(one);
    one.x = middle.x + (one.x - middle.x) * grown;
    one.y = middle.y + (one.y - middle.y) * grown;
  }
}

/** The spot nearest to a point where a box of half wide x high lies over none of the others. */
export function freeSpot(point, wide, high, others) {
  const free = (x, y) =>
    others.every((one) => Math.abs(one.x - x) >= one.wide + wide || Math.abs(one.y + one.drop - y) >= one.high + high);
  for (let i = 0; i < 1500; i += 1) {
    const [angle, far] = [i * 2.399963, 9 * Math.sqrt(i)];
    const [x, y] = [point.x + far * Math.cos(angle), point.y + far * Math.sin(angle)];
    if (free(x, y)) return { x, y };
  }
  return point;
}
