import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Clerk } from './clerk.ts';

const header = `nunc: 1
case: moe-v-bolt
title: Moe v. Bolt Co.
parties:
  moe: { name: Moe, role: plaintiff }
  bolt: { name: Bolt Co., role: defendant }
claims:
  nuisance: { title: Nuisance, claimant: moe, against: [bolt] }
  trespass: { title: Trespass, claimant: moe, against: [bolt] }
tests:
  ripe: { title: Ripeness, authority: Invented for this test, elements: { harm: Harm is near. }, rule: harm }
entries:
`;
const complaint =
  '  - { id: complaint, type: ComplaintFiled, on: 2024-01-16, asserts: [nuisance, trespass] }\n';
const motion =
  '  - { id: motion, type: MotionFiled, on: 2024-02-16, movant: bolt, requests: [{ id: d, relief: dismiss, claims: [nuisance], grounds: [ripe] }] }\n';
const denial =
  '  - { id: order, type: OrderEntered, on: 2024-03-18, rulings: [{ motion: motion, disposition: denied }] }\n';

let clerk: Clerk;
beforeEach(() => {
  clerk = new Clerk();
});
afterEach(() => clerk.leaves());

type Problem = {
  readonly where: string;
  readonly line?: number;
  readonly column?: number;
  readonly what: string;
};
type Refusal = Problem & { readonly entry: string; readonly kind: string };

const load = (text: string, ...options: readonly string[]) =>
  clerk.types(['load', clerk.file('case.yaml', text), ...options]);
const append = (text: string, ...options: readonly string[]) =>
  clerk.asks<{
    ok: boolean;
    appended: number;
    already: number;
    refusals: Refusal[];
    disagreements: Problem[];
  }>(['append', 'moe-v-bolt', clerk.file('more.yaml', text), ...options]);
const check = async (text: string) => {
  const { answer, code } = await clerk.asks<{ ok: boolean; problems: Problem[] }>([
    'check',
    clerk.file('checked.yaml', text),
  ]);
  return { code, problems: answer.problems, said: answer.problems.map(({ what }) => what) };
};
const exported = async () => (await clerk.types(['export', 'moe-v-bolt', '--format', 'yaml'])).out;

/** What check, append and load say of one more entry: each the same, whatever else they say around it. */
async function atEveryDoor(entry: string) {
  const whole = `${header}${complaint}${motion}${denial}`;
  const checked = await check(`${whole}  - ${entry}\n`);
  expect((await load(whole)).code).toBe(0);
  const appended = await append(`- ${entry}`);
  const loaded = await load(`${whole}  - ${entry}\n`);
  return { checked, appended, loaded };
}

