import type { Draft, Entry } from '../../../events/index.ts';
import { type Proposal, type ProposeOptions, propose } from '../../recording/index.ts';
import { recordingJson } from '../../views/json/recording.ts';
import { recordingView, refusalView } from '../../views/text/recording-view.ts';
import { recorded, recordingNow } from '../ask/case-file.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { StoredCase } from '../ask/stored-case.ts';
import { StoreTrouble } from '../faults.ts';
import { EXIT } from '../io.ts';

export type RecordOptions = ProposeOptions & {
  /** Who records, where it is not who runs the command. */
  readonly by?: string;
  /** Judge and show; write nothing. */
  readonly dryRun?: boolean;
};

/** Drafts as entries of the case, in the name of whoever records them, now. */
export const asEntries = (
  { io }: Invocation,
  { id }: StoredCase,
  drafts: readonly Draft[],
  { by }: RecordOptions,
): readonly Entry[] =>
  recorded(drafts, { ...recordingNow(io, id), ...(by === undefined ? {} : { recordedBy: by }) });

/** Proposes entries to a case; writes them where they are admitted, and shows what came of it. */
export async function record(
  invocation: Invocation,
  to: StoredCase,
  drafts: readonly Draft[],
  options: RecordOptions,
): Promise<void> {
  const proposal = propose(to.entries, asEntries(invocation, to, drafts, options), options);
  if (proposal.ok && options.dryRun !== true) await write(to, proposal.fresh);
  show(invocation, to, proposal, options.dryRun === true);
}

/**
 * Writes entries where the stream still ends where it was read.
 *
 * Errors: `StoreTrouble` when another writer came first; nothing is written then.
 */
export async function write({ log, stream, version }: StoredCase, fresh: readonly Entry[]): Promise<void> {
  if (fresh.length === 0) return;
  const result = await log.append(stream, fresh, { expectedVersion: version });
  if (result.ok) return;
  throw new StoreTrouble(
    result.kind === 'version-conflict'
      ? `Another writer came first: ${stream} is at version ${result.actual}, not ${version}. Nothing was written; look at what was recorded and try again.`
      : `Another writer came first: ${stream} now holds an entry ${result.id}. Nothing was written; look at what was recorded and try again.`,
  );
}

/** What came of a proposal: what each entry does, or why it was refused (exit 1). */
export function show(
  invocation: Invocation,
  { id, log, version }: StoredCase,
  proposal: Proposal,
  dryRun = false,
): void {
  const where = { case: id, store: log.place, version, dryRun };
  if (invocation.json) invocation.give(recordingJson(proposal, where));
  else if (proposal.ok) invocation.show(recordingView(proposal, where, invocation.width));
  else invocation.show(refusalView(proposal, where, invocation.width));
  if (!proposal.ok) invocation.finish(EXIT.no);
}
