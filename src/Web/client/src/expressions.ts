import { dateFrom, dateText, formatDate, numberFrom, readDate, timeOfDay, today } from "./dates.ts";

/** An expression as the server's PageLanguage writes it; its remarks say what each array means. */
export type Expression = number | string | readonly [string, ...unknown[]];

/** What an expression walks on. A hidden question reads as empty; a group reads as all its texts. */
export interface Place {
  readonly name: string;
  readonly parent: Place | null;
  readonly children: readonly Place[];
  readonly text: string;
}

export interface Surroundings {
  /** Of the office, not of the browser: "Europe/Madrid". */
  readonly zone: string;
  readonly now: () => number;
}

/** Days since 1970 in UTC that are still a date; a text in the office's time zone. */
export class Instant {
  constructor(readonly since: number | null, readonly zone: string, readonly asNumber = false) {}
  get days(): number { return this.since === null ? NaN : this.since / 86_400_000; }
  get text(): string { return this.since === null ? "Invalid Date" : this.asNumber ? String(Math.floor(this.days)) : dateText(this.since, this.zone); }
}

export type Value = boolean | number | string | Instant | readonly Place[];

interface Focus { readonly node: Place; readonly at: number; readonly of: number }

type Part = () => Value;

/** The result of an expression at a place. Throws where it has none: the server then says why. */
export function evaluate(expression: Expression, node: Place, around: Surroundings, current: Place = node): Value {
  return new Evaluation(around, current).of(expression, { node, at: 1, of: 1 });
}

export const truth = (value: Value): boolean =>
  typeof value === "string" || Array.isArray(value) ? value.length > 0
    : value instanceof Instant ? value.since !== null && (value.asNumber || value.since !== 0)
      : value === true || (typeof value === "number" && value !== 0 && !Number.isNaN(value));

export const text = (value: Value): string =>
  typeof value === "string" ? value
    : isSet(value) ? value[0]?.text ?? ""
      : value instanceof Instant ? value.text
        : typeof value === "number" ? (Number.isNaN(value) ? "" : String(value)) : String(value);

export const number = (value: Value, zone: string): number =>
  typeof value === "number" ? value
    : typeof value === "boolean" ? Number(value)
      : value instanceof Instant ? value.days : numberFrom(text(value), zone);

const isSet = (value: Value): value is readonly Place[] => Array.isArray(value);
const words = (from: string): string[] => from.split(/[ \t\r\n]+/).filter((word) => word !== "");
const chosen = (from: string): string[] => { const all = words(from); return all.length === 0 ? [""] : all; };
const spread = (value: Value): Value[] => isSet(value) ? value.map((node) => [node]) : [value];
const whole = (from: string): number => Number.parseInt(from, 10);
const within = (outer: Place, inner: Place | null): boolean => inner !== null && (inner === outer || within(outer, inner.parent));
const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
const backwards = new Set(["ancestor", "ancestor-or-self", "preceding-sibling"]);

class Evaluation {
  #left = 1_000_000;
  constructor(readonly around: Surroundings, readonly current: Place) {}

