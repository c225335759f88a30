// Sets documents one after the other. Frames on stdin: length (uint32, big-endian), then JSON {source, created, shown: {name: base64}}.
// Frames on stdout: length, JSON {ok, pages, warnings, error, retire, bytes}, then that many bytes of PDF.
import fs from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const folder = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const maxMemory = Number(process.argv[2] ?? 512) * 1024 * 1024;
const fonts = fs.readdirSync(path.join(folder, 'fonts')).filter(name => name.endsWith('.otf')).sort();
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontBlobs: fonts.map(name => fs.readFileSync(path.join(folder, 'fonts', name))) }],
});

function messages(diagnostics) {
  return diagnostics ? compiler.fetchDiagnostics(diagnostics).map(one => one.message) : [];
}

function set({ source, created, shown }) {
  const paths = Object.entries(shown ?? {}).map(([name, content]) => {
    const place = path.join(folder, 'shown', name);
    compiler.mapShadow(place, Buffer.from(content, 'base64'));
    return place;
  });
  try {
    return setSource(source, created);
  } finally {
    for (const place of paths) compiler.unmapShadow(place);
  }
}

function setSource(source, created) {
  const compiled = compiler.compile({ mainFileContent: source });
  const failed = compiled.hasError();
  if (failed || !compiled.result) return { head: { ok: false, error: messages(compiled.takeDiagnostics()).join('\n') || 'The compiler gave no reason.' } };
  const said = messages(compiled.takeWarnings());
  try {
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: created });
    return { head: { ok: true, pages: compiled.result.numOfPages, warnings: said }, pdf };
  } catch (error) {
    const reasons = [...String(error.message).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(match => match[1].replaceAll('\\"', '"'));
    return { head: { ok: false, error: reasons.join('\n') || String(error.message) } };
  }
}

function answer({ head, pdf }) {
  // The compiler's memory is outside the JavaScript heap: only the process's size tells.
  head.retire = process.memoryUsage.rss() > maxMemory;
  head.bytes = pdf?.length ?? 0;
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  process.stdout.write(Buffer.concat(pdf ? [length, json, pdf] : [length, json]));
}

let waiting = Buffer.alloc(0);
let chunks = [];
let wanted = 4;
process.stdin.on('data', chunk => {
  // Pictures come in hundreds of pieces: they are put together once, when all are there.
  chunks.push(chunk);
  wanted -= chunk.length;
  if (wanted > 0) return;
  waiting = Buffer.concat([waiting, ...chunks]);
  chunks = [];
  while (waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32BE(0)) {
    const end = 4 + waiting.readUInt32BE(0);
    const request = waiting.subarray(4, end);
    waiting = waiting.subarray(end);
    let result;
    try {
      result = set(JSON.parse(request.toString('utf8')));
    } catch (error) {
      result = { head: { ok: false, error: String(error?.message ?? error) } };
    }
    answer(result);
    compiler.evictCache(10);
  }
  wanted = waiting.length >= 4 ? 4 + waiting.readUInt32BE(0) - waiting.length : 4 - waiting.length;
});
process.stdin.on('end', () => process.exit(0));
