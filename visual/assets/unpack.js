// The library and the data stand in the page deflated and in base64 (see visual/page.py).

export async function unpack(id) {
  const packed = atob(document.getElementById(id).textContent);
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  const inflate = new DecompressionStream("deflate");
  return new Response(new Blob([bytes]).stream().pipeThrough(inflate)).text();
}

/** Runs the drawing library; the page's policy knows its checksum. */
export function run(text) {
  const script = document.createElement("script");
  script.textContent = text;
  document.head.append(script);
}
