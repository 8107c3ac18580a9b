import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDay } from '../../events/dates.ts';
import { motionsAnswered } from '../../src/answers/deadlines.ts';
import { auditAnswer, whyAnswer } from '../../src/answers/standing.ts';
import { openRecord } from '../../src/audit/index.ts';
import { entriesOf } from '../../src/open/index.ts';
import { studioWith, type TestStudio } from './studio.ts';

let studio: TestStudio;

beforeAll(async () => {
  studio = await studioWith({ write: true });
});
afterAll(() => studio.stop());

const asked = async (path: string) => (await fetch(`${studio.origin}/api/cases/abc-v-meese${path}`)).json();
const record = async () => openRecord(await entriesOf(studio.log, 'abc-v-meese'));
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

const read = parseDay('1987-04-15');
const DAY = read.ok ? read.day : 0;

describe('what the studio answers', () => {
  it('is what the commands answer: the audit, the reasons, the motions', async () => {
    const known = await record();
    const of = { record: known, entries: await entriesOf(studio.log, 'abc-v-meese'), branch: 'main' };
    expect(await asked('/audit?at=1987-04-15')).toEqual(asJson(auditAnswer(of, { at: DAY })));
    expect(await asked('/why/orgs-tort?at=1987-04-15')).toEqual(
      asJson(whyAnswer(of, 'orgs-tort', { at: DAY })),
    );
    expect(await asked('/motions?at=1987-04-15')).toEqual(asJson(motionsAnswered(of, DAY)));
  });

  it('is a lane for every claim that covers every day, each stretch beginning where the last ends', async () => {
    const { lanes } = await asked('');
    expect(lanes.filter(({ kind }: { kind: string }) => kind === 'claim')).toHaveLength(13);
    for (const { stretches } of lanes) {
      expect(stretches[0].from).toBeNull();
      expect(stretches.at(-1).to).toBeNull();
      for (let at = 1; at < stretches.length; at++) expect(stretches[at].from).toBe(stretches[at - 1].to + 1);
    }
  });

  it('is the record as it was known then, where that is asked', async () => {
    const { recordings } = await asked('');
    const then = await asked(`?known=${recordings[0].at}`);
    expect(then.knownAt).toBe(recordings[0].at);
  });

  it('saves a branch under the name that the commands find it by, and drops it again', async () => {
    const headers = { origin: studio.origin, 'content-type': 'application/json' };
    const path = `${studio.origin}/api/cases/abc-v-meese/branches`;
    const body = { name: 'hunt', base: 'main', edits: ['set hunt/no-individual-participation=satisfied'] };
    const save = () => fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    expect((await save()).status).toBe(201);
    expect((await save()).status).toBe(422);
    expect((await studio.log.head('branch-abc-v-meese~hunt')).version).toBe(0);
    const compared = await asked('/compare?branch=hunt');
    expect(compared.claims.filter((claim: { changed: boolean }) => claim.changed)).toHaveLength(3);
    expect((await fetch(`${path}/hunt`, { method: 'DELETE', headers })).status).toBe(200);
    const { branches } = await asked('');
    expect(branches.map(({ name }: { name: string }) => name)).not.toContain('hunt');
  });
});
