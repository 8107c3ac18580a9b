import { define } from './define.ts';
import type { Fields } from './fields.ts';
import type { EntryId } from './ids.ts';

const aboutMatter = ({ z, EntryId, Express, MatterId, Title }: Fields) =>
  z.strictObject({
    matter: MatterId.describe('The dispute that it is about'),
    title: Title.optional(),
    order: EntryId.optional().describe('The order that says so'),
    express: Express.optional(),
  });

const itsOrder = ({ order }: { readonly order?: EntryId | undefined }): readonly EntryId[] =>
  order ? [order] : [];

/** Discovery and case-management disputes, where an entry of their own moves them (Fed. R. Civ. P. 26, 37). */
export const matters = {
  MatterRaised: define({
    label: 'Dispute raised',
    sentence: 'A dispute comes before the court.',
    schema: aboutMatter,
    presupposes: itsOrder,
  }),

  MeetAndConferOrdered: define({
    label: 'Meet and confer ordered',
    sentence: 'The parties are sent to meet and confer before the court will decide.',
    schema: aboutMatter,
    presupposes: itsOrder,
  }),

  DiscoveryCompelled: define({
    label: 'Discovery compelled',
    sentence: 'The discovery asked for is ordered (Fed. R. Civ. P. 37(a)).',
    schema: aboutMatter,
    presupposes: itsOrder,
  }),

  DiscoveryDenied: define({
    label: 'Discovery denied',
    sentence: 'The discovery asked for is refused.',
    schema: aboutMatter,
    presupposes: itsOrder,
  }),

  MatterClosed: define({
    label: 'Dispute closed',
    sentence: 'The dispute is over.',
    schema: aboutMatter,
    presupposes: itsOrder,
  }),
};
