import { type ClaimWord, endWord, isStateWord, type StateWord } from '../../../machines/index.ts';
import { tag, tenth } from './markup.ts';

/** How states look: a colour and a pattern each, so that one of the two is enough, on screen and in grey. */

type Look = { readonly colour: string; readonly ink: string; readonly marks: string };

const line = (d: string, ink: string, width = 1): string =>
  tag('path', { d, stroke: ink, 'stroke-width': width, fill: 'none' });
const dot = (cx: number, cy: number, ink: string, r = 1.1): string => tag('circle', { cx, cy, r, fill: ink });

const FALLING = 'M-1 1 l2 -2 M0 8 l8 -8 M7 9 l2 -2';
const RISING = 'M-1 7 l2 2 M0 0 l8 8 M7 -1 l2 2';

const ofClaims: Readonly<Record<ClaimWord, Look>> = {
  filed: { colour: '#e3ecf5', ink: '#8fa6bd', marks: '' },
  motion: { colour: '#fbe3a6', ink: '#c08a17', marks: dot(2, 2, '#c08a17') + dot(6, 6, '#c08a17') },
  survives: { colour: '#b9dfc0', ink: '#3f8a54', marks: line('M0 4 h8', '#6fb380') },
  dismissed: { colour: '#e9c6c1', ink: '#a8433a', marks: line(FALLING, '#bf6f66') },
  stayed: { colour: '#d3cfe8', ink: '#6a5fa8', marks: line('M2 0 v8 M6 0 v8', '#8f86c4') },
  withdrawn: { colour: '#e8e8e6', ink: '#8a8a86', marks: dot(4, 4, '#8a8a86') },
  settled: { colour: '#cfe3e6', ink: '#3f7f89', marks: line('M0 2 h8 M0 6 h8', '#7fb0b8') },
  judgment: { colour: '#aab2bd', ink: '#4a5461', marks: line(`${FALLING} ${RISING}`, '#7d8794', 0.8) },
};

const UNKNOWN: Look = { colour: '#ffffff', ink: '#5b6570', marks: dot(4, 4, '#5b6570', 1.6) };

/** Matters look like the claims whose place in their life they share; a motion has no bar in a picture. */
const looks: Readonly<Record<StateWord, Look>> = {
  ...ofClaims,
  open: ofClaims.filed,
  'meet-and-confer': ofClaims.motion,
  compelled: ofClaims.survives,
  denied: ofClaims.dismissed,
  closed: ofClaims.withdrawn,
  pending: UNKNOWN,
  decided: UNKNOWN,
  moot: UNKNOWN,
};

/** How a state looks, as an audit says it; another text, as `unasserted`, looks like none. */
export function pictureLookOf(state: string): Look {
  const word = endWord(state);
  return isStateWord(word) ? looks[word] : UNKNOWN;
}

/** The colour that stands for "perhaps not on the docket yet". */
const ABSENT: Look = { colour: '#ffffff', ink: '#9aa5b1', marks: '' };

/** Patterns of the states, alone and mixed, by number: what is on a docket never becomes a name in the picture. */
export class Patterns {
  private readonly numbers = new Map<string, number>();
  private readonly made: string[] = [];

  /** A fill for what is in one of these states, or perhaps not there yet: one pattern, or stripes of each. */
  fill(states: readonly string[], mayBeAbsent: boolean): string {
    const key = JSON.stringify([states, mayBeAbsent]);
    const known = this.numbers.get(key);
    const number = known ?? this.numbers.size;
    if (known === undefined) {
      this.numbers.set(key, number);
      const [only] = states;
      this.made.push(
        states.length === 1 && only !== undefined && !mayBeAbsent
          ? plain(`look-${number}`, pictureLookOf(only))
          : striped(`look-${number}`, [...states.map(pictureLookOf), ...(mayBeAbsent ? [ABSENT] : [])]),
      );
    }
    return `url(#look-${number})`;
  }

  /** The definitions that the fills refer to. */
  definitions(): string {
    return tag('defs', {}, this.made.join(''));
  }
}

const plain = (id: string, { colour, marks }: Look): string =>
  tag(
    'pattern',
    { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    tag('rect', { width: 8, height: 8, fill: colour }) + marks,
  );

const STRIPE = 7;

function striped(id: string, parts: readonly Look[]): string {
  const size = STRIPE * parts.length;
  const stripes = parts.map(({ colour, ink }, index) =>
    [
      tag('rect', { x: index * STRIPE, y: 0, width: STRIPE, height: size, fill: colour }),
      tag('path', { d: `M${tenth(index * STRIPE)} 0 v${tenth(size)}`, stroke: ink, 'stroke-width': 0.9 }),
    ].join(''),
  );
  return tag(
    'pattern',
    { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    stripes.join(''),
  );
}
