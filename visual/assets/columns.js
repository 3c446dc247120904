// Reads the columns of a table as visual/packing.py writes them: nothing is unpacked unasked.

/** Numbers among bytes: the lowest byte of each, then the next byte of each, and so on. */
function numbersAt(bytes, [first, width], count) {
  if (width === 1) return bytes.subarray(first, first + count);
  const found = new Int32Array(count);
  for (let k = 0; k < width; k += 1) {
    const from = first + k * count;
    for (let i = 0; i < count; i += 1) found[i] |= bytes[from + i] << (8 * k);
  }
  return found;
}

/** of: values, null where the numbers are the values; numbers: of each row the place of its value. */
class Column {
  #held;
  #bytes;
  #numbers = null;

  constructor(held, bytes, rows) {
    this.#held = held;
    this.#bytes = bytes;
    this.rows = rows;
    this.of = Array.isArray(held) ? held : (held.of ?? null);
  }

  get numbers() {
    const { in: where } = this.#held;
    if (Array.isArray(this.#held)) this.#numbers ??= Int32Array.from(this.#held.keys());
    else this.#numbers ??= where ? numbersAt(this.#bytes, where, this.rows) : new Uint8Array(this.rows);
    return this.#numbers;
  }

  at(row) {
    if (Array.isArray(this.#held)) return this.#held[row];
    return this.of ? this.of[this.numbers[row]] : this.numbers[row];
  }

  /** Of each row a small number, by its value; each value is asked for once. */
  each(ask) {
    const by = Uint8Array.from(this.of, (value) => Number(ask(value)));
    const found = new Uint8Array(this.rows);
    if (by.length === 1) return found.fill(by[0]);
    const { numbers } = this;
    for (let row = 0; row < found.length; row += 1) found[row] = by[numbers[row]];
    return found;
  }
}

/** A table: rows, how many, and under its name each Column. */
export function makeTable({ rows, ...columns }, bytes) {
  const table = { rows };
  for (const [name, held] of Object.entries(columns)) table[name] = new Column(held, bytes, rows);
  return table;
}

/** The rows of a table as objects; change(row, number) may add to each. */
export function objects({ rows, ...columns }, change) {
  const names = Object.keys(columns);
  const of = Object.values(columns);
  return Array.from({ length: rows }, (_, number) => {
    const row = {};
    for (let k = 0; k < names.length; k += 1) row[names[k]] = of[k].at(number);
    change(row, number);
    return row;
  });
}

/**
 * Which rows have a node at one of their two ends: those of a node are list[start[node]] and on, up
 * to start[node + 1], in their order.
 */
export function rowsByNode(count, one, other) {
  const start = new Int32Array(count + 1);
  for (let row = 0; row < one.length; row += 1) {
    start[one[row] + 1] += 1;
    start[other[row] + 1] += 1;
  }
  for (let node = 0; node < count; node += 1) start[node + 1] += start[node];
  const next = start.slice();
  const list = new Int32Array(start[count]);
  for (let row = 0; row < one.length; row += 1) {
    list[next[one[row]]++] = row;
    list[next[other[row]]++] = row;
  }
  return { start, list, of: (node) => list.subarray(start[node], start[node + 1]) };
}

/** A function that makes something the first time that it is asked for it. */
export function once(make) {
  let made;
  return () => (made ??= make());
}
