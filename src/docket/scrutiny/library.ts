import { catalog, type Draft } from '../../../events/index.ts';
import { asFields } from '../../../events/loose-fields.ts';
import { mentions, namingFields } from '../../../events/naming-fields.ts';
import { captionId } from '../../../events/schemas.ts';
import type { LibraryTests } from './nameable.ts';
import { partsIn, type Said } from './said.ts';

/**
 * The library's tests that some entries refer to, as entries of the caption: all but those that the case states
 * itself.
 */
export function testsUsed(
  naming: readonly Said[],
  library: LibraryTests,
  stating: readonly Said[] = naming,
): readonly Draft[] {
  const stated = new Set(
    stating.filter(({ type }) => type === 'TestStated').map(({ fields }) => fields.test),
  );
  const used = new Set(naming.flatMap(testsNamed));
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

function testsNamed({ type, fields }: Said): readonly string[] {
  if (type === undefined) return [];
  const named = namingFields(type).flatMap(({ way, names }) => {
    if (names !== 'test' && names !== 'finding') return [];
    return mentions(fields, way).map(({ text }) => text.split('/')[0] ?? text);
  });
  // Entries that a reading inserts use tests too, and so do the fields that a correction sets.
  const inside = partsIn(fields.edits).flatMap(({ part }) => [part.entry, part.with]);
  return [...named, ...[...inside, fields.set].flatMap((part) => namedInside(part))];
}

/** Whatever stands under `test`, `ground`, `grounds` or `theories` in it. */
function namedInside(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string')
    return ['test', 'ground', 'grounds', 'theories'].includes(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => namedInside(item, field));
  return Object.entries(asFields(value) ?? {}).flatMap(([key, item]) => namedInside(item, key));
}
