import { type EntryId, type PartyId, partiesIn } from '../../events/index.ts';
import { dayInWords } from '../calendar/index.ts';
import { dueInWords, textOfDay } from './due.ts';
import { type Facts, type Happened, type HappenedOf, involves, isDoneBy, spansOfText } from './facts.ts';
import { closesDiscovery } from './find/before-trial.ts';
import type { DueDeadline } from './running.ts';
import { deadlineStateAt } from './state.ts';

type ByOrder = HappenedOf<'DeadlineSet' | 'DeadlineExtended'>;

/** Which rules’ times a day that a judge sets stands for, by what it says is to be done. */
const STANDS_FOR: readonly { readonly what: RegExp; readonly rules: readonly string[] }[] = [
  {
    what: /\banswer|respon(?:d|se|sive)\b.*\b(?:complaint|pleading|claim)/i,
    rules: [
      'answer',
      'answer-after-waiver',
      'answer-of-united-states',
      'answer-of-officer',
      'answer-to-counterclaim',
      'answer-after-motion',
      'answer-after-removal',
      'respond-to-amended-pleading',
    ],
  },
  { what: /\bappeal/i, rules: ['appeal', 'appeal-united-states', 'cross-appeal'] },
  { what: /\bobject/i, rules: ['objections'] },
  { what: /summary judgment|dispositive/i, rules: ['summary-judgment'] },
  { what: /initial disclosure/i, rules: ['initial-disclosures'] },
  { what: /\bserv(?:e|ice)\b/i, rules: ['service'] },
  { what: /\bjury\b.*\bdemand|\bdemand\b.*\bjury/i, rules: ['jury-demand'] },
  { what: /\bfees?\b/i, rules: ['fees'] },
  { what: /\badmission/i, rules: ['answer-to-requests'] },
  { what: /26\(f\)|\bconfer\b/i, rules: ['conference-of-parties'] },
  { what: /new trial/i, rules: ['new-trial'] },
  { what: /alter|amend\w* .*judgment/i, rules: ['alter-judgment'] },
  { what: /rehearing/i, rules: ['rehearing', 'rehearing-united-states'] },
  { what: /certiorari/i, rules: ['certiorari'] },
  { what: /restraining order|\bTRO\b/i, rules: ['restraining-order'] },
];

const rulesFor = (what: string): readonly string[] =>
  STANDS_FOR.find((row) => row.what.test(what))?.rules ?? [];

/** What may be said to have been done by a day that a judge set, where no rule says it. */
function actsOf(
  facts: Facts,
  { entry, when }: HappenedOf<'DeadlineSet'>,
  party: PartyId | null,
): readonly Happened[] {
  const { what } = entry.data;
  const by = (one: Happened): boolean =>
    one.when.to >= when.from &&
    one.entry.id !== entry.id &&
    (party === null || isDoneBy(facts.caption, one.entry, party));
  if (/\brepl(?:y|ies)\b/i.test(what)) return facts.of('ReplyFiled').filter(by);
  if (/\brespons|\boppos/i.test(what)) return facts.of('MotionOpposed').filter(by);
  if (/\banswer|responsive/i.test(what)) return facts.of('AnswerFiled').filter(by);
  if (/summary judgment|dispositive/i.test(what)) return facts.of('MotionFiled').filter(by);
  if (/\bamend/i.test(what)) return facts.of('PleadingAmended').filter(by);
  if (/\bappeal/i.test(what)) return facts.of('AppealNoticed').filter(by);
  const words = what
    .toLowerCase()
    .replace(/\b(?:due|file|filing|submit|deadline|of|the|a|for|to)\b/g, ' ')
    .trim()
    .split(/\s+/);
  return facts.of('PaperFiled').filter((paper) => {
    const title = (paper.entry.data.title ?? '').toLowerCase();
    return title !== '' && words.every((word) => title.includes(word)) && by(paper);
  });
}

/** Days that come and go with nothing to be done by anybody. */
const COMES_BY_ITSELF = /\b(?:trial|hearing|conference|discovery (?:clos|cut)|close of)/i;

/**
 * Deadlines by rule and by order: a day that a judge has set, or put off, goes before the rule’s; what no rule gives is
 * a deadline of its own (Fed. R. Civ. P. 6(b), 16(b)).
 */
