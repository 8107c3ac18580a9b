/**
 * A store, receipts and a checkpoint as version 0.1.0 left them, before claims were told apart by defendant, with
 * what it answered then. The files never change: whoever recorded with that version gets the same answers. Only what
 * an answer cites has become nearer: a direction about a matter is cited by its own page, and not the order's first.
 */
import { copyFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Clerk } from '../cli/clerk.ts';

const old = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const clerk = new Clerk('store.db');
copyFileSync(old('store.db'), clerk.path('store.db'));
afterAll(() => clerk.leaves());

const answers = Object.entries(
  JSON.parse(readFileSync(old('answers.json'), 'utf8')) as Readonly<Record<string, object>>,
);

describe('given a store of version 0.1.0', () => {
  it.each(answers)('%s answers as it did', async (line, answer) => {
    const { code, out } = await clerk.types([...line.split(' '), '--json']);
    expect(code).toBe(0);
    // Fields may have come since; none has gone, and none says anything else, save that it says as to whom, and
    // with what prejudice where the order did not.
    const asBefore = out
      .replace('survives as to Acme Corp.', 'under a motion')
      .replaceAll(/ as to (Acme Corp|Bolt Bros)\.(?=")/g, '')
      .replaceAll(/("leaveToAmend": ?true,\s*"kind": ?"[^"]*",\s*"prejudice": ?)"without"/g, '$1"unknown"')
      .replaceAll(/"prejudice": ?"\w+",\s*"prejudiceBy": ?"rule-41b"/g, '"prejudice": "unknown"');
    expect(JSON.parse(asBefore)).toMatchObject(answer);
  });

  it('verifies, and holds against the checkpoint that was kept of it', async () => {
    expect(await clerk.types(['verify', '--against', old('checkpoint.json')])).toMatchObject({ code: 0 });
  });

  it.each(['orgs-tort.receipt.json', 'joint.receipt.json'])('%s still holds', async (name) => {
    expect(await clerk.types(['verify', old(name)])).toMatchObject({ code: 0 });
  });

  it('takes the case file of then without a new entry', async () => {
    const { code, out } = await clerk.types(['load', old('joint.yaml')]);
    expect({ code, out }).toMatchObject({ code: 0 });
    expect(out).toContain('appended 0 entries');
  });
});
