import { describe, expect, it } from 'vitest';
import type { ClaimId, FindingKey, Holding } from '../../../events/index.ts';
import { openRecord } from '../../../src/audit/index.ts';
import type { Sensitivity, Simulation } from '../../../src/branches/index.ts';
import { outlookSvg } from '../../../src/views/picture/outlook.ts';
import { brokenKey, brokenName, evenlyBroken } from '../../../src/views/picture/sheet.ts';
import { textWidth } from '../../../src/views/picture/text-width.ts';
import { tornadoSvg } from '../../../src/views/picture/tornado.ts';
import { simulationView } from '../../../src/views/text/simulation-view.ts';
import { plainText } from '../../../src/views/text/styled.ts';
import { caption, entry } from '../../roe-v-acme.ts';

const LONG_TITLE =
  'Breach of the implied covenant of good faith and fair dealing in the plan of 1998, as amended in 2003';
const LONG_ID = 'implied-covenant-of-good-faith-and-fair-dealing-in-the-plan-of-1998-as-amended';

const { docket } = openRecord([
  ...caption,
  entry('ClaimDescribed', 'claim:long', { claim: LONG_ID, title: LONG_TITLE, claimant: 'roe' }),
]);

/** A finding's odds, and how many claims survive on average however it comes out. */
const finding = (key: string, when: Partial<Record<Holding, number>>): Sensitivity => {
  const means = Object.values(when);
  return { finding: key as FindingKey, when, swing: Math.max(...means) - Math.min(...means) };
};

const simulated = (over: Partial<Simulation>): Simulation => ({
  case: null,
  method: 'exact',
  trials: null,
  seed: null,
  claims: ['contract', LONG_ID].map((id) => ({ id: id as ClaimId, survives: 0.5, states: {} })),
  jointly: [{ event: 'exactly this many claims survive', number: 1, probability: 1 }],
  expected: 1,
  sensitivity: [],
  ...over,
});

const outlook = (over: Partial<Simulation> = {}): string => outlookSvg(simulated(over), docket.caption);

/** What a picture says, piece by piece, from the first that is drawn to the last. */
const said = (svg: string): readonly string[] =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text = '']) => text);

const widths = (svg: string): readonly number[] =>
  [...svg.matchAll(/<rect[^>]* width="([\d.]+)" height="16"/g)].map(([, width]) => Number(width));

describe('findings that move the average', () => {
  const svg = outlook({
    sensitivity: [
      finding('hunt/no-individual-participation', { satisfied: 1.8, 'not-satisfied': 0.4, open: 1.8 }),
      finding('plausibility/facts-pleaded', { satisfied: 1.2, 'not-satisfied': 0.8, open: 1 }),
      finding('quiet/still', { satisfied: 1, 'not-satisfied': 1 }),
    ],
  });

  it('are drawn as a bar each, from the fewest claims to the most, the widest first', () => {
    expect(widths(svg)).toHaveLength(2);
    expect(widths(svg)).toEqual(widths(svg).toSorted((a, b) => b - a));
  });

  it('have their names beside them, and at each end the holding that leads there', () => {
    const words = said(svg);
    for (const word of [
      'What matters most',
      'hunt/no-individual-participation',
      'moves the average by 1.40',
      'not satisfied 0.40',
      'satisfied or open 1.80',
    ])
      expect(words).toContain(word);
  });

  it('have a holding marked that leads to neither end', () => {
    expect(said(svg)).toContain('open 1.00');
  });

  it('leave out a finding that moves nothing', () => {
    expect(svg).not.toContain('quiet/still');
  });
});

describe('findings of which none moves the average', () => {
  it('are not spoken of where sums of chances differ by a hair', () => {
    const hair = finding('quiet/still', { satisfied: 1, 'not-satisfied': 1 + 1e-15 });
    expect(outlook({ sensitivity: [hair] })).not.toContain('What matters most');
  });

  it('are not spoken of in the text either', () => {
    const hair = finding('quiet/still', { satisfied: 1, 'not-satisfied': 1.004 });
    const lines = simulationView(simulated({ sensitivity: [hair] }), docket.caption, 80);
    expect(lines.map(plainText).join('\n')).not.toContain('What matters most');
  });

  it('are not spoken of', () => {
    expect(outlook({ sensitivity: [finding('quiet/still', { satisfied: 1 })] })).not.toContain(
      'What matters most',
    );
  });
});

describe('odds without ranges', () => {
  it('have nothing said of ranges', () => {
    expect(said(outlook())).toContain('Exact.');
  });
});

describe('a claim with a long title and a long id', () => {
  it('has its title shortened in sight, and whole where the pointer rests', () => {
    const svg = outlook();
    expect(said(svg).some((text) => text.startsWith('Breach of the implied') && text.endsWith('…'))).toBe(
      true,
    );
    expect(svg).toContain(`<title>${LONG_TITLE}</title>`);
  });

  it('has its id whole, broken at a hyphen', () => {
    expect(said(outlook()).join('')).toContain(LONG_ID);
  });
});

describe('sixty claims', () => {
  it('have the chance of the likeliest number told, and no number on top of another', () => {
    const words = said(
      outlook({
        claims: Array.from({ length: 60 }, (_, at) => ({
          id: `claim-${at}` as ClaimId,
          survives: 0.25,
          states: {},
        })),
        jointly: Array.from({ length: 61 }, (_, number) => ({
          event: 'exactly this many claims survive' as const,
          number,
          probability: number === 30 ? 0.4 : 0.01,
        })),
      }),
    );
    expect(words).toContain('40.0%');
    expect(words).not.toContain('1.0%');
    expect(words).toContain('30');
    expect(words).not.toContain('31');
  });
});

describe('the name of a finding that is too wide for its column', () => {
  const key = 'equal-protection-asylum/nationality-neutral-standards-as-applied-to-every-applicant';

  it('is broken at its slash, and nothing of it is lost', () => {
    const lines = brokenKey(key, 300, 10.5);
    expect(lines[0]).toBe('equal-protection-asylum/');
    expect(lines.join('')).toBe(key);
  });

  it('is whole in a tornado', () => {
    const holding = {
      holding: 'open' as const,
      claims: [{ id: 'contract' as ClaimId, from: 'survives', to: 'dismissed' }],
    };
    const svg = tornadoSvg(
      [{ finding: key as FindingKey, recorded: 'satisfied', holdings: [holding], moves: 1 }],
      docket.caption,
      null,
    );
    expect(said(svg).join('')).toContain(key);
  });

  it('without a hyphen or slash is broken where it must be', () => {
    const name = 'x'.repeat(120);
    const lines = brokenName(name, 100, 9);
    expect(lines.join('')).toBe(name);
    for (const line of lines) expect(textWidth(line, 9)).toBeLessThanOrEqual(100);
  });
});

describe('a title in two lines', () => {
  it('leaves no last word alone', () => {
    expect(evenlyBroken('Temporary refuge under Geneva Convention IV', 210, 10.5)).toEqual([
      'Temporary refuge under',
      'Geneva Convention IV',
    ]);
  });
});
