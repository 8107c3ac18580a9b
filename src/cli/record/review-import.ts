import { catalog, type Draft, type EntryId } from '../../../events/index.ts';
import { answersFitting, asDecided, NO_OFFERS, type Step, untoldOf } from '../../import/draft/index.ts';
import type { Imported } from '../../import/index.ts';
import { objectionTo, wrongSince } from '../../recording/index.ts';
import { counted } from '../../views/account/words.ts';
import { entriesOfDocket } from '../ask/docket-file.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { Io } from '../io.ts';
import type { CaseInFile } from './into-case-file.ts';
import { type Asker, decisionFor } from './review-questions.ts';

/** What a person decided: entries as they are now, and those that fall because what they left open is told. */
export type Reviewed = { readonly changed: readonly Draft[]; readonly fallen: readonly EntryId[] };

/** Goes through the doubtful entries one by one, on a terminal. */
export async function review({ io }: Invocation, imported: Imported, inFile: CaseInFile): Promise<Reviewed> {
  const { intro, isCancel, multiselect, outro, select, log } = await import('@clack/prompts');
  const asker: Asker = {
    choose: async (message, choices) => {
      const options = choices.map(({ value, label }) => ({ value: value as string, label }));
      const answer = await select<string>({ message, options, maxItems: 12 });
      return isCancel(answer) ? null : (choices.find(({ value }) => value === answer)?.value ?? null);
    },
    several: async (message, choices) => {
      const options = choices.map(({ value, label }) => ({ value: value as string, label }));
      const answer = await multiselect<string>({ message, options, maxItems: 12, required: true });
      return isCancel(answer)
        ? null
        : choices.filter(({ value }) => answer.includes(value)).map(({ value }) => value);
    },
  };
  const doubtful = inFile.drafts.filter(isDoubtful).length;
  intro(
    `${imported.case}: ${counted(doubtful, 'doubtful entry', 'doubtful entries')}. Ctrl-C stops; what you decided until then is written.`,
  );
  const reviewed = await reviewedBy(io, imported, inFile, asker, (text) => log.message(text));
  outro(`${counted(reviewed.changed.length, 'entry', 'entries')} decided.`);
  return reviewed;
}

const isDoubtful = ({ unresolved }: Draft): boolean => (unresolved ?? []).length > 0;

type Answer = { readonly at: number; readonly after: Draft; readonly fallen: readonly EntryId[] };

/** The same, whoever is asked. A decision that the machines would not hear is told, and not taken. */
export async function reviewedBy(
  io: Io,
  imported: Imported,
  { drafts }: CaseInFile,
  asker: Asker,
  tell: (text: string) => void,
): Promise<Reviewed> {
  let answers: readonly Answer[] = [];
  const entries = (given: readonly Answer[]) => entriesOfDocket(io, imported, asAnswered(drafts, given));
  const doubtful = drafts.filter(isDoubtful);
  for (let at = 0; at < doubtful.length; ) {
    const draft = doubtful[at];
    if (draft === undefined) break;
    const before = entries(answers);
    const offers = answersFitting(before, [draft.id]).get(draft.id) ?? NO_OFFERS;
    tell(describe(draft));
    const step = await asker.choose<Step | 'undo' | 'stop'>(`${draft.id}: what is it?`, [
      ...offers.steps,
      ...(answers.length > 0 ? [{ value: 'undo' as const, label: 'Take back the last answer' }] : []),
      { value: 'stop', label: 'Stop here' },
    ]);
    if (step === null || step === 'stop') break;
    if (step === 'undo') {
      at = answers.at(-1)?.at ?? at;
      answers = answers.slice(0, -1);
      continue;
    }
    if (step === 'leave') {
      at++;
      continue;
    }
    const decision = await decisionFor(step, offers, asker);
    if (decision === null) break;
    if (decision === 'back') continue;
    const after = asDecided(draft, decision);
    if (after === undefined) {
      tell(`${draft.id} cannot be that; it was left as it is.`);
      continue;
    }
    const fallen = untoldOf(drafts, draft.id, decision).map(({ id }) => id);
    const next = [...answers, { at, after, fallen }];
    const objection = objectionTo(wrongSince(before, entries(next)), [draft.id]);
    if (objection === null) {
      answers = next;
      at++;
    } else tell(`${objection} It was left as it is.`);
  }
  return {
    changed: answers.map(({ after }) => after),
    fallen: answers.flatMap(({ fallen }) => fallen),
  };
}

function asAnswered(drafts: readonly Draft[], answers: readonly Answer[]): readonly Draft[] {
  const changed = new Map(answers.map(({ after }) => [after.id, after]));
  const fallen = new Set(answers.flatMap((answer) => answer.fallen));
  return drafts.filter(({ id }) => !fallen.has(id)).map((draft) => changed.get(draft.id) ?? draft);
}

/** Terminals obey control characters; a docket has no business with them. */
const shown = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').slice(0, 1_200);

function describe({ on, type, source, unresolved = [] }: Draft): string {
  return [
    `${on ?? 'no date'}  ${shown(source?.text ?? '')}`,
    `Taken for: ${catalog[type].label}`,
    ...unresolved.map((why) => `? ${shown(why)}`),
  ].join('\n');
}
