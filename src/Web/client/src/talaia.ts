import "./autosave.ts";
import "./passkey.ts";
