import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CaseId } from '../../events/schemas.ts';
import { processIo } from '../../src/cli/process-io.ts';
import { studioCasesFrom } from '../../src/cli/studio-cases.ts';
import { generateDocket } from '../../src/generate/index.ts';
import { openLog } from '../../src/log/open.ts';
import type { Log } from '../../src/log/port.ts';
import { CaseReader } from '../../src/web/server/case-reader.ts';
import { CaseCards } from '../../src/web/server/cases-view.ts';
import { Dockets } from '../../src/web/server/dockets.ts';
import { LargeDockets } from '../../src/web/server/large-dockets.ts';
import type { StudioCases } from '../../src/web/server/studio-cases.ts';
import { scratch } from '../log/scratch.ts';

const CASES = 40;
const folder = scratch();
let log: Log;
let read: string[];
let studioCases: StudioCases;
let dockets: Dockets;
let cards: CaseCards;

beforeAll(async () => {
  log = await openLog(`sqlite:${folder.path('docket.db')}`, { mode: 'write' });
  for (let number = 10; number < 10 + CASES; number += 1) {
    const id = CaseId.parse(`case-${number}`);
    const recordedAt = '2026-01-01T00:00:00.000Z';
    const docket = generateDocket({ id, seed: number, entries: 30, claims: 3, recordedAt });
    await log.append(`docket-${id}`, docket, { expectedVersion: 'no-stream' });
  }
});
afterAll(async () => {
  await log.close();
  folder.remove();
});
beforeEach(() => {
  const all = studioCasesFrom({ io: processIo(), log, writable: true, files: new Map() });
  read = [];
  studioCases = {
    ...all,
    read: (id) => {
      read.push(id);
      return all.read(id);
    },
  };
  dockets = new Dockets(studioCases);
  const reader = new CaseReader(studioCases, dockets, new LargeDockets(studioCases));
  cards = new CaseCards(studioCases, (id, at) => reader.card(id, at));
});

describe('the cards of many cases', () => {
  it('are each worked out once, and again when the case went on or another day is asked about', async () => {
    const first = await cards.view(Infinity);
    expect(first.cases.map((card) => card.case)).toEqual(read);
    expect(read).toHaveLength(CASES);
    read.length = 0;
    expect(await cards.view(Infinity)).toEqual(first);
    expect(read).toEqual([]);
    const drafts = [
      {
        id: 'letter',
        type: 'PaperFiled',
        schemaVersion: 1,
        on: '2031-01-01',
        data: { kind: 'notice', title: 'A letter' },
      },
    ];
    expect(await studioCases.add('case-12', drafts as never)).toBe('store');
    read.length = 0;
    const then = await cards.view(Infinity);
    expect(read).toEqual(['case-12']);
    expect(then.cases[2]?.entries).toBe((first.cases[2]?.entries ?? 0) + 1);
    read.length = 0;
    await cards.view(0);
    expect(read).toHaveLength(CASES);
  });

  it('hold nobody up: whoever else asks has a turn between any two', async () => {
    let turns = 0;
    let over = false;
    const others = (async () => {
      while (!over) {
        await new Promise((resolve) => setImmediate(resolve));
        turns += 1;
      }
    })();
    await cards.view(Infinity);
    over = true;
    await others;
    expect(turns).toBeGreaterThanOrEqual(CASES);
  });

  it('leave at hand what others look at', async () => {
    const record = { branch: 'main', edits: [], knownAt: undefined };
    const looked = await dockets.look('case-11', record);
    await cards.view(Infinity);
    expect(await dockets.look('case-11', record)).toBe(looked);
  });
});
