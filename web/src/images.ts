// Images by name: the name says all that is on it, and the map asks for it when it first needs it.
import type { Map as MapView } from "maplibre-gl";
import { DENSITY, drawDisc, drawPattern, drawRows, type Disc, type Row } from "./draw";
import { type Look, sideColour } from "./look";
import { GRADES, type HoldMark, type PlaceMark } from "./map-data";

/** The expression for the rows of a mark, whose features have `n0` … and `s0` … for each grade. */
export const ROWS_NAME = [
  "concat",
  "rows",
  ...GRADES.flatMap((_, at) => [
    "|",
    ["to-string", ["coalesce", ["get", `n${at}`], 0]],
    ",",
    ["coalesce", ["get", `s${at}`], ""],
  ]),
];

/** What a feature of a place has, for `ROWS_NAME`. */
export function rowProperties(mark: PlaceMark): Record<string, number | string> {
  const pairs = GRADES.flatMap((grade, at): [string, number | string][] => [
    [`n${at}`, mark.grades[grade] ?? 0],
    [`s${at}`, mark.grades[grade] ? (mark.signs[grade] ?? "") : ""],
  ]);
  return Object.fromEntries(pairs);
}

export function discName(hold: HoldMark, index: ReadonlyMap<string, number>, letters: string): string {
  const disc = {
    sides: hold.sides.slice(0, 3).map((side) => index.get(side) ?? -1),
    letters,
    assessed: hold.assessed,
    besieged: hold.besieged,
    left: hold.status === "withdrawn" || hold.status === "unknown" || hold.status === "presence",
    share: hold.share,
    square: hold.facility !== null,
  };
  return `disc${JSON.stringify(disc)}`;
}

/** Draw whatever image the map asks for. */
export function startImages(map: MapView, look: Look): void {
  map.setMissingStyleImageResolver((name) => {
    const image = imageOf(name, look);
    if (image && !map.hasImage(name)) map.addImage(name, image, { pixelRatio: DENSITY });
  });
}

function imageOf(name: string, look: Look): ImageData | null {
  if (name.startsWith("rows|")) return rowsImage(name, look);
  if (name.startsWith("disc{")) return discImage(name, look);
  if (name.startsWith("hatch")) return drawPattern("hatch", sideColour(look, Number(name.slice("hatch".length))));
  return name === "dots" ? drawPattern("dots", look.accent) : null;
}

function rowsImage(name: string, look: Look): ImageData | null {
  const cells = name
    .split("|")
    .slice(1)
    .map((cell) => cell.split(","));
  const rows = GRADES.map((grade, at): Row => {
    const [count, sign] = cells[at] ?? [];
    return { grade, count: Number(count), sign: sign || null };
  }).filter((row) => row.count > 0);
  return rows.length ? drawRows(rows, look) : null;
}

function discImage(name: string, look: Look): ImageData {
  const { sides, ...rest } = JSON.parse(name.slice("disc".length)) as Omit<Disc, "colours"> & { sides: number[] };
  return drawDisc({ ...rest, colours: sides.map((at) => sideColour(look, at < 0 ? undefined : at)) }, look);
}
