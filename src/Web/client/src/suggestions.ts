// What a combobox suggests while one types: a listbox with groups (WAI-ARIA 1.2, "editable combobox with list autocomplete"). The palette and the fields of search share it.
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

export interface Words {
  hint: string;
  none: string;
  failed: string;
}

const PAUSE = 120;

export class Suggestions {
  #options: HTMLAnchorElement[] = [];
  #at = -1;
  #asked: AbortController | null = null;
  #timer = 0;

  /** The first option is chosen at once where Enter is to lead to it; else Enter sends what was typed. */
  constructor(
    readonly input: HTMLInputElement,
    readonly list: HTMLElement,
    readonly state: HTMLElement,
    readonly source: string,
    readonly words: Words,
    readonly choosesFirst: boolean,
    readonly queryOf: (typed: string) => string = (typed) => typed.trim(),
  ) {
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", autocomplete: "off" }))
      input.setAttribute(name, value);
    input.addEventListener("input", () => this.#soon());
    input.addEventListener("keydown", (event) => this.#key(event));
  }

  get option() {
    return this.#options[this.#at] ?? null;
  }

  /** Where the option that is chosen leads; null where none is. */
  get chosen() {
    return this.#options[this.#at]?.href ?? null;
  }

  get isOpen() {
    return this.#options.length > 0;
  }

  close() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#show({ said: "", groups: [] });
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), PAUSE);
  }

  async #ask() {
    this.#asked?.abort();
    const query = this.queryOf(this.input.value);
    if (query.length < 2) return this.#show({ said: this.words.hint, groups: [] });
    const asked = (this.#asked = new AbortController());
    try {
      const answer = await fetch(`${this.source}?q=${encodeURIComponent(query)}`, { signal: asked.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const found = (await answer.json()) as Answer;
      this.#show(found.groups.length > 0 ? found : { said: this.words.none, groups: [] });
    } catch {
      if (!asked.signal.aborted) this.#show({ said: this.words.failed, groups: [] });
    }
  }

  #show(answer: Answer) {
    this.#options = [];
    this.list.replaceChildren(...answer.groups.map((group, i) => this.#group(group, i)));
    this.list.scrollTop = 0;
    this.state.textContent = answer.said;
    this.input.setAttribute("aria-expanded", `${this.isOpen}`);
    this.#choose(this.choosesFirst && this.isOpen ? 0 : -1);
  }

  #group(group: Answer["groups"][number], number: number) {
    const id = `${this.list.id}-g${number}`;
    const box = make("div", { role: "group", "aria-labelledby": id });
    const title = make("span", { id });
    title.textContent = group.title;
    box.append(title);
    for (const found of group.items) {
      const option = make("a", { id: `${this.list.id}-o${this.#options.length}`, role: "option", href: found.href, tabindex: "-1", "aria-selected": "false" });
      const text = make("span", found.lang ? { lang: found.lang } : {});
      text.textContent = found.title;
      option.append(text);
      if (found.note) {
        option.dataset.note = found.note;
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
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }
}

export function make<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string>): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
