import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { docketOf } from '../import/case.ts';
import { Clerk } from './clerk.ts';

const clerk = new Clerk();
afterAll(() => clerk.leaves());
const docket = clerk.file(
  'docket.json',
  JSON.stringify(
    docketOf([
      ['2024-01-02', 'COMPLAINT against Acme Inc. filed by Jane Roe'],
      ['2024-02-01', 'MOTION to Dismiss for Failure to State a Claim filed by Acme Inc.'],
    ]),
  ),
);

describe('an imported docket with a motion to dismiss pending', () => {
  it('asks for the odds on the motion, which has no findings', async () => {
    const { out } = await clerk.types(['value', '--init', docket]);
    const file = parse(out) as { odds: object; trial: object; relief: object };
    expect(Object.keys(file.odds)).toEqual(['doc-2']);
    expect(Object.keys(file.relief)).toHaveLength(1);
    const [stake = ''] = Object.keys(file.trial);
    const valued = clerk.file(
      'value.json',
      JSON.stringify({
        currency: 'USD',
        odds: { 'doc-2': 0.25 },
        trial: { [stake]: 0.5 },
        relief: { [stake]: 800 },
      }),
    );
    const { code, answer } = await clerk.asks<{ parties: { expected: number }[] }>(['value', docket, valued]);
    expect(code).toBe(0);
    expect(answer.parties[0]?.expected).toBe(300);
  });
});
