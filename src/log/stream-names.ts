/** How the streams of a log are named: the kind of the thing, a dash, and the thing's id. */
const DOCKET = 'docket-';
const BRANCH = 'branch-';

/** What says that a case was taken out: `forgotten-CASE`. */
const FORGOTTEN = 'forgotten-';

/** Every kind of stream that Nunc writes: on a server that others use too, all other streams are theirs. */
export const STREAM_KINDS: readonly string[] = [DOCKET, BRANCH];

/** What the names of all dockets begin with. */
export const DOCKETS = { prefix: DOCKET } as const;

/** A case's docket: `docket-CASE`. */
export const docketStream = (id: string): string => `${DOCKET}${id}`;

/** A saved branch of a case: `branch-CASE~NAME`. */
export const branchStream = (id: string, name: string): string => `${BRANCH}${id}~${name}`;

/** What the names of the branches of a case begin with. */
export const branchesOfCase = (id: string) => ({ prefix: branchStream(id, '') });

/** The stream that says that a case was taken out. */
export const forgettingOf = (id: string): string => `${FORGOTTEN}${id}`;

export const isForgetting = (stream: string): boolean => stream.startsWith(FORGOTTEN);

/** The case that a stream belongs to, by its docket, a saved branch of it or what took it out; undefined for others. */
export function caseOfStream(stream: string): string | undefined {
  if (stream.startsWith(DOCKET)) return stream.slice(DOCKET.length);
  if (isForgetting(stream)) return stream.slice(FORGOTTEN.length);
  return stream.startsWith(BRANCH) ? stream.slice(BRANCH.length).split('~')[0] : undefined;
}
