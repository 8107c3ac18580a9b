import { existsSync, readFileSync } from 'node:fs';
import { audit, openRecord } from '../../src/audit/index.ts';
import { asEntries, drawn } from './case.ts';

/** Where every claim of a docket stands at its end, as a person who read it says, and why. */
export interface RightEnds {
  /** Its place under ../shared. */
  readonly source: string;
  /** By claim, `*` for all others: the state, or null where the docket does not tell it. */
  readonly ends: Readonly<Record<string, string | null>>;
  readonly why: string;
}

const SHARED = new URL('../../../shared/', import.meta.url);

export const RIGHT_ENDS: readonly RightEnds[] = JSON.parse(
  readFileSync(new URL('right-ends.json', import.meta.url), 'utf8'),
);

export const isThere = ({ source }: RightEnds): boolean => existsSync(new URL(source, SHARED));

/** How the import told a claim: `right`, `left-open` where the docket tells it, or `wrong` and certain of it. */
export interface Told {
  readonly claim: string;
  readonly said: readonly string[];
  readonly wanted: string | null;
  readonly is: 'right' | 'left-open' | 'wrong';
}

/** What the import says of each claim at the end of a docket, held to what is right. */
export function toldOf({ source, ends }: RightEnds): readonly Told[] {
  const { drafts } = drawn(JSON.parse(readFileSync(new URL(source, SHARED), 'utf8')));
  return audit(openRecord(asEntries(drafts))).claims.map(({ id, states, certain }) => {
    const wanted = ends[id] ?? (id in ends ? null : (ends['*'] ?? null));
    const is = !certain
      ? wanted === null || states.length === 0
        ? 'right'
        : 'left-open'
      : states[0] === wanted
        ? 'right'
        : 'wrong';
    return { claim: id, said: states, wanted, is };
  });
}
