import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '../../src/web/wire.ts';
import { severalDefendants } from '../several-defendants.ts';
import { studioWith, type TestStudio } from './studio.ts';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioWith({ cases: [severalDefendants] });
});
afterAll(() => studio.stop());

const view = async (query = ''): Promise<CaseView> =>
  (await fetch(`${studio.origin}/api/cases/lindqvist${query}`)).json() as Promise<CaseView>;

const lanesAsTo = ({ lanes }: CaseView, claim: string) =>
  lanes
    .find(({ kind, id }) => kind === 'claim' && id === claim)
    ?.asTo?.map(({ party, name, stretches }) => [party, name, stretches.at(-1)?.states.join()]);

describe('the lanes of a case with several defendants', () => {
  it('are one line a defendant where they differ, beside the claim’s own', async () => {
    const seen = await view();
    expect(lanesAsTo(seen, 'fraud')).toEqual([
      ['mill', 'Orrin Mills', 'motion'],
      ['freight', 'Tansy Freight', 'survives'],
      ['agent', 'Perrin', 'dismissed'],
    ]);
    expect(seen.lanes.filter(({ kind }) => kind === 'claim')).toHaveLength(3);
  });

  it('are one where they do not', async () => {
    expect(lanesAsTo(await view(), 'conversion')).toBeUndefined();
  });

  it('are those of the branch that is asked for', async () => {
    const edit = encodeURIComponent('set personal-jurisdiction/contacts@agent=satisfied');
    expect(lanesAsTo(await view(`?edit=${edit}`), 'fraud')?.at(-1)).toEqual(['agent', 'Perrin', 'survives']);
  });
});
