// Forms that decide, by keys: what is chosen leads on to the reason, and Enter there sends it.

/** Follow the choices of all forms that decide, those that come later too. */
export function startDeciding(root: Document): void {
  root.addEventListener("change", (event) => {
    const choice = event.target;
    if (choice instanceof HTMLInputElement && choice.name === "act" && choice.type === "radio") lead(choice);
  });
  root.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (!(field instanceof HTMLTextAreaElement) || !("enter" in field.dataset)) return;
    event.preventDefault();
    field.form?.requestSubmit();
  });
  root.addEventListener("click", (event) => {
    const details = event.target instanceof Element ? event.target.closest("summary")?.parentElement : null;
    if (!(details instanceof HTMLDetailsElement) || !details.matches(".undo") || details.open) return;
    event.preventDefault(); // opened here and now, so that what is typed next is typed into the field
    details.open = true;
    details.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
  });
}

/** From what is to be done to what it still needs: a field and value, an event, or the reason. */
function lead(choice: HTMLInputElement): void {
  const wanted = { correct: "field", merge: "other" }[choice.value] ?? "why";
  const field = choice.form?.elements.namedItem(wanted) ?? choice.form?.elements.namedItem("why");
  if (field instanceof HTMLElement && field.checkVisibility()) field.focus();
}
