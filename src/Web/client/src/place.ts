import { between, degrees, hectares, metres, place, read, rounded, spot, within, write, zoom, type Scale, type Spot, type View } from "./places.ts";

const svg = "http://www.w3.org/2000/svg";

/**
 * `<talaia-place>` beside the fields of a question that asks for a point (kind p), a line (l) or an area (a): a map on which they are marked by click, by finger and by
 * key. What is marked is written into the fields, and what is typed there is shown; without scripts only the fields are there.
 */
class PlaceMap extends HTMLElement {
  #spots: Spot[] = [];
  #chosen = -1;
  #view!: View;
  #whole!: View;
  /** Where the keys work; null while nobody uses them. */
  #cross: readonly [number, number] | null = null;
  #drag: { at: number; x: number; y: number; view: View; moved: boolean } | null = null;
  #controller: AbortController | null = null;
  /** What is said until something is marked again, as that nobody knows where one is. */
  #note = "";

  connectedCallback(): void {
    // A copy of a repetition brings the marks of what it was copied from.
    this.querySelector("g[data-marks]")?.replaceChildren();
    this.hidden = false;
    const [width, height] = [this.#map.viewBox.baseVal.width, this.#map.viewBox.baseVal.height];
    this.#view = this.#whole = { x: 0, y: 0, width, height };
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    const box = this.#box;
    box.addEventListener("pointerdown", (event) => this.#down(event), { signal });
    box.addEventListener("pointermove", (event) => this.#moved(event), { signal });
    box.addEventListener("pointerup", (event) => this.#up(event), { signal });
    box.addEventListener("pointercancel", () => { this.#drag = null; this.#take(); }, { signal });
    box.addEventListener("keydown", (event) => this.#key(event), { signal });
    box.addEventListener("focus", () => { if (box.matches(":focus-visible")) { this.#cross ??= this.#middle; this.#draw(); } }, { signal });
    box.addEventListener("blur", () => { this.#cross = null; this.#draw(); }, { signal });
    this.addEventListener("click", (event) => this.#pressed(event), { signal });
    for (const field of this.#fields) field.addEventListener("input", (event) => { if (event.isTrusted || !this.contains(document.activeElement)) this.#take(); }, { signal });
    const form = this.closest("form");
    for (const kind of ["talaia-filled", "talaia-ready"]) form?.addEventListener(kind, () => this.#take(), { signal });
    addEventListener("pageshow", () => this.#take(), { signal });
    const sizes = new ResizeObserver(() => this.#draw());
    sizes.observe(box);
    signal.addEventListener("abort", () => sizes.disconnect());
    if (!navigator.geolocation || !window.isSecureContext) this.querySelector<HTMLElement>("[data-do=here]")!.hidden = true;
    this.#take();
  }

  disconnectedCallback(): void { this.#controller?.abort(); }

  get #kind(): string { return this.dataset["kind"]!; }
  get #isArea(): boolean { return this.#kind === "a"; }
  get #box(): HTMLElement { return this.querySelector<HTMLElement>("[data-map]")!; }
  get #map(): SVGSVGElement { return this.querySelector<SVGSVGElement>("[data-map] svg")!; }
  get #fields(): (HTMLInputElement | HTMLTextAreaElement)[] { return [...this.parentElement!.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea")]; }
  get #least(): number { return this.#isArea ? 3 : this.#kind === "l" ? 2 : 1; }
  get #middle(): readonly [number, number] { return [this.#view.x + this.#view.width / 2, this.#view.y + this.#view.height / 2]; }
  /** The map's units that a pixel of the screen measures. */
  get #pixel(): number { return this.#view.width / (this.#box.clientWidth || 1); }
  get #scale(): Scale { const { west, north, east, south } = this.dataset; return { west: Number(west), north: Number(north), east: Number(east), south: Number(south) }; }

  /** What stands in the fields; what cannot be read leaves the map as it is, for its author is still typing. */
  #take(): void {
    const spots = read(this.#fields.map((field) => field.value.trim()).join(this.#kind === "p" ? " " : "\n"), this.#isArea);
    if (spots !== null) this.#spots = spots;
    if (this.#chosen >= this.#spots.length) this.#chosen = -1;
    this.#draw();
  }

  #give(): void {
    this.#note = "";
    const fields = this.#fields;
    if (this.#kind === "p") {
      const [one] = this.#spots;
      for (const [i, field] of fields.entries()) field.value = one === undefined ? "" : degrees(i === 0 ? one.lat : one.lon);
    } else {
      fields[0]!.value = write(this.#spots);
    }
    // What is not yet a line or an area would only be refused; it goes with the page.
    if (this.#spots.length === 0 || this.#spots.length >= this.#least) fields[0]!.dispatchEvent(new Event("input", { bubbles: true }));
    this.#draw();
  }

  #put(x: number, y: number, at = this.#spots.length): void {
    const one = rounded(spot(x, y, this.#scale));
    if (this.#kind === "p") [this.#spots, this.#chosen] = [[one], -1];
    else this.#spots = [...this.#spots.slice(0, at), one, ...this.#spots.slice(at)];
    this.#give();
  }

  #move(at: number, x: number, y: number): void {
    this.#spots = this.#spots.map((one, i) => i === at ? rounded(spot(x, y, this.#scale)) : one);
  }

  #remove(at: number): void {
    if (this.#spots[at] === undefined) return;
    this.#spots = this.#spots.filter((_, i) => i !== at);
    this.#chosen = -1;
    this.#give();
  }

  #at(event: PointerEvent): readonly [number, number] {
    const box = this.#map.getBoundingClientRect();
    return [this.#view.x + (event.clientX - box.left) * this.#pixel, this.#view.y + (event.clientY - box.top) * this.#pixel];
  }

  /** The point that a finger or a mouse is on. */
  #near(x: number, y: number, reach: number): number {
    let [best, nearest] = [-1, reach * this.#pixel];
    for (const [i, one] of this.#spots.entries()) {
      const [px, py] = place(one, this.#scale);
      const far = Math.hypot(px - x, py - y);
      if (far < nearest) [best, nearest] = [i, far];
    }
    return best;
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const [x, y] = this.#at(event);
    this.#drag = { at: this.#near(x, y, event.pointerType === "mouse" ? 12 : 22), x: event.clientX, y: event.clientY, view: this.#view, moved: false };
    if (this.#drag.at >= 0) this.#box.setPointerCapture(event.pointerId);
  }

  #moved(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag === null || !event.isPrimary) return;
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.hypot(dx, dy) < 6) return;
    if (!drag.moved) this.#box.setPointerCapture(event.pointerId);
    drag.moved = true;
    if (drag.at >= 0) this.#move(drag.at, ...this.#at(event));
    else this.#view = within({ ...drag.view, x: drag.view.x - dx * this.#pixel, y: drag.view.y - dy * this.#pixel }, this.#whole);
    this.#draw();
  }

  #up(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag === null || !event.isPrimary) return;
    this.#drag = null;
    if (drag.moved) { if (drag.at >= 0) this.#give(); return; }
    const [x, y] = this.#at(event);
    if (drag.at >= 0) this.#chosen = this.#chosen === drag.at ? -1 : drag.at;
    else if (this.#chosen >= 0) { this.#move(this.#chosen, x, y); this.#chosen = -1; this.#give(); return; }
    else { const behind = this.#kind === "p" ? -1 : between(x, y, this.#spots.map((one) => place(one, this.#scale)), 8 * this.#pixel, this.#isArea); this.#put(x, y, behind >= 0 ? behind + 1 : undefined); return; }
    this.#draw();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (way !== undefined) {
      const step = (event.shiftKey ? 1 : 14) * this.#pixel;
      const from = this.#spots[this.#chosen] === undefined ? this.#cross ?? this.#middle : place(this.#spots[this.#chosen]!, this.#scale);
      const to = [clamp(from[0] + way[0]! * step, this.#whole.width), clamp(from[1] + way[1]! * step, this.#whole.height)] as const;
      this.#cross = to;
      if (this.#chosen >= 0) { this.#move(this.#chosen, ...to); this.#give(); }
      this.#show(to);
    } else if (event.key === "Enter" || event.key === " ") {
      if (this.#chosen >= 0) this.#choose(-1);
      else this.#put(...(this.#cross ??= this.#middle));
    } else if (event.key === "Delete" || event.key === "Backspace") this.#remove(this.#chosen >= 0 ? this.#chosen : this.#spots.length - 1);
    else if (event.key === "+" || event.key === "-") this.#zoom(event.key === "+" ? 0.5 : 2);
    else if (event.key === "Escape" && this.#chosen >= 0) this.#choose(-1);
    else return;
    event.preventDefault();
  }

  #choose(at: number): void {
    this.#chosen = at;
    const one = this.#spots[at];
    if (one !== undefined) { this.#cross = place(one, this.#scale); this.#show(this.#cross); }
    this.#draw();
  }

  /** Moves the view so far that a place is in it. */
  #show([x, y]: readonly [number, number]): void {
    const { width, height } = this.#view;
    const into = (at: number, from: number, length: number): number => at < from + length * 0.05 ? at - length * 0.3 : at > from + length * 0.95 ? at - length * 0.7 : from;
    this.#view = within({ ...this.#view, x: into(x, this.#view.x, width), y: into(y, this.#view.y, height) }, this.#whole);
    this.#draw();
  }

  #zoom(by: number): void {
    const [x, y] = this.#cross ?? (this.#chosen >= 0 ? place(this.#spots[this.#chosen]!, this.#scale) : this.#middle);
    this.#view = zoom(this.#view, by, x, y, this.#whole);
    this.#draw();
  }

  #pressed(event: Event): void {
    const button = (event.target as Element).closest<HTMLButtonElement>("button");
    if (button === null) return;
    const { do: act, at } = button.dataset;
    if (at !== undefined) {
      this.#choose(this.#chosen === Number(at) ? -1 : Number(at));
      return;
    }
    if (act === "near") this.#zoom(0.5);
    else if (act === "far") this.#zoom(2);
    else if (act === "whole") { this.#view = this.#whole; this.#draw(); }
    else if (act === "remove") this.#remove(this.#chosen >= 0 ? this.#chosen : this.#spots.length - 1);
    else if (act === "between") this.#between();
    else if (act === "here") this.#here();
    // A button that goes away leaves the focus on the map.
    if (button.disabled || button.hidden) this.#box.focus();
  }

  /** One more half the way to the next. */
  #between(): void {
    const at = this.#chosen;
    const [from, to] = [this.#spots[at], this.#spots[at + 1] ?? (this.#isArea ? this.#spots[0] : this.#spots[at - 1])];
    if (from === undefined || to === undefined) return;
    const behind = this.#spots[at + 1] !== undefined || this.#isArea ? at + 1 : at;
    this.#spots = [...this.#spots.slice(0, behind), rounded({ lat: (from.lat + to.lat) / 2, lon: (from.lon + to.lon) / 2, rest: "" }), ...this.#spots.slice(behind)];
    this.#chosen = behind;
    this.#give();
  }

  #here(): void {
    this.#say(this.dataset["locating"] ?? "");
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const one = rounded({ lat: coords.latitude, lon: coords.longitude, rest: "" });
      this.#spots = this.#kind === "p" ? [one] : [...this.#spots, one];
      this.#give();
      this.#show(place(one, this.#scale));
    }, () => this.#say(this.dataset["lost"] ?? ""), { enableHighAccuracy: true, timeout: 15_000 });
  }

  #draw(): void {
    const map = this.#map;
    const pixel = this.#pixel;
    map.setAttribute("viewBox", [this.#view.x, this.#view.y, this.#view.width, this.#view.height].map((part) => part.toFixed(3)).join(" "));
    this.#box.classList.toggle("near", this.#view.width < this.#whole.width);
    map.querySelector("g.names")?.setAttribute("font-size", (13 * pixel).toFixed(2));
    const places = this.#spots.map((one) => place(one, this.#scale));
    const marks: SVGElement[] = [];
    const line = places.map((at) => at.map((part) => part.toFixed(2)).join(",")).join(" ");
    if (places.length > 1) marks.push(shape(this.#isArea && places.length > 2 ? "polygon" : "polyline", { points: line, class: this.#isArea && places.length > 2 ? "plot" : "way" }));
    for (const [i, [x, y]] of places.entries()) marks.push(shape("circle", { cx: x.toFixed(2), cy: y.toFixed(2), r: ((i === this.#chosen ? 9 : 6) * pixel).toFixed(3), class: i === this.#chosen ? "spot chosen" : "spot" }));
    if (this.#cross !== null) {
      const [x, y] = this.#cross;
      const arm = 14 * pixel;
      for (const kind of ["halo", "cross"]) marks.push(shape("path", { d: `M${x - arm} ${y}H${x + arm}M${x} ${y - arm}V${y + arm}`, class: kind }));
    }
    map.querySelector("g[data-marks]")!.replaceChildren(...marks);
    this.#list();
    this.#tell(this.#note || this.#said(places));
  }

  #say(words: string): void {
    this.#note = words;
    this.#draw();
  }

  /** The points as buttons, for who chooses without a mouse. */
  #list(): void {
    const list = this.querySelector("[data-list]")!;
    const there = [...list.querySelectorAll<HTMLButtonElement>("button")];
    if (this.#kind !== "p") {
      while (there.length > this.#spots.length) there.pop()!.parentElement!.remove();
      for (let i = there.length; i < this.#spots.length; i++) {
        const button = document.createElement("button");
        button.type = "button";
        button.dataset["at"] = String(i);
        button.textContent = (i + 1).toLocaleString(this.#lang);
        const item = document.createElement("li");
        item.append(button);
        list.append(item);
        there.push(button);
      }
      for (const [i, button] of there.entries()) {
        button.setAttribute("aria-pressed", String(i === this.#chosen));
        button.setAttribute("aria-label", words(this.dataset["point"], { n: String(i + 1), lat: this.#number(this.#spots[i]!.lat, 5), lon: this.#number(this.#spots[i]!.lon, 5) }));
      }
    }
    for (const [act, isOff] of [["remove", this.#spots.length === 0], ["between", this.#chosen < 0 || this.#spots.length < 2], ["far", this.#view.width >= this.#whole.width], ["whole", this.#view.width >= this.#whole.width]] as const) {
      const button = this.querySelector<HTMLButtonElement>(`[data-do=${act}]`);
      if (button !== null) button.disabled = isOff;
    }
  }

  #said(places: readonly (readonly [number, number])[]): string {
    if (places.length === 0) return this.dataset["none"] ?? "";
    const outside = places.some(([x, y]) => x < 0 || y < 0 || x > this.#whole.width || y > this.#whole.height) ? ` ${this.dataset["outside"]}` : "";
    const moving = this.#chosen >= 0 ? ` ${words(this.dataset["moving"], { n: String(this.#chosen + 1) })}` : "";
    if (this.#kind === "p") return `${words(this.dataset["told"], { lat: this.#number(this.#spots[0]!.lat, 5), lon: this.#number(this.#spots[0]!.lon, 5) })}${outside}${moving}`;
    const few = places.length < this.#least ? ` ${this.dataset["few"]}` : "";
    const size = this.#isArea ? hectares(this.#spots) : metres(this.#spots);
    return `${words(this.dataset["told"], { n: String(places.length), size: this.#number(size, this.#isArea ? size < 10 ? 2 : 1 : 0) })}${few}${outside}${moving}`;
  }

  #tell(text: string): void {
    const line = this.querySelector("[role=status]")!;
    if (line.textContent !== text) line.textContent = text;
  }

  /** Of Aranese browsers know no numbers; they are written as in Catalan. */
  get #lang(): string { const { lang } = document.documentElement; return lang === "" || lang.startsWith("oc") ? "ca" : lang; }

  #number(value: number, decimals: number): string { return value.toLocaleString(this.#lang, { maximumFractionDigits: decimals, minimumFractionDigits: decimals > 2 ? 0 : decimals }); }
}

function clamp(value: number, most: number): number { return Math.max(0, Math.min(most, value)); }

function words(text: string | undefined, parts: Readonly<Record<string, string>>): string { return (text ?? "").replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole); }

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

customElements.define("talaia-place", PlaceMap);
