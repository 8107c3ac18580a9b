import { setImmediate as turn } from 'node:timers/promises';
import type { Day } from '../../../events/dates.ts';
import { formatDay } from '../../../events/dates.ts';
import { audit } from '../../audit/index.ts';
import type { CaseCard, CasesView } from '../wire.ts';
import { caseSpan } from './case-view.ts';
import type { Dockets } from './dockets.ts';

/** Every case, with its claims by state on a day. */
export async function casesView(dockets: Dockets, at: Day): Promise<CasesView> {
  const { studioCases } = dockets;
  const cases: CaseCard[] = [];
  for (const id of await studioCases.list()) {
    const card = await cardOf(dockets, id, at);
    if (card !== null) cases.push(card);
    // Among many cases others have their turn: each is a replay where it was not looked at before.
    await turn();
  }
  return {
    at: at === Infinity ? null : formatDay(at),
    cases,
    writable: studioCases.writable,
    place: studioCases.place,
  };
}

async function cardOf(dockets: Dockets, id: string, at: Day): Promise<CaseCard | null> {
  const looked = await dockets.look(id, { branch: 'main', edits: [], knownAt: undefined });
  const { record, held } = looked;
  const { opened } = record.docket.caption;
  const { claims } = audit(record, { at });
  const states = new Map<string, number>();
  for (const claim of claims) {
    const state = claim.states.length === 0 ? 'not asserted' : claim.states.join(' or ');
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  return {
    case: id,
    title: opened?.title ?? id,
    court: opened?.court ?? null,
    number: opened?.number ?? null,
    entries: record.filed.length,
    kept: held.kept,
    ...caseSpan(record),
    states: [...states].map(([state, count]) => ({ state, claims: count })),
    claims: claims.length,
  };
}
