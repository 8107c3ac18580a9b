import type { ApiPage } from './courtlistener-page.ts';
import { recordOf } from './fields.ts';

/** A record that several pages may hold, under the id that CourtListener gives it. */
type Held = { readonly value: unknown; readonly modified: string };

/**
 * The pages with every entry and party on the first that holds it, as it was last modified: a docket that grows
 * while it is fetched shows an entry on two pages. What has no id cannot be known again, and is left.
 */
export function inOnce(
  pages: readonly ApiPage[],
  fileOf: (page: ApiPage) => string,
): { readonly pages: readonly ApiPage[]; readonly remarks: readonly string[] } {
  const latest = new Map<string, Held>();
  for (const { entries, parties } of pages)
    for (const value of [...entries, ...parties]) {
      const [id, modified] = [idOf(value), modifiedOf(value)];
      const known = id === null ? undefined : latest.get(id);
      if (id !== null && (known === undefined || known.modified < modified))
        latest.set(id, { value, modified });
    }
  const taken = new Set<string>();
  const repeated = new Map<string, number>();
  const once = (values: readonly unknown[], file: string): readonly unknown[] =>
    values.flatMap((value) => {
      const id = idOf(value);
      if (id === null) return [value];
      if (taken.has(id)) {
        repeated.set(file, (repeated.get(file) ?? 0) + 1);
        return [];
      }
      taken.add(id);
      return [latest.get(id)?.value];
    });
  const left = pages.map((page) => {
    const file = fileOf(page);
    return { ...page, entries: once(page.entries, file), parties: once(page.parties, file) };
  });
  return {
    pages: left,
    remarks: [...repeated].map(
      ([file, times]) =>
        `${file}: ${times === 1 ? 'one of its entries or parties is' : `${times.toLocaleString('en-US')} of its entries or parties are`} on another page too, and taken once, as last modified.`,
    ),
  };
}

/** Its URL, or its number: entries and parties are numbered each for themselves. */
function idOf(value: unknown): string | null {
  const record = recordOf(value);
  if (record === null) return null;
  const url = record.value('resource_uri');
  if (typeof url === 'string' && url !== '') return url;
  const id = record.value('id');
  if (typeof id !== 'number' && typeof id !== 'string') return null;
  return `${record.has('party_types') ? 'party' : 'entry'} ${id}`;
}

function modifiedOf(value: unknown): string {
  const modified = recordOf(value)?.value('date_modified');
  return typeof modified === 'string' ? modified : '';
}
