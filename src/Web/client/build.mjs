// Bundles theme and client into wwwroot/built with content-hashed names, and lists them in manifest.json
// ("talaia.css" → "talaia-XXXX.css"), which the Assets class reads once.
import { build } from "esbuild";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../wwwroot/built");
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: [{ in: "../theme/talaia.css", out: "talaia" }, { in: "src/talaia.ts", out: "talaia" }, { in: "src/form.ts", out: "form" }, { in: "src/editor.ts", out: "editor" }, { in: "src/place.ts", out: "place" }],
  nodePaths: [join(here, "node_modules")],
  outdir: out,
  bundle: true,
  minify: true,
  metafile: true,
  format: "esm",
  charset: "utf8",
  legalComments: "none",
  // A town hall's computer is old; its browser seldom is older than this.
  target: ["chrome109", "firefox102", "safari15.4"],
  entryNames: "[name]-[hash]",
  assetNames: "fonts/[name]-[hash]",
  loader: { ".woff2": "file" },
});

const manifest = {};
for (const [path, made] of Object.entries(metafile.outputs)) {
  const file = relative(out, join(here, path)).replaceAll("\\", "/");
  manifest[file.replace(/-[A-Z0-9]{8}(?=\.)/, "")] = file;
}
await writeFile(join(out, "manifest.json"), JSON.stringify(Object.fromEntries(Object.entries(manifest).sort()), null, 2) + "\n");
for (const [name, file] of Object.entries(manifest)) console.log(basename(name), metafile.outputs[relative(here, join(out, file)).replaceAll("\\", "/")].bytes);

// Compressed once and as well as can be, beside the plain file: the server only chooses.
for (const file of Object.values(manifest).filter((name) => /\.(css|js)$/.test(name))) {
  const plain = await readFile(join(out, file));
  await writeFile(join(out, `${file}.br`), brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  await writeFile(join(out, `${file}.gz`), gzipSync(plain, { level: 9 }));
}
