import type { EntryId } from '../events/index.ts';
import type { ClaimContext } from './claim-events.ts';
import type { StateOf } from './drawn.ts';
import type { MatterContext } from './matter-rules.ts';
import { auditWord, type ClaimWord, MATTER_WORDS, type MatterWord, type Several } from './words.ts';

/** The states in which an audit says that a claim may stand: all that are possible where the record does not tell. */
export function claimWords(state: StateOf<'claim'>, context: ClaimContext): readonly ClaimWord[] {
  const { possible, leftOut, withstood } = context;
  const word = auditWord('claim', state);
  const stands: readonly ClaimWord[] =
    word === 'undetermined'
      ? possible
      : overtaking(state, context).length > 0
        ? [withstood.length > 0 ? 'survives' : 'filed', 'motion']
        : [word];
  return leftOut === null || stands.includes('withdrawn') ? stands : [...stands, 'withdrawn'];
}

/** The pleadings by which every motion that a claim is under was overtaken, so that all of them may be moot. */
const overtaking = (state: StateOf<'claim'>, { challenges }: ClaimContext): readonly EntryId[] => {
  const by = challenges.flatMap(({ overtakenBy }) => overtakenBy ?? []);
  return state === 'motion' && by.length === challenges.length ? by : [];
};

/** The entries that do not say, or after which nobody has said, where a claim stands of several places it may. */
export const silentOn = (
  state: StateOf<'claim'>,
  context: ClaimContext,
  since: EntryId,
): readonly EntryId[] => [
  ...new Set([
    ...(state === 'undetermined' ? [since] : overtaking(state, context)),
    ...(context.leftOut === null ? [] : [context.leftOut]),
  ]),
];

/**
 * The states in which an audit says that a matter may stand. Where the record does not tell what an order did to it: as
 * it stood, or as such an order may have left it.
 */
export function matterWords(
  state: StateOf<'matter'>,
  { stays, stood }: MatterContext,
): readonly MatterWord[] {
  const word = auditWord('matter', state);
  if (word !== 'undetermined') return [word];
  const before = auditWord('matter', stood);
  const otherwise: readonly (MatterWord | Several)[] =
    stays.length > 0 ? ['stayed', before] : [before, 'meet-and-confer', 'compelled', 'denied'];
  return MATTER_WORDS.filter((one) => otherwise.includes(one));
}
