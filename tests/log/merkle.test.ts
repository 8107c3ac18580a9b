import { describe, expect, it } from 'vitest';
import { sha256, sha256Of } from '../../src/log/chain.ts';
import { continues, includes, MerkleTree } from '../../src/log/merkle.ts';

const record = (n: number) => sha256(`record ${n}`);
const treeOf = (size: number) => {
  const tree = new MerkleTree();
  for (let n = 0; n < size; n += 1) tree.add(record(n));
  return tree;
};

/** RFC 9162, section 2.1.1, word for word and as slow as it reads. */
function rootByDefinition(leaves: readonly string[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return sha256Of();
  if (leaves.length === 1) return sha256Of(Uint8Array.of(0), Buffer.from(only, 'hex'));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256Of(Uint8Array.of(1), rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)));
}

const SIZES = Array.from({ length: 34 }, (_, size) => size);
const other = (hash: string) => (hash.startsWith('0') ? '1' : '0') + hash.slice(1);

describe('a Merkle tree over a log', () => {
  it('has the roots that are published for the test data of Certificate Transparency', () => {
    const inputs = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const roots = [
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ];
    const tree = new MerkleTree();
    for (const input of inputs) tree.add(input);
    expect(roots.map((_, size) => tree.root(size))).toEqual(roots);
  });

  it.each(SIZES)('of %i records has the root of the definition, from each earlier size on', (size) => {
    const tree = treeOf(size);
    const leaves = Array.from({ length: size }, (_, n) => record(n));
    for (let first = 0; first <= size; first += 1)
      expect(tree.root(first)).toBe(rootByDefinition(leaves.slice(0, first)).toString('hex'));
  });

  it.each(SIZES.slice(1))('of %i records proves of each that it is there, and where', (size) => {
    const tree = treeOf(size);
    const whole = { root: tree.root(), size };
    for (let index = 0; index < size; index += 1) {
      const proof = tree.inclusion(index);
      const at = (hash: string, place: number) => ({ hash, index: place });
      expect(includes(whole, at(record(index), index), proof)).toBe(true);
      expect(includes(whole, at(record(size), index), proof)).toBe(false);
      if (size > 1) expect(includes(whole, at(record(index), (index + 1) % size), proof)).toBe(false);
      expect(includes({ ...whole, root: other(whole.root) }, at(record(index), index), proof)).toBe(false);
      expect(includes(whole, at(record(index), index), [...proof, record(0)])).toBe(false);
      if (proof.length > 0) {
        expect(includes(whole, at(record(index), index), proof.slice(1))).toBe(false);
        expect(includes(whole, at(record(index), index), [other(proof[0] ?? ''), ...proof.slice(1)])).toBe(
          false,
        );
      }
    }
    expect(() => tree.inclusion(size)).toThrow(RangeError);
  });

  it.each(SIZES)('of %i records proves of each earlier one that it is its beginning', (size) => {
    const tree = treeOf(size);
    const newer = { root: tree.root(), size };
    for (let first = 0; first <= size; first += 1) {
      const older = { root: tree.root(first), size: first };
      const proof = tree.consistency(first);
      expect(continues(older, newer, proof)).toBe(true);
      expect(continues(older, newer, [...proof, record(0)])).toBe(false);
      if (first === 0) continue;
      expect(continues({ ...older, root: other(older.root) }, newer, proof)).toBe(false);
      expect(continues(older, { ...newer, root: other(newer.root) }, proof)).toBe(false);
      for (const [at, hash] of proof.entries())
        expect(continues(older, newer, proof.with(at, other(hash)))).toBe(false);
    }
    expect(() => tree.consistency(size + 1)).toThrow(RangeError);
  });
});
