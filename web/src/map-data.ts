// What the server tells of one view of the map (`sayso.serve.desk.map_data`).

export type Grade = "corroborated" | "conceded" | "single_origin" | "claimed" | "denied";
export const GRADES: readonly Grade[] = ["corroborated", "conceded", "single_origin", "claimed", "denied"];

export interface Holder {
  id: string;
  name: string;
  short: string;
}

export interface PlaceMark {
  id: string;
  name: string;
  within: string;
  lat: number | null;
  lon: number | null;
  outline: string | null;
  events: number;
  grades: Partial<Record<Grade, number>>;
  signs: Partial<Record<Grade, string>>;
}

export interface HoldMark {
  id: string;
  name: string;
  facility: string | null;
  lat: number | null;
  lon: number | null;
  outline: string | null;
  status: string;
  sides: string[];
  assessed: boolean;
  besieged: boolean;
  share: number | null;
  says: string;
  ground: string;
}

export interface MapData {
  on: string | null;
  events: number;
  unplaced: number;
  is_as_known: boolean;
  holders: Holder[];
  places: PlaceMark[];
  holds: HoldMark[];
}

/** The marks of a view; throws where the server does not give them. */
export async function fetchMarks(address: string): Promise<MapData> {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return (await answer.json()) as MapData;
}

/** The colour of a holder: its place among all holders of the case, so that no move of a slider changes it. */
export function holderIndex(data: MapData): Map<string, number> {
  return new Map(data.holders.map((holder, index) => [holder.id, index]));
}
