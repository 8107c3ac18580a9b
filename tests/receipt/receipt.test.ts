import { describe, expect, it } from 'vitest';
import { parseDay } from '../../events/dates.ts';
import type { Entry } from '../../events/index.ts';
import { ClaimId } from '../../events/schemas.ts';
import { genesis } from '../../src/log/chain.ts';
import { type Checkpoint, checkpointOf } from '../../src/log/checkpoint.ts';
import { prepare } from '../../src/log/decide-append.ts';
import { chained } from '../../src/log/linked.ts';
import { openMemoryLog } from '../../src/log/memory.ts';
import type { Stored } from '../../src/log/port.ts';
import { verify } from '../../src/log/verify.ts';
import { evidenceText, issueReceipt, type Receipt, verifyReceipt } from '../../src/receipt/index.ts';
import { collect } from '../log/entries.ts';
import { complaint, entry, toDismiss } from '../roe-v-acme.ts';

const stream = 'docket-roe-v-acme';

const docket: readonly Entry[] = [
  ...complaint('contract').map((one) => (one.type === 'ComplaintFiled' ? { ...one, on: '2031-02-03' } : one)),
  { ...toDismiss('motion', ['contract']), on: '2031-03-03' } as Entry,
  entry(
    'OrderEntered',
    'order',
    { rulings: [{ motion: 'motion', disposition: 'granted', leaveToAmend: false }] },
    { on: '2031-05-12' },
  ),
  entry(
    'EntryStricken',
    'strike-order',
    { entry: 'order', reason: 'Entered in the wrong case' },
    { recordedAt: '2026-02-01T09:00:00.000Z' },
  ),
];

const day = (text: string) => {
  const read = parseDay(text);
  if (!read.ok) throw new Error(read.what);
  return read.day;
};

async function recorded(entries = docket): Promise<{ stored: readonly Stored[]; checkpoint: Checkpoint }> {
  const log = openMemoryLog();
  // As they are, out of time too: an older Nunc recorded what the clock said.
  const records = chained({ stream, version: -1, hash: genesis(stream) }, prepare(log.place, entries));
  const asStored = records.map((record, at) => ({
    ...record,
    position: at + 1,
    bytes: new TextEncoder().encode(record.text),
  }));
  expect(await log.adopt(asStored)).toMatchObject({ ok: true });
  const stored = await collect(log.read(stream));
  return { stored, checkpoint: checkpointOf(await verify(log), '2032-01-01T00:00:00.000Z') };
}

const issued = async (knownAt: string | null = null, entries = docket) =>
  issueReceipt(
    stream,
    (await recorded(entries)).stored,
    { claim: ClaimId.parse('contract'), at: day('2031-12-31'), knownAt },
    '2032-01-01T09:00:00.000Z',
  );

const bytesOf = (receipt: Receipt) => new TextEncoder().encode(evidenceText(receipt));
const faults = (receipt: Receipt, against?: Checkpoint) => verifyReceipt(bytesOf(receipt), against).problems;

describe('a receipt', () => {
  it('states where the claim stood, and holds by itself', async () => {
    const receipt = await issued();
    expect(receipt.answer).toMatchObject({ id: 'contract', states: ['motion'] });
    expect(faults(receipt)).toEqual([]);
  });

  it('as known before a correction states the old answer, and leaves the correction out', async () => {
    const receipt = await issued('2026-01-31T00:00:00.000Z');
    expect(receipt.answer).toMatchObject({ states: ['dismissed'] });
    expect(receipt.records).toHaveLength(docket.length - 1);
    expect(faults(receipt)).toEqual([]);
  });

  it('carries what was recorded out of time as far as the last that was known', async () => {
    const late = docket.map((one, index) =>
      index === 3 ? { ...one, recordedAt: '2026-03-01T09:00:00.000Z' } : one,
    );
    const receipt = await issued('2026-02-15T00:00:00.000Z', late);
    expect(receipt.records).toHaveLength(docket.length);
    expect(faults(receipt)).toEqual([]);
  });
});

