import type { Entry, EntryId } from '../../events/index.ts';
import { type Anomaly, replay } from '../docket/index.ts';
import { type Flaw, saidBy, scrutinise } from '../docket/scrutiny/index.ts';
import { type Disagreement, disagreements } from '../doctrine/index.ts';
import { libraryTests } from '../doctrine/library/index.ts';

/** Something wrong with an entry of a record: an anomaly, and where in the entry it is said, where that is known. */
export type Wrong = Anomaly & Partial<Pick<Flaw, 'path'>>;

/**
 * All that is wrong with a record, each thing once: what does not hold together, what the machines would not hear,
 * what contradicts itself. What was recorded against the rules on purpose is told as what it is wrong in; that it
 * was on purpose is nothing wrong.
 */
export function wrongIn(entries: readonly Entry[]): readonly Wrong[] {
  const wrong: Wrong[] = [];
  // The fold says of what is not there that it is not there, in its own way: once is enough.
  const told = new Set<string>();
  for (const { in: said, of, kind, about, what, path } of scrutinise(entries.map(saidBy), {
    library: libraryTests,
  })) {
    const entry = said.draft?.id;
    if (entry === undefined) continue;
    wrong.push({ entry, kind, about, what, path });
    for (const id of [entry, of.id]) told.add(`${id} ${about}`).add(`${id} null`);
    // Who is nobody in the case is no defendant to a claim either.
    if (kind === 'unknown-party') told.add(`${entry} no-defendant`);
  }
  for (const { entry, kind, about, ...anomaly } of replay(entries).anomalies)
    if (kind !== 'recorded-anyway' && !told.has(`${entry} ${about}`) && !told.has(`${entry} ${kind}`))
      wrong.push({ entry, kind, about, ...anomaly });
  return wrong;
}

/** What is wrong with a record that was not wrong with it before. */
export function wrongSince(before: readonly Entry[], after: readonly Entry[]): readonly Wrong[] {
  const wrong = wrongIn(after);
  return wrong.length === 0 || before.length === 0 ? wrong : without(wrong, wrongIn(before), subjectOf);
}

/** One whose words have changed is still the same: what is wrong already is not made so by what is proposed. */
const subjectOf = ({ entry, kind, about }: Wrong): string => JSON.stringify([entry, kind, about]);

/** A recorded ruling that does not follow from its findings, in a sentence: reported, and no reason to refuse. */
export type Report = { readonly entry: EntryId; readonly what: string };

/** Every ruling of a record that does not follow from the findings recorded with it. */
export const reportsOn = (entries: readonly Entry[]): readonly Report[] =>
  disagreements(replay(entries).docket).map(reported);

/** Those that were not there before. */
export function reportsSince(before: readonly Entry[], after: readonly Entry[]): readonly Report[] {
  const found = disagreements(replay(after).docket);
  if (found.length === 0 || before.length === 0) return found.map(reported);
  return without(found, disagreements(replay(before).docket), (one) => JSON.stringify(one)).map(reported);
}

const reported = ({ entry, claim, why }: Disagreement): Report => ({ entry, what: `as to ${claim}, ${why}` });

function without<Thing>(
  after: readonly Thing[],
  before: readonly Thing[],
  name: (thing: Thing) => string,
): readonly Thing[] {
  const left = Map.groupBy(before, name);
  return after.filter((thing) => left.get(name(thing))?.pop() === undefined);
}

/**
 * Why a person's decision on an entry is not taken, in a sentence: what it makes wrong, in the entries that it is
 * about before any other. Null where it makes nothing wrong.
 */
export function objectionTo(
  wrong: readonly Pick<Wrong, 'entry' | 'what'>[],
  about: readonly EntryId[],
): string | null {
  const first = wrong.find(({ entry }) => about.includes(entry)) ?? wrong[0];
  return first === undefined ? null : `Left as it is, because then ${first.what}.`;
}
