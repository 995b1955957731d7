// Outlines of countries and provinces, from files beside the page; those of a country are fetched when it is needed.
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";

export interface OutlineProperties {
  country: string;
  code?: string | null;
  name?: string | null;
}
export type Outline = Feature<Geometry, OutlineProperties>;

export interface Land {
  provinces: Outline[];
  borders: Feature<Geometry, OutlineProperties>[];
}
type Shapes = Topology<{ shapes: GeometryCollection<OutlineProperties> }>;
const NONE: Land = { provinces: [], borders: [] };

export class Outlines {
  private readonly lands = new Map<string, Promise<Land>>();
  private world: Promise<Outline[]> | undefined;

  constructor(private readonly folder: string) {}

  countries(): Promise<Outline[]> {
    this.world ??= this.fetched("countries.json").then((shapes) => feature(shapes, shapes.objects.shapes).features);
    return this.world;
  }

  /** The provinces of some countries besides those that were asked for before, with the countries' own borders. */
  async provinces(countries: Iterable<string>): Promise<Land> {
    for (const country of countries) {
      if (!this.lands.has(country))
        this.lands.set(
          country,
          this.land(country).catch(() => NONE),
        );
    }
    const lands = await Promise.all(this.lands.values());
    return { provinces: lands.flatMap((one) => one.provinces), borders: lands.flatMap((one) => one.borders) };
  }

  private async land(country: string): Promise<Land> {
    const shapes = await this.fetched(`regions/${country}.json`);
    const border = mesh(shapes, shapes.objects.shapes as GeometryObject, (one, other) => one === other);
    return {
      provinces: feature(shapes, shapes.objects.shapes).features,
      borders: [{ type: "Feature", geometry: border, properties: { country } }],
    };
  }

  private async fetched(name: string): Promise<Shapes> {
    const answer = await fetch(this.folder + name);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return (await answer.json()) as Shapes;
  }
}

export function collection<P>(features: Feature<Geometry, P>[]): FeatureCollection<Geometry, P> {
  return { type: "FeatureCollection", features };
}

/** The country that a point lies in, as far as the outlines tell. */
export function countryAt(point: Position, world: readonly Outline[]): string | null {
  return (
    world.find(({ geometry }) => partsOf(geometry).some((part) => isInside(point, part[0] ?? [])))?.properties
      .country ?? null
  );
}

/** The polygons of a shape. */
export function partsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

/** Whether a point is inside a ring: a ray from it crosses the ring an odd number of times. */
function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  let [beforeX = 0, beforeY = 0] = ring.at(-1) ?? [];
  for (const [nextX = 0, nextY = 0] of ring) {
    const isCrossed = nextY > y !== beforeY > y && x < ((beforeX - nextX) * (y - nextY)) / (beforeY - nextY) + nextX;
    if (isCrossed) inside = !inside;
    [beforeX, beforeY] = [nextX, nextY];
  }
  return inside;
}
