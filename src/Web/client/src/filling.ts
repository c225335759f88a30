import { evaluate, number, text, truth, type Expression, type Place, type Surroundings, type Value } from "./expressions.ts";
import type { Answers } from "./unsent.ts";

/** A node as the server's WritePageForm writes it. */
export interface Rule {
  readonly p: string;
  /** g group, r repeat; else what its answer is: i integer, d decimal, h hour, m moment, o one, s several, k ranked, p place, t any text. */
  readonly k: string;
  /** Whether it is asked; whether it is wanted; what its answer must be. */
  readonly v?: Expression; readonly q?: Expression; readonly c?: Expression;
  /** What it is worth, and whether that changes each time; how often it stands there. */
  readonly x?: Expression; readonly z?: 1; readonly n?: Expression;
  /** Which choices of list l there are. */
  readonly f?: Expression; readonly l?: string;
  /** Default; what is said where the answer is not as c wants it, and where it is missing; least and most. */
  readonly d?: string; readonly m?: string; readonly w?: string; readonly b?: readonly [number, number];
}

export interface Plan {
  readonly root: string;
  readonly zone: string;
  readonly nodes: readonly Rule[];
  /** Code, label, then name and value of each column that is read. */
  readonly lists: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly values: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, number>>;
  /** Not asked, as the server found. */
  readonly off: readonly string[];
}

const most = 1000;

/** A node of the form as it stands: a group, a repetition, a question with its answer. A hidden one keeps its answer and reads as empty. */
export class Spot implements Place {
  children: Spot[] = [];
  stored = "";
  self = true;
  reckoned: string | undefined;
  options: readonly string[] | undefined;

  constructor(readonly rule: Rule | null, readonly name: string, readonly parent: Spot | null, readonly path: string) {}

  get relevant(): boolean { return this.self && (this.parent?.relevant ?? true); }

  get answer(): string {
    const { options } = this;
    if (options === undefined || this.stored === "") return this.stored;
    if (this.rule!.k === "o") return options.includes(this.stored) ? this.stored : "";
    return this.stored.split(" ").filter((code) => options.includes(code)).join(" ");
  }

  get text(): string {
    return this.rule === null || "gr".includes(this.rule.k) ? this.children.map((child) => child.text).join("") : this.relevant ? this.answer : "";
  }
}

/** A form while it is answered on a page: as the server's FilledForm, of the nodes that the page knows. */
export class Filling {
  #top!: Spot;
  #spots = new Map<string, Spot>();
  #of = new Map<Rule, Spot[]>();
  readonly #values: Map<string, string>;
  readonly #counts: Map<string, number>;
  readonly #off: ReadonlySet<string>;
  readonly #below = new Map<string, Rule[]>();
  readonly #around: Surroundings;
  /** The repetition that has just come: its questions begin with their defaults. */
  #fresh: string | null = null;
  readonly #items = new Map<string, Place[]>();

  constructor(readonly plan: Plan, now: () => number) {
    this.#around = { zone: plan.zone, now };
    this.#values = new Map(Object.entries(plan.values));
    this.#counts = new Map(Object.entries(plan.counts));
    this.#off = new Set(plan.off);
    for (const rule of plan.nodes) {
      const outer = rule.p.slice(0, rule.p.lastIndexOf("/"));
      this.#below.set(outer, [...(this.#below.get(outer) ?? []), rule]);
    }
    this.#build();
  }

