// The map of the first page: it follows the form, and shows what is chosen in words beside it.
import {
  AttributionControl,
  type GeoJSONSource,
  LngLatBounds,
  Map as MapView,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from "maplibre-gl";
import { type AreaFeature, areaFeatures, countriesOf, holdFeatures, labelFeatures, placeFeatures } from "./features";
import { startImages } from "./images";
import { readLook } from "./look";
import { fetchMarks, type MapData } from "./map-data";
import { collection, type Outline, Outlines, partsOf } from "./outlines";
import { showPanel } from "./panel";
import { CHOOSABLE, mapStyle, NEAR } from "./style";
import { isDark } from "./theme";
import { startView, type View } from "./view";

const MARGIN = 70;
const CLOSEST = 7;

class MapPage {
  private map: MapView;
  private data: MapData | undefined;
  private readonly outlines: Outlines;
  private readonly view: View;
  private readonly asked = new Set<string>();

  constructor(
    private readonly box: HTMLElement,
    private readonly panel: HTMLElement,
    private readonly note: HTMLElement,
    form: HTMLFormElement,
  ) {
    this.outlines = new Outlines(box.dataset.outlines ?? "");
    this.view = startView(form, () => void this.follow({ isFitted: false }));
    this.map = this.made();
    document.addEventListener("sayso:theme", () => this.redraw());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.redraw());
    this.startList();
  }

  private made(): MapView {
    const look = readLook(isDark());
    const map = new MapView({
      container: this.box,
      style: mapStyle(look),
      center: [25, 25],
      zoom: 1.2,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
      maxZoom: 12,
      renderWorldCopies: true,
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    map.addControl(new ScaleControl({}), "bottom-right");
    map.addControl(
      new AttributionControl({ compact: false, customAttribution: "Natural Earth · GeoNames" }),
      "bottom-left",
    );
    startImages(map, look);
    const isReady = document.fonts.load('13px "Sayso Sans"').catch(() => []);
    map.on("load", () => void isReady.then(() => this.follow({ isFitted: true })));
    map.on("idle", () => this.near());
    map.on("click", (event) => {
      const [found] = map.queryRenderedFeatures(event.point, { layers: CHOOSABLE });
      if (found) void this.choose(found.properties, event.lngLat.toArray());
    });
    map.on("mousemove", (event) => {
      const isOver = map.queryRenderedFeatures(event.point, { layers: CHOOSABLE }).length > 0;
      map.getCanvas().style.cursor = isOver ? "pointer" : "";
    });
    map.getCanvas().setAttribute("aria-label", "Map of events and holdings; the same stands in the table below it");
    return map;
  }

  private redraw(): void {
    const [center, zoom] = [this.map.getCenter(), this.map.getZoom()];
    this.map.remove();
    this.map = this.made();
    this.map.jumpTo({ center, zoom });
  }

  /** Fetch what the form asks for, and draw it. */
  private async follow({ isFitted }: { isFitted: boolean }): Promise<void> {
    try {
      const data = await fetchMarks(`${this.box.dataset.marks}${this.view.asked()}`);
      const isFirst = this.data === undefined;
      this.data = data;
      const world = await this.outlines.countries();
      this.put("world", collection(world));
      const provinces = await this.land(countriesOf(data, world));
      const areas = areaFeatures(data, [...world, ...provinces]);
      this.put("areas", collection(areas));
      this.put("labels", collection(labelFeatures(areas)));
      this.put("holds", collection(holdFeatures(data)));
      this.put("places", collection(placeFeatures(data)));
      this.tell(data);
      if (isFitted && isFirst) this.fit(data, areas);
      this.box.dataset.drawn = this.view.asked();
    } catch (error) {
      this.note.textContent = `The map could not be drawn (${error instanceof Error ? error.message : "unknown"}); the table shows the same.`;
    }
  }

  /** Fetch and draw the provinces of countries that are spoken of, or have come near. */
  private async land(countries: Iterable<string>): Promise<Outline[]> {
    const { provinces, borders } = await this.outlines.provinces(countries);
    this.put("provinces", collection(provinces));
    this.put("borders", collection(borders));
    return provinces;
  }

  private near(): void {
    if (this.map.getZoom() < NEAR) return;
    const seen = this.map.queryRenderedFeatures({ layers: ["land"] }).map((one) => String(one.properties.country));
    const fresh = [...new Set(seen)].filter((country) => !this.asked.has(country));
    for (const country of fresh) this.asked.add(country);
    if (fresh.length) void this.land(fresh);
  }

  private put(source: string, data: GeoJSON.FeatureCollection): void {
    (this.map.getSource(source) as GeoJSONSource | undefined)?.setData(data);
  }

  /** What no mark can show: events at no place, and those in an area that has no outline. */
  private tell(data: MapData): void {
    const vague = data.places.filter((place) => place.lat === null && place.outline === null);
    const parts = [
      data.unplaced ? `${data.unplaced} of ${data.events} events are at no known place.` : "",
      vague.length
        ? `Not drawn, since nobody says where in it: ${vague
            .slice(0, 8)
            .map((place) => `${place.name} (${place.events})`)
            .join(", ")}${vague.length > 8 ? ` and ${vague.length - 8} more` : ""}.`
        : "",
    ];
    this.note.textContent = parts.filter(Boolean).join(" ");
  }

  /** Come as near as everything allows; a country that is only named as a whole is left to itself. */
  private fit(data: MapData, areas: readonly AreaFeature[]): void {
    const bounds = new LngLatBounds();
    for (const { geometry, properties } of areas) {
      if (!String(properties.code).includes("-")) continue;
      for (const part of partsOf(geometry)) for (const [lon = 0, lat = 0] of part[0] ?? []) bounds.extend([lon, lat]);
    }
    for (const mark of [...data.places, ...data.holds]) {
      if (mark.lat !== null && mark.lon !== null) bounds.extend([mark.lon, mark.lat]);
    }
    if (!bounds.isEmpty()) this.map.fitBounds(bounds, { padding: MARGIN, maxZoom: CLOSEST, animate: false });
  }

  private async choose(properties: Record<string, unknown>, at: [number, number]): Promise<void> {
    if (typeof properties.cluster_id === "number") {
      const source = this.map.getSource("places") as GeoJSONSource;
      const zoom = await source.getClusterExpansionZoom(properties.cluster_id);
      this.map.easeTo({ center: at, zoom });
      return;
    }
    const id = String(properties.id);
    const place = this.data?.places.find((mark) => mark.id === id);
    const holds = this.data?.holds.filter((hold) => hold.id === id) ?? [];
    showPanel(this.panel, { id, place, holds }, this.view.only);
    this.light(id);
  }

  /** Light up a place on the map and its events in the list. */
  private light(id: string): void {
    this.map.setFilter("chosen", ["==", ["get", "id"], id]);
    for (const card of document.querySelectorAll<HTMLElement>(".card[data-place]")) {
      card.classList.toggle("is-chosen", card.dataset.place === id);
    }
  }

  /** An event of the list that is pointed at or walked to is lit up on the map. */
  private startList(): void {
    const list = document.getElementById("found");
    const show = (event: Event): void => {
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>(".card[data-place]") : null;
      if (card?.dataset.place) this.light(card.dataset.place);
    };
    list?.addEventListener("focusin", show);
    list?.addEventListener("pointerover", show);
  }
}

const box = document.getElementById("map");
const panel = document.getElementById("place-panel");
const note = document.getElementById("map-note");
const form = document.querySelector<HTMLFormElement>("form#view");
if (box && panel && note && form) {
  if (drawsMaps()) {
    setWorkerUrl(new URL(box.dataset.worker ?? "", location.href).href);
    new MapPage(box, panel, note, form);
  } else {
    box.hidden = true;
    note.textContent = "This browser draws no maps (it has no WebGL 2). The list and the table show the same.";
    startView(form, () => undefined);
  }
}

function drawsMaps(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}
