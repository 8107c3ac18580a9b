import { type Day, formatDay } from '../../../events/dates.ts';
import type { CaseCard } from '../wire.ts';
import { caseCard } from './case-card.ts';
import { type CaseAsked, caseAnswer, entriesAsked } from './case-questions.ts';
import { type Dockets, LONG } from './dockets.ts';
import { answeredOr, NotAnswered } from './fault.ts';
import type { LargeDockets } from './large-dockets.ts';
import type { AskedEntries } from './questions.ts';
import type { StudioCaseSize, StudioCases } from './studio-cases.ts';

const RECORD = { branch: 'main', edits: [], knownAt: undefined };
const NO_STUDIO = { writable: false, opinion: false };

/** Answers what is asked of a case: here, or where a long docket is held. */
export class CaseReader {
  readonly #cases: StudioCases;
  readonly #dockets: Dockets;
  readonly #large: LargeDockets;

  constructor(cases: StudioCases, dockets: Dockets, large: LargeDockets) {
    this.#cases = cases;
    this.#dockets = dockets;
    this.#large = large;
  }

  /** The answer as JSON in UTF-8. Throws `NotAnswered` where there is none. */
  async answer(id: string, asked: CaseAsked): Promise<Uint8Array<ArrayBuffer>> {
    const size = await this.#sizeOf(id);
    if (size.entries > LONG) return bytesOf(answeredOr(await this.#large.ask(id, size, 'look', asked)));
    return new TextEncoder().encode(JSON.stringify(await caseAnswer(this.#dockets, id, asked)));
  }

  /** A case as one of many. What others look at stays at hand. */
  async card(id: string, at: Day): Promise<CaseCard> {
    const size = await this.#sizeOf(id);
    if (size.entries <= LONG) return caseCard(await this.#dockets.glance(id, RECORD), at);
    const query = at === Infinity ? '' : `at=${formatDay(at)}`;
    const asked = { question: 'card', about: '', query, studio: NO_STUDIO } as const;
    const bytes = answeredOr(await this.#large.ask(id, size, 'look', asked));
    return JSON.parse(new TextDecoder().decode(bytes)) as CaseCard;
  }

  /** The entries that a longer question is worked out from; the claim that it is about, if any, is there. */
  async entries(id: string, asked: CaseAsked): Promise<AskedEntries> {
    const size = await this.#sizeOf(id);
    if (size.entries > LONG) return answeredOr(await this.#large.ask(id, size, 'entries', asked));
    return entriesAsked(this.#dockets, id, asked);
  }

  async #sizeOf(id: string): Promise<StudioCaseSize> {
    const size = await this.#cases.size(id);
    if (size === undefined) throw new NotAnswered(404, `There is no case ${id.slice(0, 100)}.`);
    return size;
  }
}

/** What came from another thread is in memory of its own. */
const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>;
