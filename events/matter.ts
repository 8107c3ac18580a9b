import * as z from 'zod';
import { define } from './define.ts';
import { EntryId, MatterId } from './ids.ts';
import { ShortText } from './words.ts';

/** Discovery and case-management disputes, where an entry of their own moves them (Fed. R. Civ. P. 26, 37). */

const aboutMatter = z.strictObject({
  matter: MatterId,
  title: ShortText.optional(),
  order: EntryId.optional(),
  express: z.boolean().optional(),
});

const matterEntry = <const Type extends string>(type: Type, label: string, sentence: string) =>
  define({
    type,
    label,
    sentence,
    schema: aboutMatter,
    presupposes: (data) => (data.order ? [data.order] : []),
  });

export const MatterRaised = matterEntry(
  'MatterRaised',
  'Dispute raised',
  'A dispute comes before the court.',
);

export const MeetAndConferOrdered = matterEntry(
  'MeetAndConferOrdered',
  'Meet and confer ordered',
  'The parties are sent to meet and confer before the court will decide.',
);

export const DiscoveryCompelled = matterEntry(
  'DiscoveryCompelled',
  'Discovery compelled',
  'The discovery asked for is ordered (Fed. R. Civ. P. 37(a)).',
);

export const DiscoveryDenied = matterEntry(
  'DiscoveryDenied',
  'Discovery denied',
  'The discovery asked for is refused.',
);

export const MatterClosed = matterEntry('MatterClosed', 'Dispute closed', 'The dispute is over.');
