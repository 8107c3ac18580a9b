import { describe, expect, it } from 'vitest';
import { readDraft } from '../../events/index.ts';
import { nearest } from '../../events/nearest.ts';

const faultsOf = (written: Record<string, unknown>): readonly string[] => {
  const read = readDraft(written);
  return read.ok ? [] : read.faults.map(({ path, what }) => `${path.join('.')}: ${what}`);
};

describe('given an entry as a person writes it', () => {
  it('it is read with the envelope around its own data', () => {
    expect(
      readDraft({ id: 'stay', type: 'StayEntered', on: '1987-08-21', form: 'oral', note: 'From the bench' }),
    ).toEqual({
      ok: true,
      draft: {
        id: 'stay',
        type: 'StayEntered',
        schemaVersion: 1,
        on: '1987-08-21',
        note: 'From the bench',
        data: { form: 'oral' },
      },
    });
  });

  it('where its type has a field of the envelope’s name, the type’s own is meant', () => {
    const read = readDraft({
      id: 'fix',
      type: 'EntryCorrected',
      entry: 'stay',
      on: '1987-08-20',
      cites: ['Tr. 4'],
      reason: 'Misread',
    });
    expect(read).toMatchObject({ draft: { data: { on: '1987-08-20', cites: ['Tr. 4'] } } });
    expect(read).not.toHaveProperty('draft.on');
    expect(
      readDraft({
        id: 'p',
        type: 'PartyNamed',
        party: 'roe',
        name: 'Roe',
        role: 'plaintiff',
        cites: ['Compl. 1'],
      }),
    ).toMatchObject({
      draft: { data: { cites: ['Compl. 1'] } },
    });
  });
});

describe('given an entry with faults', () => {
  it('all of them are told, in sentences, with what was expected and what was likely meant', () => {
    expect(
      faultsOf({
        id: 'Order 1',
        type: 'OrderEntered',
        on: '1987-02-30',
        rulings: [{ disposition: 'grantd', leaveToAmend: 'yes' }, 'denied'],
        findings: { test: 'hunt' },
        notes: 'x',
      }),
    ).toEqual([
      'id: `id`: an entry id is written in lower-case letters, digits, dots and hyphens, like order-1987, not "Order 1"',
      'on: `on`: 1987-02 has 28 days, so there is no 1987-02-30',
      'findings: `findings` must be a list, not fields with their names',
      'rulings.0.disposition: `disposition` must be one of granted, denied, granted-in-part, deferred, withdrawn, moot, not-reached, unknown, not "grantd"; did you mean "granted"?',
      'rulings.0.leaveToAmend: `leaveToAmend` must be true or false, not "yes"',
      'rulings.1: an item of `rulings` must be fields with their names, not "denied"',
      'notes: there is no field "notes" here; did you mean "note"? (all of them: docs/ENTRIES.md)',
    ]);
  });

  it('a rule is told what is wrong with the way that was likely meant', () => {
    const test = {
      id: 't',
      type: 'TestStated',
      test: 't',
      title: 'T',
      authority: 'A',
      elements: { one: 'One' },
    };
    expect(faultsOf({ ...test, rule: { all: [] } })).toEqual(['rule.all: `all` must name at least one']);
    expect(faultsOf({ ...test, rule: { atLeast: 0, of: ['one'] } })).toEqual([
      'rule.atLeast: `atLeast` must be 1 or more',
    ]);
    expect(faultsOf({ ...test, rule: { any: ['One Two'] } })[0]).toContain(
      'an element id is written in lower-case letters',
    );
    expect(faultsOf({ ...test, rule: 3 })).toHaveLength(1);
    expect(faultsOf({ ...test, elements: { 'Element One': 'x' }, rule: 'one' })[0]).toContain(
      'an element id is written',
    );
  });

  it.each([
    [undefined, '`type` is missing: what was filed or decided, e.g. MotionFiled'],
    ['motion-filed', 'there is no entry type "motion-filed"; did you mean "MotionFiled"?'],
    ['toString', /^there is no entry type "toString"; the types are CaseOpened, /],
    [7, /^there is no entry type "7"/],
  ])('the type %j is told what there is', (type, what) => {
    const read = readDraft({ id: 'e', type });
    expect(read.ok ? [] : read.faults.map((fault) => fault.what)).toEqual([expect.stringMatching(what)]);
  });
});

describe('the nearest word', () => {
  it.each([
    ['breech', 'breach'],
    ['braech', 'breach'],
    ['BREACH', 'breach'],
    ['breach of contract', 'breach-of-contract'],
    ['free_exercise', 'free-exercise'],
    ['free', 'free-exercise'],
    ['breahc', 'breach'],
  ])('to %s is %s', (written, meant) => {
    expect(nearest(written, ['breach-of-contract', 'fraud', 'breach', 'free-exercise'])).toBe(meant);
  });

  it.each(['conversion', '', 'x', 'xx', 'y'.repeat(10_000)])('to %s is none', (written) => {
    expect(nearest(written, ['breach', 'fraud', 'free-exercise'])).toBeUndefined();
  });
});
