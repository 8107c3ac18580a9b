import type { ClaimId, Disposition, EntryId, PartyId, TestId } from '../../events/index.ts';
import type { Docket } from '../docket/index.ts';
import { type DerivedPart, deriveRulings } from './derive.ts';
import { findingsOn, findingsOnceReached } from './findings.ts';
import type { Law } from './law.ts';

/** A recorded disposition that does not follow from the recorded findings. */
export type Disagreement = {
  readonly entry: EntryId;
  readonly claim: ClaimId;
  /** The claim's defendants as to whom it does not follow, where not as to all. */
  readonly against?: readonly PartyId[];
  readonly ground: TestId;
  readonly recorded: Disposition;
  readonly derived: Disposition;
  /** One sentence: which findings make the test come out otherwise. */
  readonly why: string;
};

/**
 * Every disposition on a docket that does not follow from the findings recorded with it: reported, never put right.
 */
export function disagreements({ journal, caption }: Docket): readonly Disagreement[] {
  return journal.flatMap(({ entry, decided }) => {
    if (entry.type !== 'OrderEntered' && entry.type !== 'OrderAmended') return [];
    const findings = entry.data.findings ?? [];
    return deriveRulings(decided, findings, caption).flatMap((part) => {
      const { claim, ground, disposition, derived, outcome } = part;
      if (ground === null || outcome === null || derived === disposition) return [];
      const found = disposition === 'not-reached' ? findingsOnceReached : findingsOn;
      const named = [...found(findings, ground, part).values()].map(
        (finding) => `${ground}/${finding.element} ${finding.holding}`,
      );
      const title = caption.tests.get(ground)?.title ?? ground;
      const missing = Object.keys(caption.tests.get(ground)?.elements ?? {}).length - named.length;
      const rest = missing > 0 ? ', nothing found on the rest' : '';
      const apart = apartAmong(part, caption);
      const lead = apart === undefined ? title : `as to ${apart.join(' and ')}, ${title}`;
      const why =
        outcome.movantWins === null
          ? `${lead} hangs on ${outcome.next.join(' and ')}, on which the order finds nothing (${named.join(', ')}), so that the ground is not decided, not ${disposition}`
          : `${lead} comes out ${outcome.result} (${named.join(', ')}${rest}), so that the ground is ${derived}, not ${disposition}`;
      return [
        {
          entry: entry.id,
          claim,
          ...(apart && { against: apart }),
          ground,
          recorded: disposition,
          derived,
          why,
        },
      ];
    });
  });
}

/** As to whom a part is, where not as to all the defendants to its claim. */
function apartAmong({ claim, against }: DerivedPart, { claims }: Law): readonly PartyId[] | undefined {
  const all = claims.get(claim)?.against ?? [];
  return against === null || against.length === all.length ? undefined : against;
}
