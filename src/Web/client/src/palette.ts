// The palette: finds while one types. The link in the page stays the way for everybody else.
import { make, Suggestions } from "./suggestions.ts";

class Palette extends HTMLElement {
  #dialog: HTMLDialogElement | null = null;
  #input!: HTMLInputElement;

  connectedCallback() {
    this.#link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      this.#open();
    });
    document.addEventListener("keydown", this.#shortcut);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#shortcut);
  }

  get #link() {
    return this.querySelector("a")!;
  }

  #shortcut = (event: KeyboardEvent) => {
    const isPalette = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!isPalette && !isSlash) return;
    if (document.querySelector("dialog:modal") && !this.#dialog?.open) return;
    event.preventDefault();
    this.#open();
  };

  #open() {
    this.#dialog ??= this.#make();
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#input.select();
  }

  #make() {
    const words = this.dataset;
    const dialog = make("dialog", { class: "palette", "aria-label": words.label ?? "" });
    const form = make("form", { role: "search", method: "get", action: this.#link.getAttribute("href")! });
    this.#input = make("input", { type: "text", name: "q", "aria-label": words.label ?? "", spellcheck: "false", maxlength: "100", placeholder: words.hint ?? "" });
    const close = make("button", { type: "button", "aria-label": words.close ?? "" });
    close.textContent = "✕";
    close.addEventListener("click", () => dialog.close());
    form.append(this.#input, close);
    const list = make("div", { id: "palette-list", class: "results", role: "listbox", "aria-label": words.label ?? "" });
    const state = make("p", { class: "state", role: "status" });
    state.textContent = words.hint ?? "";
    dialog.append(form, list, state);
    const told = { hint: words.hint ?? "", none: words.none ?? "", failed: words.failed ?? "" };
    const suggestions = new Suggestions(this.#input, list, state, this.getAttribute("src")!, told, true);
    form.addEventListener("submit", (event) => {
      if (!suggestions.chosen) return;
      event.preventDefault();
      location.assign(suggestions.chosen);
      dialog.close();
    });
    // A click beside it closes it; the dialog gives the focus back to where it was.
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
    return dialog;
  }
}

function isTyping(target: EventTarget | null) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));
}

customElements.define("talaia-palette", Palette);
