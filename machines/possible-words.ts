import type { ClaimContext } from './claim-events.ts';
import type { StateOf } from './drawn.ts';
import type { MatterContext } from './matter-rules.ts';
import { auditWord, type ClaimWord, MATTER_WORDS, type MatterWord, type Several } from './words.ts';

/** The states in which an audit says that a claim may stand: all that are possible where the record does not tell. */
export function claimWords(state: StateOf<'claim'>, { possible }: ClaimContext): readonly ClaimWord[] {
  const word = auditWord('claim', state);
  return word === 'undetermined' ? possible : [word];
}

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
