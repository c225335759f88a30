// A field of search in a page that suggests while one types. Enter without a choice sends the form, as it does without scripts.
import { make, Suggestions } from "./suggestions.ts";

/** Puts a listbox below a field, which a press on an option does not leave. */
export function boxBelow(input: HTMLInputElement, label: string) {
  const box = make("div", { class: "suggest" });
  const list = make("div", { id: `${input.id}-list`, role: "listbox", "aria-label": label });
  const state = make("p", { class: "state", role: "status" });
  box.append(list, state);
  const around = make("div", { class: "suggesting" });
  input.replaceWith(around);
  around.append(input, box);
  // A press on an option must not take the focus from the field before the click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  return { box, list, state };
}

/** Escape and leaving the field close the list. */
export function closes(around: HTMLElement, box: HTMLElement, suggestions: Suggestions) {
  suggestions.input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !suggestions.isOpen) return;
    event.preventDefault();
    suggestions.close();
  });
  around.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && box.contains(event.relatedTarget))) suggestions.close();
  });
}

class Suggest extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>("input[name=q]");
    if (!input || input.getAttribute("role") === "combobox") return;
    const words = this.dataset;
    const { box, list, state } = boxBelow(input, words.label ?? "");
    const told = { hint: "", none: words.none ?? "", failed: words.failed ?? "" };
    const suggestions = new Suggestions(input, list, state, this.getAttribute("src")!, told, false);
    input.form?.addEventListener("submit", (event) => {
      if (!suggestions.chosen) return;
      event.preventDefault();
      location.assign(suggestions.chosen);
    });
    closes(this, box, suggestions);
  }
}

customElements.define("talaia-suggest", Suggest);
