import { controls, fill, valueOf, type Control } from "./controls.ts";
import { Unsent, type Answers } from "./unsent.ts";

type State = "saved" | "saving" | "offline" | "refused" | "expired";

const debounce = 400;
const retry = 15_000;

/**
 * Saves a form while it is being filled: `<talaia-autosave action="…">` around a form, with a `[data-saved]` line somewhere on the page.
 * Texts of the line come from `data-saving`, `data-saved-at` (with {time}), `data-offline`, `data-refused`, `data-expired`; without scripts the form submits as ever.
 *
 * What works in the form besides (see form.ts) hears `talaia-coming` with answers before they are filled in, and `talaia-filled` after; it says `talaia-ready` when it
 * can hear, and `talaia-changes` with answers that it changed itself.
 */
class Autosave extends HTMLElement {
  #unsent!: Unsent;
  #timer = 0;
  #busy = false;
  /** The form is going by its normal submit, which carries everything. */
  #leaving = false;
  /** What the submit does not carry, as that a repetition was taken away, has gone before it. */
  #flushed = false;
  /** What was last told of each field. */
  readonly #told = new Map<string, string>();
  /** The line says that something is not saved yet. */
  #isWaiting = false;
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
    form.addEventListener("talaia-ready", () => this.#restore(form), { signal });
    form.addEventListener("talaia-changes", (event) => this.#take((event as CustomEvent<Answers>).detail), { signal });
    form.addEventListener("submit", (event) => {
      if (!navigator.onLine) {
        // The browser would only say that there is no connection, and the page be gone.
        event.preventDefault();
        this.#show("offline");
        return;
      }
      const carried = [...new Set([...new FormData(form).keys(), ...new FormData(form).getAll("asked").map(String)])];
      if (!this.#flushed && this.#unsent.leaves(carried)) {
        event.preventDefault();
        void this.#flush(carried).then(() => { this.#flushed = true; form.requestSubmit(event.submitter); });
        return;
      }
      this.#flushed = false;
      this.#leaving = true;
      this.#unsent.submit(carried);
      clearTimeout(this.#timer);
    }, { signal });
    addEventListener("online", () => void this.#send(), { signal });
    // Another window on the same form has sent what both keep.
    addEventListener("storage", () => { if (!this.#busy && this.#isWaiting && this.#unsent.isEmpty) this.#show("saved"); }, { signal });
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
    if (!control.name || control.type === "hidden" || control.type === "file" || control.type === "password" || control.closest("talaia-file")) return;
    const value = valueOf(control);
    // Leaving a field tells again what typing in it told: saved once, and the line stays as it is while somebody presses something below it.
    if (this.#told.get(control.name) === JSON.stringify(value)) return;
    this.#told.set(control.name, JSON.stringify(value));
    this.#take({ [control.name]: value });
  }

  #take(answers: Answers): void {
    this.#unsent.change(answers, this.#seen);
    this.#show("saving");
    this.#wait(debounce);
  }

  /** Three seconds at most: what does not go by then goes from the next page. */
  async #flush(carried: string[]): Promise<void> {
    clearTimeout(this.#timer);
    for (let i = 0; i < 30 && this.#unsent.leaves(carried); i++) {
      await this.#send();
      if (this.#unsent.leaves(carried)) await new Promise((resolve) => setTimeout(resolve, 100));
    }
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
        state = this.#unsent.isEmpty ? "saved" : this.#unsent.next() !== null ? "saving" : "refused";
      } else if (answer.status === 401 || answer.status === 403) {
        // Signed out meanwhile. What was typed stays kept, and goes when the same form is opened again.
        state = "expired";
      } else if (answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
        // Sending the same again will not help: what is wrong is kept until it is changed, and the form's own submit says why. The rest goes on.
        const told = answer.status === 422 ? await answer.json().catch(() => ({})) as { problems?: { path?: string | null }[] } : {};
        this.#unsent.refused(batch.key, (told.problems ?? []).map((problem) => problem.path ?? ""));
        state = this.#unsent.next() === null ? "refused" : "saving";
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
    this.#fill(form, Object.fromEntries(Object.entries(saved.others ?? {}).filter(([name]) =>
      !(name in unsent) && !saved.clashes?.includes(name) && !controls(form, name).includes(document.activeElement as Control))));
    const note = this.querySelector<HTMLElement>("[data-clash]");
    if (note && (saved.clashes?.length ?? 0) > 0) note.hidden = false;
  }

  #token(): Record<string, string> {
    const token = this.#form?.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value;
    return token === undefined ? {} : { RequestVerificationToken: token };
  }

  /** Puts back what was typed before the page went away and the server has not got. */
  #restore(form: HTMLFormElement): void {
    this.#fill(form, this.#unsent.all);
  }

  #fill(form: HTMLFormElement, answers: Answers): void {
    if (Object.keys(answers).length === 0) return;
    for (const name of Object.keys(answers)) this.#told.delete(name);
    form.dispatchEvent(new CustomEvent("talaia-coming", { detail: answers }));
    for (const [name, value] of Object.entries(answers)) fill(form, name, value);
    form.dispatchEvent(new CustomEvent("talaia-filled"));
  }

  #show(state: State): void {
    this.#isWaiting = state !== "saved";
    // The line may stand above the page's title, outside this element.
    const line = (this.querySelector("[data-saved]") ?? document.querySelector("[data-saved]")) as HTMLElement | null;
    const words = line?.querySelector<HTMLElement>("[data-words]");
    if (!line || !words) return;
    line.classList.toggle("saving", state === "saving");
    line.classList.toggle("offline", state === "offline" || state === "refused" || state === "expired");
    const language = document.documentElement.lang;
    const clock = new Date().toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit", timeZone: "Europe/Madrid" });
    // As the server writes it: Catalan separates hours and minutes with a point.
    const time = language === "ca" ? clock.replace(":", ".") : clock;
    const text = { saved: this.dataset["savedAt"], saving: this.dataset["saving"], offline: this.dataset["offline"], refused: this.dataset["refused"], expired: this.dataset["expired"] ?? this.dataset["refused"] }[state] ?? "";
    const said = text.replace("{time}", time);
    // A live region speaks when its text changes; saying the same again would only disturb.
    if (words.textContent !== said) words.textContent = said;
  }
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
