import * as z from 'zod';
import { PartyId } from '../ids.ts';

/** The defendants to a claim as to whom something is said (Fed. R. Civ. P. 54(b)). */
export const Against = z
  .array(PartyId)
  .min(1)
  .describe('Only as to these defendants to the claims; where left out, as to all that it is about');
