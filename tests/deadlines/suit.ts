import { expect } from 'vitest';
import { recorded } from '../../events/index.ts';
import { openRecord } from '../../src/audit/index.ts';
import { statedDay } from '../../src/calendar/index.ts';
import { type Deadline, deadlinesAt } from '../../src/deadlines/index.ts';
import { caseIn } from '../casefile/cases.ts';

const header = `nunc: 1
case: roe-v-acme
title: Roe v. Acme Corp. (invented)
parties:
  roe: { name: Roe, role: plaintiff }
  acme: { name: Acme Corp., role: defendant }
  bolt: { name: Bolt Bros., role: defendant }
claims:
  fraud: { title: Fraud, claimant: roe, against: [acme] }
  contract: { title: Contract, claimant: roe, against: [acme] }
  price: { title: Price unpaid, claimant: acme, against: [roe] }
entries:
`;

/** The same suit against an agency of the United States. */
export const AGAINST_THE_STATES = header.replace('Acme Corp., role', 'United States of America, role');

/** A suit of these entries, a line each. */
export function suit(lines: readonly string[], head = header) {
  const { case: id, drafts } = caseIn(`${head}${lines.map((line) => `  - { ${line} }`).join('\n')}\n`);
  const entries = recorded(drafts, { case: id, recordedAt: '2036-01-01T00:00:00Z', recordedBy: 'clerk' });
  const record = openRecord(entries);
  expect(record.anomalies).toEqual([]);
  return record;
}

export const answerOf = (lines: readonly string[], at: string, head = header) =>
  deadlinesAt(suit(lines, head), statedDay(at));

/** The deadlines of a suit by a rule, in words: `acme: 2010-02-01 open`. */
export const dueBy = (rule: string, lines: readonly string[], at: string, head = header): readonly string[] =>
  answerOf(lines, at, head)
    .deadlines.filter((one) => one.rule === rule)
    .map(told);

/** `acme: 2010-02-01 met by answer`. */
export function told({ for: whom, due, earliest, latest, state, states = [state], by }: Deadline): string {
  const when = due ?? (earliest === null ? '-' : `${earliest}..${latest}`);
  return `${whom}: ${when} ${states.join(' or ')}${by === undefined ? '' : ` by ${by}`}`;
}

export const complaint = (on: string, asserts = 'fraud, contract'): string =>
  `id: complaint, type: ComplaintFiled, on: ${on}, by: [roe], asserts: [${asserts}]`;
