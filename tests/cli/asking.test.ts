import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseId, type Entry } from '../../events/index.ts';
import { askAndRecord } from '../../src/cli/asking/append-by-asking.ts';
import { Cancelled, type Option, type Prompter } from '../../src/cli/asking/prompter.ts';
import type { Invocation } from '../../src/cli/invocation.ts';
import { openMemoryLog } from '../../src/log/memory.ts';
import { plainInk, printed } from '../../src/views/text/ink.ts';
import { complaint, toDismiss } from '../roe-v-acme.ts';

type Answer = string | boolean | readonly string[];

/** A person who answers from a list of questions and answers, and notes what was offered. */
class Person implements Prompter {
  readonly offered = new Map<string, readonly string[]>();
  readonly remarks: string[] = [];
  readonly #answers: (readonly [question: RegExp, answer: Answer])[];

  constructor(...answers: readonly (readonly [RegExp, Answer])[]) {
    this.#answers = [...answers];
  }

  choose = async (message: string, options: readonly Option[]): Promise<string> => {
    this.offered.set(
      message,
      options.map(({ value }) => value),
    );
    const answer = this.#answer(message);
    expect(
      options.map(({ value }) => value),
      message,
    ).toContain(answer);
    return String(answer);
  };

  chooseMany = async (message: string, options: readonly Option[]): Promise<readonly string[]> => {
    this.offered.set(
      message,
      options.map(({ value }) => value),
    );
    const answer = this.#answer(message);
    return Array.isArray(answer) ? (answer as readonly string[]) : [];
  };

  text = async (
    message: string,
    { suggestion = '', fault }: Parameters<Prompter['text']>[1],
  ): Promise<string> => {
    const answer = this.#answer(message);
    const given = answer === true ? suggestion : String(answer);
    const wrong = fault(given);
    if (wrong === undefined) return given;
    this.remarks.push(wrong);
    return this.text(message, { suggestion, fault });
  };

  confirm = async (message: string): Promise<boolean> => this.#answer(message) === true;

  remark = (text: string): void => void this.remarks.push(text);

  #answer(message: string): Answer {
    const [next] = this.#answers;
    expect(next, `nobody has an answer to: ${message}`).toBeDefined();
    expect(message).toMatch(next?.[0] ?? /^$/);
    this.#answers.shift();
    return next?.[1] ?? '';
  }
}

const stream = 'docket-roe-v-acme';
let log: ReturnType<typeof openMemoryLog>;
let shown: string;
let code: number;

beforeEach(async () => {
  log = openMemoryLog();
  shown = '';
  code = 0;
  const docket = [
    ...complaint('contract', 'privacy'),
    toDismiss('motion', ['contract', 'privacy'], 'pleaded'),
  ];
  await log.append(stream, docket, { expectedVersion: 'no-stream' });
});
afterEach(() => log.close());

async function converse(person: Person): Promise<void> {
  const entries = (await log.entries(stream)) as unknown as readonly Entry[];
  const io = {
    now: () => '2032-01-01T09:00:00.000Z',
    env: {},
    user: () => 'clerk',
    correlation: () => 'one',
  };
  const invocation = {
    io,
    json: false,
    width: 80,
    show: (lines: Parameters<Invocation['show']>[0]) => {
      shown += printed(lines, plainInk).join('\n');
    },
    tell: () => undefined,
    finish: (status: number) => {
      code = status;
    },
  } as unknown as Invocation;
  const to = { id: CaseId.parse('roe-v-acme'), log, stream, entries, version: entries.length - 1 };
  await askAndRecord(invocation, to, {}, person);
}

const recorded = async () => (await log.entries(stream)).slice(complaint().length + 1);

describe('a clerk who is asked for an entry', () => {
  it('is offered the motions that are pending and the claims under them, sees what it does, and records it', async () => {
    const person = new Person(
      [/What was filed/, 'OrderEntered'],
      [/which day/, '2031-02-30'],
      [/which day/, '2031-05-12'],
      [/which id/, 'motion'],
      [/which id/, true],
      [/what else/, ['rulings']],
      [/disposition/, 'granted'],
      [/rulings 1: what else/, ['motion', 'claims', 'leaveToAmend', 'cites']],
      [/rulings 1: motion/, 'motion'],
      [/rulings 1: claims/, ['contract']],
      [/rulings 1: leaveToAmend/, true],
      [/rulings 1: cites/, '999 F. Supp. at 1; Fed. R. Civ. P. 12(b)(6)'],
      [/Another of rulings/, false],
      [/Record it/, true],
    );
    await converse(person);
    expect(
      person.offered.get([...person.offered.keys()].find((asked) => /rulings 1: motion/.test(asked)) ?? ''),
    ).toEqual(['motion']);
    expect(
      person.offered.get([...person.offered.keys()].find((asked) => /rulings 1: claims/.test(asked)) ?? ''),
    ).toEqual(['contract', 'privacy']);
    expect(person.remarks).toEqual([expect.stringContaining('2031-02'), 'there is an entry motion already']);
    expect(shown).toContain('motion → ');
    expect(shown).toContain('would be appended');
    expect(await recorded()).toMatchObject([
      {
        id: 'order-1',
        type: 'OrderEntered',
        on: '2031-05-12',
        recordedBy: 'clerk',
        data: {
          rulings: [
            {
              motion: 'motion',
              claims: ['contract'],
              disposition: 'granted',
              leaveToAmend: true,
              cites: ['999 F. Supp. at 1', 'Fed. R. Civ. P. 12(b)(6)'],
            },
          ],
        },
      },
    ]);
    expect(code).toBe(0);
  });

  it('and says no at the end has nothing recorded', async () => {
    const person = new Person(
      [/What was filed/, 'MotionWithdrawn'],
      [/which day/, ''],
      [/which id/, true],
      [/motion/, 'motion'],
      [/what else/, []],
      [/Record it/, false],
    );
    await expect(converse(person)).rejects.toThrow(Cancelled);
    expect(await recorded()).toEqual([]);
  });
});

const lift: readonly (readonly [RegExp, Answer])[] = [
  [/What was filed/, 'StayLifted'],
  [/which day/, '2031-04-01'],
  [/which id/, true],
  [/what else/, ['claims']],
  [/claims/, ['contract']],
];

describe('an entry that is asked for and refused', () => {
  it('is shown with the reason, and may be given up', async () => {
    await expect(converse(new Person(...lift, [/refused/, 'stop']))).rejects.toThrow(Cancelled);
    expect(shown).toContain('it is not stayed');
    expect(code).toBe(1);
    expect(await recorded()).toEqual([]);
  });

  it('may be said otherwise', async () => {
    const otherwise: readonly (readonly [RegExp, Answer])[] = [
      [/What was filed/, 'StayEntered'],
      [/which day/, '2031-04-01'],
      [/which id/, true],
      [/what else/, ['claims']],
      [/claims/, ['contract']],
      [/Record it/, true],
    ];
    await converse(new Person(...lift, [/refused/, 'again'], ...otherwise));
    expect(await recorded()).toMatchObject([{ type: 'StayEntered', data: { claims: ['contract'] } }]);
    expect(code).toBe(0);
  });

  it('may be recorded anyway, with the reason', async () => {
    await converse(new Person(...lift, [/refused/, 'anyway'], [/Record it/, true]));
    expect(await recorded()).toMatchObject([
      { type: 'StayLifted', anyway: expect.stringContaining('not stayed') },
    ]);
    expect(code).toBe(0);
  });
});
