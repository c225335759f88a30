// The editor of forms: saves a field when one leaves it, shows at once what the server makes of it, moves questions by key and by hand. Every act is a form of the page;
// without scripts they are pressed.
import { fill, valueOf, type Control } from "./controls.ts";
import type { Answers } from "./unsent.ts";

const retry = 10_000;

class FormEditor extends HTMLElement {
  #going: Promise<void> = Promise.resolve();
  #changed = false;
  #timer = 0;
  #dragged = "";
  #stop: AbortController | null = null;

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener("input", (event) => this.#isField(event.target) && (this.#changed = true), { signal });
    this.addEventListener("change", (event) => this.#isField(event.target) && this.#takeUp(event.target as HTMLElement), { signal });
    // A file that was chosen is sent at once: what saves the fields meanwhile would put an empty field in its place.
    this.addEventListener("change", (event) => event.target instanceof HTMLInputElement && event.target.type === "file" && event.target.form?.requestSubmit(event.target.form.querySelector<HTMLButtonElement>("button.btn[value=add-media]")), { signal });
    // A field that was put in the place of another tells of no change when it is left, though it was typed in.
    this.addEventListener("focusout", (event) => this.#changed && this.#isField(event.target) && !this.#isWithin(event.target, event.relatedTarget) && void this.#save(), { signal });
    // Of a press on a button the form must know what was shown last.
    document.addEventListener("submit", (event) => this.#sent(event), { signal });
    this.addEventListener("click", (event) => this.#followed(event), { signal });
    document.addEventListener("keydown", (event) => this.#key(event), { signal });
    for (const kind of ["dragstart", "dragover", "dragleave", "drop", "dragend"] as const) this.addEventListener(kind, (event) => this.#drag(event), { signal });
    addEventListener("online", () => this.#changed && void this.#save(), { signal });
    addEventListener("beforeunload", (event) => this.#changed && event.preventDefault(), { signal });
    this.#dress();
  }

  disconnectedCallback() {
    this.#stop?.abort();
    clearTimeout(this.#timer);
  }

  get #fields() {
    return this.querySelector<HTMLElement>("[data-part=fields] [data-fields]")?.closest("form") ?? null;
  }

  #isField(target: EventTarget | null): target is HTMLElement {
    return target instanceof HTMLElement && target.closest("[data-fields]") !== null;
  }

  /** A clause is one thing: it is saved when one leaves it. A button of the form saves by itself. */
  #isWithin(field: HTMLElement, to: EventTarget | null) {
    return to instanceof HTMLButtonElement || (to instanceof Node && field.closest(".ed-clause")?.contains(to) === true);
  }

  #takeUp(field: HTMLElement) {
    this.#changed = true;
    const clause = field.closest(".ed-clause");
    const option = field instanceof HTMLSelectElement && field.name === "w.question" ? field.selectedOptions[0] : undefined;
    if (option) clause?.querySelector("[name='w.value']")?.setAttribute("list", option.dataset["list"] ?? "");
    // What is typed is saved when one goes on, what is chosen at once; a clause when it is whole.
    if (!clause && !field.matches("textarea, input:not([type=checkbox], [type=radio])")) void this.#save();
  }

  #save() {
    const address = this.#fields?.action;
    if (!address) return this.#going;
    this.#changed = true;
    // The form is looked for when its turn comes: what was sent before may have put another in its place.
    return this.#send(() => {
      const data = new FormData(this.#fields!);
      data.set("act", "set");
      return data;
    }, address, true);
  }

  /** One after another, so that each knows the revision that the one before made. */
  #send(data: () => FormData, address: string, isSaving: boolean) {
    this.#going = this.#going.then(async () => {
      this.#say(this.dataset["saving"] ?? "");
      try {
        if (isSaving) this.#changed = false;
        const given = data();
        // A file goes as it is; everything else as a page without scripts sends it.
        const file = [...given.values()].some((value) => value instanceof File && value.size > 0);
        const sent = new URLSearchParams([...given].filter((field): field is [string, string] => typeof field[1] === "string"));
        const answer = await fetch(address, { method: "POST", body: file ? given : sent, credentials: "same-origin", headers: { Accept: "text/html" } });
        if (answer.status >= 500) throw new Error(`${answer.status}`);
        this.#show(new DOMParser().parseFromString(await answer.text(), "text/html"), answer, sent);
      } catch {
        this.#changed = true;
        this.#say(this.dataset["offline"] ?? "");
        clearTimeout(this.#timer);
        if (isSaving) this.#timer = window.setTimeout(() => void this.#save(), retry);
      }
    });
    return this.#going;
  }

  /** What the server says now. What was typed since it was asked stays in the fields, and whoever is in one stays there. */
  #show(page: Document, answer: Response, sent?: URLSearchParams) {
    const fresh = page.querySelector("talaia-form-editor");
    if (!fresh) return location.assign(answer.url || location.href);
    if (!answer.ok) {
      document.querySelector("main")?.replaceWith(page.querySelector("main")!);
      document.querySelector<HTMLElement>(".errs")?.focus();
      return;
    }
    if (answer.url && answer.url !== location.href) history.replaceState(null, "", answer.url.replace(/([?&])vist=\d+&?/, "$1").replace(/[?&]$/, ""));
    const pressed = document.activeElement?.closest(".desk-h") ? (document.activeElement as HTMLButtonElement).value : null;
    document.querySelector(".desk-h")?.replaceWith(page.querySelector(".desk-h")!);
    if (pressed) document.querySelector<HTMLElement>(`.desk-h button[value="${pressed}"]`)?.focus();
    for (const part of ["meanwhile", "outline"]) this.#swap(page, part);
    this.#preview(page);
    const before = sent?.get("act") === "set" ? this.#fields : null;
    const [at, here] = [document.activeElement as HTMLInputElement | null, document.querySelector<HTMLElement>("[data-part=fields]")?.contains(document.activeElement)];
    this.#swap(page, "fields");
    if (before) this.#carry(before, this.#fields, sent!, here ? at : null);
    if (this.#changed && !document.activeElement?.closest("[data-fields]")) void this.#save();
    const seen = page.querySelector<HTMLInputElement>("input[name=seen]")?.value;
    const from = page.querySelector<HTMLInputElement>("input[name=from]")?.value;
    for (const input of document.querySelectorAll<HTMLInputElement>("input[name=seen]")) input.value = seen ?? input.value;
    for (const input of document.querySelectorAll<HTMLInputElement>("input[name=from]")) input.value = from ?? input.value;
    this.#dress();
  }

  /** What differs from what was sent was typed meanwhile: it is put into the new fields, and saved in its turn. */
  #carry(before: HTMLFormElement, now: HTMLFormElement | null, sent: URLSearchParams, at: HTMLInputElement | null) {
    if (!now) return;
    const places = (form: HTMLFormElement) => {
      const count = new Map<string, number>();
      return [...form.elements].filter((one): one is HTMLInputElement => (one as HTMLInputElement).name !== "" && one.tagName !== "BUTTON" && (one as HTMLInputElement).type !== "hidden").map((field) => {
        const place = count.get(field.name) ?? 0;
        count.set(field.name, place + 1);
        return { field, place };
      });
    };
    const fresh = places(now);
    for (const { field, place } of places(before)) {
      const same = fresh.find((one) => one.field.name === field.name && one.place === place)?.field;
      if (!same) continue;
      if (field.type === "checkbox" || field.type === "radio") {
        if (field.checked !== sent.getAll(field.name).includes(field.value)) same.checked = field.checked;
      } else if (field.value !== (sent.getAll(field.name)[place] ?? "").replace(/\r\n/g, "\n")) {
        same.value = field.value;
        this.#changed = true;
      }
      if (field !== at) continue;
      same.focus({ preventScroll: true });
      if (field.selectionStart !== null && "setSelectionRange" in same && same.type !== "checkbox") try { same.setSelectionRange(field.selectionStart, field.selectionEnd); } catch { /* a kind of field without a caret */ }
    }
    if (at instanceof HTMLButtonElement && before.contains(at)) [...now.querySelectorAll("button")].find((one) => one.value === at.value)?.focus({ preventScroll: true });
    for (const [i, part] of [...before.querySelectorAll("details")].entries()) {
      const again = now.querySelectorAll("details")[i];
      if (again && part.open) again.open = true;
    }
  }

