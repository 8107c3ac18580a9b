import * as z from 'zod';
import { EntryId, MatterId } from '../ids.ts';
import { ShortText } from '../words.ts';

/** Discovery and case-management disputes, where an entry of their own moves them (Fed. R. Civ. P. 26, 37). */

const aboutMatter = z.strictObject({
  matter: MatterId,
  title: ShortText.optional(),
  order: EntryId.optional(),
  express: z.boolean().optional(),
});

export const MatterRaised = aboutMatter;
export const MeetAndConferOrdered = aboutMatter;
export const DiscoveryCompelled = aboutMatter;
export const DiscoveryDenied = aboutMatter;
export const MatterClosed = aboutMatter;
