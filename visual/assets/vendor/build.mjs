// Builds vis-network.min.js: the network without what this page never asks of it (forces, levels,
// clustering, editing, lines and names of its own, other file formats), each left as an empty shell.
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

/** Classes by name, and the methods that the rest still calls on them. */
const SHELLS = {
  "vis-util.js": {
    ColorPicker: "",
    Configurator: "constructor() {} setOptions() {} setModuleOptions() {}",
    Popup: "",
    Validator: "static validate() { return false; }",
  },
  "vis-network.mjs": {
    ...Object.fromEntries(
      ["Edge", "EdgeBase", "BezierEdgeBase", "BezierEdgeDynamic", "BezierEdgeStatic", "CubicBezierEdge", "CubicBezierEdgeBase", "StraightEdge", "Box", "Circle", "CircularImage", "CircleImageBase", "Database", "Diamond", "Dot", "Ellipse", "Hexagon", "Icon", "Square", "Star", "Text", "Triangle", "TriangleDown", "Cluster", "FloydWarshall", "DirectionInterface"].map((name) => [name, ""]),
    ),
    Label:
      "constructor() { this.size = { left: 0, top: 0, width: 0, height: 0, yLine: 0 }; this.baseSize = undefined; } setOptions() {} update() {} differentState() { return false; } getTextSize() { return { width: 0, height: 0, lineCount: 0 }; } getSize() { return this.size; } calculateLabelSize() {} adjustSizes() {} visible() { return false; } draw() {}",
    ClusterEngine: "constructor() { this.clusteredNodes = {}; this.clusteredEdges = {}; } _isClusteredNode() { return false; } _isClusteredEdge() { return false; } _updateState() {} getBaseEdge(id) { return id; }",
    ManipulationSystem: "constructor() { this.editMode = false; this.controlNodesActive = false; } setOptions() {}",
    NavigationHandler: "constructor() {} setOptions() {} cleanNavigation() {}",
    KamadaKawai: "",
    PhysicsEngine: "constructor() { this.physicsEnabled = false; this.options = { enabled: false }; } setOptions() {}",
    HierarchicalStatus: "",
    LayoutEngine:
      "constructor(body) { this.body = body; this.options = { hierarchical: { enabled: false } }; } setOptions(options, allOptions) { return allOptions; } adjustAllOptionsForHierarchicalLayout(allOptions) { return allOptions; } setupHierarchicalLayout() {} positionInitially() {} layoutNetwork() {} getSeed() { return 0; } initPhysics() {}",
  },
};

/** Constants that only describe options. */
const CONSTANTS = { allOptions: "{}", configureOptions: "{}" };

/** Functions that read other formats. */
const FUNCTIONS = ["parseGephi", "DOTToGraph", "parseDOT"];

/** The text with the block of braces after `start` replaced; strings and comments hold no lone brace here. */
function replaced(text, start, body) {
  const found = text.match(start);
  if (!found) throw new Error(`${start} is not there`);
  const end = text.slice(found.index).search(/^\}/mu) + found.index + 1;
  return `${text.slice(0, found.index)}${found[1]}${body}}${text.slice(end)}`;
}

/** A text with the classes of a file of SHELLS as shells. */
const hollowed = (text, file) =>
  Object.entries(SHELLS[file]).reduce((whole, [name, body]) => replaced(whole, new RegExp(`(class ${name}) (?:extends [\\w$]+ )?\\{`, "u"), ` { ${body} `), text);

const trim = {
  name: "trim",
  setup({ onLoad }) {
    onLoad({ filter: /esm\/vis-network\.mjs$/ }, async ({ path }) => {
      let text = await readFile(path, "utf8");
      text = hollowed(text, "vis-network.mjs");
      for (const [name, value] of Object.entries(CONSTANTS)) {
        const from = text.indexOf(`const ${name} = {`);
        if (from < 0) throw new Error(`${name} is not there`);
        const end = text.slice(from).search(/^\};/mu) + from + 2;
        text = `${text.slice(0, from)}const ${name} = ${value};${text.slice(end)}`;
      }
      for (const name of FUNCTIONS) text = replaced(text, new RegExp(`(function ${name}\\()`, "u"), ") { ");
      return { contents: text, loader: "js" };
    });
    onLoad({ filter: /esm\/vis-util\.m?js$/ }, async ({ path }) => {
      return { contents: hollowed(await readFile(path, "utf8"), "vis-util.js"), loader: "js" };
    });
  },
};

const { outputFiles } = await build({
  entryPoints: ["entry.mjs"],
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "vis",
  target: "es2022",
  legalComments: "none",
  plugins: [trim],
  write: false,
});
const licence = await readFile("LICENSE.txt", "utf8");
await writeFile("vis-network.min.js", `/*!\n${licence}*/\n${outputFiles[0].text}`);