describe('a receipt of which one byte was changed', () => {
  it('does not hold, whichever byte it was and whatever took its place', async () => {
    const sound = bytesOf(await issued());
    let edits = 0;
    const unseen: string[] = [];
    for (let at = 0; at < sound.length; at += 1) {
      const was = sound[at] ?? 0;
      // A bit flipped, a digit or letter next to it, a blank, and a quote.
      for (const is of new Set([was ^ 1, was ^ 0x80, was + 1, 0x20, 0x22, 0x30])) {
        if (is === was) continue;
        const edited = sound.slice();
        edited[at] = is;
        edits += 1;
        if (verifyReceipt(edited).problems.length === 0) unseen.push(`byte ${at}: ${was} to ${is}`);
      }
    }
    expect(unseen).toEqual([]);
    expect(edits).toBeGreaterThan(sound.length * 4);
    console.info(`receipt of ${sound.length} bytes: ${edits} edits, ${unseen.length} unseen`);
  });

  it('does not hold when any byte is taken out or doubled', async () => {
    const sound = bytesOf(await issued());
    const unseen: string[] = [];
    for (let at = 0; at < sound.length; at += 1) {
      const without = Buffer.concat([sound.subarray(0, at), sound.subarray(at + 1)]);
      const doubled = Buffer.concat([sound.subarray(0, at + 1), sound.subarray(at)]);
      if (verifyReceipt(without).problems.length === 0) unseen.push(`without byte ${at}`);
      if (verifyReceipt(doubled).problems.length === 0) unseen.push(`byte ${at} doubled`);
    }
    expect(sound.length).toBeGreaterThan(1_000);
    expect(unseen).toEqual([]);
  });
});

/** What somebody does who knows how the seal is made. */
async function resealed(receipt: Receipt, change: (copy: Omit<Receipt, 'seal'>) => void): Promise<Receipt> {
  const { sealOf } = await import('../../src/receipt/sealed.ts');
  const { seal: _, ...copy } = structuredClone(receipt);
  change(copy);
  return { ...copy, seal: sealOf(copy) };
}

describe('a receipt that was changed and sealed again', () => {
  it('is found out by its answer, which its entries do not give', async () => {
    const forged = await resealed(await issued(), (copy) => {
      copy.answer.states = ['dismissed'];
    });
    expect(faults(forged)).toEqual([
      { where: 'answer', what: expect.stringContaining('contract is motion') },
    ]);
  });

  it('is found out by the first record that does not fit, when an entry was changed or left out', async () => {
    const receipt = await issued();
    for (let at = 0; at < receipt.records.length; at += 1) {
      const changed = await resealed(receipt, ({ records }) => {
        const record = records[at];
        if (record) record.entry.recordedAt = '2026-01-05T09:00:01.000Z';
      });
      expect(faults(changed)[0]?.where).toBe(`${stream} version ${at}`);
      const cut = await resealed(receipt, ({ records }) => void records.splice(at, 1));
      expect(faults(cut)).not.toEqual([]);
    }
  });

  it('is found out by another day, claim or head, and by records cut off the end', async () => {
    const receipt = await issued();
    const changes: readonly ((copy: Omit<Receipt, 'seal'>) => void)[] = [
      (copy) => {
        copy.at = '2031-02-10';
      },
      (copy) => {
        copy.claim = 'tort';
      },
      (copy) => {
        copy.case = 'doe-v-acme';
      },
      (copy) => {
        copy.head = { version: 3, hash: copy.records[3]?.hash ?? '' };
      },
      (copy) => void copy.records.pop(),
      (copy) => {
        copy.knownAt = '2026-01-31T00:00:00.000Z';
      },
    ];
    for (const change of changes) expect(faults(await resealed(receipt, change))).not.toEqual([]);
  });

  it('is found out by a checkpoint where the whole history was made up anew', async () => {
    const { checkpoint } = await recorded();
    const invented = await issued(
      null,
      docket.filter(({ id }) => id !== 'strike-order'),
    );
    const padded = await issued(null, [
      ...docket.filter(({ id }) => id !== 'strike-order'),
      entry('PaperFiled', 'letter', { kind: 'notice' }),
    ]);
    expect(faults(invented)).toEqual([]);
    expect(faults(invented, checkpoint)[0]?.what).toContain('the receipt ends at');
    expect(faults(padded, checkpoint)[0]?.what).toContain('another one when the checkpoint was taken');
    expect(faults(await issued(), checkpoint)).toEqual([]);
  });
});

describe('what is no receipt', () => {
  it('is said to be none', () => {
    for (const text of ['', '{}', '[]', 'null', '{"nunc":"checkpoint"}', '\uFEFF{}'])
      expect(verifyReceipt(new TextEncoder().encode(text)).problems).toHaveLength(1);
    expect(verifyReceipt(Uint8Array.from([0xff, 0xfe])).problems).toHaveLength(1);
  });
});
