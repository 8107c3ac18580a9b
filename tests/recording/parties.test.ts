import { describe, expect, it } from 'vitest';
import { recorded } from '../../events/index.ts';
import { readCaseFile } from '../../src/casefile/index.ts';
import { judge } from '../../src/recording/index.ts';

/** A suit, and entries proposed to it. */
const proposed = (...lines: readonly string[]) => {
  const text = `nunc: 1
case: roe-v-acme
title: Roe v. Acme Corp. (invented)
parties:
  roe: { name: Roe, role: plaintiff }
  acme: { name: Acme Corp., role: defendant }
  bolt: { name: Bolt Bros., role: defendant }
claims:
  fraud: { title: Fraud, claimant: roe, against: [acme, bolt] }
  debt: { title: Debt, claimant: roe, against: [bolt] }
entries:
  - { id: complaint, type: ComplaintFiled, on: 2033-01-03, asserts: [fraud, debt] }
  - { id: m, type: MotionFiled, on: 2033-02-01, movant: acme, requests: [{ id: d, relief: dismiss, claims: [fraud] }] }
  - { id: j, type: JudgmentEntered, on: 2033-03-01, claims: [debt], favours: claimant }
${lines.map((line) => `  - { on: 2033-04-01, ${line} }`).join('\n')}
`;
  const read = readCaseFile({ name: 'suit.yaml', text });
  if (!read.ok) return read.problems.map(({ what }) => what);
  const { case: id, drafts } = read.caseFile;
  const entries = recorded(drafts, { case: id, recordedAt: '2036-01-01T00:00:00Z', recordedBy: 'a test' });
  return judge([], entries).map(({ what }) => what);
};

describe('an entry about a party, proposed', () => {
  it.each([
    [
      'id: x, type: VerdictReturned, claims: [debt], favours: claimant',
      /debt is in judgment since j: it can no longer go to a jury/,
    ],
    [
      'id: x, type: VerdictReturned, claims: [det], favours: claimant',
      /there is no claim "det"; did you mean "debt"/,
    ],
    ['id: x, type: DefaultEntered, party: acmee', /there is no party "acmee"; did you mean "acme"/],
    [
      'id: x, type: DefaultEntered, party: acme, claims: [debt]',
      /debt is against none of those whom this names/,
    ],
    ['id: x, type: DefaultEntered, party: roe', /no claim stands against roe/],
    ['id: x, type: MotionJoined, motion: j, by: bolt', /"j" is no motion/],
    ['id: x, type: MotionJoined, motion: m, by: roe', /roe is on the other side of fraud from who moves/],
    ['id: x, type: MotionWithdrawn, motion: m, by: bolt', /bolt does not move in m/],
    ['id: x, type: PartySubstituted, party: bolt, by: newbolt', /there is no party "newbolt"/],
    ['id: x, type: CrossclaimFiled, asserts: [fraud]', /fraud is already asserted/],
    [
      'id: x, type: JudgmentSatisfied, claims: [fraud]',
      /fraud is under a motion|has no judgment to be satisfied/,
    ],
  ])('is refused in one line: %s', (line, why) => {
    const told = proposed(line);
    expect(told.join('\n')).toMatch(why);
  });

  it.each([
    'id: x, type: VerdictReturned, claims: [fraud], favours: claimant',
    'id: x, type: DefaultEntered, party: bolt',
    'id: x, type: MotionJoined, motion: m, by: bolt',
    'id: x, type: PartySubstituted, party: bolt, by: acme',
    'id: x, type: JudgmentSatisfied, claims: [debt], order: j',
  ])('is recorded without a word: %s', (line) => {
    expect(proposed(line)).toEqual([]);
  });
});
