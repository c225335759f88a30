/** Dates as the server has them: milliseconds since 1970 in UTC, and texts of ISO 8601 in the office's time zone. */

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?(Z|[-+]\d{2}:\d{2})?)?$/;
const loose = /^(\d{4})-(\d{1,2})-(\d{1,2})(T.*)?$/;
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const days = "Sun Mon Tue Wed Thu Fri Sat".split(" ");
const formats = new Map<string, Intl.DateTimeFormat>();
const pad = (value: number, digits = 2): string => String(value).padStart(digits, "0");

/** Milliseconds that the clock on the wall is ahead of UTC at an instant. */
function ahead(since: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-u-hc-h23", { timeZone: zone, year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric", era: "short" });
    formats.set(zone, format);
  }
  const second = Math.floor(since / 1000) * 1000;
  const parts = Object.fromEntries(format.formatToParts(second).map((part) => [part.type, part.value]));
  return utc(Number(parts["year"]), Number(parts["month"]), Number(parts["day"]), Number(parts["hour"]), Number(parts["minute"]), Number(parts["second"])) - second;
}

function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(Date.UTC(2000, 0, 1, hour, minute, second, ms));
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** A clock time that is skipped in spring is read with the offset before it; one that comes twice in autumn is the first. */
function fromWall(local: number, zone: string): number {
  const before = ahead(local - 86_400_000, zone);
  const after = ahead(local + 86_400_000, zone);
  const fits = [local - before, local - after].filter((since) => since + ahead(since, zone) === local);
  return fits.length > 0 ? Math.min(...fits) : local - before;
}

/** @returns null where the text is no date. Throws where it has the shape of one and is none. */
export function readDate(text: string, zone: string, unpadded = false): number | null {
  const short = unpadded ? loose.exec(text) : null;
  const match = shape.exec(short === null ? text : `${short[1]}-${short[2]!.padStart(2, "0")}-${short[3]!.padStart(2, "0")}${short[4] ?? ""}`);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  const local = utc(year, month, day, hour, minute, second, Number((match[7] ?? "0").padEnd(3, "0").slice(0, 3)));
  const offset = match[8] ?? "";
  const isDate = year > 0 && hour < 24 && minute < 60 && second < 60 && new Date(local).getUTCMonth() === month - 1 && new Date(local).getUTCDate() === day;
  if (!isDate) {
    if (offset === "" || offset === "Z") throw new Error(`${text} is no date`);
    return null;
  }
  if (offset === "Z") return local;
  if (offset === "") return fromWall(local, zone);
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(4))];
  return hours > 14 || minutes > 59 ? null : local - (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

export function dateFrom(day: number): number | null {
  if (day <= -719_000 || day >= 2_900_000) throw new Error(`${day} is no date`);
  return Number.isNaN(day) ? null : Math.round(day * 86_400_000);
}

const wall = (since: number, zone: string): Date => new Date(since + ahead(since, zone));

export function dateText(since: number, zone: string): string {
  const at = wall(since, zone);
  const date = `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
  if (at.getTime() % 86_400_000 === 0) return date;
  const offset = Math.round(ahead(since, zone) / 60_000);
  return `${date}T${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}.${pad(at.getUTCMilliseconds(), 3)}`
    + `${offset < 0 ? "-" : "+"}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
}

export function today(now: number, zone: string): number {
  const at = wall(now, zone);
  return fromWall(utc(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()), zone);
}

/** The share of the day that has passed, by the clock on the wall. */
export function timeOfDay(text: string, zone: string): number {
  if (!/^\d{2}:\d{2}(:[0-5]\d(\.\d+)?)?(Z|[-+]\d{2}:\d{2})?$/.test(text)) return NaN;
  try {
    const since = readDate(`1970-01-01T${text}`, zone);
    return since === null ? NaN : (((wall(since, zone).getTime() % 86_400_000) + 86_400_000) % 86_400_000) / 86_400_000;
  } catch {
    return NaN;
  }
}

export function formatDate(since: number | null, pattern: string, zone: string): string {
  if (since === null) return "";
  const at = wall(since, zone);
  const parts: Record<string, string> = {
    Y: pad(at.getUTCFullYear(), 4), y: pad(at.getUTCFullYear() % 100), m: pad(at.getUTCMonth() + 1), n: String(at.getUTCMonth() + 1), b: months[at.getUTCMonth()]!,
    d: pad(at.getUTCDate()), e: String(at.getUTCDate()), a: days[at.getUTCDay()]!, H: pad(at.getUTCHours()), h: String(at.getUTCHours()), M: pad(at.getUTCMinutes()),
    S: pad(at.getUTCSeconds()), 3: pad(at.getUTCMilliseconds(), 3),
  };
  return pattern.replace(/%([YymnbdeaHhMS3])/g, (_, sign: string) => parts[sign]!);
}

/** The number that a text says; days since 1970 for a date; NaN for anything else. */
export function numberFrom(text: string, zone: string): number {
  const since = readDate(text, zone);
  if (since !== null) return since / 86_400_000;
  const trimmed = text.trim();
  return trimmed === "" || shape.test(text) || /^0[bo]/i.test(trimmed) ? NaN : Number(trimmed);
}
