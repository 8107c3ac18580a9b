import type { Draft, EntryId } from '../../../events/index.ts';
import {
  asDecided,
  type Decision,
  DISPOSITION_CHOICES,
  hasTerms,
  LEAVE,
  PAPERS,
  PREJUDICE,
  type Step,
  stepsFor,
} from '../../import/draft/index.ts';
import type { Imported } from '../../import/index.ts';
import { objectionTo, wrongSince } from '../../recording/index.ts';
import { counted } from '../../views/account/words.ts';
import { entriesOfDocket } from '../ask/docket-file.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { Io } from '../io.ts';
import type { CaseInFile } from './into-case-file.ts';

/** One answer out of several; null where the person stops asking. */
export type Choose = <Value extends string>(
  question: string,
  choices: readonly { readonly value: Value; readonly label: string }[],
) => Promise<Value | null>;

/** Goes through the doubtful entries one by one, on a terminal. Gives those that the person decided. */
export async function review(
  { io }: Invocation,
  imported: Imported,
  inFile: CaseInFile,
): Promise<readonly Draft[]> {
  const { intro, isCancel, outro, select, log } = await import('@clack/prompts');
  const choose: Choose = async (message, choices) => {
    const options = choices.map(({ value, label }) => ({ value: value as string, label }));
    const answer = await select<string>({ message, options, maxItems: 12 });
    return isCancel(answer) ? null : (choices.find(({ value }) => value === answer)?.value ?? null);
  };
  const doubtful = inFile.drafts.filter(({ unresolved }) => (unresolved ?? []).length > 0).length;
  intro(
    `${imported.case}: ${counted(doubtful, 'doubtful entry', 'doubtful entries')}. Ctrl-C stops; what you decided until then is written.`,
  );
  const changed = await reviewedBy(io, imported, inFile, choose, (text) => log.message(text));
  outro(`${counted(changed.length, 'entry', 'entries')} decided.`);
  return changed;
}

/** The same, whoever is asked. A decision that the machines would not hear is told, and not taken. */
export async function reviewedBy(
  io: Io,
  imported: Imported,
  { drafts }: CaseInFile,
  choose: Choose,
  tell: (text: string) => void,
): Promise<readonly Draft[]> {
  const changed = new Map<EntryId, Draft>();
  const now = (): readonly Draft[] => drafts.map((draft) => changed.get(draft.id) ?? draft);
  for (const draft of drafts) {
    if ((draft.unresolved ?? []).length === 0) continue;
    tell(describe(draft));
    const step = await choose<Step | 'stop'>(`${draft.id}: what is it?`, [
      ...stepsFor(draft.type),
      { value: 'stop', label: 'Stop here' },
    ]);
    if (step === null || step === 'stop') break;
    if (step === 'leave') continue;
    const decision = await decisionFor(step, drafts, choose);
    if (decision === null) break;
    const after = asDecided(draft, decision);
    if (after === undefined) {
      tell(`${draft.id} cannot be that; it was left as it is.`);
      continue;
    }
    const before = entriesOfDocket(io, imported, now());
    changed.set(draft.id, after);
    const wrong = wrongSince(before, entriesOfDocket(io, imported, now()));
    const objection = objectionTo(wrong, [draft.id]);
    if (objection === null) continue;
    changed.delete(draft.id);
    tell(objection);
  }
  return [...changed.values()];
}

/** Terminals obey control characters; a docket has no business with them. */
const shown = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').slice(0, 1_200);

function describe({ on, source, unresolved = [] }: Draft): string {
  return [
    `${on ?? 'no date'}  ${shown(source?.text ?? '')}`,
    ...unresolved.map((why) => `? ${shown(why)}`),
  ].join('\n');
}

const asChoices = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value, label: value }));

async function decisionFor(
  step: Decision['is'],
  drafts: readonly Draft[],
  choose: Choose,
): Promise<Decision | null> {
  if (step === 'right') return { is: 'right' };
  if (step === 'paper') {
    const kind = await choose('What kind of paper?', asChoices(PAPERS));
    return kind === null ? null : { is: 'paper', kind };
  }
  const motions = drafts.flatMap((draft) =>
    draft.type === 'MotionFiled'
      ? [{ value: draft.id, label: `${draft.id}  ${shown(draft.data.title ?? '').slice(0, 80)}` }]
      : [],
  );
  const motion = motions.length === 0 ? null : await choose<EntryId>('Which motion?', motions);
  if (motion === null) return null;
  const disposition = await choose('How is it decided?', asChoices(DISPOSITION_CHOICES));
  if (disposition === null) return null;
  if (!hasTerms(disposition)) return { is: 'ruling', motion, disposition };
  const leave = await choose('With leave to amend?', asChoices(LEAVE));
  if (leave === null) return null;
  const prejudice = await choose('With prejudice?', asChoices(PREJUDICE));
  if (prejudice === null) return null;
  return {
    is: 'ruling',
    motion,
    disposition,
    ...(leave === 'not said' ? {} : { leaveToAmend: leave === 'with leave' }),
    ...(prejudice === 'not said' ? {} : { prejudice }),
  };
}
