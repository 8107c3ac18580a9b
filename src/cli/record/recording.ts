import type { Draft, Recording } from '../../../events/index.ts';
import type { StoredCase } from '../../open/index.ts';
import { type Proposal, type ProposeOptions, propose, write } from '../../recording/index.ts';
import { type Placed, recordingJson } from '../../views/json/recording.ts';
import { recordingView, refusalView } from '../../views/text/recording-view.ts';
import type { Invocation } from '../ask/invocation.ts';
import { recordingNow } from '../ask/recording-now.ts';
import { StoreTrouble } from '../faults.ts';
import { EXIT } from '../io.ts';

export type RecordOptions = ProposeOptions & {
  /** Who records, where it is not who runs the command. */
  readonly by?: string;
  /** Judge and show; write nothing. */
  readonly dryRun?: boolean;
};

/** The recording of whoever records in a case, now. */
export const recordingBy = (
  { io }: Invocation,
  { id }: StoredCase,
  { by }: Pick<RecordOptions, 'by'>,
): Recording => ({ ...recordingNow(io, id), ...(by === undefined ? {} : { recordedBy: by }) });

/** Proposes entries to a case; writes them where they are admitted, and shows what came of it, and where it is. */
export async function record(
  invocation: Invocation,
  to: StoredCase,
  drafts: readonly Draft[],
  options: RecordOptions,
  placed?: Placed,
): Promise<void> {
  const proposal = propose(to.entries, drafts, recordingBy(invocation, to, options), options);
  if (options.dryRun !== true) await writeFresh(to, proposal);
  show(invocation, to, proposal, options.dryRun === true, placed);
}

/** Writes what was admitted. Errors: `StoreTrouble` when another writer came first; nothing is written then. */
export async function writeFresh(to: StoredCase, proposal: Proposal): Promise<void> {
  if (!proposal.ok) return;
  const written = await write(to, proposal.fresh);
  if (!written.ok) throw new StoreTrouble(written.what);
}

/** What came of a proposal: what each entry does, or why it was refused (exit 1). */
export function show(
  invocation: Invocation,
  { id, log, version }: StoredCase,
  proposal: Proposal,
  dryRun = false,
  placed: Placed = () => undefined,
): void {
  const where = { case: id, store: log.place, version, dryRun, placed };
  if (invocation.json) invocation.give(recordingJson(proposal, where));
  else if (proposal.ok) invocation.show(recordingView(proposal, where, invocation.width));
  else invocation.show(refusalView(proposal, where, invocation.width));
  if (!proposal.ok) invocation.finish(EXIT.no);
}
