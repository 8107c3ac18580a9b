/** A made-up entry type, and what the recipe in CONTRIBUTING has one write for it: by file, where and what. */

type Change =
  | { readonly after: RegExp; readonly text: string }
  | { readonly before: RegExp; readonly text: string };

/** The first line of a table by name: `const hear: { readonly [T in ...]: ... } = {`. */
const table = (name: string): RegExp => new RegExp(`const ${name}(?:: \\{.*\\})? = \\{\\n`);

export const changes: Readonly<Record<string, Change>> = {
  'events/disposition.ts': {
    after: table('dispositions'),
    text: `
  EarlyAppealTaken: define({
    label: 'Early appeal taken',
    sentence: 'A made-up appeal from an order, which stays claims until it is decided.',
    puts: 'appeal',
    schema: ({ z, ClaimId, EntryId }) =>
      z.strictObject({
        from: EntryId.describe('The order appealed from'),
        claims: z.array(ClaimId).min(1).describe('The claims that it stays'),
      }),
    presupposes: (data) => [data.from],
  }),
`,
  },
  'src/views/account/says.ts': {
    after: table('says'),
    text: "  EarlyAppealTaken: ({ data }) => sentence('From ', id(data.from)),\n",
  },
  'src/docket/hear/index.ts': {
    after: table('hear'),
    text: `
  EarlyAppealTaken: (hearing, { id: by, data }) => {
    for (const claim of data.claims) hearing.tellClaim(claim, { type: 'stayed', by });
  },
`,
  },
  'src/import/draft/standings.ts': {
    before: / *default:\n *draft\.type satisfies/,
    text: "      case 'EarlyAppealTaken':\n        return;\n",
  },
  'tests/docket/random-docket.ts': {
    after: table('heard'),
    text: "    EarlyAppealTaken: [() => entry('EarlyAppealTaken', id, { from: earlier(), claims: some() })],\n",
  },
  'tests/generate/generate.test.ts': {
    after: table('generated'),
    text: '      EarlyAppealTaken: false,\n',
  },
};

/** The source with a change in its place. */
export function changed(source: string, change: Change): string {
  const [where, at] =
    'after' in change ? [change.after, (found: string) => found.length] : [change.before, () => 0];
  const found = where.exec(source);
  if (found === null) throw new Error(`there is no ${where} for the recipe to go by`);
  const place = found.index + at(found[0]);
  return source.slice(0, place) + change.text + source.slice(place);
}

const caseFile = `nunc: 1
case: roe-v-acme
title: Roe v. Acme Corp.
parties:
  roe: { name: Roe, role: plaintiff }
  acme: { name: Acme Corp., role: defendant }
claims:
  contract: { title: Contract, claimant: roe, against: [acme] }
entries:
  - { id: complaint, type: ComplaintFiled, on: 2020-01-01, asserts: [contract] }
  - { id: motion-1, type: MotionFiled, on: 2020-02-01, movant: acme, requests: [{ id: dismiss, relief: dismiss, claims: [contract] }] }
  - { id: order-1, type: OrderEntered, on: 2020-03-01, rulings: [{ motion: motion-1, disposition: denied }] }
  - { id: appeal, type: EarlyAppealTaken, on: 2020-04-01, from: order-1, claims: [contract] }
`;

/** Its test, as the recipe asks for one, and the file that it goes to. */
export const itsTest = {
  path: 'tests/docket/early-appeal.test.ts',
  text: `import { expect, it } from 'vitest';
import { Clerk } from '../cli/clerk.ts';
import { given } from '../given.ts';
import { complaint, entry } from '../roe-v-acme.ts';

const appeal = entry('EarlyAppealTaken', 'appeal', { from: 'order-1', claims: ['contract'] });

it('stays the claim', () => {
  given(complaint('contract')).when(appeal).moved('claim contract: filed -> stayed');
});

it('is refused where the claim was never asserted', () => {
  given(complaint('privacy')).when(appeal).anomaly('unknown-claim');
});

it('is moot in a what-if without the order appealed from', async () => {
  const clerk = new Clerk();
  clerk.file('case.yaml', ${JSON.stringify(caseFile)});
  const { out } = await clerk.types(['what-if', './case.yaml', '--omit', 'order-1', '--json']);
  clerk.leaves();
  const { moot, claims } = JSON.parse(out);
  expect(moot).toMatchObject([{ entry: 'appeal', reason: 'order-1 is not on the docket of this branch' }]);
  expect(claims).toMatchObject([{ id: 'contract', base: 'stayed', branch: 'motion' }]);
});
`,
};