/** Each refused at every door, with what is said of it. */
const refused: Readonly<Record<string, readonly [entry: string, what: string]>> = {
  'a movant that nobody named': [
    '{ id: m2, type: MotionFiled, on: 2024-04-01, movant: boltt, requests: [{ id: s, relief: dismiss, claims: [trespass] }] }',
    'there is no party "boltt"; did you mean "bolt"?',
  ],
  'a party dismissed that nobody named': [
    '{ id: gone, type: PartyDismissed, on: 2024-04-01, party: zorn, claims: [trespass] }',
    'there is no party "zorn"; there is moe, bolt',
  ],
  'an appeal by nobody': [
    '{ id: appeal, type: AppealNoticed, on: 2024-04-01, by: zorn, of: order }',
    'there is no party "zorn"; there is moe, bolt',
  ],
  'an appeal from a motion': [
    '{ id: appeal, type: AppealNoticed, on: 2024-04-01, by: bolt, of: motion }',
    '"motion" is no order (it is MotionFiled); here goes OrderEntered, OrderAmended, StayEntered, JudgmentEntered, OrderVacated, OrderReversed or OrderAffirmed',
  ],
  'a claim that nobody described': [
    '{ id: m2, type: MotionFiled, on: 2024-04-01, movant: bolt, requests: [{ id: s, relief: dismiss, claims: [conversion] }] }',
    'there is no claim "conversion"; there is nuisance, trespass',
  ],
  'a test that nobody stated': [
    '{ id: m2, type: MotionFiled, on: 2024-04-01, movant: bolt, requests: [{ id: s, relief: dismiss, claims: [trespass], grounds: [rype] }] }',
    'there is no test "rype"; did you mean "ripe"?',
  ],
  'an element that its test does not have': [
    '{ id: o2, type: OrderEntered, on: 2024-04-01, findings: [{ test: ripe, element: hurt, holding: open }] }',
    'the test "ripe" has no element "hurt"; there is harm',
  ],
  'a motion that was never filed': [
    '{ id: o2, type: OrderEntered, on: 2024-04-01, rulings: [{ motion: motion-9, disposition: denied }] }',
    'no motion "motion-9" was ever filed; did you mean "motion"?',
  ],
  'an order where a motion belongs': [
    '{ id: o2, type: MotionOpposed, on: 2024-04-01, motion: order }',
    '"order" is no motion (it is OrderEntered); here goes MotionFiled',
  ],
  'a ruling on a claim that the motion was not directed at': [
    '{ id: o2, type: OrderAmended, on: 2024-04-01, order: order, rulings: [{ motion: motion, claims: [trespass], disposition: granted }] }',
    'the motion "motion" is not directed at the claim "trespass"; it is directed at nuisance',
  ],
  'two findings that cannot both stand': [
    '{ id: o2, type: OrderAmended, on: 2024-04-01, order: order, findings: [{ test: ripe, element: harm, holding: satisfied }, { test: ripe, element: harm, holding: open }] }',
    'ripe/harm is found both satisfied and open in this order',
  ],
  'an entry that comes after itself': [
    '{ id: p, type: PaperFiled, kind: other, after: [p] }',
    '"p" cannot come after itself',
  ],
  'a correction to a day that is none': [
    '{ id: c, type: EntryCorrected, entry: order, on: 2024-02-30, reason: Misread }',
    '`on`: 2024-02 has 29 days, so there is no 2024-02-30',
  ],
  'a correction that leaves an entry unreadable': [
    '{ id: c, type: EntryCorrected, entry: motion, set: { movant: null }, reason: Misread }',
    'it would leave motion unreadable: `movant` is missing: the party that asks, or the parties that ask together',
  ],
  'a claim that is not stayed, its stay lifted': [
    '{ id: l, type: StayLifted, on: 2024-04-01, claims: [nuisance] }',
    'claim nuisance is surviving since order: it is not stayed',
  ],
  'a mandate on what is no appeal': [
    '{ id: md, type: MandateIssued, on: 2024-04-01, appeal: order }',
    '"order" is no appeal (it is OrderEntered); here goes AppealNoticed',
  ],
  'a reversal of what is no order': [
    '{ id: r, type: OrderReversed, on: 2024-04-01, order: motion }',
    '"motion" is no order (it is MotionFiled); here goes OrderEntered, OrderAmended, StayEntered, JudgmentEntered, OrderVacated, OrderReversed or OrderAffirmed',
  ],
  'a verdict against who is no defendant to the claim': [
    '{ id: v, type: VerdictReturned, on: 2024-04-01, claims: [nuisance], against: [moe], favours: claimant }',
    'nuisance is against none of those whom this names',
  ],
  'a claim that an amended complaint leaves out': [
    '{ id: fac, type: PleadingAmended, on: 2024-04-01, amends: complaint, carries: [nuisance] }',
    'trespass is neither carried on, pleaded anew nor dropped, and the pleading that held it is superseded',
  ],
  'an adoption of what is no recommendation': [
    '{ id: o2, type: OrderEntered, on: 2024-04-01, adopts: order }',
    '"order" is no recommendation (it is OrderEntered); here goes RecommendationFiled',
  ],
  'an adoption in part of nothing': [
    '{ id: o2, type: OrderEntered, on: 2024-04-01, inPart: true }',
    'it adopts in part, and does not say what: `adopts` is missing',
  ],
  'a dismissal as to somebody whom nobody named': [
    '{ id: d, type: DismissalFiled, on: 2024-04-01, kind: stipulated, claims: [nuisance], against: [zorn] }',
    'there is no party "zorn"; there is moe, bolt',
  ],
  'a judgment satisfied that was never entered': [
    '{ id: j, type: JudgmentSatisfied, on: 2024-04-01, claims: [nuisance] }',
    'claim nuisance is surviving since order: it has no judgment to be satisfied',
  ],
  'an amended pleading that its own date puts before the complaint': [
    '{ id: fac, type: PleadingAmended, on: 2023-01-01, amends: complaint, repleads: [nuisance] }',
    'fac (2023-01-01 at the latest) comes after complaint, which is later (2024-01-16 at the earliest)',
  ],
};

