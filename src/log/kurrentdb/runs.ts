import type { RawRecord } from '../port.ts';

/** Bytes of entries sent at a time when a log is copied: KurrentDB takes one megabyte unless configured. */
const adoptAtOnce = 500_000;

/** Records of one stream after another, none of the runs larger than the server takes at once. */
export function runs(records: readonly RawRecord[]): readonly RawRecord[][] {
  const found: RawRecord[][] = [];
  let size = 0;
  for (const record of records) {
    const run = found.at(-1);
    if (run?.[0]?.stream === record.stream && size + record.bytes.length < adoptAtOnce) {
      run.push(record);
      size += record.bytes.length;
    } else {
      found.push([record]);
      size = record.bytes.length;
    }
  }
  return found;
}
