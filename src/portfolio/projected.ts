import { type Day, parseDay } from '../../events/dates.ts';
import type { Entry } from '../../events/index.ts';
import { historyOf, openRecord, type Stretch } from '../audit/index.ts';

/** A stretch of days over which a claim stands, or may stand, in the same way. */
export type ProjectedStretch = {
  readonly claim: string;
  readonly title: string;
  readonly claimant: string;
  /** The defendant as to whom it stands so; null: as a whole. Told of each only where they do not stand alike. */
  readonly party: { readonly id: string; readonly name: string } | null;
  /** First and last day; EVER and NEVER where there is no limit. */
  readonly first: Day;
  readonly last: Day;
  /** Every state it may be in, with spaces between: `dismissed survives`. */
  readonly states: string;
  readonly certain: boolean;
};

/** What is kept of a case for questions about every case at once. */
export type ProjectedCase = {
  readonly case: string;
  readonly title: string;
  readonly court: string;
  readonly stretches: readonly ProjectedStretch[];
};

/** Days before and after all others, as whole numbers that a store can hold. */
export const BEFORE_ALL_DAYS: Day = -10_000_000;
export const AFTER_ALL_DAYS: Day = 10_000_000;

/**
 * A case's claims through time, from its entries in order of recording: the same stretches that `history`
 * gives. It is a projection: it can be thrown away and made again from the log at any time.
 */
export function projectCase(id: string, recorded: readonly Entry[]): ProjectedCase {
  const record = openRecord(recorded);
  const { opened, claims } = record.docket.caption;
  return {
    case: id,
    title: opened?.title ?? id,
    court: opened?.court ?? 'unknown',
    stretches: [...claims.values()].flatMap(({ claim, title, claimant }) => {
      const { stretches, asTo = [] } = historyOf(record, claim);
      const projected = (
        party: ProjectedStretch['party'],
        through: readonly Stretch[],
      ): readonly ProjectedStretch[] =>
        through.map((stretch) => ({
          claim,
          title,
          claimant,
          party,
          first: dayOr(stretch.from, BEFORE_ALL_DAYS),
          last: dayOr(stretch.to, AFTER_ALL_DAYS),
          states: stretch.states.join(' '),
          certain: stretch.certain,
        }));
      return [
        ...projected(null, stretches),
        ...asTo.flatMap(({ party, name, stretches: its }) => projected({ id: party, name }, its)),
      ];
    }),
  };
}

function dayOr(text: string | null, otherwise: Day): Day {
  if (text === null) return otherwise;
  const read = parseDay(text);
  return read.ok ? read.day : otherwise;
}
