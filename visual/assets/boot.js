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

const inflated = (bytes) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();

async function unpack(id) {
  const { textContent: packed, dataset } = document.getElementById(id);
  if (!dataset.length) {
    const text = atob(packed);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
    return inflated(bytes);
  }
  return inflated(fromBase85(packed).subarray(0, Number(dataset.length)));
}

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
  const [style, library, data, page] = await Promise.all(["style", "library", "data", "page"].map(unpack));
  const views = document.createElement("style");
  views.textContent = style;
  document.head.append(views);
  run(library);
  globalThis.netgraph = { data: JSON.parse(data) };
  run(page);
}

boot();