  get top(): Spot { return this.#top; }

  find(path: string): Spot | undefined { return this.#spots.get(path); }

  rule(path: string): Rule | undefined { const plain = path.replace(/\[\d+\](?=\/|$)/g, ""); return this.plan.nodes.find((rule) => rule.p === plain); }

  /** How many repetitions there are of the repeat at a path without a place at its end. */
  count(repeat: string): number {
    const within = this.#within(repeat);
    return within === undefined ? 0 : within.children.filter((child) => child.rule!.k === "r" && child.path.startsWith(`${repeat}[`)).length;
  }

  /** A repeat as a whole is asked where one of its repetitions is; without any, where its own rule says so. */
  isAsked(repeat: string): boolean {
    const [within, rule] = [this.#within(repeat), this.rule(repeat)];
    if (within === undefined || rule === undefined) return false;
    const there = within.children.filter((child) => child.rule === rule);
    return there.length > 0 ? there.some((spot) => spot.relevant) : within.relevant && this.#holds(rule.v, new Spot(rule, name(repeat), within, `${repeat}[1]`), true);
  }

  answer(path: string, given: string): void {
    const spot = this.find(path);
    const formedText = spot?.rule ? formed(spot.rule, given) : given;
    this.#values.set(path, formedText);
    if (spot === undefined || spot.stored === formedText) return;
    spot.stored = formedText;
    this.#settle(true);
  }

  /** Takes what comes from elsewhere: answers, and how many repetitions there are. */
  take(answers: Answers): void {
    for (const [path, value] of Object.entries(answers)) {
      const rule = this.rule(path);
      const given = Array.isArray(value) ? value.join(" ") : value ?? "";
      if (rule?.k === "r") { if (given !== "") this.#counts.set(path, Number(given)); }
      else if (rule !== undefined) this.#values.set(path, formed(rule, given));
      for (const match of path.matchAll(/\[(\d+)\](?=\/|$)/g)) {
        const repeat = path.slice(0, match.index);
        if (value !== null && (this.#counts.get(repeat) ?? 0) < Number(match[1])) this.#counts.set(repeat, Number(match[1]));
      }
    }
    this.#build();
  }

  /** One repetition more. */
  add(repeat: string): Answers {
    const count = this.count(repeat) + 1;
    this.#counts.set(repeat, count);
    this.#fresh = `${repeat}[${count}]`;
    this.#build();
    return { [repeat]: String(count) };
  }

  /** Takes a repetition away; those behind it move up. */
  remove(repeat: string, place: number): Answers {
    const count = this.count(repeat);
    const changes: Answers = {};
    const moved = new Map<string, string>();
    for (const path of [...this.#values.keys(), ...this.#counts.keys()]) {
      const at = path.startsWith(`${repeat}[`) ? Number.parseInt(path.slice(repeat.length + 1), 10) : 0;
      if (at < place || this.rule(path)?.x !== undefined) continue;
      changes[path] ??= null;
      const value = this.#values.get(path) ?? String(this.#counts.get(path));
      if (at > place) moved.set(`${repeat}[${at - 1}]${path.slice(path.indexOf("]", repeat.length) + 1)}`, value);
    }
    for (const path of Object.keys(changes)) { this.#values.delete(path); this.#counts.delete(path); }
    for (const [path, value] of moved) {
      const rule = this.rule(path);
      changes[path] = rule !== undefined && "sk".includes(rule.k) ? value.split(" ").filter((code) => code !== "") : value === "" ? null : value;
      if (rule?.k === "r") this.#counts.set(path, Number(value)); else this.#values.set(path, value);
    }
    this.#counts.set(repeat, count - 1);
    this.#build();
    return { ...changes, [repeat]: String(count - 1) };
  }

  isWanted(spot: Spot): boolean { return this.#holds(spot.rule!.q, spot, false); }

  /** What is wrong with an answer: it is not of its kind, not as the form wants it, or not there. */
  wrong(spot: Spot): "i" | "d" | "b" | "c" | "q" | null {
    const rule = spot.rule!;
    if (!spot.relevant) return null;
    const { answer } = spot;
    if (answer === "") return this.isWanted(spot) ? "q" : null;
    if (rule.k === "i" && !/^[-+]?\d+$/.test(answer)) return "i";
    if (rule.k === "d" && !isNumber(answer)) return "d";
    if (rule.b !== undefined && (Number(answer) < Math.min(...rule.b) || Number(answer) > Math.max(...rule.b))) return "b";
    return this.#holds(rule.c, spot, true) ? null : "c";
  }

  /** Words with the answers that they name, as these stand nearest to a place. */
  said(words: string, at: string): string {
    return words.replace(/\$\{\s*([^}]+?)\s*\}/g, (_, named: string) => this.nearest(named, at)?.text ?? "");
  }

  nearest(named: string, at: string): Spot | undefined {
    const shared = (path: string): number => { let i = 0; while (i < path.length && path[i] === at[i]) i++; return i; };
    let best: Spot | undefined;
    for (const spot of this.#spots.values())
      if (spot.name === named && (best === undefined || shared(spot.path) > shared(best.path))) best = spot;
    return best;
  }

  #within(path: string): Spot | undefined { const outer = path.slice(0, path.lastIndexOf("/")); return outer === "" ? this.#top : this.find(outer); }

  #build(): void {
    const root = new Spot(null, "", null, "");
    this.#top = new Spot(null, this.plan.root, root, "");
    root.children.push(this.#top);
    for (const rule of this.#below.get("") ?? []) this.#place(rule, this.#top);
    this.#fresh = null;
    this.#index();
    this.#settle(true);
  }

  #place(rule: Rule, within: Spot): void {
    const path = `${within.path}/${name(rule.p)}`;
    if (rule.k !== "r") { this.#make(rule, within, path); return; }
    const count = this.#counts.get(path) ?? (rule.n === undefined ? 1 : 0);
    for (let i = 1; i <= count; i++) this.#make(rule, within, `${path}[${i}]`);
  }

  #make(rule: Rule, within: Spot, path: string, at = within.children.length): Spot {
    const spot = new Spot(rule, name(rule.p), within, path);
    if (rule.d !== undefined && (path === this.#fresh || path.startsWith(`${this.#fresh}/`)) && !this.#values.has(path)) this.#values.set(path, rule.d);
    spot.stored = this.#values.get(path) ?? "";
    within.children.splice(at, 0, spot);
    for (const child of this.#below.get(rule.p) ?? []) this.#place(child, spot);
    return spot;
  }

  #index(): void {
    this.#spots.clear();
    this.#of.clear();
    const walk = (spot: Spot): void => {
      if (spot.rule !== null) {
        this.#spots.set(spot.path, spot);
        this.#of.set(spot.rule, [...(this.#of.get(spot.rule) ?? []), spot]);
      }
      spot.children.forEach(walk);
    };
    walk(this.#top);
  }

  #settle(again: boolean): void {
    for (let round = 0; round < 50; round++) {
      let changed = false;
      for (const rule of this.plan.nodes) {
        if (rule.n !== undefined && this.#repeat(rule)) changed = true;
        for (const spot of this.#of.get(rule) ?? []) if (this.#reckon(rule, spot, again && round === 0)) changed = true;
      }
      if (!changed) return;
    }
  }

  #reckon(rule: Rule, spot: Spot, again: boolean): boolean {
    let changed = false;
    const self = rule.v === undefined ? !this.#off.has(spot.path) : this.#holds(rule.v, spot, true);
    if (self !== spot.self) { spot.self = self; changed = true; }
    if (rule.x !== undefined && spot.relevant && (rule.z === undefined || spot.reckoned === undefined || again)) {
      const value = this.#worked(rule.x, spot);
      const reckoned = formed(rule, value === undefined ? "" : text(value), true);
      if (reckoned !== spot.reckoned) {
        spot.reckoned = reckoned;
        if (reckoned !== spot.stored) { spot.stored = reckoned; changed = true; }
      }
    }
    if (rule.f !== undefined && rule.l !== undefined) {
      const options = this.#options(rule.f, rule.l, spot);
      if (spot.options === undefined || options.join(" ") !== spot.options.join(" ")) {
        spot.options = options;
        changed ||= spot.stored !== "";
      }
    }
    return changed;
  }

  #options(filter: Expression, list: string, spot: Spot): string[] {
    let items = this.#items.get(list);
    if (items === undefined) this.#items.set(list, items = itemsOf(this.plan.lists[list] ?? []));
    try {
      return items.filter((item, i) => {
        const value = evaluate(filter, item, this.#around, spot);
        return typeof value === "number" ? value === i + 1 : truth(value);
      }).map((item) => item.children[0]!.text);
    } catch {
      return [];
    }
  }

  /** As many repetitions as are reckoned; no number leaves them as they are. */
  #repeat(rule: Rule): boolean {
    const outer = rule.p.slice(0, rule.p.lastIndexOf("/"));
    let changed = false;
    const around = outer === "" ? [this.#top] : [...(this.#of.get(this.rule(outer)!) ?? [])];
    for (const within of around) {
      const path = `${within.path}/${name(rule.p)}`;
      const value = this.#worked(rule.n!, new Spot(rule, name(rule.p), within, path));
      const wanted = value === undefined ? NaN : Math.min(Math.max(Math.floor(number(text(value), this.plan.zone)), 0), most);
      const there = within.children.filter((child) => child.rule === rule);
      if (Number.isNaN(wanted) || wanted === there.length) continue;
      for (let i = there.length; i < wanted; i++) {
        const order = this.plan.nodes.indexOf(rule);
        const after = within.children.filter((child) => this.plan.nodes.indexOf(child.rule!) <= order).length;
        this.#fresh = `${path}[${i + 1}]`;
        this.#make(rule, within, this.#fresh, after);
      }
      const surplus = new Set(there.slice(wanted));
      within.children = within.children.filter((child) => !surplus.has(child));
      changed = true;
    }
    if (changed) this.#index();
    return changed;
  }

  #holds(expression: Expression | undefined, spot: Spot, otherwise: boolean): boolean {
    if (expression === undefined) return otherwise;
    const value = this.#worked(expression, spot);
    return value === undefined ? otherwise : truth(value);
  }

  #worked(expression: Expression, spot: Spot): Value | undefined {
    try {
      return evaluate(expression, spot, this.#around);
    } catch {
      return undefined;
    }
  }
}

const name = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

const isNumber = (given: string): boolean => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(given);

/** As the server keeps it: a decimal point, hours with seconds. What is reckoned and cannot be of its kind is nothing; what somebody types stays to be told so. */
function formed(rule: Rule, given: string, reckoned = false): string {
  if (given === "") return "";
  switch (rule.k) {
    case "i": return !reckoned ? given.trim() : isNumber(given.trim()) ? String(Math.trunc(Number(given))) : "";
    case "d": { const plain = given.trim().replace(",", "."); return !reckoned || isNumber(plain) ? plain : ""; }
    case "p": return given.trim().replaceAll(",", ".");
    case "l": case "a": return points(given, rule.k === "a");
    case "h": return given.length === 5 ? `${given}:00` : given;
    case "m": return given.length === 16 ? `${given}:00` : given;
  }
  return given;
}

/** «root/item», with the name, the label and the columns of each. */
function itemsOf(choices: readonly (readonly string[])[]): Place[] {
  type Grown = { name: string; parent: Place | null; children: Place[]; text: string };
  const grow = (called: string, parent: Place | null, content: string): Grown => ({ name: called, parent, children: [], text: content });
  const instance = grow("root", grow("instance", null, ""), "");
  for (const [code, label, ...columns] of choices) {
    const item = grow("item", instance, "");
    item.children.push(grow("name", item, code!), grow("label", item, label!));
    for (let i = 0; i + 1 < columns.length; i += 2) item.children.push(grow(columns[i]!, item, columns[i + 1]!));
    instance.children.push(item);
  }
  return instance.children;
}

/** A point a line, or parted by semicolons, as the server keeps them: an area ends where it began. */
function points(given: string, isArea: boolean): string {
  const all = given.split(/[;\n]/).map((point) => point.replaceAll(", ", " ").replaceAll(",", ".").split(/\s+/).filter((part) => part !== "").join(" ")).filter((point) => point !== "");
  return (isArea && all.length > 2 && all[0] !== all.at(-1) ? [...all, all[0]] : all).join(";");
}