export function withOrders(facts: Facts, byRule: readonly DueDeadline[]): readonly DueDeadline[] {
  let all = [...byRule];
  for (const order of facts.of('DeadlineSet', 'DeadlineExtended')) {
    const found = all.filter((one) => isAbout(facts, order, one));
    const live = found.filter(({ deadline }) => deadline.state !== 'tolled');
    if (live.length > 0) all = all.map((one) => (live.includes(one) ? putTo(facts, order, one) : one));
    else if (found.length === 0) all.push(...ownOf(facts, order));
  }
  return all;
}

function isAbout(facts: Facts, { entry, when }: ByOrder, { deadline, ruleId, acts }: DueDeadline): boolean {
  const parties = entry.data.for === undefined ? null : partiesIn(entry.data.for);
  const forWhom =
    parties === null || deadline.for === '' || involves(facts.caption, parties, deadline.for as PartyId);
  if (!forWhom) return false;
  if (entry.type === 'DeadlineExtended' && entry.data.deadline !== undefined)
    return deadline.trigger === entry.data.deadline && ruleId === null;
  const what = entry.data.what ?? '';
  if (ruleId === null) return entry.type === 'DeadlineExtended' && same(what, deadline.what);
  // What was done before it was set is not what it is set for.
  const done = acts.some((act) => act.when.to < when.from);
  return rulesFor(what).includes(ruleId) && !done;
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** A deadline put to another day; what may not be extended stays where it was, and the count says so. */
function putTo(facts: Facts, order: ByOrder, one: DueDeadline): DueDeadline {
  const due = spansOfText(order.entry.data.due);
  const { deadline } = one;
  const who = bySource(order);
  if (one.fixed !== undefined)
    return {
      ...one,
      deadline: {
        ...deadline,
        count: `${deadline.count}; ${who} puts it to ${dueInWords({ earliest: due.from, latest: due.to })}, which the court may not do (${one.fixed})`,
      },
    };
  const stands = deadlineStateAt(facts.at, { earliest: due.from, latest: due.to }, one.acts);
  const { by: _by, states: _states, turnsOn: _turns, formerly: _formerly, ...rest } = deadline;
  const word = order.entry.type === 'DeadlineExtended' ? 'extended' : 'set';
  return {
    ...one,
    earliest: due.from,
    latest: due.to,
    deadline: {
      ...rest,
      due: due.from === due.to ? textOfDay(due.from) : null,
      earliest: textOfDay(due.from),
      latest: textOfDay(due.to),
      state: stands.states[0] ?? 'open',
      ...(stands.by && { by: stands.by.entry.id }),
      ...(stands.states.length > 1 && { states: stands.states }),
      count: `${word} to ${dueInWords({ earliest: due.from, latest: due.to })} by ${who}${deadline.due === null ? '' : `, in place of ${dayInWords(one.latest)}`}`,
    },
  };
}

const bySource = ({ entry }: ByOrder): EntryId => entry.data.by ?? entry.id;

/** A deadline that only an order gives. */
function ownOf(facts: Facts, order: ByOrder): readonly DueDeadline[] {
  const { entry } = order;
  const due = spansOfText(entry.data.due);
  const what = entry.data.what ?? 'What was put off';
  const parties = entry.data.for === undefined ? [null] : partiesIn(entry.data.for);
  return parties.map((party) => {
    const set = entry.type === 'DeadlineSet' ? actsOf(facts, { entry, when: order.when }, party) : [];
    const limits = { earliest: due.from, latest: due.to };
    const stands = deadlineStateAt(facts.at, limits, set);
    const past = stands.states[0] === 'missed' && (COMES_BY_ITSELF.test(what) || closesDiscovery(what));
    return {
      ...limits,
      ruleId: null,
      acts: set,
      deadline: {
        what,
        rule: entry.data.by === undefined ? 'order of the court' : `order of the court (${entry.data.by})`,
        for: party ?? '',
        trigger: entry.id,
        due: due.from === due.to ? textOfDay(due.from) : null,
        earliest: textOfDay(due.from),
        latest: textOfDay(due.to),
        state: past ? 'met' : (stands.states[0] ?? 'open'),
        ...(stands.by && { by: stands.by.entry.id }),
        ...(stands.states.length > 1 && { states: stands.states }),
        count: `set to ${dueInWords(limits)} by ${bySource(order)}${past ? ', which is over' : ''}`,
      },
    };
  });
}
