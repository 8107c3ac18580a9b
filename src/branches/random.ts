/**
 * A seeded generator of random numbers, owned as data: the same seed gives the same numbers on every machine.
 * sfc32 of C. Doty-Humphrey's PractRand, seeded through splitmix32.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number) {
    let state = seed | 0;
    const mixed = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let value = state ^ (state >>> 16);
      value = Math.imul(value, 0x21f0aaad);
      value ^= value >>> 15;
      value = Math.imul(value, 0x735a2d97);
      return (value ^ (value >>> 15)) | 0;
    };
    this.a = mixed();
    this.b = mixed();
    this.c = mixed();
    for (let round = 0; round < 12; round++) this.word();
  }

  /** The next 32 bits, as a number from 0 to 2^32 - 1. */
  word(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** From 0 up to, and never, 1. */
  next(): number {
    return this.word() / 4294967296;
  }

  /** A whole number from 0 up to, and never, `bound`. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }
}
