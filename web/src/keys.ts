// Keys: each page lists its own in the markup (`data-key` on what they press), so that help and deed are one list.

const TYPED_IN = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

/** Press the control that has the key; a key typed into a field is text, and one with Ctrl, Alt or Meta the browser's. */
export function startKeys(root: Document): void {
  root.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof Element && event.target.closest(TYPED_IN) !== null;
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping) return;
    const control = pressedBy(root, event.key);
    if (!control) return;
    event.preventDefault();
    if (control.matches(TYPED_IN)) control.focus();
    else control.click();
  });
}

/** The control of a key that can be seen; where several have it, the one in the part that was used last. */
function pressedBy(root: Document, key: string): HTMLElement | undefined {
  const all = [...root.querySelectorAll<HTMLElement>("[data-key]")].filter((one) => one.dataset.key === key);
  const seen = all.filter((one) => !one.matches(":disabled") && one.checkVisibility());
  const part = root.activeElement?.closest("[data-keys]");
  return seen.find((one) => part?.contains(one)) ?? seen[0];
}

/** Fill the dialog of keys from the controls that stand in the page. */
export function startHelp(dialog: HTMLDialogElement | null, root: Document): void {
  const list = dialog?.querySelector("dl");
  if (!dialog || !list) return;
  root.querySelector("[data-opens='keys']")?.addEventListener("click", () => {
    list.replaceChildren(...rows(root));
    dialog.showModal();
  });
}

function rows(root: Document): HTMLElement[] {
  const controls = [...root.querySelectorAll<HTMLElement>("[data-key]")].filter((one) => one.checkVisibility());
  const told = new Map(controls.map((one) => [one.dataset.key ?? "", wordsOf(one)]));
  return [...told].flatMap(([key, words]) => {
    const term = root.createElement("dt");
    const kbd = root.createElement("kbd");
    kbd.textContent = key;
    term.append(kbd);
    const meaning = root.createElement("dd");
    meaning.textContent = words;
    return [term, meaning];
  });
}

function wordsOf(control: HTMLElement): string {
  const own = control.dataset.keyWords ?? control.getAttribute("aria-label") ?? control.textContent ?? "";
  return own.trim().replace(/\s+/g, " ");
}
