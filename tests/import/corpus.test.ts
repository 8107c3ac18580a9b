import { describe, expect, it } from 'vitest';
import { importDocket, toImportJson } from '../../src/import/index.ts';
import { HAVE_SHARED_DOCKETS, sharedDocket, sharedDocketNames, WHERE } from './shared-dockets.ts';

describe.skipIf(!HAVE_SHARED_DOCKETS)(`real dockets of many courts (${WHERE})`, () => {
  it('are all there', () => {
    expect(sharedDocketNames()).toHaveLength(43);
  });

  it.each(sharedDocketNames())('%s gives one row for every entry, in the order of the source', (name) => {
    const imported = importDocket(sharedDocket(name));
    if (!imported.ok) throw new Error(imported.why);
    const entries: unknown[] = JSON.parse(sharedDocket(name)).docket_entries ?? [];
    expect(imported.entries.map((row) => row.index)).toEqual(entries.map((_, index) => index));
    expect(JSON.parse(JSON.stringify(toImportJson(imported))).entries).toHaveLength(entries.length);
  });
});

describe.skipIf(!HAVE_SHARED_DOCKETS)(`Anderson v. SeaWorld (${WHERE})`, () => {
  const imported = HAVE_SHARED_DOCKETS
    ? importDocket(sharedDocket('internet_archive/cand_287492.json'))
    : null;

  it.each([
    ['46', '15', 'remand', 'denied', null],
    ['53', '50', 'reconsider', 'granted', null],
    ['65', '55', 'reconsider', 'granted-in-part', null],
    ['80', '43', 'dismiss', 'granted-in-part', true],
    ['90', '82', 'dismiss', 'granted-in-part', null],
    ['105', '99', 'dismiss', 'denied', null],
  ] as const)('order %s decides motion %s (%s): %s', (number, motion, type, disposition, leave) => {
    if (imported?.ok !== true) throw new Error('not imported');
    const row = imported.entries.find((entry) => entry.number === number);
    expect(row?.rulings).toMatchObject([{ motion, type, disposition, leave }]);
  });
});
