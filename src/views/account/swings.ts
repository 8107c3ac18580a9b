import { type Sensitivity, type Swing, stillStands } from '../../branches/index.ts';
import { HOLDING_WORDS } from './words.ts';

/** What one way for a finding to come out does: the claims it loses, revives, or ends otherwise. */
export type SwingBar = {
  readonly holdings: string;
  readonly lost: readonly string[];
  readonly revived: readonly string[];
  readonly other: readonly string[];
};

/** Holdings that do the very same to every claim are one bar: `satisfied or open`. */
export function barsOf({ holdings }: Swing): readonly SwingBar[] {
  return [...Map.groupBy(holdings, ({ claims }) => JSON.stringify(claims)).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const kind = (claim: { readonly from: string; readonly to: string }) => {
      const [before, after] = [stillStands(claim.from), stillStands(claim.to)];
      return before === after ? 'other' : after ? 'revived' : 'lost';
    };
    const ids = (wanted: string) =>
      first.claims.filter((claim) => kind(claim) === wanted).map(({ id }) => id);
    return [
      {
        holdings: alike.map(({ holding }) => HOLDING_WORDS[holding]).join(' or '),
        lost: ids('lost'),
        revived: ids('revived'),
        other: ids('other'),
      },
    ];
  });
}

/** The findings that move an average by more than the hundredths in which it is told, in the order given. */
export const moving = (all: readonly Sensitivity[]): readonly Sensitivity[] =>
  all.filter(({ swing }) => swing >= 0.005);

/** How a finding stands in the record. */
export const recordedWords = (recorded: Swing['recorded']): string => {
  if (recorded === 'mixed') return 'one way here, another there';
  return recorded === 'no-finding' ? 'without a finding' : HOLDING_WORDS[recorded];
};
