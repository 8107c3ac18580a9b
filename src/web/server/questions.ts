/** Questions that can take long: worked out beside the server, by whoever the entries are given to. */
import * as z from 'zod';
import type { ClaimId, Draft, Entry } from '../../../events/index.ts';
import { pivotal, simulate, tornado } from '../../branches/index.ts';
import { LARGEST_FILE, printedProblem, readCaseFile } from '../../casefile/index.ts';
import type { FlipView, ImportedView, SimulationView, SwingView } from '../wire.ts';
import { caseFromText } from './docket-import.ts';
import { readText } from './read-body.ts';

/** The most findings that are changed together while looking for what a claim hangs on. */
const AT_ONCE = 2;
/** Trials where an exact answer is out of reach: half a percent either way, at once. */
const TRIALS = 20_000;
/** As many faults of what was asked as a person reads. */
const FAULTS = 12;

const Dropped = z.strictObject({ name: z.string().max(300), text: z.string().max(LARGEST_FILE) });

/** What each question is asked with. All of it can be sent to another thread. */
export type Questions = {
  readonly pivotal: { readonly entries: readonly Entry[]; readonly claim: ClaimId };
  readonly swings: { readonly entries: readonly Entry[] };
  readonly simulate: {
    readonly entries: readonly Entry[];
    readonly odds: Readonly<Record<string, number>>;
    readonly seed: number | undefined;
  };
  /** The body of the request as it came (JSON in UTF-8), which is long to read, too. */
  readonly import: { readonly body: ArrayBuffer };
};

export type Question = keyof Questions;

/** An answer as JSON has it, or why there is none, with a status of HTTP. */
export type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly status: 400 | 422;
      readonly what: string;
      readonly more: readonly string[];
    };

/** A file that was dropped: the case that it holds, and what to tell of it. */
export type DroppedCase = {
  readonly case: string;
  readonly drafts: readonly Draft[];
  readonly told: Omit<ImportedView, 'kept'>;
};

/** What each question is answered with. */
export type QuestionAnswers = {
  readonly pivotal: FlipView;
  readonly swings: SwingView;
  readonly simulate: SimulationView;
  readonly import: DroppedCase;
};

const answers: { readonly [Q in Question]: (asked: Questions[Q]) => Answered<QuestionAnswers[Q]> } = {
  pivotal: ({ entries, claim }) => {
    const answer = pivotal(entries, claim, AT_ONCE);
    if (!answer.ok) return refused(answer.what);
    const { state, flips } = answer.pivotal;
    return given({ claim, state, flips });
  },
  swings: ({ entries }) =>
    given({
      swings: tornado(entries).map(({ finding, recorded, moves }) => ({ finding, recorded, moves })),
    }),
  simulate: ({ entries, odds, seed }) => {
    const answer = simulate(entries, odds, { trials: TRIALS, ...(seed === undefined ? {} : { seed }) });
    if (!answer.ok) {
      const faults = answer.problems.slice(0, FAULTS).map(({ what }) => what);
      const more = answer.problems.length - faults.length;
      return refused(`${faults.join('; ')}${more > 0 ? `; and ${more} more` : ''}`);
    }
    const { case: _case, sensitivity: _what, ...view } = answer.simulation;
    return given(view);
  },
  import: ({ body }) => {
    const dropped = readText(new TextDecoder().decode(body), Dropped);
    if (!dropped.ok) return refused(dropped.what, [], 400);
    const { name, text } = dropped.value;
    const docket = caseFromText(text);
    if (docket !== null) return given(docket);
    const read = readCaseFile({ name, text });
    if (!read.ok)
      return refused(
        `${name} is neither a case file nor a docket that can be read.`,
        read.problems.slice(0, FAULTS).map(printedProblem),
      );
    const { case: id, drafts } = read.caseFile;
    const opened = drafts.find((draft) => draft.type === 'CaseOpened');
    const title = opened?.type === 'CaseOpened' ? opened.data.title : id;
    return given({ case: id, drafts, told: { case: id, title, entries: drafts.length, unresolved: [] } });
  },
};

const given = <Value>(value: Value): Answered<Value> => ({ ok: true, value });
const refused = (what: string, more: readonly string[] = [], status: 400 | 422 = 422): Answered<never> => ({
  ok: false,
  status,
  what,
  more,
});

/** Works an answer out, here and now. */
export const answered = <Q extends Question>(
  question: Q,
  asked: Questions[Q],
): Answered<QuestionAnswers[Q]> => answers[question](asked);
