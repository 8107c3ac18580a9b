import { type Entry, recorded } from '../../events/index.ts';
import { readCaseFile } from '../../src/casefile/index.ts';

/** A contract suit, invented: one claim, one motion to dismiss, nothing decided. */
export const roeCase = `nunc: 1
case: roe-v-acme
title: Roe v. Acme (invented)
parties:
  roe: { name: Roe, role: plaintiff }
  acme: { name: Acme, role: defendant }
claims:
  breach: { title: Breach, claimant: roe, against: [acme] }
entries:
  - { id: complaint, type: ComplaintFiled, on: 2031-01-06, asserts: [breach] }
  - id: mtd
    type: MotionFiled
    on: 2031-02-03
    movant: acme
    requests: [{ id: d, relief: dismiss, claims: [breach] }]
`;

/** Its motion is denied. */
export const roeDenied = `${roeCase}  - id: order
    type: OrderEntered
    on: 2031-05-05
    rulings: [{ motion: mtd, disposition: denied }]
`;

/** Odds, money and costs for it. */
export const roeValued = {
  currency: 'USD',
  odds: { mtd: 0.3 },
  trial: { 'breach@acme': 0.6 },
  relief: { 'breach@acme': 1_000_000 },
  costs: {
    roe: { motion: 20_000, discovery: 100_000, trial: 150_000 },
    acme: { motion: 30_000, discovery: 120_000, trial: 200_000 },
  },
};

/** A suit, invented, in which two defendants move on a test that they share, and one counterclaims. */
export const sharedTest = `nunc: 1
case: vane-v-orrin
title: Vane v. Orrin and Tansy (invented)
parties:
  vane: { name: Vane, role: plaintiff }
  orrin: { name: Orrin, role: defendant }
  tansy: { name: Tansy, role: defendant }
claims:
  fraud: { title: Fraud, claimant: vane, against: [orrin, tansy] }
  contract: { title: Contract, claimant: vane, against: [orrin] }
  price: { title: Price, claimant: orrin, against: [vane] }
tests:
  particularity:
    title: Fraud with particularity
    authority: Fed. R. Civ. P. 9(b)
    elements: { who: Does it say who spoke?, when: Does it say when? }
    rule: { all: [who, when] }
  writing:
    title: A writing
    authority: the statute of frauds, invented
    elements: { signed: Is there a writing signed by the defendant? }
    rule: signed
entries:
  - { id: complaint, type: ComplaintFiled, on: 2031-01-06, asserts: [fraud, contract] }
  - { id: counterclaim, type: CounterclaimFiled, on: 2031-02-03, by: [orrin], asserts: [price] }
  - id: motion-of-orrin
    type: MotionFiled
    on: 2031-02-10
    movant: orrin
    requests:
      - { id: fraud, relief: dismiss, claims: [fraud], grounds: [particularity] }
      - { id: contract, relief: dismiss, claims: [contract], grounds: [writing] }
  - id: motion-of-tansy
    type: MotionFiled
    on: 2031-02-17
    movant: tansy
    requests: [{ id: fraud, relief: dismiss, claims: [fraud], grounds: [particularity] }]
`;

/** The entries of a case file's text. */
export function entriesOf(text: string): readonly Entry[] {
  const read = readCaseFile({ name: 'case.yaml', text });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { case: id, drafts } = read.caseFile;
  return recorded(drafts, { case: id, recordedAt: '2032-01-05T09:00:00.000Z', recordedBy: 'clerk' });
}
