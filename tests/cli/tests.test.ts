import stringWidth from 'fast-string-width';
import { afterAll, describe, expect, it } from 'vitest';
import { libraryTests } from '../../src/doctrine/library/index.ts';
import { Clerk } from './clerk.ts';

const clerk = new Clerk();
afterAll(() => clerk.leaves());

describe('the library of legal tests at the terminal', () => {
  it('is listed whole, with every test by its name', async () => {
    const { code, out } = await clerk.types(['tests']);
    expect(code).toBe(0);
    for (const name of libraryTests.keys()) expect(out).toMatch(new RegExp(`^ {2}${name} {2}`, 'm'));
  });

  it.each([...libraryTests.keys()])(
    '%s is shown to the last element, in 80 columns and in 120',
    async (name) => {
      for (const columns of [80, 120]) {
        const { code, out } = await clerk.types(['tests', name], { env: { COLUMNS: String(columns) } });
        expect(code).toBe(0);
        for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
        for (const element of Object.keys(libraryTests.get(name)?.elements ?? {}))
          expect(out).toContain(`${element}:`);
        expect(out).toMatch(/^Burden .*\n(?:.*\n)*^Defeats /m);
      }
    },
  );

  it('has a name that it does not know refused with the nearest, with status 2', async () => {
    expect(await clerk.types(['tests', 'standng'])).toEqual({
      code: 2,
      out: '',
      err: 'nunc: There is no test "standng" in the library; did you mean "standing"?\n',
    });
    expect((await clerk.types(['tests', 'zzz'])).err).toBe(
      'nunc: There is no test "zzz" in the library; nunc tests lists them\n',
    );
  });
});

/** A case decided on tests of the library, one under its own name and one under another. */
const roe = (use = 'associational-standing', element = 'germane-to-purpose') => `nunc: 1
case: roe-league-v-acme
title: Roe League v. Acme Corp.
parties:
  league: { name: Roe League, role: plaintiff }
  acme: { name: Acme Corp., role: defendant }
claims:
  breach: { title: Breach, claimant: league, against: [acme] }
tests:
  hunt: { use: ${use}, title: The league’s standing }
entries:
  - { id: complaint, type: ComplaintFiled, on: 2024-01-16, asserts: [breach] }
  - id: motion
    type: MotionFiled
    on: 2024-02-16
    movant: acme
    requests: [{ id: dismiss, relief: dismiss, claims: [breach], grounds: [hunt, plausible-claim] }]
  - id: order
    type: OrderEntered
    on: 2024-04-16
    findings:
      - { test: hunt, element: ${element}, holding: not-satisfied }
      - { test: plausible-claim, element: plausible-facts, holding: not-satisfied }
    rulings:
      - { motion: motion, ground: hunt, disposition: granted }
      - { motion: motion, ground: plausible-claim, disposition: granted }
`;

describe('a case file that uses tests of the library', () => {
  it('is without faults, and told with the test in the library’s words and its own', async () => {
    const file = clerk.file('league.yaml', roe());
    expect(await clerk.types(['check', file])).toMatchObject({ code: 0 });
    const { out } = await clerk.types(['why', file, 'breach']);
    const told = out.replace(/[\s│├└─]+/g, ' ');
    expect(told).toContain('The league’s standing (Hunt v. Washington State Apple');
    expect(told).toContain('germane-to-purpose: What the suit protects is germane');
    expect(told).toContain('A claim stated on its face');
  });

  it('has the use of an unknown test told in one line, with its place', async () => {
    const file = clerk.file('league.yaml', roe('asociational-standing'));
    expect(await clerk.asks(['check', file])).toMatchObject({
      code: 1,
      answer: {
        problems: [
          {
            line: 10,
            column: 16,
            what: 'there is no test in the library "asociational-standing"; did you mean "associational-standing"?',
          },
        ],
      },
    });
  });

  it('has a finding on an element that the test has not told in one line, with its place', async () => {
    const file = clerk.file('league.yaml', roe('associational-standing', 'germain-to-purpose'));
    const { answer } = await clerk.asks<{ problems: object[] }>(['check', file]);
    expect(answer.problems).toEqual([
      expect.objectContaining({
        line: 22,
        column: 32,
        what: 'the test "hunt" has no element "germain-to-purpose"; did you mean "germane-to-purpose"?',
      }),
    ]);
  });
});
