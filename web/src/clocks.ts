// Two sliders: each moves the date in its field, and the field is what counts.

const DAY = 86_400_000;

/** Let the sliders of a form move their fields; `changed` is called when one is let go. */
export function startClocks(form: HTMLFormElement, changed: () => void): void {
  for (const slider of form.querySelectorAll<HTMLInputElement>("input[data-moves]")) {
    const field = form.querySelector<HTMLInputElement>(`#${slider.dataset.moves}`);
    const { low, high } = slider.dataset;
    if (field && low && high) bind(slider, field, { low, high, changed });
  }
}

interface Span {
  low: string;
  high: string;
  changed: () => void;
}

function bind(slider: HTMLInputElement, field: HTMLInputElement, { low, high, changed }: Span): void {
  const days = between(low, high);
  slider.min = "0";
  slider.max = String(days);
  const show = (): void => {
    slider.value = String(field.value ? Math.min(Math.max(between(low, field.value), 0), days) : days);
    slider.setAttribute("aria-valuetext", field.value || "no limit");
  };
  show();
  // At its end a clock stands for all there is: no day is left out that the case may yet get.
  slider.addEventListener("input", () => {
    field.value = Number(slider.value) === days ? "" : later(low, Number(slider.value));
    slider.setAttribute("aria-valuetext", field.value || "no limit");
  });
  slider.addEventListener("change", changed);
  field.addEventListener("change", show);
  form(field)?.addEventListener("reset", () => setTimeout(show));
}

function form(field: HTMLInputElement): HTMLFormElement | null {
  return field.form;
}

export function between(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY);
}

export function later(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}