  of(expression: Expression, focus: Focus): Value {
    if (--this.#left < 0) throw new Error("too many steps");
    if (typeof expression !== "object") return expression;
    const [kind, first, second] = expression as readonly [string, Expression, Expression];
    switch (kind) {
      case "p": return this.#path(expression as readonly unknown[], focus);
      case "f": return this.#call(first as string, expression.slice(2) as Expression[], focus);
      case "[": return this.#kept(this.#set(first, focus), expression.slice(2) as Expression[]);
      case "and": return truth(this.of(first, focus)) && truth(this.of(second, focus));
      case "or": return truth(this.of(first, focus)) || truth(this.of(second, focus));
      case "|": return inOrder([...this.#set(first, focus), ...this.#set(second, focus)]);
    }
    if (expression.length === 2) return -this.number(first, focus);
    const [a, b] = [this.of(first, focus), this.of(second, focus)];
    if (/^[=!<>]/.test(kind)) return compare(kind, a, b, this.around.zone);
    const [x, y] = [number(a, this.around.zone), number(b, this.around.zone)];
    switch (kind) {
      case "+": return x + y;
      case "-": return x - y;
      case "*": return x * y;
      case "div": return x / y;
      case "mod": return x % y;
    }
    throw new Error(kind);
  }

  number(expression: Expression, focus: Focus): number { return number(this.of(expression, focus), this.around.zone); }

  #set(expression: Expression, focus: Focus): readonly Place[] {
    const value = this.of(expression, focus);
    if (!isSet(value)) throw new Error("no nodes");
    return value;
  }

  #path([, from, ...steps]: readonly unknown[], focus: Focus): readonly Place[] {
    let nodes: readonly Place[] = from === 0 ? [focus.node] : from === 1 ? [root(this.current)] : this.#set(from as Expression, focus);
    for (const step of steps) {
      const [axis, name, ...predicates] = typeof step === "string" ? (step === "." ? ["self", ""] : step === ".." ? ["parent", ""] : ["child", step]) : step as [string, string, ...Expression[]];
      const found = nodes.map((node) => this.#kept(this.#along(axis!, node).filter((one) => name === "" || (one.parent !== null && (name === "*" || one.name === name))), predicates as Expression[]));
      nodes = found.length === 1 ? (backwards.has(axis!) ? [...found[0]!].reverse() : found[0]!) : inOrder(found.flat());
    }
    return nodes;
  }

  #along(axis: string, node: Place): Place[] {
    const all = along(axis, node);
    if ((this.#left -= all.length) < 0) throw new Error("too many steps");
    return all;
  }

  #kept(nodes: readonly Place[], predicates: readonly Expression[]): readonly Place[] {
    return predicates.reduce((kept, predicate) => kept.filter((node, i) => {
      const value = this.of(predicate, { node, at: i + 1, of: kept.length });
      return typeof value === "number" || value instanceof Instant ? number(value, this.around.zone) === i + 1 : truth(value);
    }), nodes);
  }

  #call(name: string, args: readonly Expression[], focus: Focus): Value {
    const { zone, now } = this.around;
    const part = (i: number): Value => this.of(args[i]!, focus);
    const t = (i: number): string => text(part(i));
    const n = (i: number): number => this.number(args[i]!, focus);
    const here = (): Value => args.length > 0 ? part(0) : [focus.node];
    const named = (): readonly Place[] => args.length > 0 ? this.#set(args[0]!, focus) : [focus.node];
    const each = (from: number): Value[] => args.slice(from).flatMap((arg) => spread(this.of(arg, focus)));
    const date = (): Value => {
      const value = part(0);
      return typeof value === "boolean" || ((typeof value === "string" || isSet(value)) && text(value) === "") ? ""
        : new Instant(typeof value === "number" || value instanceof Instant ? dateFrom(number(value, zone)) : readDate(text(value), zone, true), zone);
    };
    const library: Record<string, Part> = {
      "true": () => true,
      "false": () => false,
      "boolean": () => truth(part(0)),
      "not": () => !truth(part(0)),
      "boolean-from-string": () => ["1", "true"].includes(t(0)),
      "if": () => truth(part(0)) ? part(1) : part(2),
      "cond": () => { let i = 0; while (i + 1 < args.length && !truth(part(i))) i += 2; return part(i + 1 < args.length ? i + 1 : args.length - 1); },
      "coalesce": () => t(0) || t(1),
      "once": () => (focus.node.parent !== null && focus.node.text) || t(0),
      "depend": () => part(0),
      "checklist": () => bounded(each(2).filter(holds).length, n(0), n(1)),
      "weighted-checklist": () => weighted(args.slice(2).map((arg) => spread(this.of(arg, focus))), n(0), n(1), zone),
      "last": () => focus.of,
      "count": () => this.#set(args[0]!, focus).length,
      "count-non-empty": () => this.#set(args[0]!, focus).filter((node) => node.text !== "").length,
      "current": () => [this.current],
      "name": () => named()[0]?.name ?? "",
      "local-name": () => named()[0]?.name ?? "",
      "position": () => args.length === 0 ? focus.at : place(this.#set(args[0]!, focus)),
      "indexed-repeat": () => this.#indexed(args, focus),
      "string": () => text(here()),
      "concat": () => each(0).map(text).join(""),
      "join": () => each(1).map(text).join(t(0)),
      "starts-with": () => t(0).startsWith(t(1)),
      "ends-with": () => t(0).endsWith(t(1)),
      "contains": () => t(0).includes(t(1)),
      "string-length": () => text(here()).length,
      "normalize-space": () => words(text(here())).join(" "),
      "translate": () => { const [from, to] = [t(1), t(2)]; return t(0).split("").map((c) => from.includes(c) ? to[from.indexOf(c)] ?? "" : c).join(""); },
      "upper-case": () => t(0).toUpperCase(),
      "lower-case": () => t(0).toLowerCase(),
      "regex": () => new RegExp(t(1), t(1).includes("\\p{") ? "u" : "").test(t(0)),
      "substring": () => substring(t(0), n(1), args.length > 2 ? n(2) : Infinity),
      "substr": () => substr(t(0), whole(t(1)), args.length > 2 ? whole(t(2)) : t(0).length),
      "substring-before": () => { const at = t(0).indexOf(t(1)); return at < 0 ? "" : t(0).slice(0, at); },
      "substring-after": () => { const at = t(0).indexOf(t(1)); return at < 0 ? "" : t(0).slice(at + t(1).length); },
      "number": () => {
        const value = here();
        const since = typeof value === "string" || isSet(value) ? readDate(text(value), zone) : null;
        return value instanceof Instant ? value : since === null ? number(value, zone) : new Instant(since, zone, true);
      },
      "sum": () => each(0).reduce<number>((sum, value) => sum + number(value, zone), 0),
      "min": () => extreme(each(0).map((value) => number(value, zone)), Math.min),
      "max": () => extreme(each(0).map((value) => number(value, zone)), Math.max),
      "round": () => { const shift = 10 ** (args.length > 1 ? n(1) : 0); return Math.sign(n(0)) * (Math.round(Math.abs(n(0)) * shift) / shift); },
      "int": () => Math.trunc(n(0)),
      "ceiling": () => Math.ceil(n(0)),
      "exp10": () => 10 ** n(0),
      "atan2": () => Math.atan2(n(0), n(1)),
      "pow": () => { const [x, y] = [n(0), n(1)]; return Number.isNaN(x) ? NaN : x ** y; },
      "pi": () => Math.PI,
      "today": () => new Instant(today(now(), zone), zone),
      "now": () => new Instant(now(), zone),
      "date": date,
      "date-time": date,
      "format-date": () => formatDate(readDate(t(0), zone), t(1), zone),
      "format-date-time": () => formatDate(readDate(t(0), zone), t(1), zone),
      "decimal-date-time": () => {
        const value = part(0);
        if (typeof value === "boolean") throw new Error("no date");
        return ((typeof value === "number" || value instanceof Instant ? dateFrom(number(value, zone)) : readDate(text(value), zone)) ?? NaN) / 86_400_000;
      },
      "decimal-time": () => timeOfDay(t(0), zone),
      "selected": () => chosen(t(0)).includes(t(1).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "")),
      "selected-at": () => chosen(t(0))[whole(t(1))] ?? "",
      "count-selected": () => words(t(0)).length,
    };
    for (const plain of ["floor", "abs", "sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan"] as const) library[plain] = () => Math[plain](n(0));
    const known = Object.hasOwn(library, name) ? library[name] : undefined;
    if (known === undefined) throw new Error(name);
    return known();
  }

  #indexed(args: readonly Expression[], focus: Focus): readonly Place[] {
    const pairs: { repeats: readonly Place[]; index: number }[] = [];
    for (let i = 1; i + 1 < args.length; i += 2) pairs.push({ repeats: this.#set(args[i]!, focus), index: this.number(args[i + 1]!, focus) });
    if (pairs.some((pair) => pair.repeats.length === 0)) return [];
    let outer: Place | undefined;
    for (const { repeats, index } of pairs.sort((a, b) => depth(a.repeats[0]!) - depth(b.repeats[0]!))) {
      const around = outer;
      outer = repeats.filter((repeat) => around === undefined || within(around, repeat))[index - 1];
      if (outer === undefined) return [];
    }
    return this.#set(args[0]!, focus).filter((node) => within(outer!, node));
  }
}

function root(node: Place): Place { return node.parent === null ? node : root(node.parent); }
function depth(node: Place): number { return node.parent === null ? 0 : depth(node.parent) + 1; }

function along(axis: string, node: Place): Place[] {
  const siblings = node.parent?.children ?? [];
  switch (axis) {
    case "child": return [...node.children];
    case "parent": return node.parent === null ? [] : [node.parent];
    case "self": return [node];
    case "ancestor": return node.parent === null ? [] : [node.parent, ...along(axis, node.parent)];
    case "ancestor-or-self": return [node, ...along("ancestor", node)];
    case "descendant": return node.children.flatMap((child) => [child, ...along(axis, child)]);
    case "descendant-or-self": return [node, ...along("descendant", node)];
    case "following-sibling": return siblings.slice(siblings.indexOf(node) + 1);
    case "preceding-sibling": return siblings.slice(0, siblings.indexOf(node)).reverse();
  }
  throw new Error(axis);
}

/** Each once, in the order of the form. */
function inOrder(nodes: readonly Place[]): readonly Place[] {
  const once = [...new Set(nodes)];
  if (once.length < 2) return once;
  const order = new Map(along("descendant-or-self", root(once[0]!)).map((node, i) => [node, i]));
  return once.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function compare(sign: string, a: Value, b: Value, zone: string): boolean {
  if (sign === "=" || sign === "!=") return equal(sign === "=", a, b, zone);
  if (sign.startsWith(">")) return compare(sign.replace(">", "<"), b, a, zone);
  const [left, right] = [a, b].map((value) => spread(value).map((one) => number(one, zone))) as [number[], number[]];
  return left.some((x) => right.some((y) => sign === "<" ? x < y : x <= y));
}

function equal(same: boolean, a: Value, b: Value, zone: string): boolean {
  if (typeof a === "boolean" || typeof b === "boolean") return (truth(a) === truth(b)) === same;
  const asNumbers = [a, b].some((value) => typeof value === "number" || value instanceof Instant);
  return spread(a).some((x) => spread(b).some((y) => (asNumbers ? number(x, zone) === number(y, zone) : text(x) === text(y)) === same));
}

function place(nodes: readonly Place[]): number {
  const [node, more] = nodes;
  if (node === undefined) return NaN;
  if (more !== undefined) throw new Error("several nodes");
  let count = 1;
  for (const before of along("preceding-sibling", node)) {
    if (before.name !== node.name) break;
    count++;
  }
  return count;
}

const holds = (value: Value): boolean => isSet(value) ? value.some((node) => node.text.trim() !== "") : truth(value);
const bounded = (value: number, least: number, most: number): boolean => value >= least && !(value > (most === -1 ? Infinity : most));
const extreme = (values: readonly number[], pick: (...all: number[]) => number): number => values.length === 0 ? NaN : pick(...values);

function weighted(parts: Value[][], least: number, most: number, zone: string): boolean {
  if (parts.length % 2 !== 0) throw new Error("a weight is missing");
  let sum = 0;
  for (let i = 0; i < parts.length; i += 2) {
    const [conditions, weights] = [parts[i]!, parts[i + 1]!];
    if (weights.length > conditions.length) return false;
    weights.forEach((weight, j) => { if (holds(conditions[j]!)) sum += number(weight, zone); });
  }
  return bounded(sum, least, most);
}

function substring(from: string, start: number, length: number): string {
  const [first, end] = [Math.round(start), Math.round(start) + (length === Infinity ? length : Math.round(length))];
  return Number.isNaN(first) || Number.isNaN(end) || end <= first ? "" : from.slice(clamp(first - 1, from.length), clamp(end - 1, from.length));
}

function substr(from: string, start: number, end: number): string {
  const at = (place: number): number => clamp(place < 0 ? from.length + place : place, from.length);
  return Number.isNaN(start) || Number.isNaN(end) ? "" : from.slice(at(start), Math.max(at(start), at(end)));
}
