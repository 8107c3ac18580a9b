import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClaimId } from '../../events/schemas.ts';
import { NotAnswered } from '../../src/web/server/fault.ts';
import { Threads } from '../../src/web/server/threads.ts';
import { entriesOfFile, heavyCase } from './heavy.ts';
import { studioWith, type TestStudio } from './studio.ts';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioWith({ cases: [heavyCase(12, 20)] });
});
afterAll(() => studio.stop());

const never = new AbortController().signal;

describe('a question that takes long', () => {
  it('is answered while shorter ones are answered before it', async () => {
    const order: string[] = [];
    const long = fetch(`${studio.origin}/api/cases/heavy/pivotal/c0`).then(({ status }) => {
      order.push('long');
      return status;
    });
    for (let number = 1; number <= 5; number += 1) {
      expect((await fetch(`${studio.origin}/api/cases/heavy/audit`)).status).toBe(200);
      order.push('short');
    }
    expect(await long).toBe(200);
    expect(order).toEqual(['short', 'short', 'short', 'short', 'short', 'long']);
  });
});

const dropped = (text: string) => new Blob([JSON.stringify({ name: 'x', text })]).arrayBuffer();

describe('threads beside the server', () => {
  const entries = entriesOfFile(heavyCase(12, 20));
  const question = { entries, claim: ClaimId.parse('c0') };
  /** As long as a busy machine needs. */
  const longest = 240_000;
  const refusal = (asked: Promise<unknown>) =>
    asked.then(
      () => undefined,
      (error: unknown) => (error instanceof NotAnswered ? error.status : error),
    );

  it('give a question up that takes too long, and answer the next', async () => {
    const threads = new Threads({ threads: 1, longest: 60 });
    expect(await refusal(threads.ask('pivotal', question, never))).toBe(504);
    await threads.close();
    const again = new Threads({ threads: 1, longest });
    expect((await again.ask('swings', { entries: entries.slice(0, 40) }, never)).ok).toBe(true);
    await again.close();
  });

  it('give up one that would take too much memory', async () => {
    const threads = new Threads({ threads: 1, memory: 8, longest });
    expect(await refusal(threads.ask('import', { body: await dropped(heavyCase(60, 60)) }, never))).toBe(504);
    await threads.close();
  });

  it('refuse more than may wait', async () => {
    const threads = new Threads({ threads: 1, waiting: 1, longest });
    const first = threads.ask('swings', { entries }, never);
    const second = threads.ask('swings', { entries }, never);
    expect(await refusal(threads.ask('swings', { entries }, never))).toBe(503);
    expect((await first).ok && (await second).ok).toBe(true);
    await threads.close();
  });

  it('give up what nobody waits for, whether it is being worked out or not', async () => {
    const threads = new Threads({ threads: 1, longest });
    const [one, other] = [new AbortController(), new AbortController()];
    const running = refusal(threads.ask('pivotal', question, one.signal));
    const waiting = refusal(threads.ask('pivotal', question, other.signal));
    other.abort();
    expect(await waiting).toBe(503);
    one.abort();
    expect(await running).toBe(503);
    expect((await threads.ask('swings', { entries: entries.slice(0, 40) }, never)).ok).toBe(true);
    await threads.close();
  });
});
