import { formatDay } from '../../events/dates.ts';
import type { Entry } from '../../events/index.ts';
import {
  AFTER_ALL_DAYS,
  BEFORE_ALL_DAYS,
  type ProjectedCase,
  type ProjectedStretch,
  projectCase,
} from './projected.ts';
import type { CaseHead } from './refresh.ts';
import type { PortfolioStore } from './store.ts';

/** Where what is kept says something else than the log, in words for people; null where one says nothing. */
export type PortfolioDifference = {
  readonly case: string;
  /** Null where the case as a whole is meant. */
  readonly claim: string | null;
  readonly projected: string | null;
  readonly log: string | null;
};

export type HeldAgainstLog = {
  /** How many cases are kept. */
  readonly cases: number;
  /** How many cases the log has taken further since, or never were projected: to be brought up, and no fault. */
  readonly behind: number;
  /** How many were written by a newer version, whose entries cannot be read. */
  readonly unread: number;
  readonly differences: readonly PortfolioDifference[];
  /** Rows that are counted in answers and belong to no claim of a case. */
  readonly strays: number;
};

/** The log, as far as it is asked. */
export type LogOfCases = {
  readonly heads: () => Promise<readonly CaseHead[]>;
  /** A case's entries in order of recording; undefined where this version cannot read them. */
  readonly entriesOf: (id: string) => Promise<readonly Entry[] | undefined>;
  readonly progress?: (done: number, of: number) => void;
};

/**
 * Holds all that is kept against the log. A case that is behind is held against the entries from which it was
 * projected: it may be old, and may not be wrong.
 */
export async function holdAgainstLog(store: PortfolioStore, log: LogOfCases): Promise<HeldAgainstLog> {
  // First what is kept, then the log: the log is never behind what was made of it.
  const versions = store.versions();
  const heads = new Map((await log.heads()).map(({ id, version }) => [id, version]));
  const differences: PortfolioDifference[] = [];
  let unread = 0;
  let done = 0;
  for (const [id, version] of versions) {
    const end = heads.get(id) ?? -1;
    if (version > end) differences.push(aheadOf(id, version, end));
    else {
      const recorded = await log.entriesOf(id);
      if (recorded === undefined) unread += 1;
      else differences.push(...differencesOf(store, id, recorded.slice(0, version + 1)));
    }
    done += 1;
    log.progress?.(done, versions.size);
  }
  const behind = [...heads].filter(([id, end]) => (versions.get(id) ?? -1) < end).length;
  return { cases: versions.size, behind, unread, differences, strays: store.strays() };
}

/** Whether what is kept of a case differs from what its entries give: never, unless the file was tampered with. */
export function differsFromLog(store: PortfolioStore, id: string, recorded: readonly Entry[]): boolean {
  if (store.versions().get(id) !== recorded.length - 1) return false;
  return differencesOf(store, id, recorded).length > 0;
}

const entriesOfCase = (version: number): string => `the case as of ${version + 1} entries`;

const aheadOf = (id: string, version: number, end: number): PortfolioDifference => ({
  case: id,
  claim: null,
  projected: entriesOfCase(version),
  log: end < 0 ? null : entriesOfCase(end),
});

function differencesOf(
  store: PortfolioStore,
  id: string,
  recorded: readonly Entry[],
): readonly PortfolioDifference[] {
  const kept = store.kept(id);
  if (kept === undefined) return [];
  const fresh = projectCase(id, recorded);
  const [named, right] = [caption(kept), caption(fresh)];
  const ofCase = named === right ? [] : [{ case: id, claim: null, projected: named, log: right }];
  const [projected, log] = [byClaim(kept), byClaim(fresh)];
  const ofClaims = [...new Set([...log.keys(), ...projected.keys()])].flatMap((claim) => {
    const [ours = [], theirs = []] = [projected.get(claim), log.get(claim)];
    const longer = ours.length < theirs.length ? theirs : ours;
    const at = longer.findIndex((_, index) => told(ours[index]) !== told(theirs[index]));
    if (at < 0) return [];
    return [{ case: id, claim, projected: inWords(ours[at]), log: inWords(theirs[at]) }];
  });
  return [...ofCase, ...ofClaims];
}

const caption = ({ title, court }: ProjectedCase): string => `"${title}" in ${court}`;

function byClaim({ stretches }: ProjectedCase): ReadonlyMap<string, readonly ProjectedStretch[]> {
  const claims = Map.groupBy(stretches, ({ claim, party }) =>
    party === null ? claim : `${claim} as to ${party.id}`,
  );
  return new Map([...claims].map(([claim, its]) => [claim, its.toSorted(inTime)]));
}

const inTime = (a: ProjectedStretch, b: ProjectedStretch): number => a.first - b.first || a.last - b.last;

/** All that a stretch says, to be compared. */
const told = (stretch: ProjectedStretch | undefined): string =>
  stretch === undefined
    ? ''
    : JSON.stringify([
        stretch.first,
        stretch.last,
        stretch.states,
        stretch.certain,
        stretch.title,
        stretch.claimant,
        stretch.party,
      ]);

function inWords(stretch: ProjectedStretch | undefined): string | null {
  if (stretch === undefined) return null;
  const { title, claimant, first, last, states, certain } = stretch;
  const from = first === BEFORE_ALL_DAYS ? 'the beginning' : formatDay(first);
  const to = last === AFTER_ALL_DAYS ? 'now' : formatDay(last);
  const sure = certain ? '' : 'perhaps ';
  return `${sure}${states.split(' ').join(' or ')} from ${from} to ${to} ("${title}", ${claimant})`;
}
