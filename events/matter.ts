import { define } from './define.ts';
import type { EntryId } from './ids.ts';

/** Discovery and case-management disputes, where an entry of their own moves them (Fed. R. Civ. P. 26, 37). */

const itsOrder = ({ order }: { readonly order?: EntryId | undefined }): readonly EntryId[] =>
  order ? [order] : [];

export const MatterRaised = define({
  type: 'MatterRaised',
  label: 'Dispute raised',
  sentence: 'A dispute comes before the court.',
  presupposes: itsOrder,
});

export const MeetAndConferOrdered = define({
  type: 'MeetAndConferOrdered',
  label: 'Meet and confer ordered',
  sentence: 'The parties are sent to meet and confer before the court will decide.',
  presupposes: itsOrder,
});

export const DiscoveryCompelled = define({
  type: 'DiscoveryCompelled',
  label: 'Discovery compelled',
  sentence: 'The discovery asked for is ordered (Fed. R. Civ. P. 37(a)).',
  presupposes: itsOrder,
});

export const DiscoveryDenied = define({
  type: 'DiscoveryDenied',
  label: 'Discovery denied',
  sentence: 'The discovery asked for is refused.',
  presupposes: itsOrder,
});

export const MatterClosed = define({
  type: 'MatterClosed',
  label: 'Dispute closed',
  sentence: 'The dispute is over.',
  presupposes: itsOrder,
});
