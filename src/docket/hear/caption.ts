import type { CaptionType, EntryOf } from '../../../events/index.ts';
import type { Hearing } from '../hearing.ts';

/** The caption: who is in the case, what is claimed, under which law. The last word on each stands. */
export function hearCaption({ docket }: Hearing, entry: EntryOf<CaptionType>): void {
  const { caption } = docket;
  switch (entry.type) {
    case 'CaseOpened':
      caption.opened = entry.data;
      break;
    case 'PartyNamed':
      caption.parties.set(entry.data.party, entry.data);
      break;
    case 'ClaimDescribed':
      caption.claims.set(entry.data.claim, entry.data);
      break;
    case 'MatterDescribed':
      caption.matters.set(entry.data.matter, entry.data);
      break;
    case 'TestStated':
      caption.tests.set(entry.data.test, entry.data);
      break;
    case 'ReadingNamed':
      caption.readings.set(entry.data.reading, entry.data);
      break;
    default:
      entry satisfies never;
  }
}
