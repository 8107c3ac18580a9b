import type { LooseFields } from '../../events/loose-fields.ts';
import { type LibraryTests, thereIsNo } from '../docket/scrutiny/index.ts';
import type { Fault } from './problem.ts';

/**
 * A test of the case that is taken from the library under a name of its own: `hunt: { use: associational-standing }`.
 * What is written beside `use` takes the place of what the library says. Undefined where it uses none.
 */
export function libraryTestUsed(
  written: LooseFields,
  library: LibraryTests,
): { readonly fields: LooseFields } | { readonly fault: Fault } | undefined {
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
