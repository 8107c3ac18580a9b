import type { BranchId, CaseId, DataOf, Edit } from '../../../events/index.ts';
import { branchStream } from '../../log/stream-names.ts';
import type { OpenCase } from '../../open/index.ts';
import { writeBranchEvent } from '../../recording/index.ts';
import { versionOf } from '../ask/branches.ts';
import type { Invocation } from '../ask/invocation.ts';
import { recordingNow } from '../ask/recording-now.ts';
import { BadInput, Refused, StoreTrouble } from '../faults.ts';

export type BranchToSave = {
  readonly name: BranchId;
  readonly base: string;
  readonly edits: readonly Edit[];
  readonly reason?: string;
  readonly follows: boolean;
  /** Judges whether it can be saved. */
  readonly read: (
    data: DataOf<'BranchCreated'>,
  ) =>
    | { readonly ok: true; readonly data: DataOf<'BranchCreated'> }
    | { readonly ok: false; readonly what: string };
};

/** Saves a branch as an event in a stream of its own; the case's own stream is left alone. */
export async function saveBranch(
  invocation: Invocation,
  opened: OpenCase,
  save: BranchToSave,
): Promise<void> {
  const { name, base, edits, reason, follows, read } = save;
  const data = {
    branch: name,
    base: base as DataOf<'BranchCreated'>['base'],
    baseVersion: versionOf(opened),
    ...(follows ? { follows } : {}),
    edits: [...edits],
    ...(reason === undefined ? {} : { reason }),
  };
  const judged = read(data);
  if (!judged.ok) throw new Refused(`${sentence(judged.what)} Nothing was written.`);
  await appendBranchEvent(invocation, opened, name, 'BranchCreated', judged.data);
}

/** Appends one event about a branch. Errors: `BadInput` for a case that is not in the store, `StoreTrouble`. */
export async function appendBranchEvent<T extends 'BranchCreated' | 'BranchDropped'>(
  invocation: Invocation,
  opened: OpenCase,
  name: BranchId,
  type: T,
  data: DataOf<T>,
): Promise<void> {
  if (opened.from !== 'store')
    throw new BadInput(
      `A branch is kept in the store, and ${opened.named} is a file: load it first with nunc load.`,
    );
  const log = await invocation.log('write');
  const id = opened.id as CaseId;
  const written = await writeBranchEvent(
    { log, stream: branchStream(id, name) },
    name,
    recordingNow(invocation.io, id),
    { type, data },
  );
  if (!written.ok) throw new StoreTrouble(written.what);
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
