import { catalog, type Draft } from '../../events/index.ts';
import { mentions, namingFields } from './naming-fields.ts';
import type { Fault } from './problem.ts';
import type { LibraryTests } from './record.ts';
import { thereIsNo } from './references.ts';
import { captionId } from './sections.ts';
import { asFields, type Fields, type Written } from './written.ts';

/**
 * A test of the case that is taken from the library under a name of its own: `hunt: { use: associational-standing }`.
 * What is written beside `use` takes the place of what the library says. Undefined where it uses none.
 */
export function libraryTestUsed(
  written: Fields,
  library: LibraryTests,
): { readonly fields: Fields } | { readonly fault: Fault } | undefined {
  if (!Object.hasOwn(written, 'use')) return undefined;
  const { use, ...own } = written;
  const fault = (what: string) => ({ fault: { path: ['use'], what } });
  if (typeof use !== 'string')
    return fault('`use` must be the name of a test in the library, as in standing');
  const found = library.get(use);
  if (found === undefined) return fault(thereIsNo('test in the library', use, [...library.keys()]));
  const { test: _, ...data } = found;
  return { fields: { ...data, ...own } };
}

/** The library's tests that a case refers to and does not state itself, as entries of its caption. */
export function testsUsed(written: readonly Written[], library: LibraryTests): readonly Draft[] {
  const stated = new Set(
    written.filter(({ type }) => type === 'TestStated').map(({ fields }) => fields.test),
  );
  const used = new Set(written.flatMap(testsNamed));
  return [...library]
    .filter(([id]) => used.has(id) && !stated.has(id))
    .map(
      ([id, data]) =>
        ({
          id: captionId('test', id),
          type: 'TestStated',
          schemaVersion: catalog.TestStated.version,
          data,
        }) as Draft,
    );
}

function testsNamed({ type, fields }: Written): readonly string[] {
  if (type === undefined) return [];
  const named = namingFields(type).flatMap(({ way, names }) => {
    if (names !== 'test' && names !== 'finding') return [];
    return mentions(fields, way).map(({ text }) => text.split('/')[0] ?? text);
  });
  return [...named, ...testsInEdits(fields.edits)];
}

/** Entries that a reading inserts use tests too. */
function testsInEdits(edits: unknown): readonly string[] {
  if (!Array.isArray(edits)) return [];
  return edits.flatMap((edit: unknown) => {
    const { entry, with: replacement } = asFields(edit) ?? {};
    const inserted = asFields(entry) ?? asFields(replacement);
    return inserted === undefined ? [] : namedInside(inserted);
  });
}

/** Whatever stands under `test`, `ground`, `grounds` or `theories` in it. */
function namedInside(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string')
    return ['test', 'ground', 'grounds', 'theories'].includes(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => namedInside(item, field));
  return Object.entries(asFields(value) ?? {}).flatMap(([key, item]) => namedInside(item, key));
}
