import { describe, expect, it } from 'vitest';
import { ClaimId, EntryId, MatterId, PartyId, ShortText, TestId } from '../../events/schemas.ts';
import { offersFor } from '../../src/cli/prompts/offers.ts';
import { replay } from '../../src/docket/index.ts';
import { complaint, entry, toDismiss } from '../roe-v-acme.ts';

const docket = replay([
  ...complaint('contract', 'privacy'),
  toDismiss('motion-1', ['contract']),
  entry('RecommendationFiled', 'rr', { motions: ['motion-1'] }),
  entry('StayEntered', 'stay', { matters: ['documents'] }),
]);
const offered = (field: string, schema: Parameters<typeof offersFor>[1]) =>
  offersFor(field, schema, docket, {}).map(({ value }) => value);

describe('a field that nobody has thought of by its name', () => {
  it('offers all that its schema may name', () => {
    expect(offered('surety', PartyId)).toEqual(['roe', 'acme']);
    expect(offered('severed', ClaimId.describe('Claims cut off'))).toEqual(['contract', 'privacy']);
    expect(offered('about', MatterId)).toEqual(['deposition', 'documents']);
    expect(offered('answers', EntryId)).toEqual(['complaint', 'motion-1', 'rr', 'stay']);
  });

  it('offers nothing where it names nothing of the case', () => {
    expect(offered('limit', ShortText)).toEqual([]);
    expect(offered('ground', TestId)).toEqual([]);
  });
});

describe('a field of a known name', () => {
  it('offers only what fits', () => {
    expect(offered('asserts', ClaimId)).toEqual(['tort']);
    expect(offered('motion', EntryId)).toEqual(['motion-1']);
    expect(offered('adopts', EntryId)).toEqual(['rr']);
    expect(offered('amends', EntryId)).toEqual(['complaint']);
    expect(offered('stay', EntryId)).toEqual(['stay']);
  });
});
