import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";

const { outputFiles } = await build({ entryPoints: [new URL("../src/unsent.ts", import.meta.url).pathname], write: false, format: "esm" });
const { Unsent } = await import("data:text/javascript," + encodeURIComponent(outputFiles[0].text));

function shelf() {
  const held = new Map();
  return { getItem: (key) => held.get(key) ?? null, setItem: (key, value) => held.set(key, value), removeItem: (key) => held.delete(key), held };
}

let count = 0;
const newKey = () => `key-${++count}`;

test("the latest value of each path is sent", () => {
  const unsent = new Unsent("f", shelf(), newKey);
  unsent.change({ a: "1" });
  unsent.change({ a: "2", b: ["x", "y"] });
  assert.deepEqual(unsent.next().answers, { a: "2", b: ["x", "y"] });
});

test("a batch that was not answered is sent again with the same key", () => {
  const unsent = new Unsent("f", shelf(), newKey);
  unsent.change({ a: "1" });
  const first = unsent.next();
  unsent.change({ a: "2" });
  assert.deepEqual(unsent.next(), first);
  unsent.taken(first.key);
  const second = unsent.next();
  assert.notEqual(second.key, first.key);
  assert.deepEqual(second.answers, { a: "2" });
});

test("what was not sent is there after a reload, and gone once taken", () => {
  const kept = shelf();
  const before = new Unsent("f", kept, newKey);
  before.change({ a: "1" });
  const batch = before.next();
  before.change({ b: "2" });
  const after = new Unsent("f", kept, newKey);
  assert.deepEqual(after.all, { a: "1", b: "2" });
  assert.equal(after.next().key, batch.key);
  after.taken(batch.key);
  after.taken(after.next().key);
  assert.ok(after.isEmpty);
  assert.equal(kept.held.size, 0);
});

test("an unreadable shelf starts afresh", () => {
  const kept = shelf();
  kept.setItem("f", "{broken");
  assert.ok(new Unsent("f", kept, newKey).isEmpty);
});

test("a browser that forbids storage still saves while the page is open", () => {
  const forbidden = { getItem: () => { throw new Error(); }, setItem: () => { throw new Error(); }, removeItem: () => { throw new Error(); } };
  const unsent = new Unsent("f", forbidden, newKey);
  unsent.change({ a: "1" });
  assert.deepEqual(unsent.next().answers, { a: "1" });
});

test("what was submitted is known after the page has gone, until something changes or it has arrived", () => {
  const kept = shelf();
  const before = new Unsent("f", kept, newKey);
  before.change({ a: "1" });
  before.submit(["a"]);
  const after = new Unsent("f", kept, newKey);
  assert.ok(after.wasSubmitted);
  assert.deepEqual(after.all, { a: "1" });
  after.change({ a: "2" });
  assert.ok(!after.wasSubmitted);
  after.submit(["a"]);
  after.forget();
  assert.ok(after.isEmpty && !after.wasSubmitted);
});

test("a batch carries the revision on which its first change was made, also after a reload that showed a newer one", () => {
  const kept = shelf();
  const before = new Unsent("f", kept, newKey);
  before.change({ a: "1" }, 5);
  const after = new Unsent("f", kept, newKey);
  after.change({ b: "2" }, 9);
  assert.equal(after.next().seen, 5);
});

test("what was typed while a batch was under way has seen what that batch made", () => {
  const unsent = new Unsent("f", shelf(), newKey);
  unsent.change({ a: "1" }, 5);
  const batch = unsent.next();
  unsent.change({ b: "2" }, 5);
  unsent.taken(batch.key, 6);
  assert.equal(unsent.next().seen, 6);
});

test("what a submit did not carry waits on: what is hidden, and what stands on another page", () => {
  const unsent = new Unsent("f", shelf(), newKey);
  unsent.change({ shown: "1", hidden: "2" }, 4);
  unsent.submit(["shown"]);
  unsent.forget();
  assert.deepEqual(unsent.all, { hidden: "2" });
  assert.ok(!unsent.wasSubmitted);
});

test("two windows on one form lose nothing of what each typed", () => {
  const kept = shelf();
  const one = new Unsent("f", kept, newKey);
  const other = new Unsent("f", kept, newKey);
  one.change({ a: "1" });
  other.change({ b: "2" });
  const batch = one.next();
  assert.deepEqual(batch.answers, { a: "1", b: "2" });
  assert.equal(other.next().key, batch.key);
  other.taken(batch.key);
  assert.ok(one.isEmpty);
});

test("one answer that the server does not take holds up no other, and goes again when it is changed", () => {
  const unsent = new Unsent("f", shelf(), newKey);
  unsent.change({ good: "1", bad: "x" }, 3);
  const first = unsent.next();
  unsent.refused(first.key, ["bad"]);
  const second = unsent.next();
  assert.notEqual(second.key, first.key);
  assert.deepEqual([second.answers, second.seen], [{ good: "1" }, 3]);
  unsent.taken(second.key);
  assert.deepEqual([unsent.next(), unsent.isEmpty, unsent.holds, unsent.all], [null, false, true, { bad: "x" }]);
  unsent.change({ bad: "2" });
  unsent.taken(unsent.next().key);
  assert.ok(unsent.isEmpty);
});
