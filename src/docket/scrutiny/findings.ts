import type { Draft, Finding } from '../../../events/index.ts';
import { asFields, type LooseFields } from '../../../events/loose-fields.ts';
import type { Nameable } from './nameable.ts';
import { noElement } from './references.ts';
import { type Flaw, partsIn, type Said } from './said.ts';

const contradictory = (about: string | null, path: Flaw['path'], what: string): Flaw => ({
  kind: 'contradictory',
  about,
  path,
  what,
});

const unknownElement = (
  test: string,
  element: string,
  known: readonly string[],
  path: Flaw['path'],
): Flaw => ({
  kind: 'unknown-test',
  about: `${test}/${element}`,
  path,
  what: noElement(test, element, known),
});

/** Whether every element that a test's rule combines is one of the test's, and every element counts, once. */
export function testFlaws({ type, fields }: Said): readonly Flaw[] {
  const elements = asFields(fields.elements);
  if (type !== 'TestStated' || elements === undefined) return [];
  const test = String(fields.test);
  const known = Object.keys(elements);
  const used = new Set<string>();
  const flaws = ruleFlaws(fields.rule, ['rule'], (element, path) => {
    const again = used.has(element);
    used.add(element);
    if (!known.includes(element)) return [unknownElement(test, element, known, path)];
    return again
      ? [contradictory(test, path, `the rule names the element "${element}" twice: each counts once`)]
      : [];
  });
  if (fields.rule === undefined || flaws.length > 0) return flaws;
  return known
    .filter((element) => !used.has(element))
    .map((element) => ({
      ...contradictory(
        test,
        ['elements', element],
        `the rule does not use the element "${element}": no finding on it could matter`,
      ),
      at: 'key',
    }));
}

function ruleFlaws(
  rule: unknown,
  path: Flaw['path'],
  elementFlaws: (element: string, path: Flaw['path']) => readonly Flaw[],
): readonly Flaw[] {
  if (typeof rule === 'string') return elementFlaws(rule, path);
  if (Array.isArray(rule))
    return rule.flatMap((part: unknown, index) => ruleFlaws(part, [...path, index], elementFlaws));
  const parts = asFields(rule) ?? {};
  const { atLeast, of } = parts;
  const tooMany =
    typeof atLeast === 'number' && Array.isArray(of) && atLeast > of.length
      ? [contradictory(null, [...path, 'atLeast'], `at least ${atLeast} of ${of.length} can never be met`)]
      : [];
  return [
    ...tooMany,
    ...Object.entries(parts).flatMap(([key, part]) => ruleFlaws(part, [...path, key], elementFlaws)),
  ];
}

/** Whether findings are on elements of their tests, agree with one another, and repeat what was found before. */
export function findingFlaws({ fields, draft }: Said, record: Nameable): readonly Flaw[] {
  return [...elementFlaws(fields, record), ...(draft === undefined ? [] : contradictions(draft, record))];
}

function elementFlaws({ findings }: LooseFields, { tests }: Nameable): readonly Flaw[] {
  return partsIn(findings).flatMap(({ part: { test, element }, at }): readonly Flaw[] => {
    if (typeof test !== 'string' || typeof element !== 'string') return [];
    const known = tests.get(test)?.elements;
    if (known === undefined || known.includes(element)) return [];
    return [unknownElement(test, element, known, ['findings', at, 'element'])];
  });
}

function contradictions(draft: Draft, record: Nameable): readonly Flaw[] {
  const findings = findingsOf(draft);
  return findings.flatMap((finding, index): readonly Flaw[] => {
    const name = `${finding.test}/${finding.element}`;
    const path = ['findings', index];
    const other = findings
      .slice(0, index)
      .find(
        (earlier) =>
          sameElement(earlier, finding) && earlier.holding !== finding.holding && overlap(earlier, finding),
      );
    if (other !== undefined)
      return [
        contradictory(
          name,
          path,
          `${name} is found both ${other.holding} and ${finding.holding} in this order`,
        ),
      ];
    const what = notCarried(finding, name, record);
    return what === undefined ? [] : [contradictory(name, [...path, 'carriedFrom'], what)];
  });
}

function notCarried(finding: Finding, name: string, { entries }: Nameable): string | undefined {
  const { carriedFrom, holding } = finding;
  const order = carriedFrom === undefined ? undefined : entries.get(carriedFrom)?.draft;
  if (order === undefined || !finds(order)) return undefined;
  const there = findingsOf(order).filter((earlier) => sameElement(earlier, finding));
  if (there.length === 0) return `the order "${carriedFrom}" makes no finding on ${name} to carry on`;
  if (there.some((earlier) => earlier.holding === holding)) return undefined;
  return `the order "${carriedFrom}" finds ${name} ${there[0]?.holding}, not ${holding}`;
}

const finds = (draft: Draft) =>
  draft.type === 'OrderEntered' || draft.type === 'OrderAmended' || draft.type === 'RecommendationFiled';

const findingsOf = (draft: Draft): readonly Finding[] => (finds(draft) ? (draft.data.findings ?? []) : []);

const sameElement = (one: Finding, other: Finding): boolean =>
  one.test === other.test && one.element === other.element;

/** Whether two findings are on the same, as to a claim and a defendant: each has jurisdiction found for itself. */
const overlap = (one: Finding, other: Finding): boolean =>
  meet(one.claims, other.claims) && meet(one.against, other.against);

const meet = <Id>(one: readonly Id[] | undefined, other: readonly Id[] | undefined): boolean =>
  one === undefined || other === undefined || one.some((id) => other.includes(id));
