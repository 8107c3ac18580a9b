import { type EntryId, type EntryOf, type PartyId, partiesIn } from '../../../events/index.ts';
import type { HowServed } from '../../calendar/index.ts';
import { type Facts, type Happened, type HappenedOf, involves, isDoneBy, rule12Motions } from '../facts.ts';
import { pendingAt } from '../motions.ts';
import type { Running } from '../running.ts';

/** How Rule 5 has a paper served that is served so. */
const HOW: Readonly<Record<EntryOf<'ServiceMade'>['data']['how'], HowServed>> = {
  personal: 'personal',
  mail: 'mail',
  electronic: 'electronic',
  clerk: 'clerk',
  other: 'other means',
  waiver: 'personal',
  publication: 'personal',
};

/** Service of the summons and a complaint on a party, oldest first; of any complaint where none is named. */
export const summonsOf = (
  facts: Facts,
  party: PartyId,
  pleading?: EntryId,
): readonly HappenedOf<'ServiceMade'>[] =>
  facts.of('ServiceMade').filter(({ entry: { data } }) => {
    const fits =
      data.paper === undefined ||
      (pleading === undefined ? isOpening(facts, data.paper) : data.paper === pleading);
    return fits && involves(facts.caption, partiesIn(data.party), party);
  });

const isOpening = (facts: Facts, id: EntryId): boolean => {
  const type = facts.find(id)?.entry.type;
  return type === 'ComplaintFiled' || type === 'ThirdPartyComplaintFiled' || type === 'PleadingAmended';
};

/** Service of a paper on a party, where the record has it; else the paper itself, served on the day it was filed. */
export function servedOn(
  facts: Facts,
  paper: Happened,
  party: PartyId,
): Pick<Running, 'trigger' | 'when' | 'served'> {
  const service = facts
    .of('ServiceMade')
    .find(
      ({ entry: { data } }) =>
        data.paper === paper.entry.id && involves(facts.caption, partiesIn(data.party), party),
    );
  return service
    ? { trigger: service.entry.id, when: service.when, served: HOW[service.entry.data.how] }
    : { trigger: paper.entry.id, when: paper.when };
}

/** What a party files in answer to what was served on it: an answer, or a motion under Rule 12. */
export function responses(facts: Facts, party: PartyId, after?: Happened): readonly Happened[] {
  const follows = ({ when }: Happened): boolean => after === undefined || when.to >= after.when.from;
  const answers = facts
    .of('AnswerFiled')
    .filter(
      (answer) =>
        isDoneBy(facts.caption, answer.entry, party) &&
        (answer.entry.data.to === undefined
          ? follows(answer)
          : after === undefined || answer.entry.data.to === after.entry.id),
    );
  return [...answers, ...rule12Motions(facts, party).filter(follows)];
}

/** A motion under Rule 12 that is pending, and no answer: the time to answer waits for it (Fed. R. Civ. P. 12(a)(4)). */
export function waiting(facts: Facts, acts: readonly Happened[]): Pick<Running, 'tolledBy'> {
  if (acts.some(({ entry }) => entry.type === 'AnswerFiled')) return {};
  const pending = acts.find(({ entry }) => entry.type === 'MotionFiled' && pendingAt(facts, entry.id));
  return pending ? { tolledBy: pending.entry.id } : {};
}

/** The notice by which the case was removed to this court; undefined where it was not. */
export const removalOf = (facts: Facts): HappenedOf<'CaseStatusNoted'> | undefined =>
  facts.of('CaseStatusNoted').find(({ entry }) => entry.data.status === 'removed');
