// Light or dark: as the system has it, until the reader chooses.

export type Theme = "system" | "light" | "dark";
const KEY = "sayso-theme";
const NEXT: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

/** What the reader chose on this machine; a browser that keeps nothing is no fault. */
export function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

/** Whether what is shown now is dark. */
export function isDark(): boolean {
  const theme = keptTheme();
  return theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
}

/** Let the button go round the looks, and tell whoever draws by hand that the look changed. */
export function startTheme(button: HTMLButtonElement | null): void {
  if (!button) return;
  const tell = (theme: Theme): void => {
    button.setAttribute("aria-label", `Look: ${theme}. Change it`);
    button.title = `Look: ${theme}`;
  };
  tell(keptTheme());
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = NEXT[keptTheme()];
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // the choice then lasts as long as the page
    }
    applyTheme(next);
    tell(next);
    document.dispatchEvent(new CustomEvent("sayso:theme"));
  });
}
