import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/log/canonical-json.ts';
import { genesis, linkHash, linkHashOfBytes } from '../../src/log/chain.ts';
import { freshSeed } from '../chance.ts';

const saidOf = (write: () => string | undefined): string => {
  try {
    return write() ?? 'refused';
  } catch {
    return 'refused';
  }
};

/** RFC 8785 in its plainest form: keys by code units, texts and numbers as ECMAScript writes them. */
function byHand(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => byHand(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const held = Object.entries(value).filter(([, field]) => field !== undefined);
    held.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${held.map(([key, field]) => `${byHand(key)}:${byHand(field)}`).join(',')}}`;
  }
  const sound = typeof value === 'string' ? value.isWellFormed() : value !== undefined;
  if (!sound || (typeof value === 'number' && !Number.isFinite(value))) throw new TypeError('not JSON');
  return JSON.stringify(value);
}

describe('given a value of JSON', () => {
  it('is written as the RFC 8785 library writes it, whatever it holds', () => {
    const seed = freshSeed();
    const value = fc.anything({
      withNullPrototype: true,
      withDate: true,
      withSparseArray: true,
      withObjectString: true,
      key: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('10', '9', '__proto__', 'é', '', '-1', 'toJSON'),
      ),
      values: [
        fc.string({ unit: 'binary' }),
        fc.double(),
        fc.boolean(),
        fc.integer(),
        fc.constant(undefined),
      ],
    });
    const message = `seed ${seed}`;
    fc.assert(
      fc.property(value, (any) => {
        expect(
          saidOf(() => canonicalJson(any)),
          message,
        ).toBe(saidOf(() => canonicalize(any)));
      }),
      { seed, numRuns: 5_000 },
    );
    console.log(`canonical JSON: ${message}, 5000 values, the same as the library`);
  });

  it('is written as a reader of the RFC would by hand, of whatever halves its texts and keys are made', () => {
    const seed = freshSeed();
    // Surrogates with and without their halves, what JSON escapes, and what it need not.
    const text = fc
      .array(fc.constantFrom('a', 'b', '\ud83d', '\ude00', '"', '\\', '\n', '\u007f', '\u2028', 'é'), {
        maxLength: 4,
      })
      .map((parts) => parts.join(''));
    // Few keys, so that objects of other shapes come again and again.
    const key = fc.oneof(fc.constantFrom('a', 'b', 'ab', 'ba', '1', '10', '2', '', 'constructor'), text);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        text,
        fc.constantFrom(null, true, false, undefined, -0, 0, 1e21, 1e-7, 0.1, -1, Number.MAX_VALUE),
        fc.double(),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(value, (any) => {
        expect(saidOf(() => canonicalJson(any))).toBe(saidOf(() => byHand(any)));
      }),
      { seed, numRuns: 5_000 },
    );
    console.log(`canonical JSON: seed ${seed}, 5000 values, the same as by hand`);
  });

  it('is the same text in whatever order its keys came', () => {
    expect(canonicalJson({ b: 1, a: { d: [1e21, -0, 0.1], c: 'é\u2028' } })).toBe(
      '{"a":{"c":"é\u2028","d":[1e+21,0,0.1]},"b":1}',
    );
    expect(canonicalJson({ 9: 'nine', 10: 'ten' })).toBe('{"10":"ten","9":"nine"}');
  });

  it('is refused when JSON cannot hold it', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    for (const bad of [Number.NaN, '\ud800', undefined, () => 1, loop, 1n]) {
      expect(() => canonicalJson(bad)).toThrow(TypeError);
    }
  });
});

describe('given a link of the chain', () => {
  // Worked out by hand with `sha256sum`, so that another program can be held to the same.
  const link = { previous: genesis('docket-abc'), stream: 'docket-abc', version: 0 };

  it('is the hash of one canonical object, that anyone can write', () => {
    const text = canonicalJson({ id: 'e-1', type: 'MotionFiled' });
    const whole = canonicalJson({ entry: { id: 'e-1', type: 'MotionFiled' }, ...link });
    expect(whole).toBe(`{"entry":${text},"previous":"${link.previous}","stream":"docket-abc","version":0}`);
    expect(link.previous).toBe('3c70d334dbc40edb6d5bb8d3828713c6809c3bdae0c753ac8fe8a7accad91e6a');
    expect(linkHash(text, link)).toBe('617212ccb2688e6da8b4480b66ee9d682080b19f3810f6bd9504b069a8b0894e');
    expect(linkHashOfBytes(Buffer.from(text), link)).toBe(linkHash(text, link));
  });

  it('differs with the content, the place, the stream and what came before', () => {
    const hashes = [
      linkHash('{}', link),
      linkHash('{"a":1}', link),
      linkHash('{}', { ...link, version: 1 }),
      linkHash('{}', { ...link, stream: 'docket-xyz' }),
      linkHash('{}', { ...link, previous: genesis('docket-xyz') }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
