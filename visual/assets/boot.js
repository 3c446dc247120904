// Unpacks what stands in the page deflated, in base 64 or 85 (see visual/page.py), and starts it.

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;,=>?@^_`{|}~";

/** The bytes behind letters in base 85: four for every five. */
function fromBase85(text) {
  const value = new Uint8Array(128);
  [...LETTERS].forEach((letter, i) => { value[letter.charCodeAt(0)] = i; });
  const bytes = new DataView(new ArrayBuffer((text.length / 5) * 4));
  for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
    let sum = 0;
    for (let i = from; i < from + 5; i += 1) sum = sum * 85 + value[text.charCodeAt(i)];
    bytes.setUint32(to, sum);
  }
  return new Uint8Array(bytes.buffer);
}

/** The bytes that the text of a script block stands for. */
function bytesOf({ textContent: packed, dataset }) {
  if (dataset.length) return fromBase85(packed).subarray(0, Number(dataset.length));
  const text = atob(packed);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** What a script block holds, inflated; read at once, where a Response would wait for its turn. */
async function unpack(id) {
  const { readable, writable } = new DecompressionStream("deflate");
  const writer = writable.getWriter();
  writer.write(bytesOf(document.getElementById(id)));
  writer.close();
  const parts = [];
  const reader = readable.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) parts.push(value);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}

const unpackText = async (id) => new TextDecoder().decode(await unpack(id));

/** Runs a script whose checksum the page's policy knows. */
function run(text) {
  const script = document.createElement("script");
  script.textContent = text;
  document.head.append(script);
}

async function boot() {
  if (!globalThis.DecompressionStream) {
    document.getElementById("notice").hidden = true;
    document.getElementById("old-browser").hidden = false;
    return;
  }
  const [style, data, numbers, page] = await Promise.all([
    unpackText("style"),
    unpackText("data").then(JSON.parse),
    unpack("numbers"),
    unpackText("page"),
    unpackText("library").then(run),
  ]);
  const views = document.createElement("style");
  views.textContent = style;
  document.head.append(views);
  globalThis.netgraph = { data, numbers };
  // Two short blocks rather than a long one: between them the browser can paint the header.
  await new Promise((done) => { setTimeout(done); });
  run(page);
}

boot();