describe('an entry with something wrong between it and the rest of the case', () => {
  for (const [name, [entry, what]] of Object.entries(refused))
    it(`is refused by check, append and load in the same words: ${name}`, async () => {
      const { checked, appended, loaded } = await atEveryDoor(entry);
      expect(checked.code).toBe(1);
      expect(checked.said.map((said) => said.replace(/^[\w-]+: /, ''))).toContain(what);
      const place = checked.problems.find((problem) => problem.what.endsWith(what));
      expect(place?.line).toBe(16);
      expect(appended.code).toBe(1);
      // The entry stands two columns further to the left in a file of its own.
      const at = { line: 1, column: (place?.column ?? 0) - 2 };
      expect(appended.answer.refusals).toContainEqual(expect.objectContaining({ what, ...at }));
      expect(appended.answer.refusals).toHaveLength(checked.problems.length);
      expect(loaded.code).not.toBe(0);
      expect(loaded.err).toContain(what);
      expect(loaded.err).toMatch(/case\.yaml:16:\d+: /);
    });

  it('is recorded nowhere', async () => {
    await atEveryDoor('{ id: l, type: StayLifted, on: 2024-04-01, claims: [nuisance] }');
    expect(await exported()).not.toContain('StayLifted');
  });
});

describe('a ruling that does not follow from its findings', () => {
  const entry =
    '{ id: o2, type: OrderAmended, on: 2024-04-01, order: order, findings: [{ test: ripe, element: harm, holding: satisfied }], rulings: [{ motion: motion, ground: ripe, disposition: granted }] }';

  it('is reported by check and by append in the same words, and recorded all the same', async () => {
    const { checked, appended } = await atEveryDoor(entry);
    expect(checked.code).toBe(1);
    expect(checked.said).toHaveLength(1);
    expect(appended.code).toBe(0);
    expect(appended.answer.disagreements.map(({ what }) => `o2: ${what}`)).toEqual(checked.said);
  });

  it('is reported by load too, which is done', async () => {
    const said = await load(`${header}${complaint}${motion}${denial}  - ${entry}\n`);
    expect(said.code).toBe(0);
    expect(said.err).toContain('comes out satisfied (ripe/harm satisfied)');
  });

  it('is reported once, with the entry that brings it', async () => {
    await load(`${header}${complaint}${motion}${denial}  - ${entry}\n`);
    const { answer } = await append('- { id: p, type: PaperFiled, on: 2024-05-01, kind: other }');
    expect(answer.disagreements).toEqual([]);
  });
});

describe('a case that uses a test of the library', () => {
  const stated = (text: string) => text.match(/standing:/g)?.length ?? 0;
  const onThat =
    '{ id: m2, type: MotionFiled, on: 2024-04-01, movant: bolt, requests: [{ id: s, relief: dismiss, claims: [trespass], grounds: [standing] }] }';

  it('has it recorded with the entry that first names it, whether loaded or appended', async () => {
    const { appended, loaded } = await atEveryDoor(onThat);
    expect(appended.code).toBe(0);
    expect(appended.answer.appended).toBe(2);
    expect(loaded.out).toContain('appended 0 entries');
    expect(stated(await exported())).toBe(1);
  });
});

