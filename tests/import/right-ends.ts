import { existsSync, readFileSync } from 'node:fs';
import { audit, openRecord } from '../../src/audit/index.ts';
import { asEntries, drawn } from './case.ts';

/** Where every claim of a docket stands at its end, as a person who read it says, and why. */
export interface RightEnds {
  /** Its place under ../shared. */
  readonly source: string;
  /**
   * The state as to each defendant, or null where the docket does not tell it: by `CLAIMANT v. DEFENDANT`, by claimant
   * or claim where it is the same as to all, and `*` for all others.
   */
  readonly ends: Readonly<Record<string, string | null>>;
  readonly why: string;
}

const SHARED = new URL('../../../shared/', import.meta.url);

export const RIGHT_ENDS: readonly RightEnds[] = JSON.parse(
  readFileSync(new URL('right-ends.json', import.meta.url), 'utf8'),
);

export const isThere = ({ source }: RightEnds): boolean => existsSync(new URL(source, SHARED));

/** How the import told a claim as to a defendant: `right`, `left-open` where the docket tells it, or `wrong` and certain of it. */
export interface Told {
  readonly claim: string;
  readonly said: readonly string[];
  readonly wanted: string | null;
  readonly is: 'right' | 'left-open' | 'wrong';
}

/** What the import says of each claim at the end of a docket, held to what is right. */
export function toldOf({ source, ends }: RightEnds): readonly Told[] {
  const { drafts } = drawn(JSON.parse(readFileSync(new URL(source, SHARED), 'utf8')));
  const claimants = new Map(
    drafts.flatMap((draft) =>
      draft.type === 'ClaimDescribed' ? [[draft.data.claim, draft.data.claimant] as const] : [],
    ),
  );
  return audit(openRecord(asEntries(drafts))).claims.flatMap(({ id, asTo }) =>
    asTo.map(({ party, states, certain }) => {
      const claimant = claimants.get(id) ?? '';
      const pair = `${claimant} v. ${party ?? 'nobody'}`;
      const key = [pair, claimant, id].find((name) => name in ends) ?? '*';
      const wanted = ends[key] ?? null;
      return { claim: `${id} (${pair})`, said: states, wanted, is: judged(states, certain, wanted) };
    }),
  );
}

function judged(states: readonly string[], certain: boolean, wanted: string | null): Told['is'] {
  if (certain) return states[0] === wanted ? 'right' : 'wrong';
  return wanted === null || states.length === 0 ? 'right' : 'left-open';
}
