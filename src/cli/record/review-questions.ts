import type { ClaimId, EntryId, PartyId } from '../../../events/index.ts';
import {
  type Decision,
  DISPOSITION_CHOICES,
  grantTerms,
  hasTerms,
  LEAVE,
  type OfferedClaim,
  type OfferedMotion,
  type Offers,
  PAPERS,
  PREJUDICE,
} from '../../import/draft/index.ts';
import { onOneLine } from '../../views/printable.ts';

/** Whoever is asked. Null where the person stops asking. */
export type Asker = {
  /** One answer out of several. */
  readonly choose: <Value extends string>(
    question: string,
    choices: readonly { readonly value: Value; readonly label: string }[],
  ) => Promise<Value | null>;
  /** At least one of several; none is chosen beforehand. */
  readonly several: <Value extends string>(
    question: string,
    choices: readonly { readonly value: Value; readonly label: string }[],
  ) => Promise<readonly Value[] | null>;
};

/** Ends a question without an answer: the entry is asked about again, or the review stops. */
type Unanswered = 'back' | null;

/** What stands first wherever an answer decides: whoever only presses Enter decides nothing. */
const BACK = { value: 'back' as const, label: 'Go back' };
const asChoices = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value, label: value.replaceAll('-', ' ') }));

/** Asks for all that a decision of some kind needs to say. */
export async function decisionFor(
  step: Decision['is'],
  offers: Offers,
  asker: Asker,
): Promise<Decision | Unanswered> {
  switch (step) {
    case 'right':
    case 'nothing':
      return { is: step };
    case 'paper': {
      const kind = await asker.choose('What kind of paper?', [BACK, ...asChoices(PAPERS)]);
      return kind === null || kind === 'back' ? kind : { is: 'paper', kind };
    }
    case 'ending':
      return ending(offers, asker);
    case 'ruling':
      return ruling(offers, asker);
  }
}

async function ending({ claims }: Offers, asker: Asker): Promise<Decision | Unanswered> {
  const how = await asker.choose('How do they end?', [
    BACK,
    { value: 'dismissed', label: 'dismissed' },
    { value: 'judgment', label: 'by judgment' },
  ]);
  if (how === null || how === 'back') return how;
  const fell = await reach(claims, 'end', asker);
  if (fell === null) return null;
  if (how === 'judgment') return { is: 'ending', how, ...fell };
  const prejudice = await asker.choose('With prejudice?', asChoices(PREJUDICE));
  if (prejudice === null) return null;
  return { is: 'ending', how, ...fell, ...(prejudice === 'not said' ? {} : { prejudice }) };
}

async function ruling({ motions }: Offers, asker: Asker): Promise<Decision | Unanswered> {
  const motion = await asker.choose<EntryId | 'back'>('Which motion?', [
    BACK,
    ...motions.map(({ id, title }) => ({ value: id, label: `${id}  ${onOneLine(title).slice(0, 80)}` })),
  ]);
  if (motion === null) return null;
  if (motion === 'back') return 'back';
  const meant = motions.find(({ id }) => id === motion);
  const disposition = await asker.choose('How is it decided?', [BACK, ...asChoices(DISPOSITION_CHOICES)]);
  if (disposition === null || disposition === 'back') return disposition;
  if (meant === undefined || !hasTerms(disposition)) return { is: 'ruling', motion, disposition };
  const told = await fallen(meant, disposition, asker);
  if (told === null || told === 'back') return told;
  const terms = grantTerms(meant.relief);
  const leave = terms.leave ? await asker.choose('With leave to amend?', asChoices(LEAVE)) : 'not said';
  if (leave === null) return null;
  const prejudice = terms.prejudice
    ? await asker.choose('With prejudice?', asChoices(PREJUDICE))
    : 'not said';
  if (prejudice === null) return null;
  return {
    is: 'ruling',
    motion,
    disposition,
    ...told,
    ...(leave === 'not said' ? {} : { leaveToAmend: leave === 'with leave' }),
    ...(prejudice === 'not said' ? {} : { prejudice }),
  };
}

type Fallen = Pick<Extract<Decision, { is: 'ruling' }>, 'claims' | 'against' | 'denied'> & {
  readonly disposition?: 'granted';
};

/** What falls by a grant, where the motion can reach more than one claim as to one defendant. */
async function fallen(
  { claims }: OfferedMotion,
  disposition: 'granted' | 'granted-in-part' | string,
  asker: Asker,
): Promise<Fallen | Unanswered> {
  const pairs = claims.reduce((sum, { against }) => sum + Math.max(1, against.length), 0);
  if (pairs < 2) return {};
  const inPart = disposition === 'granted-in-part';
  const which = await asker.choose('What falls by it?', [
    BACK,
    inPart
      ? { value: 'all', label: 'It does not say' }
      : { value: 'all', label: 'All that the motion is aimed at' },
    { value: 'some', label: 'Some claims, or as to some parties: choose which' },
  ]);
  if (which === null || which === 'back') return which;
  if (which === 'all') return {};
  const fell = await reach(claims, 'fall', asker);
  if (fell === null) return null;
  return inPart ? { ...fell, disposition: 'granted', denied: restOf(claims, fell) } : fell;
}

type Reach = { readonly claims: readonly ClaimId[]; readonly against?: readonly PartyId[] };

/** Which claims, and as to which of their defendants. */
async function reach(offered: readonly OfferedClaim[], verb: string, asker: Asker): Promise<Reach | null> {
  const claims =
    offered.length === 1
      ? offered.map(({ claim }) => claim)
      : await asker.several(
          `Which claims ${verb}?`,
          offered.map(({ claim, title }) => ({ value: claim, label: onOneLine(title).slice(0, 100) })),
        );
  if (claims === null) return null;
  const parties = new Map(
    offered
      .filter(({ claim }) => claims.includes(claim))
      .flatMap(({ against }) => against.map(({ party, name }) => [party, name] as const)),
  );
  if (parties.size < 2) return { claims };
  const against = await asker.several(
    `As to whom do they ${verb}?`,
    [...parties].map(([value, name]) => ({ value, label: onOneLine(name).slice(0, 100) })),
  );
  if (against === null) return null;
  return against.length === parties.size ? { claims } : { claims, against };
}

/** What a motion can reach and does not fall. */
function restOf(offered: readonly OfferedClaim[], { claims, against }: Reach): readonly Reach[] {
  const whole = offered.filter(({ claim }) => !claims.includes(claim)).map(({ claim }) => claim);
  const parts = offered.flatMap(({ claim, against: all }): readonly Reach[] => {
    if (against === undefined || !claims.includes(claim)) return [];
    const left = all.map(({ party }) => party).filter((party) => !against.includes(party));
    return left.length === 0 ? [] : [{ claims: [claim], against: left }];
  });
  return [...(whole.length === 0 ? [] : [{ claims: whole }]), ...parts];
}
