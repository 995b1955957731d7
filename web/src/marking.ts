// A report's marks: what is pointed at lights all of its claim, and a click on a claim's words opens its panel.

const CLAIMS = "[data-claims], [data-claim]";

/** Light the claim under the pointer or the focus, and open the narrowest claim of the words that are clicked. */
export function startMarks(root: Document): void {
  if (!root.querySelector(".marked")) return;
  for (const name of ["pointerover", "focusin"]) {
    root.addEventListener(name, (event) => light(root, numberAt(event.target)));
  }
  root.querySelector(".marked")?.addEventListener("click", (event) => {
    const words = event.target instanceof Element ? event.target.closest<HTMLElement>(".run[data-claims]") : null;
    const number = words && root.getSelection()?.isCollapsed !== false ? numberAt(words) : undefined;
    if (number) markOf(root, number)?.click();
  });
  root.addEventListener("htmx:afterSwap", (event) => {
    if (event.target instanceof Element && event.target.id === "panel") event.target.querySelector<HTMLElement>(".panel")?.focus();
  });
  root.addEventListener("keydown", (event) => {
    const panel = event.target instanceof Element ? event.target.closest("#panel") : null;
    if (event.key === "Escape" && panel) root.querySelector<HTMLElement>(".claim-mark.is-open")?.focus();
  });
  root.addEventListener("htmx:beforeRequest", (event) => {
    for (const mark of root.querySelectorAll(".claim-mark.is-open")) mark.classList.remove("is-open");
    if (event.target instanceof Element) event.target.classList.add("is-open");
  });
}

/** The number of the narrowest claim that an element is in; words name theirs from the widest to the narrowest. */
function numberAt(target: EventTarget | null): string | undefined {
  const own = target instanceof Element ? target.closest<HTMLElement>(CLAIMS) : null;
  return own?.dataset.claim ?? own?.dataset.claims?.split(" ").at(-1);
}

function markOf(root: Document, number: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`.claim-mark[data-claim="${CSS.escape(number)}"]`);
}

function light(root: Document, number: string | undefined): void {
  for (const words of root.querySelectorAll<HTMLElement>(".run[data-claims]")) {
    words.classList.toggle("is-lit", number !== undefined && (words.dataset.claims ?? "").split(" ").includes(number));
  }
}
