import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnswerName, answers } from '../../src/views/json/schemas/index.ts';
import { Clerk, roeFile } from './clerk.ts';
import { startNunc } from './nunc-process.ts';

let clerk: Clerk;
beforeEach(async () => {
  clerk = new Clerk();
  expect((await clerk.types(['load', roeFile])).code).toBe(0);
});
afterEach(() => clerk.leaves());

const fits = (name: AnswerName, answer: unknown) =>
  expect(answers[name].safeParse(answer).error?.issues ?? []).toEqual([]);

const asked = async (name: AnswerName, ...args: readonly string[]): Promise<number> => {
  const { code, answer } = await clerk.asks(args);
  fits(name, answer);
  return code;
};

const motion =
  '{ id: motion-3, type: MotionFiled, on: 2031-10-01, movant: acme, requests: [{ id: d, relief: dismiss, claims: [warranty] }] }';
const lifted = '{ id: lifted, type: StayLifted, on: 2031-10-01, claims: [warranty] }';

describe('an answer about recording, for programs', () => {
  it('fits its published schema: append, admitted, refused, tried and against the rules', async () => {
    const [good, bad] = [clerk.file('motion.yaml', motion), clerk.file('lifted.yaml', lifted)];
    expect(await asked('recording', 'append', 'roe-v-acme', good, '--dry-run')).toBe(0);
    expect(await asked('recording', 'append', 'roe-v-acme', good)).toBe(0);
    expect(await asked('recording', 'append', 'roe-v-acme', bad)).toBe(1);
    expect(await asked('recording', 'append', 'roe-v-acme', bad, '--anyway')).toBe(0);
  });

  it('fits its published schema: correct and strike', async () => {
    const because = ['--reason', 'Misread'];
    expect(
      await asked('recording', 'correct', 'roe-v-acme', 'order-2', '--on', '2031-09-09', ...because),
    ).toBe(0);
    expect(await asked('recording', 'strike', 'roe-v-acme', 'order-2', ...because)).toBe(0);
    expect(await asked('recording', 'strike', 'roe-v-acme', 'motion-1', ...because)).toBe(1);
  });

  it('fits its published schema: verify, checkpoint and receipt', async () => {
    expect(await asked('verify', 'verify')).toBe(0);
    expect(await asked('checkpoint', 'checkpoint', 'now.json')).toBe(0);
    for (const at of ['2030-01-01', '2031-05-20', '2031-12-31'])
      expect(await asked('receipt', 'receipt', 'roe-v-acme', '--at', at, '--claim', 'warranty')).toBe(0);
    expect(await asked('verify', 'verify', clerk.file('none.json', '{}'))).toBe(1);
    expect(await asked('excerpt', 'receipt', 'roe-v-acme', '--only', 'order-1')).toBe(0);
  });

  it('fits its published schema: key and forget', async () => {
    expect(await asked('key', 'key', 'clerk.key')).toBe(0);
    expect(await asked('forget', 'forget', 'roe-v-acme', '--reason', 'Sealed')).toBe(0);
  });

  it('fits its published schema: backup, restore and copy', async () => {
    const [again, other] = [`sqlite:${clerk.path('again.db')}`, `sqlite:${clerk.path('other.db')}`];
    expect(await asked('backup', 'backup', 'backup.db')).toBe(0);
    expect(await asked('restore', 'restore', 'backup.db', '--store', again)).toBe(0);
    expect(await asked('restore', 'restore', 'backup.db', '--store', again, '--replace')).toBe(0);
    expect(await asked('copy', 'copy', '--from', clerk.store, '--to', other)).toBe(0);
  });

  it('fits its published schema: follow, each line', async () => {
    const running = startNunc(['follow', '--all', '--from', '0', '--json'], { store: clerk.store });
    await running.says((line) => line.includes('"version":10'));
    running.kill('SIGINT');
    expect((await running.ended).code).toBe(0);
    expect(running.lines()).toHaveLength(11);
    for (const line of running.lines()) fits('follow', JSON.parse(line));
  });
});
