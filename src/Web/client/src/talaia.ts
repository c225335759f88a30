import "./autosave.ts";
import "./passkey.ts";
import "./confirm.ts";
import "./palette.ts";
import "./pick.ts";
import "./progress.ts";
import "./suggest.ts";
import "./tree.ts";
