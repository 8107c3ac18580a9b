import { setImmediate as turn } from 'node:timers/promises';
import type { Day } from '../../../events/dates.ts';
import { formatDay } from '../../../events/dates.ts';
import { audit } from '../../audit/index.ts';
import type { CaseCard, CasesView } from '../wire.ts';
import { caseSpan } from './case-view.ts';
import type { Dockets } from './dockets.ts';
import type { ListedStudioCase } from './studio-cases.ts';

/** How many cards are kept, of some hundred bytes each. */
const KEPT = 20_000;
/** How many cards that were kept are given before others have their turn. */
const AT_ONCE = 500;

const RECORD = { branch: 'main', edits: [], knownAt: undefined };

/** Every case as a card. A card is worked out once for each state of its case and each day, and kept. */
export class CaseCards {
  readonly #dockets: Dockets;
  readonly #kept = new Map<string, { readonly version: string; readonly at: Day; readonly card: CaseCard }>();

  constructor(dockets: Dockets) {
    this.#dockets = dockets;
  }

  /** Every case, with its claims by state on a day. */
  async view(at: Day): Promise<CasesView> {
    const { studioCases } = this.#dockets;
    const cases: CaseCard[] = [];
    for (const [index, listed] of (await studioCases.list()).entries()) {
      const kept = this.#keptOf(listed, at);
      cases.push(kept ?? (await this.#made(listed, at)));
      // Among many cases others have their turn: each is a replay where it was not looked at before.
      if (kept === undefined || index % AT_ONCE === 0) await turn();
    }
    return {
      at: at === Infinity ? null : formatDay(at),
      cases,
      writable: studioCases.writable,
      place: studioCases.place,
    };
  }

  #keptOf({ id, version }: ListedStudioCase, at: Day): CaseCard | undefined {
    const kept = this.#kept.get(id);
    return kept?.version === version && kept.at === at ? kept.card : undefined;
  }

  async #made({ id }: ListedStudioCase, at: Day): Promise<CaseCard> {
    const { record, held } = await this.#dockets.glance(id, RECORD);
    const { opened } = record.docket.caption;
    const { claims } = audit(record, { at });
    const states = new Map<string, number>();
    for (const claim of claims) {
      const state = claim.states.length === 0 ? 'not asserted' : claim.states.join(' or ');
      states.set(state, (states.get(state) ?? 0) + 1);
    }
    const card = {
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
    this.#kept.delete(id);
    this.#kept.set(id, { version: held.version, at, card });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return card;
  }
}
