// The licences of the packages of which something is in the built files; most ask that their words go with it.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//g;
const LICENCE = /^(licen[cs]e|copying|ofl)([-.].*)?$/i;

/** One text: each package by name, version and licence, with the words of its licence file. */
export async function licences(paths) {
  const folders = new Set(paths.map(folderOf).filter(Boolean));
  const texts = await Promise.all([...folders].sort().map(licence));
  return texts.join("\n\n");
}

function folderOf(path) {
  const last = [...path.matchAll(PACKAGE)].at(-1);
  return last && path.slice(0, last.index + last[0].length);
}

async function licence(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((file) => LICENCE.test(file)).sort();
  const words = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return [`== ${name} ${version}: ${license} ==`, ...words].join("\n\n");
}
