// Unpacks what stands in the page deflated and in base64 (see visual/page.py), and starts it.

async function unpack(id) {
  const packed = atob(document.getElementById(id).textContent);
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  const inflate = new DecompressionStream("deflate");
  return new Response(new Blob([bytes]).stream().pipeThrough(inflate)).text();
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
  const [library, data, page] = await Promise.all(["library", "data", "page"].map(unpack));
  run(library);
  globalThis.netgraph = { data: JSON.parse(data) };
  run(page);
}

boot();
