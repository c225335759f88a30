// The palette: finds while one types. A combobox whose list is a listbox with groups (WAI-ARIA 1.2); the link in the page stays the way for everybody else.
interface Found {
  title: string;
  href: string;
  lang: string | null;
  note: string | null;
}

interface Answer {
  said: string;
  groups: { title: string; items: Found[] }[];
}

const PAUSE = 120;

class Palette extends HTMLElement {
  #dialog: HTMLDialogElement | null = null;
  #input!: HTMLInputElement;
  #list!: HTMLElement;
  #state!: HTMLElement;
  #options: HTMLAnchorElement[] = [];
  #at = -1;
  #asked: AbortController | null = null;
  #timer = 0;

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
    this.#input = make("input", {
      type: "text", name: "q", role: "combobox", "aria-label": words.label ?? "", "aria-expanded": "false", "aria-controls": "palette-list",
      "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false", maxlength: "100", placeholder: words.hint ?? "",
    });
    const close = make("button", { type: "button", "aria-label": words.close ?? "" });
    close.textContent = "✕";
    close.addEventListener("click", () => dialog.close());
    form.append(this.#input, close);
    this.#list = make("div", { id: "palette-list", class: "results", role: "listbox", "aria-label": words.label ?? "" });
    this.#state = make("p", { class: "state", role: "status" });
    this.#state.textContent = words.hint ?? "";
    dialog.append(form, this.#list, this.#state);
    this.#input.addEventListener("input", () => this.#soon());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    form.addEventListener("submit", (event) => {
      const chosen = this.#options[this.#at];
      if (!chosen) return;
      event.preventDefault();
      location.assign(chosen.href);
      dialog.close();
    });
    // A click beside it closes it; the dialog gives the focus back to where it was.
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
    return dialog;
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), PAUSE);
  }

  async #ask() {
    this.#asked?.abort();
    const query = this.#input.value.trim();
    if (query.length < 2) return this.#show({ said: this.dataset.hint ?? "", groups: [] });
    const asked = (this.#asked = new AbortController());
    try {
      const answer = await fetch(`${this.getAttribute("src")}?q=${encodeURIComponent(query)}`, { signal: asked.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const found = (await answer.json()) as Answer;
      this.#show(found.groups.length > 0 ? found : { said: this.dataset.none ?? "", groups: [] });
    } catch {
      if (!asked.signal.aborted) this.#show({ said: this.dataset.failed ?? "", groups: [] });
    }
  }

  #show(answer: Answer) {
    this.#options = [];
    this.#list.replaceChildren(...answer.groups.map((group, i) => this.#group(group, i)));
    this.#list.scrollTop = 0;
    this.#state.textContent = answer.said;
    this.#input.setAttribute("aria-expanded", `${this.#options.length > 0}`);
    this.#choose(this.#options.length > 0 ? 0 : -1);
  }

  #group(group: Answer["groups"][number], number: number) {
    const box = make("div", { role: "group", "aria-labelledby": `palette-${number}` });
    const title = make("span", { id: `palette-${number}` });
    title.textContent = group.title;
    box.append(title);
    for (const found of group.items) {
      const option = make("a", { id: `palette-o${this.#options.length}`, role: "option", href: found.href, tabindex: "-1", "aria-selected": "false" });
      const text = make("span", found.lang ? { lang: found.lang } : {});
      text.textContent = found.title;
      option.append(text);
      if (found.note) {
        const note = make("span", {});
        note.textContent = found.note;
        option.append(note);
      }
      this.#options.push(option);
      box.append(option);
    }
    return box;
  }

  #key(event: KeyboardEvent) {
    const last = this.#options.length - 1;
    if (last < 0 || event.isComposing) return;
    const to = event.key === "ArrowDown" ? (this.#at === last ? 0 : this.#at + 1)
      : event.key === "ArrowUp" ? (this.#at <= 0 ? last : this.#at - 1)
      : null;
    if (to === null) return;
    event.preventDefault();
    this.#choose(to);
  }

  #choose(at: number) {
    this.#options[this.#at]?.setAttribute("aria-selected", "false");
    this.#at = at;
    const option = this.#options[at];
    if (!option) return this.#input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", option.id);
  }
}

function isTyping(target: EventTarget | null) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string>): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

customElements.define("talaia-palette", Palette);
