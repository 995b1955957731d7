// How the map looks: land and borders from our own outlines, then stretches, then points, then words.
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { OFFSETS } from "./features";
import { ROWS_NAME } from "./images";
import { type Look, sideColour } from "./look";
import { GRADES } from "./map-data";

const EMPTY = { type: "FeatureCollection" as const, features: [] };
export const NEAR = 4.5; // the zoom from which outlines are drawn finely
export const CHOOSABLE = ["rows", "discs", "dots", "area-claimed", "area-assessed", "area-events"];

/** The whole style; sources are filled later. Words are drawn from the fonts of the page: there is no server of glyphs. */
export function mapStyle(look: Look): StyleSpecification {
  const geojson = { type: "geojson" as const, data: EMPTY };
  return {
    version: 8,
    sources: {
      world: geojson,
      provinces: geojson,
      borders: geojson,
      areas: geojson,
      labels: geojson,
      holds: geojson,
      places: {
        ...geojson,
        cluster: true,
        clusterRadius: 46,
        clusterMaxZoom: 9,
        clusterProperties: Object.fromEntries([
          ...GRADES.map((_, at) => [`n${at}`, ["+", ["get", `n${at}`]]]),
          ["events", ["+", ["get", "events"]]],
        ]),
      },
    },
    layers: layers(look) as LayerSpecification[],
  };
}

function layers(look: Look): unknown[] {
  return [...ground(look), ...stretches(look), ...points(look)];
}

/** From afar whole countries; from near their provinces, whose outlines are finer. */
function ground(look: Look): unknown[] {
  const line = (id: string, source: string, width: number): object => ({
    id,
    type: "line",
    source,
    paint: { "line-color": look.border, "line-width": width },
  });
  const land = { type: "fill", paint: { "fill-color": look.land, "fill-antialias": false } };
  return [
    { id: "sea", type: "background", paint: { "background-color": look.sea } },
    { id: "land", source: "world", ...land },
    { id: "province-land", source: "provinces", ...land },
    line("province-lines", "provinces", 0.6),
    { ...line("country-lines", "world", 1.2), maxzoom: NEAR },
    { ...line("border-lines", "borders", 1.4), minzoom: NEAR },
  ];
}

function stretches(look: Look): unknown[] {
  const side = ["get", "side"];
  const colours = [
    "match",
    side,
    ...look.sides.flatMap((_, at) => [at, sideColour(look, at)]),
    sideColour(look, undefined),
  ];
  const held = (word: string): unknown => ["==", ["get", "held"], word];
  const dashes = { "line-color": look.accent, "line-width": 1.4, "line-dasharray": [3, 2] };
  return [
    {
      id: "area-assessed",
      type: "fill",
      source: "areas",
      filter: held("assessed"),
      paint: { "fill-color": colours, "fill-opacity": 0.3 },
    },
    {
      id: "area-claimed",
      type: "fill",
      source: "areas",
      filter: held("claimed"),
      paint: { "fill-pattern": ["concat", "hatch", ["to-string", side]], "fill-opacity": 0.6 },
    },
    {
      id: "area-events",
      type: "fill",
      source: "areas",
      filter: [">", ["get", "events"], 0],
      paint: { "fill-pattern": "dots", "fill-opacity": 0.55 },
    },
    { id: "area-lines", type: "line", source: "areas", paint: dashes },
  ];
}

function points(look: Look): unknown[] {
  const words = { "text-color": look.ink, "text-halo-color": look.sheet, "text-halo-width": 1.6 };
  const font = { "text-font": ["Sayso Sans"], "text-size": 13 };
  const isCluster = ["has", "point_count"];
  return [
    {
      id: "chosen",
      type: "circle",
      source: "places",
      filter: ["==", ["get", "id"], ""],
      paint: { "circle-radius": 24, "circle-color": look.accent, "circle-opacity": 0.28 },
    },
    {
      id: "dots",
      type: "circle",
      source: "places",
      paint: {
        "circle-radius": ["case", isCluster, 9, 4],
        "circle-color": ["case", isCluster, look.muted, look.ink],
        "circle-stroke-color": look.sheet,
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: "area-words",
      type: "symbol",
      source: "labels",
      filter: ["!=", ["get", "label"], ""],
      layout: {
        ...font,
        "text-field": ["get", "label"],
        "text-max-width": 9,
        "text-variable-anchor": ["center", "bottom", "top", "left", "right"],
        "text-radial-offset": 2.5,
        "symbol-sort-key": ["-", 0, ["get", "events"]],
      },
      paint: words,
    },
    {
      id: "discs",
      type: "symbol",
      source: "holds",
      layout: {
        "icon-image": ["get", "image"],
        "icon-offset": OFFSETS,
        "symbol-sort-key": ["get", "order"],
        "icon-padding": 0,
      },
    },
    {
      id: "rows",
      type: "symbol",
      source: "places",
      layout: {
        ...font,
        "icon-image": ROWS_NAME,
        "icon-anchor": "left",
        "icon-offset": [19, 0],
        "icon-padding": 0,
        "symbol-sort-key": ["-", 0, ["get", "events"]],
        "text-field": [
          "case",
          isCluster,
          ["concat", ["to-string", ["get", "point_count"]], " places"],
          ["get", "name"],
        ],
        "text-anchor": "bottom",
        "text-offset": [0, -1.5],
        "text-optional": true,
      },
      paint: words,
    },
  ];
}