describe('a wrong correction that was struck', () => {
  const text = `${header}${complaint}${motion}${denial}
  - { id: fix, type: EntryCorrected, entry: order, reason: A slip, set: { rulings: [{ motion: motion-9, disposition: denied }] } }
  - { id: strike, type: EntryStricken, entry: fix, reason: The correction was the slip }
`;

  it('counts for nothing: the file holds no fault, loads, and comes out of the log as it went in', async () => {
    expect(await check(text)).toMatchObject({ code: 0, problems: [] });
    expect((await load(text)).code).toBe(0);
    const out = await exported();
    expect(await check(out)).toMatchObject({ code: 0, problems: [] });
    expect((await load(out)).out).toContain('appended 0 entries');
  });

  it('is told as what it is as long as it is not', async () => {
    const { said, problems } = await check(text.replace(/ {2}- { id: strike.*\n/, ''));
    expect(said).toEqual(['no motion "motion-9" was ever filed; did you mean "motion"?']);
    expect(problems[0]?.line).toBe(17);
  });

  it('may be struck itself, and then counts again', async () => {
    const again = `${text}  - { id: unstrike, type: EntryStricken, entry: strike, reason: It was right }\n`;
    expect((await check(again)).said).toEqual([
      'no motion "motion-9" was ever filed; did you mean "motion"?',
    ]);
  });
});

describe('an entry that was wrong and was put right', () => {
  const wrong = denial.replace('motion: motion,', 'motion: motion-9,');

  it('is read as it was put right', async () => {
    const right =
      '  - { id: fix, type: EntryCorrected, entry: order, reason: A slip, set: { rulings: [{ motion: motion, disposition: denied }] } }\n';
    expect(await check(`${header}${complaint}${motion}${wrong}${right}`)).toMatchObject({ problems: [] });
  });

  it('is passed over where it was struck', async () => {
    const struck = '  - { id: gone, type: EntryStricken, entry: order, reason: Of another case }\n';
    expect(await check(`${header}${complaint}${motion}${wrong}${struck}`)).toMatchObject({ problems: [] });
  });
});

describe('a striking that takes from the case what other entries name', () => {
  it('is refused with what it would leave impossible', async () => {
    expect((await load(`${header}${complaint}${motion}`)).code).toBe(0);
    const { code, answer } = await append(
      "- { id: gone, type: EntryStricken, entry: 'party:bolt', reason: Never a party }",
    );
    expect(code).toBe(1);
    expect(answer.refusals).toContainEqual(
      expect.objectContaining({
        entry: 'gone',
        kind: 'upsets-later-entry',
        what: 'it would leave motion impossible: there is no party "bolt"; there is moe',
      }),
    );
  });
});

describe('an entry that was recorded anyway', () => {
  const lift = '{ id: lift, type: StayLifted, on: 2024-02-16, claims: [nuisance] }';

  it('is there already, for append and for load', async () => {
    expect((await load(`${header}${complaint}`)).code).toBe(0);
    expect((await append(`- ${lift}`, '--anyway')).code).toBe(0);
    expect((await append(`- ${lift}`)).answer).toMatchObject({ ok: true, appended: 0, already: 1 });
    const again = await load(`${header}${complaint}  - ${lift}\n`);
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toContain('appended 0 entries');
  });

  it('is recorded by load as it is by append', async () => {
    const text = `${header}${complaint}  - ${lift}\n`;
    expect((await load(text)).code).toBe(1);
    expect((await load(text, '--anyway')).code).toBe(0);
    expect((await append(`- ${lift}`)).answer).toMatchObject({ ok: true, appended: 0, already: 1 });
  });
});

describe('an entry that the case holds with other contents', () => {
  it('is refused by append and load in the same words', async () => {
    expect((await load(`${header}${complaint}`)).code).toBe(0);
    const other = '{ id: complaint, type: ComplaintFiled, on: 2024-01-17, asserts: [nuisance, trespass] }';
    const { answer } = await append(`- ${other}`);
    const loaded = await load(`${header}  - ${other}\n`);
    expect(answer.refusals.map(({ kind }) => kind)).toEqual(['duplicate-id']);
    expect(loaded.code).toBe(1);
    expect(loaded.err).toContain(answer.refusals[0]?.what);
  });
});

/** Case files with all kinds of faults: the project's, and those that may lie beside it. */
const faulty = [new URL('../casefile/refused/', import.meta.url)];
const trials = ['house', 'lawsuits'].map(
  (name) => new URL(`../../../shared/trials/${name}/`, import.meta.url),
);

describe('any case file', () => {
  const saidAlike = async (file: URL) => {
    const text = readFileSync(file, 'utf8');
    const path = clerk.file('case.yaml', text);
    const { code, answer } = await clerk.asks<{ problems: Problem[] }>(['check', path]);
    const loaded = await clerk.types(['load', path]);
    const lines = answer.problems.map(({ line, column, what }) =>
      [line, column, ` ${what}`].filter((part) => part !== undefined).join(':'),
    );
    const told = [...loaded.err.matchAll(/^(?:nunc: )?.*?case\.yaml:(?: (?=\D)|)(.+)$/gm)].map(
      ([, said]) => said,
    );
    expect(told.map((said) => said?.trim())).toEqual(lines.map((said) => said.trim()));
    if (code === 0) expect(loaded.code).toBe(0);
  };
  const filesIn = (folder: URL) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => new URL(name, folder));

  it.each(faulty.flatMap(filesIn))('is told by load what check tells it, line by line: %s', saidAlike);

  it.skipIf(!trials.every((folder) => existsSync(folder)))(
    'reads ../shared/trials beside the repository, and says of each the same; skipped where that folder is absent',
    async () => {
      for (const file of trials.flatMap(filesIn)) {
        await saidAlike(file);
        clerk.leaves();
        clerk = new Clerk();
      }
    },
  );
});
