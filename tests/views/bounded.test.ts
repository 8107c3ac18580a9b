import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers } from '../../src/views/json/schemas/index.ts';
import { Clerk } from '../cli/clerk.ts';
import { expectGolden } from '../golden.ts';

/** A case whose motions against one claim have no dates; the other claim is dated throughout. */
const withMotions = (name: string, count: number): string =>
  [
    'nunc: 1',
    `case: ${name}`,
    'title: Poe v. Gadget House',
    'parties:',
    '  poe: { name: Poe, role: plaintiff }',
    '  gadget: { name: Gadget House, role: defendant }',
    'claims:',
    '  contract: { title: Breach of contract, claimant: poe, against: [gadget] }',
    '  tort: { title: Negligence, claimant: poe, against: [gadget] }',
    'entries:',
    '  - { id: complaint, type: ComplaintFiled, on: 2024-01-16, asserts: [contract, tort] }',
    ...Array.from({ length: count }, (_, index) => [
      `  - { id: motion-${index}, type: MotionFiled, movant: gadget, requests: [{ id: dismiss, relief: dismiss, claims: [contract] }] }`,
      `  - { id: order-${index}, type: OrderEntered, rulings: [{ motion: motion-${index}, disposition: denied }] }`,
    ]).flat(),
    '',
  ].join('\n');

const clerk = new Clerk();
const [MANY, FEW] = ['poe-v-gadget-many', 'poe-v-gadget-few'];
beforeAll(async () => {
  for (const [name, count] of [
    [MANY, 6],
    [FEW, 2],
  ] as const)
    expect((await clerk.types(['load', clerk.file(`${name}.yaml`, withMotions(name, count))])).code).toBe(0);
});
afterAll(() => clerk.leaves());

const NOT_EVERY_ORDER = 'not every order of them was tried';
const asText = async (...typed: readonly string[]) => (await clerk.types(typed)).out.replaceAll(/\s+/g, ' ');

describe('six undated motions against one claim, each denied', () => {
  it.each([
    ['audit', ['audit', MANY]],
    ['why', ['why', MANY, 'contract']],
    ['history', ['history', MANY, 'contract']],
  ])('%s says in a sentence that not every order of them was tried', async (name, typed) => {
    const { code, out, err } = await clerk.types(typed);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectGolden(new URL(`golden/bounded-${name}.txt`, import.meta.url), out);
  });

  it('an audit names the claim that may stand otherwise, and not the one that cannot', async () => {
    const text = await asText('audit', MANY);
    expect(text).toContain(
      `${NOT_EVERY_ORDER}, only the effective order: contract may stand otherwise, too.`,
    );
  });

  it('an audit of the one claim says it, and of the other does not', async () => {
    expect(await asText('audit', MANY, '--claim', 'contract')).toContain('it may stand otherwise, too.');
    expect(await asText('audit', MANY, '--claim', 'tort')).not.toContain(NOT_EVERY_ORDER);
  });

  it.each(['md', 'html'])('a memo as %s says it, too', async (format) => {
    expect(await asText('export', MANY, '--format', format)).toContain(NOT_EVERY_ORDER);
  });

  it('an answer for programs says it in the words of its published schema', async () => {
    const { answer } = await clerk.asks<{ claims: object[] }>(['audit', MANY]);
    expect(answers.audit.safeParse(answer).error?.issues ?? []).toEqual([]);
    expect(answer.claims).toMatchObject([{ id: 'contract', bounded: true, certain: false }, { id: 'tort' }]);
  });
});

describe('two undated motions against one claim, each denied', () => {
  it.each([
    ['audit', FEW],
    ['why', FEW, 'contract'],
    ['replay', FEW],
    ['export', FEW, '--format', 'md'],
    ['export', FEW, '--format', 'html'],
  ])('every order is tried, and nothing of bounds is said: %s', async (...typed) => {
    expect(await asText(...typed)).not.toContain(NOT_EVERY_ORDER);
  });

  it('its history does not say that it may stand otherwise', async () => {
    expect(await asText('history', FEW, 'contract')).not.toContain('otherwise');
  });
});
