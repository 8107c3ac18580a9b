/**
 * A Merkle tree over a log after RFC 9162, section 2.1: its leaves are the hashes of the records, in the order of the
 * log. From its root a few hashes prove that a record is in the log, and a few that one log is the beginning of
 * another, to somebody who has neither. Hashes are written as 64 lower-case hexadecimal digits.
 */
import { sha256Of } from './chain.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const leafOf = (recordHash: string): Buffer => sha256Of(LEAF, Buffer.from(recordHash, 'hex'));
const nodeOf = (left: Uint8Array, right: Uint8Array): Buffer => sha256Of(NODE, left, right);

export class MerkleTree {
  /** `levels[k][i]` covers the leaves from `i * 2^k` on, 2^k of them: the subtrees that are full. */
  readonly #levels: Buffer[][] = [[]];

  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  add(recordHash: string): void {
    let node = leafOf(recordHash);
    for (let level = 0; ; level += 1) {
      const row = this.#levels[level] ?? [];
      this.#levels[level] = row;
      row.push(node);
      const left = row.at(-2);
      if (row.length % 2 === 1 || left === undefined) return;
      node = nodeOf(left, node);
    }
  }

  /** The root of the first `size` leaves; of no leaves, the hash of nothing. */
  root(size = this.size): string {
    return (size === 0 ? sha256Of() : this.#node(0, this.#within(size))).toString('hex');
  }

  /** The hashes by which the leaf of an index (from 0) leads to the root of the first `size` leaves: section 2.1.3.1. */
  inclusion(index: number, size = this.size): readonly string[] {
    if (index < 0 || index >= this.#within(size))
      throw new RangeError(`there is no leaf ${index} of ${size}`);
    const path: Buffer[] = [];
    let [from, to] = [0, size];
    while (to - from > 1) {
      const middle = from + splitOf(to - from);
      const right = index >= middle;
      path.push(right ? this.#node(from, middle) : this.#node(middle, to));
      [from, to] = right ? [middle, to] : [from, middle];
    }
    return hexOf(path.reverse());
  }

  /** The hashes that show the root of the first `first` leaves inside the root of the first `size`: section 2.1.4.1. */
  consistency(first: number, size = this.size): readonly string[] {
    if (first < 0 || first > this.#within(size)) throw new RangeError(`${first} is no beginning of ${size}`);
    if (first === 0 || first === size) return [];
    const path: Buffer[] = [];
    let [from, to, whole] = [0, size, true];
    while (first !== to) {
      const middle = from + splitOf(to - from);
      if (first <= middle) {
        path.push(this.#node(middle, to));
        to = middle;
      } else {
        path.push(this.#node(from, middle));
        [from, whole] = [middle, false];
      }
    }
    // The whole of the older tree is known to whoever asks.
    if (!whole) path.push(this.#node(from, to));
    return hexOf(path.reverse());
  }

  #node(from: number, to: number): Buffer {
    const size = to - from;
    const level = Math.log2(size);
    const full = Number.isInteger(level) ? this.#levels[level]?.[from / size] : undefined;
    if (full !== undefined) return full;
    const middle = from + splitOf(size);
    return nodeOf(this.#node(from, middle), this.#node(middle, to));
  }

  #within(size: number): number {
    if (!Number.isInteger(size) || size < 0 || size > this.size)
      throw new RangeError(`a tree of ${this.size} has no first ${size}`);
    return size;
  }
}

/** The largest power of two that is smaller than a size of two or more. */
const splitOf = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1);

const hexOf = (hashes: readonly Buffer[]): readonly string[] => hashes.map((hash) => hash.toString('hex'));

/** Whether a record is the one of an index in the log of a root: RFC 9162, section 2.1.3.2. */
export function includes(
  { root, size }: { readonly root: string; readonly size: number },
  { hash, index }: { readonly hash: string; readonly index: number },
  proof: readonly string[],
): boolean {
  if (index < 0 || index >= size) return false;
  let [at, last] = [index, size - 1];
  let node = leafOf(hash);
  for (const step of proof) {
    if (last === 0) return false;
    const sibling = Buffer.from(step, 'hex');
    if (at % 2 === 1 || at === last) {
      node = nodeOf(sibling, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      node = nodeOf(node, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && node.toString('hex') === root;
}

type Root = { readonly root: string; readonly size: number };

/** Whether the log of one root is the beginning of the log of another: RFC 9162, section 2.1.4.2. */
export function continues(older: Root, newer: Root, proof: readonly string[]): boolean {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root === newer.root;
  if (older.size === 0) return proof.length === 0 && older.root === new MerkleTree().root();
  // A full tree is a node of the larger one, and is left out of the proof.
  const full = Number.isInteger(Math.log2(older.size));
  const [first, ...rest] = (full ? [older.root, ...proof] : proof).map((hash) => Buffer.from(hash, 'hex'));
  if (first === undefined) return false;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let oldNode: Buffer = first;
  let newNode: Buffer = first;
  for (const step of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [oldNode, newNode] = [nodeOf(step, oldNode), nodeOf(step, newNode)];
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      newNode = nodeOf(newNode, step);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && oldNode.toString('hex') === older.root && newNode.toString('hex') === newer.root;
}

const half = (number: number): number => Math.floor(number / 2);
