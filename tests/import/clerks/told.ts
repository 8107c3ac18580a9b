import { audit, openRecord } from '../../../src/audit/index.ts';
import { asEntries, docketOf, drawn } from '../case.ts';
import type { Ends, FreshDocket } from './docket.ts';

/** A claim as to a defendant that is not told as it is: certain and wrong, or open where the docket tells it. */
export type Mistold = {
  readonly pair: string;
  readonly said: readonly string[];
  readonly wanted: string | null;
};

/** The docket with its last line as one clerk writes it, as JSON. */
export function withLast({ lines, day, more = {} }: FreshDocket, last: string): Record<string, unknown> {
  return docketOf([...lines, [day, last]], more);
}

/** What the import tells otherwise than it is. */
export function mistoldIn(docket: unknown, ends: Ends): readonly Mistold[] {
  const { drafts } = drawn(docket);
  const claimants = new Map(
    drafts.flatMap((draft) =>
      draft.type === 'ClaimDescribed' ? [[draft.data.claim, draft.data.claimant] as const] : [],
    ),
  );
  return audit(openRecord(asEntries(drafts))).claims.flatMap(({ id, asTo }) =>
    asTo.flatMap(({ party, states, certain }): readonly Mistold[] => {
      const claimant = claimants.get(id) ?? '';
      const pair = `${claimant} v. ${party ?? 'nobody'}`;
      const wanted = ends[[pair, claimant].find((name) => name in ends) ?? '*'] ?? null;
      const right = wanted === null ? !certain : certain && states[0] === wanted;
      return right ? [] : [{ pair, said: states, wanted }];
    }),
  );
}
