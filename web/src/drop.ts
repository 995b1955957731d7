// Files dropped on a page go into its field for files; the form is sent by hand or at once, as it says.

/** Let every `[data-drop]` take files for the field inside it. */
export function startDrop(root: Document): void {
  for (const zone of root.querySelectorAll<HTMLElement>("[data-drop]")) {
    const field = zone.querySelector<HTMLInputElement>("input[type=file]");
    if (field) takeDrops(zone, field);
  }
}

function takeDrops(zone: HTMLElement, field: HTMLInputElement): void {
  const told = zone.querySelector<HTMLElement>("[data-chosen]");
  const tell = (): void => {
    if (told) told.textContent = chosen(field.files);
  };
  field.addEventListener("change", tell);
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("is-over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("is-over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("is-over");
    if (!event.dataTransfer?.files.length) return;
    field.files = event.dataTransfer.files;
    tell();
  });
}

function chosen(files: FileList | null): string {
  const names = [...(files ?? [])].map((file) => file.name);
  const rest = names.length > 5 ? ` and ${names.length - 5} more` : "";
  return names.slice(0, 5).join(", ") + rest;
}
