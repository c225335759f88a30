import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";

const { outputFiles } = await build({ entryPoints: [new URL("../src/places.ts", import.meta.url).pathname], write: false, format: "esm" });
const { between, hectares, metres, place, read, spot, within, write, zoom } = await import("data:text/javascript," + encodeURIComponent(outputFiles[0].text));

const scale = { west: 1.9, north: 41.6, east: 7000, south: 9400 };
const whole = { x: 0, y: 0, width: 1000, height: 800 };
const at = (lat, lon) => ({ lat, lon, rest: "" });

test("points are read as people write them", () => {
  assert.deepEqual(read("41,5 1,9\n41.6 1.95 12 4", false), [at(41.5, 1.9), { lat: 41.6, lon: 1.95, rest: "12 4" }]);
  assert.deepEqual(read("41,5, 1,9; 41.6, 1.95", false), [at(41.5, 1.9), at(41.6, 1.95)]);
  assert.deepEqual(read("", true), []);
});

test("what cannot be read is nothing", () => {
  for (const text of ["41.5", "41.5 x", "95 2", "41.5 1.9 1 2 3"]) assert.equal(read(text, false), null, text);
});

test("an area does not end where it began, and comes back so", () => {
  const corners = [at(41.5, 1.9), at(41.5, 1.91), at(41.51, 1.9)];
  assert.deepEqual(read(`${write(corners)}\n41.5 1.9`, true), corners);
  assert.deepEqual(read(write(corners), true), corners);
});

test("a place comes back from where it stands on the map", () => {
  const [x, y] = place(at(41.52345, 1.93456), scale);
  const back = spot(x, y, scale);
  assert.ok(Math.abs(back.lat - 41.52345) < 1e-9 && Math.abs(back.lon - 1.93456) < 1e-9);
});

test("a degree of latitude is 111 km, and a place twice no way at all", () => {
  assert.ok(Math.abs(metres([at(41, 2), at(42, 2)]) - 111_319) < 1);
  assert.equal(metres([at(41.7, 1.8), at(41.7, 1.8)]), 0);
  assert.equal(metres([at(41.7, 1.8)]), 0);
});

test("a field of a hundred metres by a hundred is a hectare, whichever way round", () => {
  const [high, wide] = [100 / 111_319, 100 / (111_319 * Math.cos(41.5 * Math.PI / 180))];
  const corners = [at(41.5, 2), at(41.5, 2 + wide), at(41.5 + high, 2 + wide), at(41.5 + high, 2)];
  assert.ok(Math.abs(hectares(corners) - 1) < 0.001, String(hectares(corners)));
  assert.ok(Math.abs(hectares(corners.toReversed()) - 1) < 0.001);
  assert.equal(hectares(corners.slice(0, 2)), 0);
});

test("the map never shows what is beyond it", () => {
  let view = whole;
  for (const [by, x, y] of [[0.5, 10, 10], [0.5, 0, 0], [2, 900, 700], [0.1, 500, 400], [0.001, 999, 1], [2, 500, 0], [100, 3, 3]]) {
    view = zoom(view, by, x, y, whole);
    assert.ok(view.x >= -1e-9 && view.y >= -1e-9 && view.x + view.width <= 1000 + 1e-9 && view.y + view.height <= 800 + 1e-9, JSON.stringify(view));
  }
  assert.deepEqual(view, whole);
  assert.deepEqual(within({ x: -50, y: 700, width: 500, height: 400 }, whole), { x: 0, y: 400, width: 500, height: 400 });
});

test("what is put on the line falls in between its ends", () => {
  const line = [[0, 0], [100, 0], [100, 100]];
  assert.equal(between(50, 3, line, 8, false), 0);
  assert.equal(between(97, 50, line, 8, false), 1);
  assert.equal(between(50, 50, line, 8, false), -1);
  assert.equal(between(50, 50, line, 8, true), 2);
  assert.equal(between(5, 5, [[0, 0]], 8, true), -1);
});
