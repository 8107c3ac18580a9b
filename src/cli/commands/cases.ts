import type { Log } from '../../log/port.ts';
import { caseHeads, entriesOf } from '../../open/stored-case.ts';
import { casesView } from '../../views/text/cases-view.ts';
import type { Invocation } from '../ask/invocation.ts';
import type { CommandModule } from './index.ts';

/** A case of the store, as a list of them has it. */
export type ListedInStore = {
  readonly id: string;
  readonly title: string | null;
  readonly court: string | null;
  readonly number: string | null;
  readonly entries: number;
  /** When the last of them was recorded; null where the case cannot be read. */
  readonly recordedAt: string | null;
  readonly unusable?: string;
};

export const define: CommandModule['define'] = (command, begin) => {
  command.action(
    begin(async (invocation: Invocation) => {
      const log = await invocation.log('read');
      const cases = await casesIn(log);
      if (invocation.json) invocation.give({ store: log.place, cases });
      else invocation.show(casesView(cases, log.place, invocation.width));
    }),
  );
};

/** Every case of a store, in the order of their ids, with what its caption and its last entry say. */
export async function casesIn(log: Log): Promise<readonly ListedInStore[]> {
  const found: ListedInStore[] = [];
  for (const { id, version, unusable } of await caseHeads(log)) {
    const head = { id, title: null, court: null, number: null, entries: version + 1, recordedAt: null };
    if (unusable !== undefined) found.push({ ...head, unusable });
    else found.push({ ...head, ...(await toldOf(log, id, version)) });
  }
  return found.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A case is opened by the first entry of most dockets: the rest is read only where it is not. */
async function toldOf(log: Log, id: string, version: number): Promise<Partial<ListedInStore>> {
  const first = await entriesOf(log, id, { from: 0, to: 0 });
  const last = await entriesOf(log, id, { from: version });
  const recordedAt = last.at(-1)?.recordedAt ?? null;
  const entries = first[0]?.type === 'CaseOpened' ? first : await entriesOf(log, id);
  const opened = entries.find((entry) => entry.type === 'CaseOpened');
  if (opened === undefined) return { recordedAt };
  const { title, court = null, number = null } = opened.data;
  return { title, court, number, recordedAt };
}
