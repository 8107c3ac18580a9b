import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { valuationJsonSchema } from '../../src/value/index.ts';
import { expectGolden } from '../golden.ts';
import { roeValued } from './two-stage.ts';

const schema = valuationJsonSchema() as Parameters<typeof z.fromJSONSchema>[0];

describe('the published JSON Schema of a valuation file', () => {
  it('is the one that the reader has (NUNC_UPDATE=1 writes it anew)', () => {
    expectGolden(
      new URL('../../docs/schema/valuation.schema.json', import.meta.url),
      `${JSON.stringify(schema, null, 2)}\n`,
    );
  });

  it.each([
    ['a whole file', roeValued, true],
    [
      'every way to write an amount',
      {
        currency: 'USD',
        relief: {
          a: 5,
          b: '5k',
          c: [1, 2],
          d: { low: 1, high: 2 },
          e: { low: 1, likely: 2, high: 3 },
          f: { p10: 1, p90: 9 },
          g: { 100: 0.5, 200: 0.5 },
          h: { discrete: [{ amount: 1, odds: 1 }] },
          i: { acme: 5, bolt: [1, 2] },
          j: null,
        },
      },
      true,
    ],
    ['a section that there is not', { currency: 'USD', reliefs: {} }, false],
    ['no currency', { odds: {} }, false],
    ['odds of 3', { currency: 'USD', trial: { a: 3 } }, false],
  ])('takes what the reader takes: %s', (_, file, taken) => {
    expect(z.fromJSONSchema(schema).safeParse(JSON.parse(JSON.stringify(file))).success).toBe(taken);
  });
});
