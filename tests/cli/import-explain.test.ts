import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docketOf } from '../import/case.ts';
import { Clerk } from './clerk.ts';

describe('nunc import --explain', () => {
  let clerk: Clerk;
  beforeAll(() => {
    clerk = new Clerk();
    clerk.file(
      'docket.json',
      JSON.stringify(
        docketOf([
          ['2024-01-02', 'COMPLAINT against Acme Inc. filed by Jane Roe'],
          ['2024-02-01', 'MOTION to Dismiss for Lack of Jurisdiction filed by Acme Inc.'],
          ['2024-03-01', 'ORDER granting 2 Motion to Dismiss. The clerk is directed to close this case.'],
          ['2024-03-02', 'MOTION to Dismiss filed by Acme Inc.', null],
        ]),
      ),
    );
  });
  afterAll(() => clerk.leaves());

  it('says which rule decided each thing about an entry, and on which words', async () => {
    const { code, out } = await clerk.types(['import', 'docket.json', '--explain', '3']);
    expect(code).toBe(0);
    expect(out).toBe(`3 of 2024-03-01
ORDER granting 2 Motion to Dismiss. The clerk is directed to close this case.

Kind: order (rule order)
  An entry that opens with the word order is one, with whatever adjectives
  before it.
  “ORDER”
Ruling: granted on 2 (rule granted)
  Granted, approved or allowed.
  “granting”
Effect: closes-case (rule case-closed)
  The text says that the case is closed, or directs the clerk to close it.
  “close this case”
Became: OrderEntered (doc-3), CaseStatusNoted (doc-3-closed)
`);
  });

  it('names an entry without a number by its place', async () => {
    const { out } = await clerk.types(['import', 'docket.json', '--explain', '#3']);
    expect(out).toContain('#3 of 2024-03-02');
    expect(out).toContain('Asks for: dismiss (rule dismiss)');
  });

  it.each([
    [['--explain', '77'], 'the docket has no entry 77'],
    [['--explain', '3', '--out', 'case.yaml'], 'writes nothing'],
  ])('%j is refused', async (args, says) => {
    const { code, err } = await clerk.types(['import', 'docket.json', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(clerk.has('case.yaml')).toBe(false);
  });
});
