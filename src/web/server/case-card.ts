import type { Day } from '../../../events/dates.ts';
import { audit, type CaseRecord } from '../../audit/index.ts';
import { partyName } from '../../views/account/words.ts';
import type { CaseCard } from '../wire.ts';
import { caseSpan } from './case-view.ts';
import type { RequestedCase } from './dockets.ts';

/** A case as one of many: how many of its claims stand where, on a day. */
export function caseCard({ id, record, held }: RequestedCase, at: Day): CaseCard {
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
    judge: opened?.judge ?? null,
    names: namesIn(record),
    entries: record.filed.length,
    kept: held.kept,
    ...caseSpan(record),
    states: [...states].map(([state, count]) => ({ state, claims: count })),
    claims: claims.length,
  };
}

/** As many names as a search goes by. */
const MOST_NAMES = 60;

const namesIn = ({ docket: { caption } }: CaseRecord): readonly string[] =>
  [
    ...new Set([
      ...[...caption.parties.keys()].map((id) => partyName(caption, id)),
      ...[...caption.claims.values()].map(({ title }) => title),
    ]),
  ].slice(0, MOST_NAMES);
