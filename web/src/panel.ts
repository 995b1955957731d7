// What is known of the place that was chosen on the map, in words.
import { GRADES, type HoldMark, type PlaceMark } from "./map-data";

export interface Chosen {
  id: string;
  place: PlaceMark | undefined;
  holds: HoldMark[];
}

const GRADE_WORDS: Record<string, string> = {
  corroborated: "corroborated",
  conceded: "conceded",
  single_origin: "of one origin",
  claimed: "claimed",
  denied: "denied",
};

/** Fill the panel and show it; all words are put in as text, never as markup. */
export function showPanel(panel: HTMLElement, chosen: Chosen, only: (place: string) => void): void {
  const name = chosen.place?.name ?? chosen.holds[0]?.name ?? "";
  const isStretch = chosen.place ? chosen.place.lat === null : chosen.holds[0]?.lat === null;
  const heading = line("h2", isStretch ? `Somewhere in ${name}` : name);
  heading.tabIndex = -1;
  const parts: HTMLElement[] = [heading];
  if (chosen.place?.within) parts.push(line("p", chosen.place.within, "meta"));
  for (const hold of chosen.holds) parts.push(...holdLines(hold));
  if (chosen.place) parts.push(line("p", eventWords(chosen.place)));
  parts.push(ways(panel, chosen.id, only));
  panel.replaceChildren(...parts);
  panel.hidden = false;
  heading.focus({ preventScroll: true });
}

function holdLines(hold: HoldMark): HTMLElement[] {
  const says = line("p", hold.facility ? `${hold.facility}: ${hold.says}` : hold.says);
  return [says, line("p", hold.ground, "meta")];
}

function eventWords(place: PlaceMark): string {
  const each = GRADES.filter((grade) => place.grades[grade]).map(
    (grade) => `${place.grades[grade]} ${GRADE_WORDS[grade]}`,
  );
  return `${place.events} ${place.events === 1 ? "event" : "events"}: ${each.join(", ")}`;
}

function ways(panel: HTMLElement, id: string, only: (place: string) => void): HTMLElement {
  const row = line("p", "", "row");
  const alone = button("Only this place", () => only(id));
  const page = document.createElement("a");
  page.className = "button";
  page.href = `/places/${encodeURIComponent(id)}`;
  page.textContent = "Its page";
  const close = button("Close", () => {
    panel.hidden = true;
  });
  close.dataset.key = "Escape";
  close.dataset.keyWords = "Close the place";
  row.append(alone, page, close);
  return row;
}

function button(words: string, does: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", does);
  return made;
}

function line(kind: string, words: string, look = ""): HTMLElement {
  const made = document.createElement(kind);
  made.textContent = words;
  made.dir = "auto";
  if (look) made.className = look;
  return made;
}
