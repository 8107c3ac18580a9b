/** The strings of SSH (RFC 4251, section 5): four bytes that give a length, then so many bytes. */

export function sshString(content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Reads strings one after the other; undefined from where a text is cut short. */
export class SshReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
  }

  take(length: number): Buffer | undefined {
    if (this.#at + length > this.#bytes.length) return undefined;
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  string(): Buffer | undefined {
    const length = this.take(4)?.readUInt32BE();
    return length === undefined ? undefined : this.take(length);
  }

  get ended(): boolean {
    return this.#at === this.#bytes.length;
  }
}
