import { describe, expect, it } from 'vitest';
import { type Drawn, draftOf, drawn, standingsAfter } from './case.ts';
import { HAVE_SHARED_DOCKETS, sharedDocket, WHERE } from './shared-dockets.ts';

const ANDERSON = 'marc-anderson-v-seaworld-parks';
const CONWAY = 'ellexa-conway-v-seaworld-parks';
const NELSON = 'kelly-nelson-v-seaworld-parks';
const MORIZUR = 'juliette-morizur-v-seaworld-parks';

/** Each entry that moves a claim or decides something, and where the claims then stand. */
const RULING_BY_RULING: readonly (readonly [
  entry: string,
  what: string,
  states: Readonly<Record<string, string>>,
])[] = [
  ['doc-1', 'removal from the state court', { [ANDERSON]: 'filed', [CONWAY]: 'filed' }],
  ['doc-15', 'a motion to remand touches no claim', { [ANDERSON]: 'filed', [CONWAY]: 'filed' }],
  ['doc-43', 'motion to dismiss', { [ANDERSON]: 'motion', [CONWAY]: 'motion' }],
  ['doc-46', 'remand denied', { [ANDERSON]: 'motion', [CONWAY]: 'motion' }],
  ['doc-53', 'reconsideration of the remand allowed', { [ANDERSON]: 'motion', [CONWAY]: 'motion' }],
  ['doc-65', 'remand reconsidered in part', { [ANDERSON]: 'motion', [CONWAY]: 'motion' }],
  ['doc-80', 'granted in part, with leave', { [ANDERSON]: 'undetermined', [CONWAY]: 'undetermined' }],
  [
    'doc-81',
    'second amended complaint, with two more plaintiffs',
    { [ANDERSON]: 'filed', [CONWAY]: 'filed', [NELSON]: 'filed', [MORIZUR]: 'filed' },
  ],
  [
    'doc-82',
    'second motion to dismiss',
    { [ANDERSON]: 'motion', [CONWAY]: 'motion', [NELSON]: 'motion', [MORIZUR]: 'motion' },
  ],
  [
    'doc-90',
    'granted in part again',
    {
      [ANDERSON]: 'undetermined',
      [CONWAY]: 'undetermined',
      [NELSON]: 'undetermined',
      [MORIZUR]: 'undetermined',
    },
  ],
  [
    'doc-94',
    'third amended complaint, which Conway does not file',
    { [ANDERSON]: 'filed', [CONWAY]: 'undetermined', [NELSON]: 'filed', [MORIZUR]: 'filed' },
  ],
  [
    'doc-99',
    'third motion to dismiss',
    { [ANDERSON]: 'motion', [CONWAY]: 'undetermined', [NELSON]: 'motion', [MORIZUR]: 'motion' },
  ],
  [
    'doc-105',
    'denied',
    { [ANDERSON]: 'survives', [CONWAY]: 'undetermined', [NELSON]: 'survives', [MORIZUR]: 'survives' },
  ],
];

const RULINGS: readonly (readonly [order: string, motion: string, disposition: string])[] = [
  ['doc-46', 'doc-15', 'denied'],
  ['doc-53', 'doc-50', 'granted'],
  ['doc-65', 'doc-55', 'granted-in-part'],
  ['doc-80', 'doc-43', 'granted-in-part'],
  ['doc-90', 'doc-82', 'granted-in-part'],
  ['doc-105', 'doc-99', 'denied'],
];

describe.skipIf(!HAVE_SHARED_DOCKETS)(
  `Anderson v. SeaWorld replays to what its docket says (${WHERE})`,
  () => {
    const seaworld: Drawn = HAVE_SHARED_DOCKETS
      ? drawn(sharedDocket('internet_archive/cand_287492.json'))
      : (undefined as never);

    it.each(RULING_BY_RULING)('after %s, %s', (entry, _, states) => {
      expect(standingsAfter(seaworld, entry)).toEqual(states);
    });

    it.each(RULINGS)('%s decides %s: %s', (order, motion, disposition) => {
      expect(draftOf(seaworld, order).data).toMatchObject({ rulings: [{ motion, disposition }] });
    });

    it('the first dismissal gives leave to amend, and the second does not say', () => {
      expect(draftOf(seaworld, 'doc-80').data).toMatchObject({ rulings: [{ leaveToAmend: true }] });
      expect(JSON.stringify(draftOf(seaworld, 'doc-90').data)).not.toContain('leaveToAmend');
    });

    it('every doubt about a claim is written on its entry', () => {
      for (const id of ['doc-80', 'doc-81', 'doc-90', 'doc-94'])
        expect(draftOf(seaworld, id).unresolved).not.toBeUndefined();
      expect(seaworld.replayed.anomalies).toEqual([]);
      expect([...seaworld.settled.refused]).toEqual([]);
    });
  },
);
