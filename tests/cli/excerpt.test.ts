import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Clerk, roeFile } from './clerk.ts';

type Excerpt = {
  readonly records: readonly { readonly entry: { readonly id: string }; readonly proof: readonly string[] }[];
};

let clerk: Clerk;
beforeEach(async () => {
  clerk = new Clerk();
  expect((await clerk.types(['load', roeFile])).code).toBe(0);
});
afterEach(() => clerk.leaves());

const paper = (id: string) =>
  `{ id: ${id}, type: PaperFiled, on: 2031-10-01, kind: notice, title: A letter under seal }`;
const append = (id: string) => clerk.types(['append', 'roe-v-acme', '-'], { stdin: paper(id) });
const shows = (...more: readonly string[]) =>
  clerk.types(['receipt', 'roe-v-acme', '--only', 'motion-1', 'order-1', '--out', 'two.json', ...more]);
const verify = (...args: readonly string[]) => clerk.types(['verify', 'two.json', ...args]);

describe('an excerpt', () => {
  it('shows the entries that were named, proved from a checkpoint, without the store and the rest', async () => {
    await append('letter');
    await clerk.types(['checkpoint', 'now.json']);
    expect(await shows()).toMatchObject({ code: 0, out: expect.stringContaining('2 records of roe-v-acme') });
    const text = clerk.read('two.json');
    const { records } = JSON.parse(text) as Excerpt;
    expect(records.map(({ entry }) => entry.id)).toEqual(['motion-1', 'order-1']);
    expect(text).not.toMatch(/complaint|letter|A letter under seal/);
    clerk.leaveStore();
    expect(await verify()).toMatchObject({
      code: 0,
      out: expect.stringContaining('only a checkpoint can say'),
    });
    const held = await clerk.asks(['verify', 'two.json', '--against', 'now.json']);
    expect(held).toMatchObject({ code: 0, answer: { ok: true, bound: { records: 2, of: 2 } } });
  });

  it('is proved from a checkpoint of before, and says what that one cannot vouch for', async () => {
    await clerk.types(['checkpoint', 'then.json']);
    await append('letter');
    expect(await shows('--against', 'then.json')).toMatchObject({ code: 0 });
    expect(await verify('--against', 'then.json')).toMatchObject({ code: 0 });
    const late = await clerk.types(['receipt', 'roe-v-acme', '--only', 'letter', '--against', 'then.json']);
    expect(late).toMatchObject({
      code: 2,
      err: expect.stringContaining('letter was recorded after then.json'),
    });
  });

  it('holds against a later checkpoint that proves that the log went on, and against no other', async () => {
    await clerk.types(['checkpoint', 'then.json']);
    await shows('--against', 'then.json');
    await append('letter');
    await clerk.types(['checkpoint', 'on.json', '--since', 'then.json']);
    await clerk.types(['checkpoint', 'alone.json']);
    expect(await verify('--against', 'on.json')).toMatchObject({ code: 0 });
    expect(await verify('--against', 'alone.json')).toMatchObject({
      code: 1,
      out: expect.stringContaining('issue it again with --against that checkpoint'),
    });
  });

  it('of a log that was made anew does not hold against the checkpoint of the first', async () => {
    await clerk.types(['checkpoint', 'then.json']);
    const anew = `sqlite:${clerk.path('anew.db')}`;
    await clerk.types(['load', roeFile, '--store', anew]);
    await shows('--store', anew);
    expect((await verify()).code).toBe(0);
    const held = await clerk.asks(['verify', 'two.json', '--against', 'then.json']);
    expect(held).toMatchObject({ code: 1, answer: { ok: false, bound: { records: 0, of: 2 } } });
  });

  it('does not hold where an entry, a place or a proof was changed, the seal made anew or not', async () => {
    await clerk.types(['checkpoint', 'then.json']);
    await shows();
    const { sealOf } = await import('../../src/receipt/sealed.ts');
    const { seal, ...rest } = JSON.parse(clerk.read('two.json')) as Record<string, unknown> & {
      seal: string;
    };
    const [first, second] = rest.records as Record<string, unknown>[];
    const changes: readonly Record<string, unknown>[] = [
      { ...rest, case: 'moe-v-acme', stream: 'docket-moe-v-acme' },
      { ...rest, tree: { records: 12, root: (rest.tree as { root: string }).root } },
      { ...rest, records: [second, first] },
      { ...rest, records: [first, first] },
      { ...rest, records: [{ ...first, index: 9 }] },
      { ...rest, records: [{ ...first, version: 9 }] },
      { ...rest, records: [{ ...first, proof: [] }] },
      { ...rest, records: [{ ...first, entry: { ...(first?.entry as object), on: '2031-01-01' } }] },
      { ...rest, records: [{ ...first, hash: second?.hash }] },
    ];
    for (const changed of changes)
      for (const under of [seal, sealOf(changed)]) {
        clerk.file('two.json', `${JSON.stringify({ ...changed, seal: under }, null, 2)}\n`);
        // How many records the tree has no proof says, and a checkpoint does.
        const { code } = await verify(
          ...('tree' in changed && changed.tree !== rest.tree ? ['--against', 'then.json'] : []),
        );
        expect(code, JSON.stringify(changed).slice(0, 200)).toBe(1);
      }
  });

  it('can be signed, as a receipt can', async () => {
    await clerk.types(['key', 'clerk.key']);
    await shows('--sign', 'clerk.key');
    expect(await verify('--signed-by', 'clerk.key.pub')).toMatchObject({ code: 0 });
  });

  it.each([
    [['--only', 'no-such'], 'roe-v-acme has no entry no-such'],
    [['--claim', 'warranty'], 'name both, --claim ID --at DATE, or entries with --only'],
    [['--claim', 'warranty', '--at', '2031-05-20', '--against', 'then.json'], '--against is for --only'],
  ] as const)('is refused: %j', async (args, what) => {
    await clerk.types(['checkpoint', 'then.json']);
    expect(await clerk.types(['receipt', 'roe-v-acme', ...args])).toMatchObject({
      code: 2,
      err: expect.stringContaining(what),
    });
  });
});
