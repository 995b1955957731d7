// The view: what the form asks for stands in the address, and the list and the map follow it.
import { startClocks } from "./clocks";

const FOUND = "found";

export interface View {
  /** What is asked for, as the part of an address that begins with "?". */
  asked: () => string;
  /** Ask for one place alone. */
  only: (place: string) => void;
}

/** Let the form change the view without a new page; `changed` is called when the list has followed. */
export function startView(form: HTMLFormElement, changed: () => void): View {
  let before: AbortController | undefined;
  const show = async (address: string): Promise<void> => {
    before?.abort();
    before = new AbortController();
    const found = document.getElementById(FOUND);
    found?.setAttribute("aria-busy", "true");
    const answer = await fetch(`/${address}`, { signal: before.signal });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(FOUND);
    if (!fresh || !found) return location.assign(`/${address}`);
    found.replaceChildren(...fresh.childNodes);
    found.removeAttribute("aria-busy");
    changed();
  };
  const submit = (): void => {
    const address = addressOf(form);
    if (address === (location.search || "?")) return;
    history.pushState(null, "", `/${address}`);
    follow(form, address);
    show(address).catch(unlessAborted);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener("change", (event) => {
    if (!(event.target instanceof HTMLInputElement && event.target.type === "range")) submit();
  });
  window.addEventListener("popstate", () => location.reload());
  startClocks(form, submit);
  startBars(form, submit);
  return {
    asked: () => addressOf(form),
    only: (place) => {
      const field = form.querySelector<HTMLInputElement>("[name=place]");
      if (field) field.value = place;
      submit();
    },
  };
}

/** A bar of the line of time turns the clock of happening to its end; the slider does the same by keys. */
function startBars(form: HTMLFormElement, changed: () => void): void {
  document.getElementById(FOUND)?.addEventListener("click", (event) => {
    const bar = event.target instanceof Element ? event.target.closest<SVGElement>("[data-until]") : null;
    const field = form.querySelector<HTMLInputElement>("#until");
    if (!bar?.dataset.until || !field) return;
    field.value = bar.dataset.until;
    field.dispatchEvent(new Event("change"));
    changed();
  });
}

/** The fields that hold something, as an address. */
function addressOf(form: HTMLFormElement): string {
  const given = [...new FormData(form)].filter(([, value]) => typeof value === "string" && value !== "");
  return `?${new URLSearchParams(given as [string, string][]).toString()}`;
}

/** Links that show the same in another way ask for the same. */
function follow(form: HTMLFormElement, address: string): void {
  const table = form.ownerDocument.querySelector<HTMLAnchorElement>("#as-table");
  table?.setAttribute("href", `/table${address}`);
}

function unlessAborted(error: unknown): void {
  if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
}
