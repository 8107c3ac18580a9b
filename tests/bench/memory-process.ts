import { type Entry, upcast } from '../../events/index.ts';
import { type Docket, replay } from '../../src/docket/index.ts';
import { generateDockets } from '../../src/generate/index.ts';
import { canonicalJson } from '../../src/log/canonical-json.ts';
import type { Recordable } from '../../src/log/port.ts';
import { sharingTexts } from '../../src/log/shared-texts.ts';

/** Prints how many bytes of heap so many dockets take once read from their stored bytes and folded. */
const dockets = Number(process.argv[2] ?? 1_000);
const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
const held: Docket[] = [];
let stored = 0;
let entries = 0;
const used = (): number => {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
};
const before = used();
for (const docket of generateDockets({
  dockets,
  seed: 1,
  entries: 100,
  claims: 6,
  recordedAt: '2026-01-01T00:00:00.000Z',
})) {
  const texts = docket.map(canonicalJson);
  stored += texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  entries += docket.length;
  // As the store reads them.
  const read = sharingTexts(texts.map((text) => JSON.parse(text) as Recordable));
  held.push(replay(read.map((entry) => upcast(entry as unknown as Entry))).docket);
}
const after = used();
process.stdout.write(JSON.stringify({ stored, held: after - before, entries, kept: held.length }));
