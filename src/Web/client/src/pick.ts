// A field for the code of an element, or of several between commas, that suggests elements by their name. Without scripts one types the code.
import { boxBelow, closes } from "./suggest.ts";
import { Suggestions } from "./suggestions.ts";

class Pick extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>("input");
    if (!input || input.getAttribute("role") === "combobox") return;
    const words = this.dataset;
    const many = this.hasAttribute("data-many");
    const { box, list, state } = boxBelow(input, words.label ?? "");
    const told = { hint: "", none: words.none ?? "", failed: words.failed ?? "" };
    const lastOf = (typed: string) => (many ? typed.slice(typed.lastIndexOf(",") + 1) : typed).trim();
    const suggestions = new Suggestions(input, list, state, this.getAttribute("src")!, told, false, lastOf);
    const take = (option: HTMLElement) => {
      const code = option.dataset.note ?? "";
      const before = input.value.slice(0, input.value.lastIndexOf(",") + 1);
      input.value = many ? `${before}${before ? " " : ""}${code}, ` : `${code} ${option.firstElementChild?.textContent ?? ""}`;
      suggestions.close();
      input.focus();
    };
    list.addEventListener("click", (event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
      if (!option) return;
      event.preventDefault();
      take(option);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !suggestions.option || event.isComposing) return;
      event.preventDefault();
      take(suggestions.option);
    });
    closes(this, box, suggestions);
  }
}

customElements.define("talaia-pick", Pick);
