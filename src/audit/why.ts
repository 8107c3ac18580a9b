import { type Day, formatDay } from '../../events/dates.ts';
import type { ClaimId, DataOf, MatterId, PartyId } from '../../events/index.ts';
import { defendantNamed } from '../docket/index.ts';
import { auditClaim, auditMatter, type ClaimAudit, type MatterAudit } from './audit.ts';
import { movesOf } from './moved.ts';
import type { CaseRecord } from './record.ts';
import { type RulingReason, rulingReasons } from './ruling-reasons.ts';
import { standingAt } from './standing.ts';

type Head = {
  readonly case: string | null;
  readonly branch: string;
  readonly at: string | null;
  readonly knownAt: string | null;
  readonly rulings: readonly RulingReason[];
};

/** Why a claim stands where it stands: the entries, the rulings, the tests, the findings, the cites. */
export type Why = Head & {
  readonly claim: ClaimAudit;
  /** The relief that is asked for on it, as far as the record says. */
  readonly reliefSought: NonNullable<DataOf<'ClaimDescribed'>['reliefSought']>;
};

/** Why a matter stands where it stands. */
export type WhyMatter = Head & { readonly matter: MatterAudit };

/**
 * Explains one claim at the end of a day, as a whole or as to one of its defendants; after everything recorded where
 * no day is given.
 */
export function why(
  record: CaseRecord,
  id: ClaimId,
  at: Day = Infinity,
  branch = 'main',
  against?: PartyId,
): Why {
  const { caption, journal } = record.docket;
  const party = against === undefined ? undefined : defendantNamed(caption, id, against);
  const subject = { kind: 'claim' as const, id, ...(party && { party }) };
  const { most } = standingAt(record, subject, at);
  const moved = new Set(movesOf(most, subject).map(({ entry }) => entry.id));
  return {
    ...headOf(record, at, branch),
    claim: auditClaim(record, id, at, against),
    reliefSought: caption.claims.get(id)?.reliefSought ?? [],
    rulings: journal.flatMap((line) =>
      moved.has(line.entry.id) ? rulingReasons(line, { claim: id, ...(party && { party }) }, most) : [],
    ),
  };
}

/** Explains one discovery or case-management matter at the end of a day. */
export function whyMatter(record: CaseRecord, id: MatterId, at: Day = Infinity, branch = 'main'): WhyMatter {
  const subject = { kind: 'matter' as const, id };
  const { most } = standingAt(record, subject, at);
  const stays = new Set(movesOf(most, subject).map(({ entry }) => entry.id));
  const happened = new Set(most.journal.map(({ entry }) => entry.id));
  return {
    ...headOf(record, at, branch),
    matter: auditMatter(record, id, at),
    rulings: record.docket.journal.flatMap((line) =>
      happened.has(line.entry.id) ? rulingReasons(line, { matter: id, stays }, most) : [],
    ),
  };
}

const headOf = (record: CaseRecord, at: Day, branch: string): Omit<Head, 'rulings'> => ({
  case: record.docket.case,
  branch,
  at: at === Infinity ? null : formatDay(at),
  knownAt: record.knownAt,
});
