import { afterAll, describe, expect, it } from 'vitest';
import { Clerk } from '../cli/clerk.ts';
import { expectGolden } from '../golden.ts';

const clerk = new Clerk();
afterAll(() => clerk.leaves());

const at = (path: string): string => new URL(`../../examples/${path}`, import.meta.url).pathname;

const golden = async (name: string, ...args: readonly string[]): Promise<void> => {
  const { code, out, err } = await clerk.types(['value', ...args]);
  expect(err).toBe('');
  expect(code).toBe(0);
  expectGolden(new URL(`golden/value-${name}.txt`, import.meta.url), out);
};

describe('the two-stage case of the examples', () => {
  const folder = at('07-what-it-is-worth');
  const file = at('07-what-it-is-worth/value.yaml');

  it('rolls back to what its README works out', async () => {
    const { answer } = await clerk.asks<{ parties: { expected: number; gross: number }[] }>([
      'value',
      folder,
      file,
    ]);
    expect(answer.parties[0]).toMatchObject({ expected: 50_000, gross: 120_000 });
  });

  it('is reported as the golden file has it', () => golden('two-stage', folder, file));

  it('is reported between the two sides as the golden file has it', () =>
    golden('two-stage-theirs', folder, file, '--theirs', at('07-what-it-is-worth/theirs.yaml')));
});

describe('the everyday suit on the eve of summary judgment', () => {
  it('is reported as the golden file has it', () =>
    golden(
      'everyday-suit',
      at('everyday-suit'),
      at('everyday-suit/value.yaml'),
      '--at',
      '2032-09-19',
      '--trials',
      '20000',
    ));
});
