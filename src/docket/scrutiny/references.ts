import { mentions, type Named, type NamedText, namingFields } from '../../../events/naming-fields.ts';
import { didYouMean } from '../../../events/nearest.ts';
import type { Nameable } from './nameable.ts';
import { type Role, roleOf } from './roles.ts';
import type { Flaw, Said } from './said.ts';

/** How many names a message lists. */
const MOST_LISTED = 12;

/** Everything that an entry names and the case does not have, or has as something else. */
export function referenceFlaws({ type, fields }: Said, record: Nameable): readonly Flaw[] {
  if (type === undefined) return [];
  return namingFields(type).flatMap(({ way, names }) =>
    mentions(fields, way).flatMap((mention): readonly Flaw[] => {
      const what =
        names === 'entry'
          ? entryFault(mention, roleOf(way), record)
          : names === 'finding'
            ? findingFault(mention, record)
            : nameFault(mention, names, record);
      return what === undefined
        ? []
        : [{ kind: UNKNOWN[names], about: mention.text, path: mention.path, what }];
    }),
  );
}

const UNKNOWN = {
  party: 'unknown-party',
  claim: 'unknown-claim',
  matter: 'unknown-matter',
  test: 'unknown-test',
  finding: 'unknown-test',
  entry: 'unknown-entry',
} as const satisfies Record<Named, Flaw['kind']>;

type Definable = Exclude<Named, 'entry' | 'finding'>;

const plurals: Readonly<Record<Definable, 'parties' | 'claims' | 'matters' | 'tests'>> = {
  party: 'parties',
  claim: 'claims',
  matter: 'matters',
  test: 'tests',
};

function nameFault({ text }: NamedText, names: Definable, record: Nameable): string | undefined {
  const known = record[plurals[names]];
  if (known.has(text) || record.unknown.has(plurals[names])) return undefined;
  return thereIsNo(names, text, [...known.keys()], `\`${plurals[names]}\``);
}

/** `there is no claim "breech"; did you mean "breach"?` */
export function thereIsNo(noun: string, text: string, known: readonly string[], section?: string): string {
  const start = `there is no ${noun} "${text.slice(0, 120)}"`;
  const hint = didYouMean(text, known);
  if (hint !== '') return start + hint;
  if (known.length === 0) return `${start}${section === undefined ? '' : `: none is named under ${section}`}`;
  const listed = known.slice(0, MOST_LISTED).join(', ');
  return `${start}; there is ${listed}${known.length > MOST_LISTED ? ` and ${known.length - MOST_LISTED} more` : ''}`;
}

function entryFault({ text }: NamedText, role: Role | undefined, record: Nameable): string | undefined {
  const named = record.entries.get(text);
  if (named === undefined) return noEntry(text, role, record);
  if (role === undefined || named.type === undefined || role.types.includes(named.type)) return undefined;
  const fitting = didYouMean(text, idsOf(role, record));
  const wanted = role.types.join(', ').replace(/, (\w+)$/, ' or $1');
  return `"${text}" is no ${role.noun} (it is ${named.type}); here goes ${wanted}${fitting}`;
}

function noEntry(text: string, role: Role | undefined, record: Nameable): string {
  if (role === undefined) {
    // Entries of the caption are seldom meant, unless they are named as such: `claim:breach`.
    const ids = [...record.entries.keys()].filter((id) => text.includes(':') || !id.includes(':'));
    return thereIsNo('entry', text, ids);
  }
  const fitting = idsOf(role, record);
  if (role.noun !== 'motion') return thereIsNo(role.noun, text, fitting);
  return thereIsNo('motion', text, fitting).replace(
    /^there is no motion ("[^"]*")/,
    'no motion $1 was ever filed',
  );
}

const idsOf = ({ types }: Role, { entries }: Nameable): readonly string[] =>
  [...entries].filter(([, { type }]) => type !== undefined && types.includes(type)).map(([id]) => id);

function findingFault({ text }: NamedText, { tests }: Nameable): string | undefined {
  const [testId = '', elementId = ''] = text.split('/');
  const test = tests.get(testId);
  if (test === undefined) return thereIsNo('test', testId, [...tests.keys()], '`tests`');
  const { elements } = test;
  return elements === undefined || elements.includes(elementId)
    ? undefined
    : noElement(testId, elementId, elements);
}

/** `the test "hunt" has no element "germain"; did you mean "germane"?` */
export function noElement(test: string, element: string, elements: readonly string[]): string {
  return thereIsNo('element', element, elements).replace(
    /^there is no element ("[^"]*")/,
    `the test "${test}" has no element $1`,
  );
}
