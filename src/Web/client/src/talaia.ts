import "./autosave.ts";
