import "./autosave.ts";
import "./passkey.ts";
import "./confirm.ts";
import "./palette.ts";
import "./progress.ts";
