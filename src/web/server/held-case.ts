import { serialize } from 'node:v8';
import type { Entry } from '../../../events/index.ts';
import { type CaseAsked, caseAnswer, entriesAsked } from './case-questions.ts';
import { Dockets } from './dockets.ts';
import type { StudioCase } from './studio-cases.ts';

/** Some entries of a long case, in order; the first of them take the place of what was held before. */
export type HeldPart = Omit<StudioCase, 'entries'> & {
  readonly id: string;
  readonly first: boolean;
  readonly entries: readonly Entry[];
  readonly branchEvents: readonly Entry[];
};

/** A long case, held whole in a thread beside the server, which hands it over in parts. */
export class HeldCase {
  #part: HeldPart | undefined;
  #entries: Entry[] = [];
  #dockets = this.#fresh();

  take(part: HeldPart): void {
    if (part.first) {
      this.#entries = [];
      this.#dockets = this.#fresh();
    }
    this.#part = part;
    this.#entries.push(...part.entries);
  }

  /** Throws `NotAnswered`, as `caseAnswer`. */
  answer(asked: CaseAsked): Promise<unknown> {
    return caseAnswer(this.#dockets, this.#part?.id ?? '', asked);
  }

  /** The entries asked for, in bytes of `node:v8`. */
  async entries(asked: CaseAsked): Promise<Uint8Array> {
    return serialize(await entriesAsked(this.#dockets, this.#part?.id ?? '', asked));
  }

  #fresh(): Dockets {
    return new Dockets({
      read: async (id) => {
        const part = this.#part;
        return part?.id === id
          ? { kept: part.kept, version: part.version, entries: this.#entries }
          : undefined;
      },
      branchEvents: async () => this.#part?.branchEvents ?? [],
    });
  }
}
