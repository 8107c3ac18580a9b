/** Questions that can take long: worked out beside the server, by whoever the entries are given to. */
import { deserialize } from 'node:v8';
import * as z from 'zod';
import type { ClaimId, Draft, Entry } from '../../../events/index.ts';
import { pivotal, simulate, tornado } from '../../branches/index.ts';
import { LARGEST_FILE, printedProblem, readCaseFile } from '../../casefile/index.ts';
import type { FlipView, ImportedView, SimulationView, SwingView } from '../wire.ts';
import type { CaseAsked } from './case-questions.ts';
import { caseFromText } from './docket-import.ts';
import { NotAnswered } from './fault.ts';
import { HeldCase, type HeldPart } from './held-case.ts';
import { readText } from './read-body.ts';

/** The most findings that are changed together while looking for what a claim hangs on. */
const AT_ONCE = 2;
/** Trials where an exact answer is out of reach: half a percent either way, at once. */
const TRIALS = 20_000;
/** As many faults of what was asked as a person reads. */
const FAULTS = 12;

const Dropped = z.strictObject({ name: z.string().max(300), text: z.string().max(LARGEST_FILE) });

/** Entries, or bytes that another thread made of them (`node:v8`): the server does not read those. */
export type AskedEntries = readonly Entry[] | Uint8Array;

const entriesIn = (asked: AskedEntries): readonly Entry[] =>
  asked instanceof Uint8Array ? deserialize(asked) : asked;

/** What each question is asked with. All of it can be sent to another thread. */
export type Questions = {
  readonly pivotal: { readonly entries: AskedEntries; readonly claim: ClaimId };
  readonly swings: { readonly entries: AskedEntries };
  readonly simulate: {
    readonly entries: AskedEntries;
    readonly odds: Readonly<Record<string, number>>;
    readonly seed: number | undefined;
  };
  /** The body of the request as it came (JSON in UTF-8), which is long to read, too. */
  readonly import: { readonly body: ArrayBuffer };
  /** Entries of a long case, which is held by this thread: see `large-dockets.ts`. */
  readonly hold: HeldPart;
  /** What is asked of the case that this thread holds. */
  readonly look: CaseAsked;
  /** The entries that a longer question about it is worked out from. */
  readonly entries: CaseAsked;
};

export type Question = keyof Questions;

/** An answer as JSON has it, or why there is none, with a status of HTTP. */
export type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly status: NotAnswered['status'];
      readonly what: string;
      readonly more: readonly string[];
    };

/** A file that was dropped: the case that it holds, and what to tell of it. */
export type DroppedCase = {
  readonly case: string;
  readonly drafts: readonly Draft[];
  readonly told: Omit<ImportedView, 'kept' | 'fresh'>;
};

/** What each question is answered with. */
export type QuestionAnswers = {
  readonly pivotal: FlipView;
  readonly swings: SwingView;
  readonly simulate: SimulationView;
  readonly import: DroppedCase;
  readonly hold: null;
  /** JSON in UTF-8. */
  readonly look: Uint8Array;
  readonly entries: Uint8Array;
};

const answers: {
  readonly [Q in Question]: (
    asked: Questions[Q],
  ) => Answered<QuestionAnswers[Q]> | Promise<Answered<QuestionAnswers[Q]>>;
} = {
  pivotal: ({ entries, claim }) => {
    const answer = pivotal(entriesIn(entries), claim, AT_ONCE);
    if (!answer.ok) return refused(answer.what);
    const { state, flips } = answer.pivotal;
    return given({ claim, state, flips });
  },
  swings: ({ entries }) =>
    given({
      swings: tornado(entriesIn(entries)).map(({ finding, recorded, moves }) => ({
        finding,
        recorded,
        moves,
      })),
    }),
  simulate: ({ entries, odds, seed }) => {
    const answer = simulate(entriesIn(entries), odds, {
      trials: TRIALS,
      ...(seed === undefined ? {} : { seed }),
    });
    if (!answer.ok) {
      const faults = answer.problems.slice(0, FAULTS).map(({ what }) => what);
      const more = answer.problems.length - faults.length;
      return refused(`${faults.join('; ')}${more > 0 ? `; and ${more} more` : ''}`);
    }
    const { case: _case, ...view } = answer.simulation;
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
  hold: (part) => {
    held.take(part);
    return given(null);
  },
  look: (asked) => orNot(async () => new TextEncoder().encode(JSON.stringify(await held.answer(asked)))),
  entries: (asked) => orNot(() => held.entries(asked)),
};

/** The long case that this thread holds, if any. */
const held = new HeldCase();

/** The answer, or why whoever asked is not answered. */
async function orNot<Value>(answer: () => Promise<Value>): Promise<Answered<Value>> {
  try {
    return given(await answer());
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    return { ok: false, status: error.status, what: error.message, more: error.more };
  }
}

const given = <Value>(value: Value): Answered<Value> => ({ ok: true, value });
const refused = (what: string, more: readonly string[] = [], status: 400 | 422 = 422): Answered<never> => ({
  ok: false,
  status,
  what,
  more,
});

/** Works an answer out, in this thread. */
export const answered = async <Q extends Question>(
  question: Q,
  asked: Questions[Q],
): Promise<Answered<QuestionAnswers[Q]>> => answers[question](asked);