  /** What was answered in the preview is answered in the next one, as far as it still asks. */
  #preview(page: Document) {
    const form = () => this.querySelector<HTMLFormElement>("[data-part=preview] form");
    const answers: Answers = {};
    for (const control of (form()?.elements ?? []) as Iterable<Element>)
      if ((control as Control).name.startsWith("/") && (control as Control).type !== "file") answers[(control as Control).name] = valueOf(control as Control);
    this.#swap(page, "preview");
    const now = form();
    if (!now) return;
    now.dispatchEvent(new CustomEvent("talaia-coming", { detail: answers }));
    for (const [name, value] of Object.entries(answers)) fill(now, name, value);
    now.dispatchEvent(new CustomEvent("talaia-filled"));
  }

  #swap(page: Document, part: string) {
    const find = (one: Document) => one.querySelector<HTMLElement>(`[data-part=${part}]`);
    const [now, fresh] = [find(document), find(page)];
    if (!now || !fresh) return;
    const top = now.scrollTop;
    const focused = now.contains(document.activeElement) ? document.activeElement?.getAttribute("role") === "treeitem" ? "[aria-current]" : document.activeElement?.id ? `#${CSS.escape(document.activeElement.id)}` : null : null;
    now.replaceWith(fresh);
    fresh.scrollTop = top;
    // The tree takes shape after the next picture; its current item is then where one stops.
    if (focused && part !== "fields") setTimeout(() => fresh.querySelector<HTMLElement>(focused)?.focus(), 30);
  }

  #sent(event: SubmitEvent) {
    const form = event.target as HTMLFormElement;
    const by = event.submitter;
    if (form.method !== "post" || !form.querySelector("input[name=seen]") || form.closest("dialog, talaia-confirm")) return;
    const isPublishing = !form.action.endsWith("/edita");
    event.preventDefault();
    void this.#going.then(async () => {
      if (form !== this.#fields && this.#changed) await this.#save();
      if (isPublishing) {
        this.#changed = false;
        form.submit();
        return;
      }
      if (form === this.#fields) this.#changed = false;
      await this.#send(() => {
        const data = new FormData(form);
        if (by instanceof HTMLButtonElement && by.name) data.set(by.name, by.value);
        return data;
      }, form.action, false);
    });
  }

  #followed(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || link.target || link.hasAttribute("download") || !link.pathname.endsWith("/edita")) return;
    event.preventDefault();
    this.#open(link.href);
  }

  /** Another place of the same form, without a new page; what is not saved yet goes first. */
  #open(address: string) {
    if (this.#changed) void this.#save();
    this.#going = this.#going.then(async () => {
      // What could not be saved is not left behind.
      if (this.#changed) return;
      const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
      if (!answer?.ok) return location.assign(address);
      this.#show(new DOMParser().parseFromString(await answer.text(), "text/html"), answer);
    });
  }

  #key(event: KeyboardEvent) {
    const inText = (event.target as HTMLElement).matches("input:not([type=checkbox], [type=radio]), textarea, select");
    const act = event.altKey && !event.ctrlKey && !event.metaKey ? { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in", d: "duplicate" }[event.key] : undefined;
    const button = act && !(inText && act !== "up" && act !== "down") ? this.#fields?.querySelector<HTMLButtonElement>(`button[name=act][value=${act}]`)
      : event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !inText ? document.querySelector<HTMLButtonElement>("button[name=act][value=undo]")
      : null;
    if (!button) return;
    event.preventDefault();
    button.form?.requestSubmit(button);
  }

  #dress() {
    for (const item of this.querySelectorAll<HTMLElement>(".ed-tree li[data-key]")) item.draggable = true;
    const type = this.querySelector<HTMLSelectElement>("#f-type");
    const list = this.querySelector<HTMLElement>("[data-part='f list']");
    if (type && list) list.hidden = !list.hasAttribute("data-choice");
  }

  #drag(event: DragEvent) {
    const item = (event.target as Element).closest<HTMLElement>("li[data-key]");
    const clear = () => { for (const over of this.querySelectorAll(".over-before, .over-after, .over-into")) over.classList.remove("over-before", "over-after", "over-into"); };
    if (event.type === "dragstart" && item) {
      this.#dragged = item.dataset["key"]!;
      event.dataTransfer!.effectAllowed = "move";
      event.stopPropagation();
      return;
    }
    if (event.type !== "dragover" && event.type !== "drop") {
      clear();
      return;
    }
    if (!item || !this.#dragged || item.closest(`li[data-key="${CSS.escape(this.#dragged)}"]`)) return;
    event.preventDefault();
    const box = item.querySelector("a")!.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    const way = item.dataset["group"] !== undefined && share > 0.3 && share < 0.9 ? "into" : share < 0.5 ? "before" : "after";
    clear();
    if (event.type === "dragover") {
      item.classList.add(`over-${way}`);
      return;
    }
    const form = this.#fields ?? this.querySelector<HTMLFormElement>("[data-part=outline] form");
    if (!form) return;
    const moved = this.#dragged;
    this.#dragged = "";
    void this.#send(() => {
      const data = new FormData(form);
      data.set("act", way);
      data.set("moved", moved);
      data.set("to", item.dataset["key"]!);
      return data;
    }, form.action, false);
  }

  #say(words: string) {
    const line = document.querySelector<HTMLElement>("[data-saved] [data-words]");
    if (line && line.textContent !== words) line.textContent = words;
  }
}

customElements.define("talaia-form-editor", FormEditor);
