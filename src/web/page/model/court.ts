import { courtNamed } from '../../../portfolio/courts.ts';

/** A court as it is cited: `N.D. Cal.` for `cand`, `Bankr. W.D. La.` for `lawb`; any other text as it is. */
export const courtName = (court: string): string => courtNamed(court)?.bluebook ?? court;
