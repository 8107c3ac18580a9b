/** What was wrong with a file of many records, at a place in it. */
export class NotRecords extends Error {
  override readonly name = 'NotRecords';
}

const [OPEN, CLOSE, LIST, END, QUOTE, ESCAPE, COMMA] = [0x7b, 0x7d, 0x5b, 0x5d, 0x22, 0x5c, 0x2c];

/**
 * Takes the text of a file of many JSON records (a list of them, or one after the other, as bulk data come) piece by
 * piece, and gives each record's text as soon as it is whole. It looks for where records end and at nothing else;
 * whether each is JSON is found by who parses it.
 */
export class RecordSplitter {
  readonly #longest: number;
  #parts: string[] = [];
  #length = 0;
  #depth = 0;
  #inText = false;
  #escaped = false;
  #listed = false;
  #count = 0;

  /** A record may have so many signs at most. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** How many records have been given. */
  get count(): number {
    return this.#count;
  }

  /** The records that this piece ends. Throws `NotRecords` where something else stands between them. */
  take(text: string): readonly string[] {
    const found: string[] = [];
    let from = this.#depth > 0 ? 0 : -1;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#inText) {
        if (this.#escaped) this.#escaped = false;
        else if (code === ESCAPE) this.#escaped = true;
        else if (code === QUOTE) this.#inText = false;
        else {
          at = this.#ordinary(text, at);
        }
        continue;
      }
      if (this.#depth === 0) {
        if (code === OPEN) {
          this.#depth = 1;
          from = at;
        } else this.#between(text, at, code);
        continue;
      }
      if (code === QUOTE) this.#inText = true;
      else if (code === OPEN || code === LIST) this.#depth++;
      else if (code === CLOSE || code === END) {
        this.#depth--;
        if (this.#depth > 0) continue;
        this.#keep(text.slice(from, at + 1));
        found.push(this.#parts.join(''));
        this.#parts = [];
        this.#length = 0;
        this.#count++;
        from = -1;
      }
    }
    if (from >= 0) this.#keep(text.slice(from));
    return found;
  }

  /** Throws `NotRecords` where the text ended within a record or a list. */
  end(): void {
    if (this.#depth > 0 || this.#listed)
      throw new NotRecords(
        `it ends in the middle${this.#count === 0 ? '' : `, after ${this.#count.toLocaleString('en-US')} dockets`}`,
      );
  }

  /** Past the signs of a text that say nothing: the last of them. */
  #ordinary(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE || code === ESCAPE) break;
    }
    return at - 1;
  }

  #between(text: string, at: number, code: number): void {
    if (code <= 0x20 || code === 0xfeff) return;
    if (code === COMMA && this.#count > 0) return;
    if (code === LIST && this.#count === 0 && !this.#listed) this.#listed = true;
    else if (code === END && this.#listed) this.#listed = false;
    else
      throw new NotRecords(
        `${this.#count === 0 ? 'it' : `what follows the docket ${this.#count.toLocaleString('en-US')}`} is neither a list of dockets nor one JSON record after the other: "${text.slice(at, at + 20)}"`,
      );
  }

  #keep(part: string): void {
    this.#length += part.length;
    if (this.#length > this.#longest)
      throw new NotRecords(
        `the docket ${(this.#count + 1).toLocaleString('en-US')} in it has more than ${Math.ceil(this.#longest / 1e6)} MB`,
      );
    this.#parts.push(part);
  }
}
