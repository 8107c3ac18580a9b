import type { Day } from '../../events/dates.ts';
import type { Entry, EntryId } from '../../events/index.ts';
import { CLAIM_WORDS, MATTER_WORDS } from '../../machines/index.ts';
import type { Docket } from '../docket/index.ts';
import type { CaseRecord } from './record.ts';
import { type Subject, standingOf } from './subject.ts';
import { worldsAt } from './worlds.ts';

/** Where something may stand on a day, how sure that is, and what it turns on. */
export type Standing = {
  /** Every state it may be in; none where it is certainly not on the docket yet. */
  readonly states: readonly string[];
  /** Whether it stands the same in every world; certainly not on the docket yet is certain, too. */
  readonly certain: boolean;
  /** Whether in some world it is not on the docket yet. */
  readonly mayBeAbsent: boolean;
  /** The entries on whose date, or on whose unknown contents, it turns. */
  readonly turnsOn: readonly EntryId[];
  /** False where there were too many ways for each to be looked at. */
  readonly complete: boolean;
  /** The docket in which everything has happened that certainly has, and in which the latest possible has. */
  readonly least: Docket;
  readonly most: Docket;
  /** The entries that bear on it, by whether they have happened for certain or only possibly. */
  readonly happened: readonly { readonly entry: Entry; readonly certain: boolean }[];
};

const ORDER: readonly string[] = [...CLAIM_WORDS, ...MATTER_WORDS, 'pending', 'decided', 'moot'];

/** Where a subject may stand at the end of a day. */
export function standingAt(record: CaseRecord, subject: Subject, at: Day): Standing {
  const relevant = record.bearing.on(subject);
  const { worlds, uncertain, complete } = worldsAt(record.sequence, relevant, at, record.caption);
  const outcomes = worlds.map((world) => ({ ...world, states: standingOf(world.docket, subject) }));
  const states = [...new Set(outcomes.flatMap((outcome) => outcome.states))].sort(
    (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
  );
  const mayBeAbsent = outcomes.some((outcome) => outcome.states.length === 0);
  const bySize = outcomes.toSorted((a, b) => a.happened.size - b.happened.size);
  const least = bySize[0]?.docket ?? record.caption;
  const most = bySize.at(-1)?.docket ?? record.caption;
  return {
    states,
    certain: complete && states.length + Number(mayBeAbsent) === 1,
    mayBeAbsent,
    complete,
    turnsOn: states.length + Number(mayBeAbsent) > 1 ? turningPoints(outcomes, uncertain, most, subject) : [],
    least,
    most,
    happened: happenedBy(record, relevant, at),
  };
}

type Outcome = { readonly happened: ReadonlySet<EntryId>; readonly states: readonly string[] };

/** The entries with which and without which the subject may stand differently. */
function turningPoints(
  outcomes: readonly Outcome[],
  uncertain: readonly EntryId[],
  most: Docket,
  subject: Subject,
): readonly EntryId[] {
  const statesWhere = (holds: (outcome: Outcome) => boolean): string =>
    [
      ...new Set(
        outcomes.filter(holds).flatMap((outcome) => (outcome.states.length ? outcome.states : ['-'])),
      ),
    ]
      .sort()
      .join();
  // An entry that moves nothing may only have come along with one that does.
  const moving = new Set(
    most.journal
      .filter(({ moves, anomalies }) => moves.length + anomalies.length > 0)
      .map(({ entry }) => entry.id),
  );
  const dates = uncertain.filter(
    (id) =>
      moving.has(id) &&
      statesWhere((outcome) => outcome.happened.has(id)) !==
        statesWhere((outcome) => !outcome.happened.has(id)),
  );
  // A motion decided in a way that the record does not tell: it turns on what that order says, too.
  const claim = subject.kind === 'claim' ? most.claims.get(subject.id) : undefined;
  const silent = claim?.value === 'undetermined' && !dates.includes(claim.since) ? [claim.since] : [];
  return [...dates, ...silent];
}

function happenedBy(record: CaseRecord, relevant: readonly Entry[], at: Day): Standing['happened'] {
  return relevant.flatMap((entry) => {
    const bounds = record.sequence.bounds.get(entry.id);
    if (!bounds || bounds.from > at) return [];
    return [{ entry, certain: bounds.to <= at }];
  });
}
