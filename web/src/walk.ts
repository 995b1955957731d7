// Going through a list with j and k, the arrow keys of those who read much.

/** Let the two hidden buttons of a list move the focus from one item to the next; `data-walk` names what is an item. */
export function startWalk(root: Document): void {
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-step]") : null;
    if (button) step(root, Number(button.dataset.step));
  });
}

function step(root: Document, by: number): void {
  const items = [...root.querySelectorAll<HTMLElement>("[data-walk]")].filter((one) => one.checkVisibility());
  const now = items.findIndex((item) => item === root.activeElement || item.contains(root.activeElement));
  const next = items[Math.min(Math.max(now + by, 0), items.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
