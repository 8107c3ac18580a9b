/** What is asked of one case, worked out wherever its docket is replayed: in the server, or in a thread of its own. */
import type { Entry } from '../../../events/index.ts';
import type { AskedOf } from '../../answers/asked.ts';
import { BadInput } from '../../answers/bad-input.ts';
import { dayNamed } from '../../answers/days.ts';
import { motionsAnswered } from '../../answers/deadlines.ts';
import { auditAnswer, diffAnswer, historyAnswer, inOrderOfDays, whyAnswer } from '../../answers/standing.ts';
import { caseCard } from './case-card.ts';
import { caseView } from './case-view.ts';
import { claimIn } from './claim-in.ts';
import { compareView } from './compare-view.ts';
import { docketView } from './docket-view.ts';
import type { Dockets, RequestedCase } from './dockets.ts';
import { entryView } from './entry-view.ts';
import { NotAnswered } from './fault.ts';
import { moreLanes } from './lanes.ts';
import { type Point, pointIn } from './point.ts';
import { smallView } from './small-view.ts';
import { undecidedView } from './undecided-view.ts';

/** A question of one case, as a request has it. All of it can be sent to another thread. */
export type CaseAsked = {
  readonly question: CaseQuestion;
  /** The claim or the entry that it is about; empty where it is about the case. */
  readonly about: string;
  /** The query of the request. */
  readonly query: string;
  readonly studio: { readonly writable: boolean; readonly opinion: boolean };
};

type Looked = CaseAsked & {
  readonly dockets: Dockets;
  readonly looked: RequestedCase;
  readonly point: Point;
  readonly params: URLSearchParams;
};

const answers = {
  case: ({ looked, point, studio }: Looked) => caseView(looked, point, studio),
  card: ({ looked, point }: Looked) => caseCard(looked, point.at),
  lanes: ({ looked, params }: Looked) => {
    const from = Number(params.get('from') ?? 0);
    if (!Number.isSafeInteger(from) || from < 0) throw new NotAnswered(400, 'from: the number of a lane');
    return moreLanes(looked.record, from);
  },
  audit: (looked: Looked) => auditAnswer(askedIn(looked), looked.point),
  why: (looked: Looked) => whyAnswer(askedIn(looked), looked.about, looked.point),
  history: (looked: Looked) => historyAnswer(askedIn(looked), looked.about),
  diff: (looked: Looked) => {
    const [from, to] = ['from', 'to'].map((name) => dayNamed(name, looked.params.get(name) ?? ''));
    if (from === undefined || to === undefined) throw new NotAnswered(400, 'from and to are days');
    inOrderOfDays(from, to, [looked.params.get('from') ?? '', looked.params.get('to') ?? '']);
    return diffAnswer(askedIn(looked), { from, to });
  },
  motions: (looked: Looked) => motionsAnswered(askedIn(looked), looked.point.at),
  docket: ({ looked }: Looked) => docketView(looked),
  small: ({ looked }: Looked) => smallView(looked.record),
  entry: ({ looked, about }: Looked) => entryView(looked, about),
  undecided: ({ looked, studio }: Looked) => undecidedView(looked.id, looked.held, studio.writable),
  compare: async ({ dockets, looked, point, params }: Looked) => {
    const against = params.get('against') || 'main';
    const base = await dockets.look(looked.id, { ...point, branch: against, edits: [] });
    return compareView(base, looked, point, against);
  },
};

/** The record as the published answers ask it. What is tried out on it has taken no reading of it. */
const askedIn = ({ looked, point }: Looked): AskedOf => ({
  record: looked.record,
  entries: looked.branch.entries,
  branch: point.branch,
});

export type CaseQuestion = keyof typeof answers;

/** Whether the record is asked, as it is now, or something is looked at that is made from it. */
export const pointAsked = ({ query }: CaseAsked): 'record' | 'branch' => {
  const { branch, edits, knownAt } = pointIn(new URLSearchParams(query));
  return branch === 'main' && edits.length === 0 && knownAt === undefined ? 'record' : 'branch';
};

/** The answer, as JSON has it. Throws `NotAnswered` where there is none. */
export async function caseAnswer(dockets: Dockets, id: string, asked: CaseAsked): Promise<unknown> {
  const params = new URLSearchParams(asked.query);
  const point = pointIn(params);
  const looked = await dockets.look(id, point);
  try {
    return await answers[asked.question]({ ...asked, dockets, looked, point, params });
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new NotAnswered(error.code.startsWith('no-such') ? 404 : 400, error.message.replace(/^--/, ''));
  }
}

/**
 * The entries of the record or the branch, from which a longer question is worked out in another thread. Throws
 * `NotAnswered` where the claim that it is about, if any, is not there.
 */
export async function entriesAsked(
  dockets: Dockets,
  id: string,
  { query, about }: CaseAsked,
): Promise<readonly Entry[]> {
  const looked = await dockets.look(id, pointIn(new URLSearchParams(query)));
  if (about !== '') claimIn(looked, about);
  return looked.branch.entries;
}
