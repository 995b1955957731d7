// What every page of the desk does: HTMX, the look, the keys, dropped files, marks, and forms that decide.
import "htmx.org";
import { startDeciding } from "./deciding";
import { startDrop } from "./drop";
import { startHelp, startKeys } from "./keys";
import { startMarks } from "./marking";
import { startTheme } from "./theme";
import { startWalk } from "./walk";

document.documentElement.dataset.scripts = "on";
startTheme(document.querySelector<HTMLButtonElement>("[data-does='theme']"));
startKeys(document);
startHelp(document.querySelector<HTMLDialogElement>("dialog#keys"), document);
startWalk(document);
startDrop(document);
startDeciding(document);
startMarks(document);
