// Fills forms as the page does, for the server's tests to compare: [{"plan","steps":[{"set","value"}|{"add"}|{"remove"}]}] on stdin, the state after each step on stdout.
import { readFileSync } from "node:fs";
import { build } from "esbuild";

const { outputFiles } = await build({ entryPoints: [new URL("../src/filling.ts", import.meta.url).pathname], bundle: true, minify: true, write: false, format: "esm", target: ["chrome109", "firefox102", "safari15.4"] });
const { Filling } = await import("data:text/javascript," + encodeURIComponent(outputFiles[0].text));

function state(filling) {
  const found = {};
  const walk = (spot) => {
    if (spot.rule !== null) {
      const isGroup = "gr".includes(spot.rule.k);
      found[spot.path] = {
        relevant: spot.relevant,
        ...(isGroup ? {} : { value: spot.text, wrong: filling.wrong(spot), options: spot.options ?? null }),
      };
    }
    spot.children.forEach(walk);
  };
  walk(filling.top);
  return found;
}

function step(filling, { set, value, add, remove }) {
  if (set !== undefined) filling.answer(set, value);
  else if (add !== undefined) filling.add(add);
  else {
    const cut = remove.lastIndexOf("[");
    const repeat = remove.endsWith("]") ? remove.slice(0, cut) : remove;
    filling.remove(repeat, remove.endsWith("]") ? Number.parseInt(remove.slice(cut + 1), 10) : filling.count(repeat));
  }
  return state(filling);
}

const forms = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(forms.map(({ plan, steps }) => {
  const filling = new Filling(plan, () => Date.now());
  return [state(filling), ...steps.map((one) => step(filling, one))];
})));
