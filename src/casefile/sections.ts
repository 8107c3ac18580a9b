import type { EntryType } from '../../events/index.ts';

/**
 * The sections of a case file's header. Each item becomes an entry: its data are what is written under the
 * item's name, and the name itself in the field `names`.
 */
export const sections = {
  parties: { type: 'PartyNamed', names: 'party', about: 'Who is in the case, by id' },
  claims: { type: 'ClaimDescribed', names: 'claim', about: 'Each cause of action and who asserts it, by id' },
  matters: {
    type: 'MatterDescribed',
    names: 'matter',
    about: 'Discovery and case-management disputes, by id',
  },
  tests: { type: 'TestStated', names: 'test', about: 'The legal tests that claims must pass, by id' },
  readings: { type: 'ReadingNamed', names: 'reading', about: 'Where the record can be read two ways, by id' },
} as const satisfies Record<string, { type: EntryType; names: string; about: string }>;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as readonly SectionName[];

/** The format this version of Nunc reads and writes. */
export const FORMAT = 1;
