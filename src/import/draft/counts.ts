/** Counts of a complaint as dockets name them: `Count II`, `Counts 1 and 3`, `First Cause of Action`. */

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const WORDS = 'one two three four five six seven eight nine ten'.split(' ');
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** No complaint that is argued count by count has more; larger numbers are something else. */
const MOST_COUNTS = 30;

const NUMBER = String.raw`(?:\d{1,2}|[ivxl]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten)\b`;
const LIST = new RegExp(
  String.raw`\b(?:counts?|causes? of action|claims?) ((?:${NUMBER}(?:,? (?:and|through|&|-) |, ?|-)?){1,20})`,
  'gi',
);
const ORDINAL = new RegExp(
  String.raw`\b(${ORDINALS.join('|')}) (?:count|cause of action|claim for relief)\b`,
  'gi',
);

function numberOf(written: string): number | null {
  const word = written.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  const spelled = WORDS.indexOf(word);
  if (spelled >= 0) return spelled + 1;
  let sum = 0;
  let last = 0;
  for (const letter of [...word].reverse()) {
    const value = ROMAN[letter];
    if (value === undefined) return null;
    sum += value < last ? -value : value;
    last = Math.max(last, value);
  }
  return sum > 0 ? sum : null;
}

/** The numbers of the counts that a text names, in order, each once. `Counts I through III` names three. */
export function countsIn(text: string): readonly number[] {
  const found = new Set<number>();
  for (const list of text.slice(0, 20_000).matchAll(LIST)) {
    let from: number | null = null;
    let open = false;
    for (const [word] of (list[1] ?? '').matchAll(/[a-z0-9]+|-/gi)) {
      if (/^(?:through|-)$/i.test(word)) {
        open = true;
        continue;
      }
      if (/^and$/i.test(word)) continue;
      const number = numberOf(word);
      if (number === null || number < 1 || number > MOST_COUNTS) continue;
      for (let each = open && from !== null ? from : number; each <= number; each++) found.add(each);
      from = number;
      open = false;
    }
  }
  for (const one of text.slice(0, 20_000).matchAll(ORDINAL))
    found.add(ORDINALS.indexOf((one[1] ?? '').toLowerCase()) + 1);
  return [...found].sort((one, other) => one - other);
}
