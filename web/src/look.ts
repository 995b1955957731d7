// The colours of the page, read from its styles, so that the map follows the look of the page.

export interface Look {
  ink: string;
  muted: string;
  sheet: string;
  sea: string;
  land: string;
  border: string;
  accent: string;
  grades: Record<string, string>;
  sides: readonly string[];
}

// Paul Tol's "bright" and "vibrant" sets, which people who see few colours tell apart; the rest is one grey, since the
// letters on a mark say who it is anyway.
const LIGHT = ["#c98a00", "#4477aa", "#228833", "#aa3377", "#ee6677", "#117788", "#994f00", "#7a6fd0"];
const DARK = ["#e6b030", "#77aadd", "#55bb66", "#dd77aa", "#ff8f9c", "#55bbcc", "#d08a4a", "#a59bf0"];
const OTHERS = "#808080";

export function readLook(isDark: boolean): Look {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const grades = ["corroborated", "conceded", "single_origin", "claimed", "denied"];
  return {
    ink: read("ink"),
    muted: read("muted"),
    sheet: read("sheet"),
    sea: read("sea"),
    land: read("land"),
    border: read("border"),
    accent: read("accent"),
    grades: Object.fromEntries(grades.map((grade) => [grade, read(`grade-${grade}`)])),
    sides: isDark ? DARK : LIGHT,
  };
}

export function sideColour(look: Look, index: number | undefined): string {
  return (index === undefined ? undefined : look.sides[index]) ?? OTHERS;
}
