import type { ClaimId } from '../../../events/index.ts';
import { claimStanding } from '../../audit/index.ts';
import type { Docket } from '../../docket/index.ts';
import type { Account } from '../account/account.ts';
import { ends, hanging } from './layout.ts';
import { byClaimant } from './standings.ts';
import { stateSpan } from './states.ts';
import { EMPTY_LINE, faint, id, joined, type Line, phrase, strong } from './styled.ts';
import { block } from './timeline.ts';

/** One page of a replay that is walked by keys. */
export type StepView = {
  readonly account: Account;
  /** The docket once this entry has been heard. */
  readonly docket: Docket;
  readonly place: number;
  readonly of: number;
};

/** An entry, where it leaves every claim, and which keys go on. */
export function stepView({ account, docket, place, of }: StepView, width: number): readonly Line[] {
  return [
    ...ends(
      phrase(faint(docket.caption.opened?.title ?? docket.case ?? '')),
      phrase(faint(`${place} of ${of}`)),
      width,
    ),
    EMPTY_LINE,
    ...block(account, width),
    EMPTY_LINE,
    phrase(strong('Where every claim stands now')),
    ...whereClaimsStand(docket, width),
    EMPTY_LINE,
    phrase(faint('space goes on, left goes back, q quits')),
  ];
}

/** The claims on the docket by claimant, those that stand alike together. */
function whereClaimsStand(docket: Docket, width: number): readonly Line[] {
  const onDocket = [...docket.claims.keys()].map((claim: ClaimId) => ({
    claim,
    claimant: docket.caption.claims.get(claim)?.claimant ?? 'unknown',
    state: claimStanding(docket, claim).join(' or '),
  }));
  return byClaimant(onDocket, docket.caption).flatMap(([claimant, claims]) => [
    phrase(claimant),
    ...[...Map.groupBy(claims, ({ state }) => state)].flatMap(([state, alike]) =>
      hanging(phrase('  ', stateSpan(state)), joined(alike.map(({ claim }) => id(claim))), width, STATE),
    ),
  ]);
}

const STATE = 17;
