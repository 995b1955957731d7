// A report's marks: what is pointed at lights all of its claim, and a click on a claim's words opens its panel.

const CLAIMS = "[data-claims], [data-claim]";

/** Light the claim under the pointer or the focus, and open the narrowest claim of the words that are clicked. */
export function startMarks(root: Document): void {
  const text = root.querySelector<HTMLElement>(".marked");
  const panel = root.querySelector<HTMLElement>("#panel");
  if (!text || !panel) return;
  const light = lighter([...text.querySelectorAll<HTMLElement>(".run[data-claims]")]);
  for (const name of ["pointerover", "focusin"]) root.addEventListener(name, (event) => light(numberAt(event.target)));
  text.addEventListener("click", (event) => {
    const at = event.target instanceof Element ? event.target : null;
    const mark = at?.closest<HTMLElement>(".claim-mark");
    if (mark) choose(text, mark);
    const words = at?.closest<HTMLElement>(".run[data-claims]");
    if (words && root.getSelection()?.isCollapsed !== false) markOf(text, numberAt(words))?.click();
  });
  new MutationObserver(() => panel.querySelector<HTMLElement>(".panel")?.focus()).observe(panel, { childList: true });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") text.querySelector<HTMLElement>(".claim-mark.is-open")?.focus();
  });
}

/** The number of the narrowest claim that an element is in; words name theirs from the widest to the narrowest. */
function numberAt(target: EventTarget | null): string | undefined {
  const own = target instanceof Element ? target.closest<HTMLElement>(CLAIMS) : null;
  return own?.dataset.claim ?? own?.dataset.claims?.split(" ").at(-1);
}

function markOf(text: HTMLElement, number: string | undefined): HTMLElement | null {
  return number ? text.querySelector<HTMLElement>(`.claim-mark[data-claim="${CSS.escape(number)}"]`) : null;
}

function choose(text: HTMLElement, mark: HTMLElement): void {
  for (const other of text.querySelectorAll(".claim-mark.is-open")) other.classList.remove("is-open");
  mark.classList.add("is-open");
}

/** Lights the words of one claim at a time; most moves of a pointer change nothing. */
function lighter(all: readonly HTMLElement[]): (number: string | undefined) => void {
  const parts = new Map<string, HTMLElement[]>();
  for (const words of all) {
    for (const number of (words.dataset.claims ?? "").split(" ")) parts.set(number, [...(parts.get(number) ?? []), words]);
  }
  let lit: string | undefined;
  return (number) => {
    if (number === lit) return;
    for (const words of parts.get(lit ?? "") ?? []) words.classList.remove("is-lit");
    for (const words of parts.get(number ?? "") ?? []) words.classList.add("is-lit");
    lit = number;
  };
}
