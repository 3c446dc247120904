// The shortest ways between two nodes, as queries/path.py counts them: every step is a
// participation that takes part, and of ways as short the first in order of ids comes first
// (nodes are numbered in that order, and all that can be next are of one sort).

/** How many steps nodes are from the end, as far as is needed to reach the start. */
function distancesTo(around, end, start) {
  const steps = new Map([[end, 0]]);
  let front = [end];
  while (front.length && !steps.has(start)) {
    const next = [];
    for (const node of front) {
      for (const other of around(node)) {
        if (steps.has(other)) continue;
        steps.set(other, steps.get(node) + 1);
        next.push(other);
      }
    }
    front = next;
  }
  return steps;
}

/**
 * The shortest ways from start to end, the first `most` of them as lists of nodes, and how many
 * there are; around(node) gives whom it is joined to. {ways: [], count: 0} where there is none.
 */
export function shortestWays(around, start, end, most = 1) {
  const steps = distancesTo(around, end, start);
  if (!steps.has(start)) return { ways: [], count: 0 };
  const closer = (node) => [...around(node)].filter((other) => steps.get(other) === steps.get(node) - 1);
  const counted = new Map([[end, 1]]);
  const count = (node) => {
    if (!counted.has(node)) counted.set(node, closer(node).reduce((sum, other) => sum + count(other), 0));
    return counted.get(node);
  };
  const ways = [];
  const walk = (way) => {
    const node = way.at(-1);
    if (node === end) ways.push(way);
    else for (const other of closer(node).sort((a, b) => a - b)) if (ways.length < most) walk([...way, other]);
  };
  walk([start]);
  return { ways, count: count(start) };
}
