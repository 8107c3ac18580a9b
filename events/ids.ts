import * as z from 'zod';

/**
 * The names people give to things on a docket. All are lower-case slugs, so that they can be typed at a
 * prompt, stand in a URL and never collide with a property that every JavaScript object has.
 */
const slug = (what: string, example: string) =>
  z
    .string()
    .regex(
      /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/,
      `${what} is written in lower-case letters, digits and hyphens, like ${example}`,
    );

export const CaseId = slug('a case id', 'abc-v-meese').brand<'CaseId'>().describe('A case, e.g. abc-v-meese');
export type CaseId = z.infer<typeof CaseId>;

export const PartyId = slug('a party id', 'refugee-organizations').brand<'PartyId'>().describe('A party');
export type PartyId = z.infer<typeof PartyId>;

/** Who files or does something. */
export const By = PartyId.describe('The party that does it');
/** One party, or several who act together. */
export const Parties = z.union([PartyId, z.array(PartyId).min(1)]);
export type Parties = z.infer<typeof Parties>;

export const ClaimId = slug('a claim id', 'free-exercise')
  .brand<'ClaimId'>()
  .describe('One cause of action as asserted by one claimant');
export type ClaimId = z.infer<typeof ClaimId>;

export const MatterId = slug('a matter id', 'kisor-deposition')
  .brand<'MatterId'>()
  .describe('A discovery or case-management dispute');
export type MatterId = z.infer<typeof MatterId>;

export const TestId = slug('a test id', 'hunt').brand<'TestId'>().describe('A legal test');
export type TestId = z.infer<typeof TestId>;

export const ElementId = slug('an element id', 'members-have-standing')
  .brand<'ElementId'>()
  .describe('An element of a legal test');
export type ElementId = z.infer<typeof ElementId>;

export const ReadingId = slug('a reading id', 'standing-covers-both')
  .brand<'ReadingId'>()
  .describe('One of two ways in which the record can be read');
export type ReadingId = z.infer<typeof ReadingId>;

export const BranchId = slug('a branch name', 'hunt-satisfied')
  .brand<'BranchId'>()
  .describe('A saved branch');
export type BranchId = z.infer<typeof BranchId>;

export const RequestId = slug('a request id', 'dismiss-tort')
  .brand<'RequestId'>()
  .describe('One thing that a motion asks for');
export type RequestId = z.infer<typeof RequestId>;

/**
 * An entry's id. Motions, orders and stays are known by the id of the entry that put them on the docket.
 * The definitions in a case file become entries too; theirs carry a prefix (`claim:free-exercise`).
 */
export const EntryId = z
  .string()
  .regex(
    /^(?:[a-z]+:)?[a-z0-9](?:[a-z0-9.-]{0,118}[a-z0-9])?$/,
    'an entry id is written in lower-case letters, digits, dots and hyphens, like order-1987',
  )
  .brand<'EntryId'>()
  .describe('An entry on the docket, e.g. order-1987');
export type EntryId = z.infer<typeof EntryId>;

/** `test/element`: the public name of a finding, e.g. `hunt/germane-to-purpose`. */
export const FindingKey = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a finding is named TEST/ELEMENT, like hunt/germane-to-purpose')
  .brand<'FindingKey'>()
  .describe('TEST/ELEMENT');
export type FindingKey = z.infer<typeof FindingKey>;

/** The id of the entry that a definition in a case file's header becomes: `claim:breach`. */
export const captionId = (names: string, id: string): string => `${names}:${id}`;
