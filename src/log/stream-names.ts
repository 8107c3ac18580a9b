/** How the streams of a log are named: the kind of the thing, a dash, and the thing's id. */

/** A case's docket: `docket-CASE`. */
export const DOCKET = 'docket-';

/** A saved branch of a case: `branch-CASE~NAME`. */
export const BRANCH = 'branch-';

/** Every kind of stream that Nunc writes: on a server that others use too, all other streams are theirs. */
export const KINDS: readonly string[] = [DOCKET, BRANCH];
