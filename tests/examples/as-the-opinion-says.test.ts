/** What the opinion of the worked case says and answers have to keep, each with its page of 712 F. Supp. */
import { describe, expect, it } from 'vitest';
import { audit, caseFromFile, why } from '../../src/lib/index.ts';
import { exampleCase, exampleText, recorded } from './case-files.ts';

const worked = caseFromFile(exampleText('abc-v-meese', 'case.yaml'));
const entries = recorded(exampleCase('abc-v-meese'));
const entry = (id: string) => entries.find((one) => one.id === id);

const dismissal = (claim: string) => audit(worked).claims.find(({ id }) => id === claim)?.dismissal;

describe('the point that relief so limited leaves no standing (761)', () => {
  it('is no part of the second motion, and comes once relief is limited', () => {
    expect(JSON.stringify(entry('motion-2')?.data)).not.toContain('article-iii-standing');
    expect(entry('standing-raised')).toMatchObject({ type: 'MotionFiled', after: ['relief-limited'] });
  });

  it('comes before the argument, at which the limit was made clear again', () => {
    expect(entry('relief-limited')?.before ?? []).toContain('argument');
    expect(entry('supplemental-memorandum')).toBeDefined();
    expect(entry('reply')).toBeDefined();
  });
});

describe('a ruling on which no finding is in the record (762)', () => {
  it('stands as recorded, and nothing says that its ground does not defeat the claim', () => {
    const said = JSON.stringify(why(worked, 'free-exercise-members'));
    expect(said).toContain('"granted"');
    expect(said).not.toContain('does not defeat');
  });
});

describe('what is said by implication only', () => {
  it('is marked so where it ends a claim, whichever ruling is the last (762, 764)', () => {
    for (const claim of ['free-exercise', 'free-exercise-members', 'religious-harassment'])
      expect(dismissal(claim), claim).toMatchObject({ express: false });
    for (const claim of ['orgs-tort', 'refugees-geneva'])
      expect(dismissal(claim), claim).toMatchObject({ express: true });
  });

  it('is marked so where a claim survives (774-75)', () => {
    const because = audit(worked).claims.find(({ id }) => id === 'refugees-tort')?.because ?? [];
    expect(because.at(-1)).toMatchObject({ entry: 'order-1989', express: false });
  });
});

describe('a dismissal for want of standing (762, 766)', () => {
  it('is a dismissal and no summary judgment, and without prejudice by the Rule', () => {
    for (const claim of ['free-exercise', 'orgs-tort'])
      expect(dismissal(claim), claim).toMatchObject({
        kind: 'motion-to-dismiss',
        prejudice: 'without',
        prejudiceBy: 'rule-41b',
      });
  });
});

describe('a dismissal on the merits on which the order is silent (763, 769-71)', () => {
  it('is with prejudice by the Rule', () => {
    for (const claim of ['religious-harassment', 'refugees-geneva', 'refugees-customary-law'])
      expect(dismissal(claim), claim).toMatchObject({ prejudice: 'with', prejudiceBy: 'rule-41b' });
  });
});

describe('exhaustion (765-67)', () => {
  it('asks for severe harm beside futility, and keeps for whom the facts were construed', () => {
    const test = entries.find((one) => one.type === 'TestStated' && one.data.test === 'exhaustion');
    expect(test?.data).toMatchObject({
      rule: { any: ['exhausted', { all: ['futile', 'severe-harm'] }, 'relief-unavailable'] },
    });
    expect(JSON.stringify(entry('order-1989'))).toContain('most favorably to the non-movants');
  });
});

describe('what can be read in two ways', () => {
  it('has a reading for each', () => {
    const named = entries.flatMap((one) => (one.type === 'ReadingNamed' ? [one.data.reading] : []));
    // The merits of the organizations (767, 774), harassment in 1987 (762), the form of free exercise (762).
    expect(named).toEqual(
      expect.arrayContaining([
        'merits-reached-for-organizations',
        'harassment-new-in-fac',
        'free-exercise-lost-on-summary-judgment',
      ]),
    );
  });
});

describe('the notes of the opinion', () => {
  it.each([['761 n.1'], ['763 n.2'], ['769 n.7'], ['772 n.8'], ['774 n.11'], ['774 n.12']])(
    'has note %s where it bears',
    (note) => {
      expect(exampleText('abc-v-meese', 'case.yaml')).toContain(note);
    },
  );

  it('keep the day of the limit as either page has it (759, 761)', () => {
    expect(entry('relief-limited')?.cites?.join()).toContain('on or before');
  });
});
