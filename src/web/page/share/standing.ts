import { courtName } from '../model/court.ts';
import { instantWords, longDay } from '../model/days.ts';
import { triedWords } from '../model/edit-words.ts';
import { comparison, cursorDay, place, view } from '../model/state.ts';

/** What a picture of the view is a picture of: said on it, in its name and in what it carries. */
export type PictureOf = {
  readonly title: string;
  readonly court: string;
  readonly on: string;
  /** Null: the record. */
  readonly hypothetical: string | null;
  readonly branch: string | null;
  readonly knownOn: string;
  readonly sources: string;
  /** How the answer is had again at a prompt. */
  readonly command: string;
  /** A name for a file, without its ending. */
  readonly file: string;
};

export function standingOfView(): PictureOf {
  const seen = view.answer.value;
  const { branch, edits, known } = place.value;
  const otherwise = comparison.answer.value?.claims.filter(({ changed }) => changed).length;
  const saved = seen?.branches.find(({ name }) => name === branch);
  const told = [...(branch === 'main' ? [] : (saved?.edits ?? [])), ...edits];
  const hypothetical = branch !== 'main' || edits.length > 0;
  const last = seen?.recordings.at(-1)?.at;
  const id = seen?.case ?? 'case';
  return {
    title: seen?.title ?? id,
    court: [
      seen?.court && courtName(seen.court),
      seen?.number && `No. ${seen.number}`,
      seen?.judge && `Judge ${seen.judge}`,
    ]
      .filter(Boolean)
      .join(' · '),
    on: longDay(cursorDay.value),
    hypothetical: hypothetical
      ? `Not the record. If ${told.map(triedWords).join(', and ')}${
          otherwise === undefined
            ? ''
            : `: ${otherwise} of ${comparison.answer.value?.claims.length} claims end otherwise`
        }.`
      : null,
    branch: edits.length > 0 ? 'A what-if, not saved' : branch === 'main' ? null : branch,
    knownOn: known !== null ? instantWords(known) : last === undefined ? 'today' : instantWords(last),
    sources: `${(seen?.entries.length ?? 0).toLocaleString('en-US')} entries of the docket${seen?.number ? ` in No. ${seen.number}` : ''}, as recorded in Nunc.`,
    command: commandFor(id, branch, edits),
    file: [
      id,
      hypothetical ? 'HYPOTHETICAL' : '',
      branch === 'main' ? '' : branch,
      edits.length > 0 ? 'what-if' : '',
    ]
      .filter(Boolean)
      .join('-'),
  };
}

function commandFor(id: string, branch: string, edits: readonly string[]): string {
  const from = branch === 'main' ? '' : ` --from ${branch}`;
  const typed = edits
    .filter((edit) => !edit.startsWith('insert '))
    .map((edit) => {
      const [kind, ...rest] = edit.split(' ');
      return ` --${kind} ${rest.join(' ')}`;
    });
  return edits.length > 0 || branch !== 'main'
    ? edits.length > 0
      ? `nunc what-if ${id}${from}${typed.join('')}`
      : `nunc audit ${id} --branch ${branch}`
    : `nunc audit ${id}`;
}

/** The same in a sentence, for what a file carries beside its picture. */
export const descriptionOf = (standing: PictureOf): string =>
  [
    `${standing.hypothetical === null ? '' : 'HYPOTHETICAL. '}${standing.title}, on ${standing.on}.`,
    standing.hypothetical ?? 'The record.',
    `As known on ${standing.knownOn}. ${standing.command}`,
  ].join(' ');
