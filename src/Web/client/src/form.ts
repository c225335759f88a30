import "./file.ts";
import { controls, isToggle, valueOf, type Control } from "./controls.ts";
import { Filling, type Plan, type Spot } from "./filling.ts";
import type { Answers } from "./unsent.ts";

/**
 * `<talaia-form>` inside a form, around its questions and around the plan of them as JSON: shows and hides questions, reckons, filters choices, adds and takes repetitions
 * and says what is wrong, at once; the server works all of it out again. A node stands in an element with `data-at`, its path; without scripts the page is as it came.
 * With `data-all`, words such as “not asked now”, what is not asked stays in sight and says so in `data-off`.
 */
class FormLogic extends HTMLElement {
  #filling!: Filling;
  #form!: HTMLFormElement;
  #controller: AbortController | null = null;
  #live: HTMLElement | null = null;
  /** A press is under way: what is said now would move what is pressed. */
  #pressed = false;
  readonly #ended: (() => void)[] = [];

  connectedCallback(): void {
    const plan = this.querySelector("[data-plan]");
    const form = this.closest("form");
    if (plan === null || form === null) return;
    this.#form = form;
    this.#filling = new Filling(JSON.parse(plan.textContent ?? "") as Plan, () => Date.now());
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#live ??= this.#newRegion();
    this.addEventListener("input", (event) => this.#typed(event.target as Control), { signal });
    this.addEventListener("change", (event) => this.#typed(event.target as Control), { signal });
    this.addEventListener("focusout", (event) => this.#left(event), { signal });
    this.addEventListener("click", (event) => this.#pressedButton(event), { signal });
    addEventListener("pointerdown", () => { this.#pressed = true; }, { signal, capture: true });
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(() => this.#released()), { signal, capture: true });
    form.addEventListener("talaia-coming", (event) => { this.#filling.take((event as CustomEvent<Answers>).detail); this.#show(); }, { signal });
    form.addEventListener("talaia-filled", () => this.#readAll(), { signal });
    // The browser puts back what was typed before the reader went away and came back.
    addEventListener("pageshow", () => this.#readAll(), { signal });
    this.#readAll();
    form.dispatchEvent(new CustomEvent("talaia-ready"));
  }

  disconnectedCallback(): void {
    this.#controller?.abort();
  }

  #typed(control: Control): void {
    if (!this.#read(control)) return;
    this.#show();
    const at = this.#at(control);
    // Who mends an answer sees at once that it is mended.
    if (at !== null && at.querySelector(".err") !== null) this.#check(at);
  }

  #read(control: Control): boolean {
    if (!control.name || control.type === "hidden" || control.type === "file" || this.#filling.find(control.name) === undefined) return false;
    const value = valueOf(control);
    this.#filling.answer(control.name, Array.isArray(value) ? value.join(" ") : value ?? "");
    return true;
  }

  #readAll(): void {
    const seen = new Set<string>();
    for (const control of this.#form.elements as Iterable<Element> & HTMLFormControlsCollection) {
      const { name } = control as Control;
      if (name && !seen.has(name) && this.contains(control) && this.#read(control as Control)) seen.add(name);
    }
    this.#show();
  }

  #at(element: Element): HTMLElement | null { return element.closest<HTMLElement>("[data-at]"); }

  /** The page as the form stands now. */
  #show(): void {
    for (const end of this.querySelectorAll<HTMLTemplateElement>("template[data-blank]")) this.#repeat(end);
    for (const element of this.querySelectorAll<HTMLElement>("[data-at]")) this.#ask(element, element.dataset["at"]!);
    for (const element of this.querySelectorAll<HTMLElement>("[data-ref]"))
      say(element, this.#filling.nearest(element.dataset["ref"]!, this.#at(element)?.dataset["at"] ?? "")?.text ?? "");
    for (const element of this.querySelectorAll<HTMLElement>("[data-worth]"))
      say(element, this.#filling.find(element.dataset["worth"]!)?.text || "—");
  }

  #ask(element: HTMLElement, path: string): void {
    const spot = this.#filling.find(path);
    const rule = this.#filling.rule(path);
    if (rule === undefined) return;
    const asked = spot !== undefined ? spot.relevant : rule.k === "r" && !path.endsWith("]") && this.#filling.isAsked(path);
    const all = this.dataset["all"];
    const isHidden = !asked && all === undefined;
    const off = asked ? undefined : all;
    if (element.hidden !== isHidden || element.dataset["off"] !== off) {
      element.hidden = isHidden;
      if (off === undefined) delete element.dataset["off"];
      else element.dataset["off"] = off;
      if (element instanceof HTMLFieldSetElement) element.disabled = !asked;
      else for (const control of element.querySelectorAll<Control>("input, select, textarea")) control.disabled = !asked;
    }
    if (spot?.options !== undefined) this.#choose(element, spot);
    const none = rule.k === "o" || rule.k === "d" ? element.querySelector<HTMLInputElement>("label > input[type=radio][value='']") : null;
    if (none !== null) out(none, spot!.stored === "");
  }

  /** The choices that there are now: boxes come and go, the options of a list are written anew. */
  #choose(element: HTMLElement, spot: Spot): void {
    const options = spot.options!;
    for (const box of element.querySelectorAll<HTMLInputElement>("label > input"))
      if (box.value !== "") out(box, !options.includes(box.value));
    for (const list of element.querySelectorAll("select")) {
      const there = [...list.options].filter((option) => option.value !== "").map((option) => option.value);
      if (there.join(" ") === options.join(" ")) continue;
      const labels = new Map(this.#filling.plan.lists[spot.rule!.l!]!.map(([code, label]) => [code, label]));
      list.replaceChildren(...[...list.options].filter((option) => option.value === ""), ...options.map((code) => new Option(this.#filling.said(labels.get(code) ?? code, spot.path), code)));
      list.value = spot.answer;
    }
  }

  /** As many repetitions as there are, each a copy of the blank one. */
  #repeat(blank: HTMLTemplateElement): void {
    const repeat = blank.dataset["blank"]!;
    const count = this.#filling.count(repeat);
    const there = [...this.querySelectorAll<HTMLElement>(`[data-at^="${CSS.escape(repeat)}["]`)].filter((element) => place(element.dataset["at"]!, repeat, true) > 0);
    // Where their number is reckoned they only go out of sight: what was typed comes back with them.
    if (this.#filling.rule(repeat)?.n === undefined) for (const surplus of there.slice(count)) surplus.remove();
    for (let i = there.length + 1; i <= count; i++) {
      const copy = blank.content.cloneNode(true) as DocumentFragment;
      renumber(copy, repeat, Number(blank.dataset["place"]), i);
      blank.before(copy);
      const added = blank.previousElementSibling!;
      for (const control of added.querySelectorAll<Control>("input, select, textarea"))
        if (!isToggle(control) ? control.value !== "" : control.checked) this.#read(control);
      for (const inner of added.querySelectorAll<HTMLTemplateElement>("template[data-blank]")) this.#repeat(inner);
    }
  }

  #pressedButton(event: Event): void {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[name=add], button[name=remove]");
    if (button === null) return;
    const cut = button.name === "add" ? button.value.length : button.value.lastIndexOf("[");
    const repeat = button.value.slice(0, cut);
    const blank = this.querySelector<HTMLTemplateElement>(`template[data-blank="${CSS.escape(repeat)}"]`);
    if (blank === null || (button.name === "add" && this.#filling.count(repeat) >= 200)) return; // the server takes it, or says why not
    event.preventDefault();
    let changes: Answers;
    if (button.name === "add") {
      changes = this.#filling.add(repeat);
      this.#show();
      const added = blank.previousElementSibling as HTMLElement | null;
      added?.querySelector<HTMLElement>("input:not([type=hidden]):enabled, select:enabled, textarea:enabled, button")?.focus();
    } else {
      const at = Number.parseInt(button.value.slice(cut + 1), 10);
      const count = this.#filling.count(repeat);
      changes = this.#filling.remove(repeat, at);
      this.querySelector(`[data-at="${CSS.escape(button.value)}"]`)?.remove();
      for (let i = at + 1; i <= count; i++) {
        const moved = this.querySelector<HTMLElement>(`[data-at="${CSS.escape(`${repeat}[${i}]`)}"]`);
        if (moved !== null) renumber(moved, repeat, i, i - 1);
      }
      this.#show();
      this.querySelector<HTMLElement>(`button[name=add][value="${CSS.escape(repeat)}"]`)?.focus();
    }
    this.#form.dispatchEvent(new CustomEvent("talaia-changes", { detail: changes }));
  }

  #left(event: FocusEvent): void {
    const at = this.#at(event.target as Element);
    if (at === null || !document.hasFocus() || (event.relatedTarget instanceof Node && at.contains(event.relatedTarget))) return;
    if (this.#pressed) this.#ended.push(() => this.#check(at));
    else this.#check(at);
  }

  #released(): void {
    this.#pressed = false;
    for (const then of this.#ended.splice(0)) then();
  }

  /** Says beside a question what is wrong with its answer, or takes it back. */
  #check(at: HTMLElement): void {
    const spot = this.#filling.find(at.dataset["at"]!);
    const host = at.querySelector<HTMLElement>(".field, .q-field");
    if (spot === undefined || host === null || at.contains(document.activeElement) && at.querySelector(".err") === null) return;
    const wrong = this.#filling.wrong(spot);
    const words = wrong === null ? "" : this.#filling.said((wrong === "c" ? spot.rule!.m : wrong === "q" ? spot.rule!.w : undefined) ?? this.dataset[`wrong${wrong.toUpperCase()}`] ?? "", spot.path);
    const control = [...at.querySelectorAll<Control>("input:not([type=hidden]), select, textarea")].at(0);
    const described = host instanceof HTMLFieldSetElement ? host : control;
    const id = `${control?.id || spot.path}-error`;
    const old = host.querySelector(".err");
    if ((old?.lastChild?.textContent ?? "") === words) return;
    old?.remove();
    host.classList.toggle("bad", words !== "");
    const ids = (described?.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one !== "" && one !== id);
    if (words !== "") {
      const line = document.createElement("p");
      line.className = "err";
      line.id = id;
      const prefix = document.createElement("span");
      prefix.className = "vh";
      prefix.textContent = `${this.dataset["prefix"]} `;
      line.append(prefix, words);
      const before = host.querySelector(":scope > .hint") ?? host.querySelector(":scope > label, :scope > legend");
      before?.after(line);
      ids.push(id);
    }
    if (ids.length > 0) described?.setAttribute("aria-describedby", ids.join(" "));
    else described?.removeAttribute("aria-describedby");
    if (control !== undefined && !(host instanceof HTMLFieldSetElement)) {
      if (words !== "") control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    this.#live!.textContent = words;
  }

  /** One region speaks for all questions, without taking the focus. */
  #newRegion(): HTMLElement {
    const region = document.createElement("p");
    region.className = "vh";
    region.setAttribute("aria-live", "polite");
    this.append(region);
    return region;
  }
}

function say(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** A choice that is not there now stands aside, pressed as it was. */
function out(box: HTMLInputElement, isOut: boolean): void {
  box.disabled = isOut;
  const label = box.closest("label")!;
  label.hidden = isOut;
  // What stands below a choice comes and goes with it.
  if (label.nextElementSibling?.matches("[data-beside]")) (label.nextElementSibling as HTMLElement).hidden = isOut;
}

/** The place that a path has in a repeat, 0 where it has none; only of the repetition itself where asked so. */
function place(path: string, repeat: string, isWhole = false): number {
  const match = path.startsWith(`${repeat}[`) ? /^\[(\d+)\](.*)$/.exec(path.slice(repeat.length)) : null;
  return match === null || (isWhole && match[2] !== "") ? 0 : Number(match[1]);
}

/** Gives a repetition, and all in it, another place: in names, paths, ids and what is shown of it. */
function renumber(within: ParentNode, repeat: string, from: number, to: number): void {
  const [old, now] = [`${repeat}[${from}]`, `${repeat}[${to}]`];
  const slug = repeat.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "");
  const id = new RegExp(`${slug}-${from}(?=-|\\s|$)`, "g");
  for (const element of [...(within instanceof Element ? [within] : []), ...within.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      if (/^(id|for|aria-labelledby|aria-describedby)$/.test(name)) element.setAttribute(name, value.replace(id, `${slug}-${to}`));
      else if (value === old || value.startsWith(`${old}/`)) element.setAttribute(name, now + value.slice(old.length));
    }
    if (element.getAttribute("data-number") === repeat) element.textContent = to.toLocaleString(document.documentElement.lang);
    if (element instanceof HTMLTemplateElement) renumber(element.content, repeat, from, to);
  }
}

customElements.define("talaia-form", FormLogic);
