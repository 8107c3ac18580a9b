import { genesis } from '../../log/chain.ts';
import type { Checkpoint } from '../../log/checkpoint.ts';
import type { Log } from '../../log/port.ts';
import { verify } from '../../log/verify.ts';
import type { StoredCase } from '../../open/index.ts';
import { evidenceText, issueExcerpt, type PlacedRecord, verifyExcerpt } from '../../receipt/index.ts';
import { counted } from '../../views/account/words.ts';
import { verificationView } from '../../views/text/verification-view.ts';
import type { Invocation } from '../ask/invocation.ts';
import { writeEvidence } from '../ask/signatures.ts';
import { BadInput } from '../faults.ts';
import { EXIT } from '../io.ts';

/** What an excerpt is to show, and where it goes. */
export type ExcerptWanted = {
  readonly only: readonly string[];
  /** The checkpoint from which it is to be proved, with the file that it is in. */
  readonly against: { readonly path: string; readonly checkpoint: Checkpoint } | undefined;
  readonly out: string | undefined;
  readonly sign: string | undefined;
};

/** Shows single entries of a case, with the proof that they are in the log, and nothing else of it. */
export async function issueExcerptOf(
  invocation: Invocation,
  { log, stream, id }: StoredCase,
  { only, against, out, sign }: ExcerptWanted,
): Promise<void> {
  const { io } = invocation;
  // An excerpt of a log that is not sound, or is not what the checkpoint says, would vouch for a fault.
  const checkpoint = against?.checkpoint;
  const { ok, problems, tree } = await verify(log, checkpoint === undefined ? {} : { against: checkpoint });
  const refused = (what: readonly { readonly where: string; readonly what: string }[]) => {
    if (invocation.json) invocation.give({ ok: false, problems: what });
    else invocation.show(verificationView(log.place, what, '', invocation.width));
    invocation.finish(EXIT.no);
  };
  if (!ok) return refused(problems);
  const size = checkpoint?.records ?? tree.size;
  const shown = await placed(log, stream, new Set(only));
  const ids = new Set(shown.map(({ stored }) => stored.entry.id));
  const missing = only.filter((entry) => !ids.has(entry));
  if (missing.length > 0) throw new BadInput(`--only: ${id} has no entry ${missing.join(', ')}.`);
  const later = shown.filter(({ index }) => index >= size).map(({ stored }) => stored.entry.id);
  if (against !== undefined && later.length > 0)
    throw new BadInput(
      `--only: ${later.join(', ')} was recorded after ${against.path}, which cannot vouch for it.`,
    );
  const excerpt = issueExcerpt(stream, shown, { tree, size }, io.now());
  const text = evidenceText(excerpt);
  const again = verifyExcerpt(new TextEncoder().encode(text), checkpoint);
  if (again.problems.length > 0) return refused(again.problems);
  if (out === undefined) return io.stdout.data(text);
  await writeEvidence(io, out, text, sign);
  const records = excerpt.records.length;
  if (invocation.json) invocation.give({ ok: true, file: out, records, tree: excerpt.tree });
  else
    io.stdout.write(
      `${out}: ${counted(records, 'record')} of ${id} and nothing else of it, in the tree of the first ${counted(size, 'record')} of the log (${excerpt.tree.root}). To check it anywhere: nunc verify ${out} --against CHECKPOINT\n`,
    );
}

/** The records of some ids of a stream, in its order, with their places in the log. */
async function placed(log: Log, stream: string, ids: ReadonlySet<string>): Promise<readonly PlacedRecord[]> {
  const wanted = new Map<number, PlacedRecord>();
  let previous = genesis(stream);
  for await (const stored of log.read(stream)) {
    if (ids.has(stored.entry.id)) wanted.set(stored.position, { stored, index: 0, previous });
    previous = stored.hash;
  }
  const found: PlacedRecord[] = [];
  let index = 0;
  for await (const { position } of log.records()) {
    const record = wanted.get(position);
    if (record) found.push({ ...record, index });
    index += 1;
    if (found.length === wanted.size) break;
  }
  return found;
}
