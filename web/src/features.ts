// Marks to features: points where something is known to a point, outlines where it is known to a country or province.
import type { Feature, Point, Polygon, Position } from "geojson";
import { discName, rowProperties } from "./images";
import { holderIndex, type HoldMark, type MapData, type PlaceMark } from "./map-data";
import { countryAt, type Outline, partsOf } from "./outlines";

export type PointFeature = Feature<Point, Record<string, number | string>>;
export type AreaFeature = Feature<Outline["geometry"], Record<string, number | string>>;

const DISC_STEP = 24;
const MOST_PLACES = 200;
const MOST_COUNTRIES = 16;

export function placeFeatures(data: MapData): PointFeature[] {
  return data.places.flatMap((mark) => {
    const at = point(mark);
    if (!at) return [];
    const properties = { id: mark.id, name: mark.name, events: mark.events, ...rowProperties(mark) };
    return [{ type: "Feature", geometry: at, properties }];
  });
}

/** Discs of places, and squares of facilities in a row beneath, three at most: the panel tells of all. */
export function holdFeatures(data: MapData): PointFeature[] {
  const index = holderIndex(data);
  const short = new Map(data.holders.map((holder) => [holder.id, holder.short]));
  const seen = new Map<string, number>();
  return data.holds.flatMap((hold) => {
    const at = point(hold);
    const number = hold.facility ? (seen.get(hold.id) ?? 0) : 0;
    if (!at || number > 2) return [];
    if (hold.facility) seen.set(hold.id, number + 1);
    const letters = lettersOf(hold.sides.map((side) => short.get(side) ?? "?"));
    const image = discName(hold, index, letters);
    const offset = hold.facility ? `f${number}` : "disc";
    return [
      { type: "Feature", geometry: at, properties: { id: hold.id, image, offset, order: hold.assessed ? 0 : 1 } },
    ];
  });
}

/** Who it is, as far as it fits on a disc. */
function lettersOf(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? "")
    : names
        .slice(0, 2)
        .map((name) => name.slice(0, 3))
        .join("·");
}

/** The squares' places beneath the disc, for the map's style. */
export const OFFSETS = [
  "match",
  ["get", "offset"],
  ...[0, 1, 2].flatMap((at) => [`f${at}`, ["literal", [(at - 1) * DISC_STEP, 30]]]),
  ["literal", [0, 0]],
];

/** Outlines in which something happened or is held, with how it is to be drawn. */
export function areaFeatures(data: MapData, outlines: readonly Outline[]): AreaFeature[] {
  const byCode = new Map(outlines.map((one) => [one.properties.code ?? one.properties.country, one]));
  const index = holderIndex(data);
  const places = new Map(data.places.filter(isArea).map((mark) => [mark.outline, mark]));
  const holds = new Map(
    data.holds.filter((hold) => isArea(hold) && !hold.facility).map((hold) => [hold.outline, hold]),
  );
  return [...new Set([...places.keys(), ...holds.keys()])].flatMap((code) => {
    const outline = code === null ? undefined : byCode.get(code);
    if (!outline) return [];
    const mark = places.get(code);
    const hold = holds.get(code);
    const side = hold?.sides.length === 1 ? (index.get(hold.sides[0] ?? "") ?? -1) : -2;
    const properties = {
      id: (mark ?? hold)?.id ?? "",
      code: code ?? "",
      label: mark ? `${mark.events} somewhere in ${mark.name}` : "",
      events: mark?.events ?? 0,
      held: !hold || side === -2 ? "no" : hold.assessed ? "assessed" : "claimed",
      side,
    };
    return [{ type: "Feature", geometry: outline.geometry, properties }];
  });
}

/** One shape of each area to put its words in: the one with the longest border. */
export function labelFeatures(areas: readonly AreaFeature[]): Feature<Polygon, AreaFeature["properties"]>[] {
  return areas.flatMap(({ geometry, properties }) => {
    const largest = partsOf(geometry).reduce<Position[][]>((best, part) => (size(part) > size(best) ? part : best), []);
    return largest.length ? [{ type: "Feature", geometry: { type: "Polygon", coordinates: largest }, properties }] : [];
  });
}

/** The countries whose provinces are drawn: those that are spoken of, and those that the most told of places lie in. */
export function countriesOf(data: MapData, world: readonly Outline[]): Set<string> {
  const codes = [...data.places, ...data.holds].map((mark) => mark.outline?.slice(0, 2));
  const found = new Set(codes.filter((code) => code !== undefined));
  for (const { lat, lon } of data.places.slice(0, MOST_PLACES)) {
    const country = lat === null || lon === null ? null : countryAt([lon, lat], world);
    if (country) found.add(country);
    if (found.size >= MOST_COUNTRIES) break;
  }
  return found;
}

function size(part: Position[][]): number {
  return part[0]?.length ?? 0;
}

function isArea(mark: PlaceMark | HoldMark): boolean {
  return mark.lat === null && mark.outline !== null;
}

function point(mark: PlaceMark | HoldMark): Point | null {
  return mark.lat === null || mark.lon === null ? null : { type: "Point", coordinates: [mark.lon, mark.lat] };
}
