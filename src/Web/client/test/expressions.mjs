// Works out expressions as the page does, for the server's tests to compare: {"zone","now","tree":[name,[child…]|text],"cases":[{"id","page","type"}]} on stdin, results on stdout.
import { readFileSync } from "node:fs";
import { build } from "esbuild";

const { outputFiles } = await build({ entryPoints: [new URL("../src/expressions.ts", import.meta.url).pathname], bundle: true, minify: true, write: false, format: "esm", target: ["chrome109", "firefox102", "safari15.4"] });
const { evaluate, number, text, truth } = await import("data:text/javascript," + encodeURIComponent(outputFiles[0].text));
const { zone, now, tree, cases } = JSON.parse(readFileSync(0, "utf8"));

function grow([name, content], parent) {
  const leaf = typeof content === "string";
  const node = { name, parent, children: [], get text() { return leaf ? content : node.children.map((child) => child.text).join(""); } };
  if (!leaf) node.children = content.map((child) => grow(child, node));
  return node;
}

const top = grow(["", [tree]], null);
const plain = (value) => Number.isFinite(value) ? value : String(value);
const results = cases.map(({ id, page, type }) => {
  try {
    const value = evaluate(page, top, { zone, now: () => now });
    return { id, value: type === "boolean" ? truth(value) : type === "number" ? plain(number(value, zone)) : text(value) };
  } catch (problem) {
    return { id, error: String(problem.message) };
  }
});
process.stdout.write(JSON.stringify({ bytes: outputFiles[0].contents.length, results }));
