import { Unsent, type Answers } from "./unsent.ts";

type State = "saved" | "saving" | "offline" | "refused";
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const debounce = 400;
const retry = 15_000;

/**
 * Saves a form while it is being filled: `<talaia-autosave action="…">` around a form, with a `[data-saved]` line somewhere on the page.
 * Texts of the line come from `data-saving`, `data-saved-at` (with {time}), `data-offline`, `data-refused`; without scripts the form submits as ever.
 */
class Autosave extends HTMLElement {
  #unsent!: Unsent;
  #timer = 0;
  #busy = false;
  /** The form is going by its normal submit, which carries everything. */
  #leaving = false;
  #controller: AbortController | null = null;
  /** The newest revision that this page shows. */
  #seen: number | undefined;

  connectedCallback(): void {
    this.#unsent = new Unsent(`talaia:${this.#action}`, shelf(), () => crypto.randomUUID());
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    const form = this.#form;
    if (form === null) return;
    this.#seen = this.dataset["revision"] === undefined ? undefined : Number(this.dataset["revision"]);

    if (this.#unsent.wasSubmitted && arrivedForward()) this.#unsent.forget();
    this.#restore(form);
    form.addEventListener("input", (event) => this.#changed(event.target), { signal });
    form.addEventListener("change", (event) => this.#changed(event.target), { signal });
    form.addEventListener("submit", () => {
      this.#leaving = true;
      this.#unsent.submit();
      clearTimeout(this.#timer);
    }, { signal });
    addEventListener("online", () => void this.#send(), { signal });
    addEventListener("pageshow", () => { this.#leaving = false; }, { signal });
    addEventListener("pagehide", () => { if (!this.#leaving) void this.#send(true); }, { signal });
    if (!this.#unsent.isEmpty) void this.#send();
  }

  disconnectedCallback(): void {
    this.#controller?.abort();
    clearTimeout(this.#timer);
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector("form");
  }

  get #action(): string {
    return this.getAttribute("action") ?? location.pathname;
  }

  #changed(target: EventTarget | null): void {
    const control = target as Control;
    if (!control.name || control.type === "hidden" || control.type === "file" || control.type === "password") return;
    this.#unsent.change({ [control.name]: valueOf(control) }, this.#seen);
    this.#show("saving");
    this.#wait(debounce);
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#send(), milliseconds);
  }

  async #send(closing = false): Promise<void> {
    // While a batch is under way only the closing page sends again: same key, so the server takes it once.
    if (this.#busy && !closing) return;
    const batch = this.#unsent.next();
    if (batch === null) return;

    this.#busy = true;
    let state: State = "offline";
    try {
      const answer = await fetch(this.#action, {
        method: "POST",
        keepalive: closing,
        credentials: "same-origin",
        headers: { "Content-Type": "application/json", "Idempotency-Key": batch.key, ...this.#token() },
        body: JSON.stringify({ answers: batch.answers, ...(batch.seen === undefined ? {} : { seen: batch.seen }) }),
      });
      if (answer.ok) {
        const saved = await answer.json() as { revision: number; others?: Answers; clashes?: string[] };
        this.#unsent.taken(batch.key, saved.revision);
        this.#see(saved);
        state = this.#unsent.isEmpty ? "saved" : "saving";
      } else if (answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
        // Sending the same again will not help: the form's own submit will say why. What was typed stays kept.
        state = "refused";
      }
    } catch {
      // No connection: kept in the browser, sent when it comes back.
    }
    this.#busy = false;
    this.#show(state);
    if (state === "saving") this.#wait(0);
    if (state === "offline") this.#wait(retry);
  }

  /** Shows what others answered meanwhile, except where somebody is typing; of a clash it says where the two answers can be chosen between. */
  #see(saved: { revision: number; others?: Answers; clashes?: string[] }): void {
    const form = this.#form;
    if (this.#seen === undefined || form === null) return;
    this.#seen = saved.revision;
    const field = form.querySelector<HTMLInputElement>('input[type="hidden"][name="seen"]');
    if (field) field.value = String(saved.revision);
    const unsent = this.#unsent.all;
    for (const [name, value] of Object.entries(saved.others ?? {}))
      if (!(name in unsent) && !saved.clashes?.includes(name) && !controls(form, name).includes(document.activeElement as Control)) fill(form, name, value);
    const note = this.querySelector<HTMLElement>("[data-clash]");
    if (note && (saved.clashes?.length ?? 0) > 0) note.hidden = false;
  }

  #token(): Record<string, string> {
    const token = this.#form?.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value;
    return token === undefined ? {} : { RequestVerificationToken: token };
  }

  /** Puts back what was typed before the page went away and the server has not got. */
  #restore(form: HTMLFormElement): void {
    for (const [name, value] of Object.entries(this.#unsent.all)) fill(form, name, value);
  }

  #show(state: State): void {
    // The line may stand above the page's title, outside this element.
    const line = (this.querySelector("[data-saved]") ?? document.querySelector("[data-saved]")) as HTMLElement | null;
    const words = line?.querySelector<HTMLElement>("[data-words]");
    if (!line || !words) return;
    line.classList.toggle("saving", state === "saving");
    line.classList.toggle("offline", state === "offline" || state === "refused");
    const language = document.documentElement.lang;
    const clock = new Date().toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit", timeZone: "Europe/Madrid" });
    // As the server writes it: Catalan separates hours and minutes with a point.
    const time = language === "ca" ? clock.replace(":", ".") : clock;
    const text = { saved: this.dataset["savedAt"], saving: this.dataset["saving"], offline: this.dataset["offline"], refused: this.dataset["refused"] }[state] ?? "";
    const said = text.replace("{time}", time);
    // A live region speaks when its text changes; saying the same again would only disturb.
    if (words.textContent !== said) words.textContent = said;
  }
}

function isToggle(control: Control): control is HTMLInputElement {
  return control.type === "checkbox" || control.type === "radio";
}

function fill(form: HTMLFormElement, name: string, value: Answers[string]): void {
  const wanted = Array.isArray(value) ? value : [value ?? ""];
  for (const [place, element] of controls(form, name).entries()) {
    if (isToggle(element)) element.checked = wanted.includes(element.value);
    else if (element.type !== "hidden") element.value = wanted[place] ?? "";
  }
}

function controls(form: HTMLFormElement, name: string): Control[] {
  return [...form.elements].filter((element): element is Control => (element as Control).name === name);
}

/** A group of boxes is a list of what is ticked, several fields of one name (ranks, coordinates) what is in them; everything else is one text, null when nothing is given. */
function valueOf(control: Control): Answers[string] {
  if (control.type === "checkbox")
    return controls(control.form!, control.name).filter((box) => isToggle(box) && box.checked).map((box) => box.value);
  if (control instanceof HTMLSelectElement && control.multiple) return [...control.selectedOptions].map((option) => option.value);
  const same = controls(control.form!, control.name);
  if (control.type !== "radio" && same.length > 1) return same.map((part) => part.value).filter((part) => part !== "");
  return control.value === "" ? null : control.value;
}

/** The reader came here by a link or an answer of the server, not by going back from a page that failed. */
function arrivedForward(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "navigate";
}

function shelf(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

customElements.define("talaia-autosave", Autosave);
