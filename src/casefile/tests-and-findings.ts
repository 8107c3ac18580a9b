import type { Draft, Finding } from '../../events/index.ts';
import type { Fault } from './problem.ts';
import type { CaseRecord } from './record.ts';
import { noElement } from './references.ts';
import { asFields, type Fields, type Written } from './written.ts';

/** Whether every element that a test's rule combines is one of the test's, and every element counts, once. */
export function testFaults({ type, fields }: Written): readonly Fault[] {
  const elements = asFields(fields.elements);
  if (type !== 'TestStated' || elements === undefined) return [];
  const known = Object.keys(elements);
  const used = new Set<string>();
  const faults = ruleFaults(fields.rule, ['rule'], (element) => {
    const again = used.has(element);
    used.add(element);
    if (!known.includes(element)) return noElement(String(fields.test), element, known);
    return again ? `the rule names the element "${element}" twice: each counts once` : undefined;
  });
  if (fields.rule === undefined || faults.length > 0) return faults;
  return known
    .filter((element) => !used.has(element))
    .map((element) => ({
      path: ['elements', element],
      what: `the rule does not use the element "${element}": no finding on it could matter`,
      at: 'key',
    }));
}

function ruleFaults(
  rule: unknown,
  path: Fault['path'],
  elementFault: (element: string) => string | undefined,
): readonly Fault[] {
  if (typeof rule === 'string') {
    const what = elementFault(rule);
    return what === undefined ? [] : [{ path, what }];
  }
  if (Array.isArray(rule))
    return rule.flatMap((part: unknown, index) => ruleFaults(part, [...path, index], elementFault));
  const parts = asFields(rule) ?? {};
  const { atLeast, of } = parts;
  const tooMany: readonly Fault[] =
    typeof atLeast === 'number' && Array.isArray(of) && atLeast > of.length
      ? [{ path: [...path, 'atLeast'], what: `at least ${atLeast} of ${of.length} can never be met` }]
      : [];
  return [
    ...tooMany,
    ...Object.entries(parts).flatMap(([key, part]) => ruleFaults(part, [...path, key], elementFault)),
  ];
}

/** Whether findings are on elements of their tests, agree with one another, and repeat what was found before. */
export function findingFaults({ fields, draft }: Written, record: CaseRecord): readonly Fault[] {
  return [...elementFaults(fields, record), ...(draft === undefined ? [] : contradictions(draft, record))];
}

function elementFaults({ findings }: Fields, { tests }: CaseRecord): readonly Fault[] {
  if (!Array.isArray(findings)) return [];
  return findings.flatMap((finding: unknown, index): readonly Fault[] => {
    const { test, element } = asFields(finding) ?? {};
    if (typeof test !== 'string' || typeof element !== 'string') return [];
    const known = tests.get(test)?.elements;
    if (known === undefined || known.includes(element)) return [];
    return [{ path: ['findings', index, 'element'], what: noElement(test, element, known) }];
  });
}

function contradictions(draft: Draft, record: CaseRecord): readonly Fault[] {
  const findings = findingsOf(draft);
  return findings.flatMap((finding, index): readonly Fault[] => {
    const name = `${finding.test}/${finding.element}`;
    const other = findings
      .slice(0, index)
      .find(
        (earlier) =>
          sameElement(earlier, finding) && earlier.holding !== finding.holding && overlap(earlier, finding),
      );
    const path = ['findings', index];
    if (other !== undefined)
      return [{ path, what: `${name} is found both ${other.holding} and ${finding.holding} in this order` }];
    const what = carriedFault(finding, name, record);
    return what === undefined ? [] : [{ path: [...path, 'carriedFrom'], what }];
  });
}

function carriedFault(finding: Finding, name: string, { entries }: CaseRecord): string | undefined {
  const { carriedFrom, holding } = finding;
  const order = carriedFrom === undefined ? undefined : entries.get(carriedFrom)?.draft;
  if (order?.type !== 'OrderEntered' && order?.type !== 'OrderAmended') return undefined;
  const there = findingsOf(order).filter((earlier) => sameElement(earlier, finding));
  if (there.length === 0) return `the order "${carriedFrom}" makes no finding on ${name} to carry on`;
  if (there.some((earlier) => earlier.holding === holding)) return undefined;
  return `the order "${carriedFrom}" finds ${name} ${there[0]?.holding}, not ${holding}`;
}

const findingsOf = (draft: Draft): readonly Finding[] =>
  draft.type === 'OrderEntered' || draft.type === 'OrderAmended' ? (draft.data.findings ?? []) : [];

const sameElement = (one: Finding, other: Finding): boolean =>
  one.test === other.test && one.element === other.element;

const overlap = (one: Finding, other: Finding): boolean =>
  one.claims === undefined ||
  other.claims === undefined ||
  one.claims.some((claim) => other.claims?.includes(claim));
