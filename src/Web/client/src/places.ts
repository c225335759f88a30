/** A place in degrees, with what else stood behind it (altitude, accuracy). */
export interface Spot { readonly lat: number; readonly lon: number; readonly rest: string }

/** Which part of the map is seen: its left upper corner and how much it measures, in the map's units. */
export interface View { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** How the map's units and degrees hang together, as the server's TownMap says. */
export interface Scale { readonly west: number; readonly north: number; readonly east: number; readonly south: number }

const radius = 6_378_100;
const radians = (degrees: number): number => degrees * Math.PI / 180;

/** What can be read of the points that somebody typed, a point a line or parted by semicolons; null where something cannot. Of an area its first point does not stand at the end again. */
export function read(text: string, isArea: boolean): Spot[] | null {
  const spots: Spot[] = [];
  for (const line of text.split(/[;\n]/).filter((one) => one.trim() !== "")) {
    const parts = line.replaceAll(", ", " ").replaceAll(",", ".").split(/\s+/).filter((part) => part !== "");
    const [lat, lon] = parts.map(Number);
    if (parts.length < 2 || parts.length > 4 || lat === undefined || lon === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return null;
    spots.push({ lat, lon, rest: parts.slice(2).join(" ") });
  }
  const [first, last] = [spots[0], spots.at(-1)];
  if (isArea && spots.length > 2 && first!.lat === last!.lat && first!.lon === last!.lon) spots.pop();
  return spots;
}

/** As people type it: a point a line. */
export function write(spots: readonly Spot[]): string {
  return spots.map((spot) => `${degrees(spot.lat)} ${degrees(spot.lon)}${spot.rest === "" ? "" : ` ${spot.rest}`}`).join("\n");
}

/** To a metre: five decimals. */
export function degrees(value: number): string { return String(Math.round(value * 1e5) / 1e5); }

/** A place as it will be written. */
export function rounded(one: Spot): Spot { return { ...one, lat: Number(degrees(one.lat)), lon: Number(degrees(one.lon)) }; }

/** Metres along a line, as the server's MarkedPlace reckons them. */
export function metres(spots: readonly Spot[]): number {
  let sum = 0;
  for (let i = 1; i < spots.length; i++) {
    const [from, to] = [spots[i - 1]!, spots[i]!];
    const [a, b] = [radians(from.lat), radians(to.lat)];
    const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(to.lon - from.lon) / 2) ** 2;
    sum += 2 * Math.asin(Math.min(1, Math.sqrt(half))) * radius;
  }
  return sum;
}

/** Hectares within a border. */
export function hectares(spots: readonly Spot[]): number {
  if (spots.length < 3) return 0;
  let sum = 0;
  for (const [i, from] of spots.entries()) {
    const to = spots[(i + 1) % spots.length]!;
    sum += radians(to.lon - from.lon) * (2 + Math.sin(radians(to.lat)) + Math.sin(radians(from.lat)));
  }
  return Math.abs(sum) * radius * radius / 2 / 10_000;
}

export function place(spot: Spot, scale: Scale): readonly [number, number] { return [(spot.lon - scale.west) * scale.east, (scale.north - spot.lat) * scale.south]; }

export function spot(x: number, y: number, scale: Scale): Spot { return { lat: scale.north - y / scale.south, lon: scale.west + x / scale.east, rest: "" }; }

/** Nearer, or farther, around a point that stays where it is; never beyond the whole. */
export function zoom(view: View, by: number, x: number, y: number, whole: View): View {
  const width = Math.min(whole.width, Math.max(whole.width / 64, view.width * by));
  const share = width / view.width;
  return within({ x: x - (x - view.x) * share, y: y - (y - view.y) * share, width, height: width * whole.height / whole.width }, whole);
}

/** The view, moved so far that it shows nothing beyond the whole. */
export function within(view: View, whole: View): View {
  const keep = (at: number, length: number, least: number, most: number): number => Math.max(least, Math.min(at, least + most - length));
  return { ...view, x: keep(view.x, view.width, whole.x, whole.width), y: keep(view.y, view.height, whole.y, whole.height) };
}

/** Behind which point a place near the line falls in; -1 where it is farther from all of it than that. */
export function between(x: number, y: number, line: readonly (readonly [number, number])[], reach: number, isArea: boolean): number {
  let [best, nearest] = [-1, reach];
  for (let i = 0; i < (isArea && line.length > 2 ? line.length : line.length - 1); i++) {
    const [[ax, ay], [bx, by]] = [line[i]!, line[(i + 1) % line.length]!];
    const long = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long));
    const far = Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
    if (far < nearest) [best, nearest] = [i, far];
  }
  return best;
}
