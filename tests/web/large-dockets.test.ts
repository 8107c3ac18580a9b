import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../events/index.ts';
import { CaseId } from '../../events/schemas.ts';
import { processIo } from '../../src/cli/process-io.ts';
import { studioCasesFrom } from '../../src/cli/studio-cases.ts';
import { generateDocket } from '../../src/generate/index.ts';
import { openLog } from '../../src/log/open.ts';
import type { Log } from '../../src/log/port.ts';
import { type CaseAsked, caseAnswer } from '../../src/web/server/case-questions.ts';
import { CaseReader } from '../../src/web/server/case-reader.ts';
import { CaseCards } from '../../src/web/server/cases-view.ts';
import { Dockets, LONG } from '../../src/web/server/dockets.ts';
import { NotAnswered } from '../../src/web/server/fault.ts';
import { LargeDockets } from '../../src/web/server/large-dockets.ts';
import type { StudioCases } from '../../src/web/server/studio-cases.ts';
import { scratch } from '../log/scratch.ts';

const folder = scratch();
const longest = 240_000;
let log: Log;
let readHere: string[];
let studioCases: StudioCases;
let large: LargeDockets;
let reader: CaseReader;
let here: Dockets;

const record = async (id: string, entries: number) => {
  const recordedAt = '2026-01-01T00:00:00.000Z';
  const docket = generateDocket({ id: CaseId.parse(id), seed: 7, entries, claims: 12, recordedAt });
  await log.append(`docket-${id}`, docket, { expectedVersion: 'no-stream' });
};

beforeAll(async () => {
  log = await openLog(`sqlite:${folder.path('docket.db')}`, { mode: 'write' });
  await record('long', LONG + 300);
  await record('short', 30);
  const all = studioCasesFrom({ io: processIo(), log, writable: true, files: new Map() });
  readHere = [];
  studioCases = {
    ...all,
    read: (id) => {
      readHere.push(id);
      return all.read(id);
    },
  };
  large = new LargeDockets(studioCases, { longest });
  reader = new CaseReader(studioCases, new Dockets(studioCases), large);
  here = new Dockets(all);
});
afterAll(async () => {
  await large.close();
  await log.close();
  folder.remove();
});

const asked = (question: CaseAsked['question'], about = '', query = ''): CaseAsked => ({
  question,
  about,
  query,
  studio: { writable: true, opinion: false },
});
const answer = async (id: string, ask: CaseAsked): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await reader.answer(id, ask)));
const status = (answering: Promise<unknown>) =>
  answering.then(
    () => 200,
    (error: unknown) => (error instanceof NotAnswered ? error.status : error),
  );

describe('a docket of many entries', () => {
  it('is answered as it would be here, and neither read nor replayed here', async () => {
    const { record: replayed } = await here.look('long', RECORD);
    const [claim = ''] = replayed.docket.claims.keys();
    for (const ask of [
      asked('case'),
      asked('lanes', '', 'from=4'),
      asked('audit'),
      asked('audit', '', 'at=2020-06-01'),
      asked('why', claim),
      asked('motions'),
      asked('docket'),
      asked('entry', 'complaint'),
      asked('undecided'),
      asked('compare', '', 'edit=omit%20complaint'),
      asked('card'),
    ])
      expect(await answer('long', ask), ask.question).toEqual(
        JSON.parse(JSON.stringify(await caseAnswer(here, 'long', ask))),
      );
    expect(readHere).not.toContain('long');
  });

  it('is refused as it would be here', async () => {
    for (const [ask, code] of [
      [asked('why', 'no-such-claim'), 404],
      [asked('entry', 'no-such-entry'), 404],
      [asked('audit', '', 'branch=no-such-branch'), 404],
      [asked('audit', '', 'at=someday'), 400],
      [asked('lanes', '', 'from=-1'), 400],
    ] as const)
      expect(await status(reader.answer('long', ask)), ask.question).toBe(code);
    expect(await status(reader.answer('nobody', asked('audit')))).toBe(404);
    expect(await status(reader.entries('long', asked('case', 'no-such-claim')))).toBe(404);
  });

  it('is answered as it is now, when something was recorded', async () => {
    const letter = { id: 'a-letter', type: 'PaperFiled', schemaVersion: 1, data: { kind: 'notice' } };
    await studioCases.add('long', [letter as unknown as Draft]);
    expect(await answer('long', asked('entry', 'a-letter'))).toMatchObject({ id: 'a-letter' });
  });

  it('gives what a longer question is worked out from as bytes', async () => {
    expect(await reader.entries('long', asked('case'))).toBeInstanceOf(Uint8Array);
    expect(await reader.entries('short', asked('case'))).toBeInstanceOf(Array);
  });
});

describe('a case that cannot be read', () => {
  it('is a card that says so among the cards of the others', async () => {
    await log.append(
      'docket-broken',
      [{ id: 'x', type: 'NoSuchType', recordedAt: '2026-01-01T00:00:00.000Z', data: {} } as never],
      {
        expectedVersion: 'no-stream',
      },
    );
    const cards = new CaseCards(studioCases, (id, at) => reader.card(id, at));
    const { cases } = await cards.view(Infinity);
    expect(cases.map((card) => card.case)).toEqual(['broken', 'long', 'short']);
    expect(cases[0]?.cannotBeRead).toMatch(/NoSuchType/);
    expect(cases.slice(1).map(({ cannotBeRead }) => cannotBeRead)).toEqual([undefined, undefined]);
  });
});

describe('more long dockets than are held', () => {
  it('take the places of those that were asked about longest ago, and are refused while these are busy', async () => {
    for (const id of ['one', 'two']) await record(id, LONG + 1);
    const few = new LargeDockets(studioCases, { held: 1, longest });
    const all = new CaseReader(studioCases, here, few);
    const first = status(all.answer('one', asked('audit')));
    expect(await status(all.answer('two', asked('audit')))).toBe(503);
    expect(await first).toBe(200);
    for (const id of ['two', 'one']) expect(await status(all.answer(id, asked('audit')))).toBe(200);
    await few.close();
  });

  it('are given up where they take too long', async () => {
    const hasty = new LargeDockets(studioCases, { longest: 1 });
    expect(await status(new CaseReader(studioCases, here, hasty).answer('one', asked('audit')))).toBe(504);
    await hasty.close();
  });
});

const RECORD = { branch: 'main', edits: [], knownAt: undefined };
