import "./autosave.ts";
import "./confirm.ts";
import "./palette.ts";
import "./progress.ts";
