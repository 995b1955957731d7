// Before the page is drawn: the look that its reader chose, so that it does not flash in the other one.
import { applyTheme, keptTheme } from "./theme";

applyTheme(keptTheme());
