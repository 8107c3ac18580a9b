import { setImmediate as turn } from 'node:timers/promises';
import type { Day } from '../../../events/dates.ts';
import { formatDay } from '../../../events/dates.ts';
import { StoreUnreachable } from '../../log/faults.ts';
import type { CaseCard, CasesView } from '../wire.ts';
import type { StudioCases } from './studio-cases.ts';

/** How many cards are kept, of some hundred bytes each. */
const KEPT = 20_000;
/** How many cards that were kept are given before others have their turn. */
const AT_ONCE = 500;

/** Every case as a card. A card is worked out once for each state of its case and each day, and kept. */
export class CaseCards {
  readonly #studioCases: StudioCases;
  readonly #make: (id: string, at: Day) => Promise<CaseCard>;
  readonly #kept = new Map<string, { readonly version: string; readonly at: Day; readonly card: CaseCard }>();

  /** `make` works a card out; it rejects where the case cannot be read. */
  constructor(studioCases: StudioCases, make: (id: string, at: Day) => Promise<CaseCard>) {
    this.#studioCases = studioCases;
    this.#make = make;
  }

  /** Every case, with its claims by state on a day. */
  async view(at: Day): Promise<CasesView> {
    const studioCases = this.#studioCases;
    const cases: CaseCard[] = [];
    for (const [index, { id, version, unusable }] of (await studioCases.list()).entries()) {
      if (unusable !== undefined) {
        cases.push(unusableCard(id, unusable));
        continue;
      }
      const kept = this.#keptOf(id, version, at);
      cases.push(kept ?? (await this.#made(id, version, at)));
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

  #keptOf(id: string, version: string, at: Day): CaseCard | undefined {
    const kept = this.#kept.get(id);
    return kept?.version === version && kept.at === at ? kept.card : undefined;
  }

  /** One that cannot be read is told as such; the others are still there to look at. */
  async #made(id: string, version: string, at: Day): Promise<CaseCard> {
    try {
      const card = await this.#make(id, at);
      this.#kept.delete(id);
      this.#kept.set(id, { version, at, card });
      const [oldest] = this.#kept.keys();
      if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
      return card;
    } catch (error) {
      if (error instanceof StoreUnreachable) throw error;
      return unusableCard(id, error instanceof Error ? error.message : String(error));
    }
  }
}

/** A case of which nothing can be shown, with what is wrong with it. */
function unusableCard(id: string, why: string): CaseCard {
  const nothing = {
    court: null,
    number: null,
    judge: null,
    names: [],
    entries: 0,
    first: 0,
    last: 0,
    states: [],
    claims: 0,
  };
  return { case: id, title: id, ...nothing, kept: 'store', cannotBeRead: why.split('\n')[0] ?? why };
}
