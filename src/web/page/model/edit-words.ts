import { longDay, readDay } from './days.ts';
import { base, view } from './state.ts';

/** What is tried out, in words: findings as the sentences that they answer, entries by their titles. */
export function triedWords(edit: string): string {
  const [kind, ...rest] = edit.split(' ');
  const typed = rest.join(' ');
  const [left = '', right = ''] = typed.split('=');
  const at = left.lastIndexOf(':');
  const [entry, about] = at < 0 ? ['', left] : [left.slice(0, at), left.slice(at + 1)];
  switch (kind) {
    case 'set':
      return `${findingWords(about)} is ${right.replaceAll('-', ' ')}${entry === '' ? '' : `, in ${titleOfEntry(entry)}`}`;
    case 'rule':
      return `${titleOfEntry(entry)} rules on ${claimTitle(about)}: ${RULED[right] ?? right.replaceAll('-', ' ')}`;
    case 'omit':
      return `${titleOfEntry(typed)} never happened`;
    case 'redate': {
      const day = readDay(right);
      return `${titleOfEntry(left)} is of ${day === undefined ? right : longDay(day)}`;
    }
    case 'insert':
      return `there is ${insertedTitle(typed)}`;
    default:
      return edit;
  }
}

const RULED: Readonly<Record<string, string>> = {
  grant: 'granted',
  'grant-with-leave': 'granted, with leave to amend',
  deny: 'denied',
  stay: 'stayed',
  defer: 'deferred',
};

const seen = () => view.answer.value ?? base.answer.value;

/** What a finding asks, in quotation marks; its name where the case does not say. */
export function findingWords(finding: string): string {
  const [key = finding, party] = finding.split('@');
  const asks = seen()?.asks[key];
  const words = asks === undefined ? key : `“${asks.replace(/\.$/, '')}”`;
  return party === undefined ? words : `${words} as to ${party}`;
}

/** An entry by its title, also one that is not in what is tried out. */
export function titleOfEntry(id: string): string {
  const found = [base.answer.value, view.answer.value]
    .flatMap((known) => known?.entries ?? [])
    .find((one) => one.id === id);
  return found?.title ?? found?.label ?? id;
}

/** A claim by its title, and whose it is. */
export function claimTitle(id: string): string {
  const [claim = id, party] = id.split('@');
  const lane = seen()?.lanes.find((one) => one.kind !== 'motion' && one.id === claim);
  const words = lane === undefined ? claim : `${lane.title} (${lane.whose})`;
  return party === undefined ? words : `${words} as to ${party}`;
}

function insertedTitle(json: string): string {
  try {
    const { type, data, on } = JSON.parse(json) as {
      readonly type?: string;
      readonly on?: string;
      readonly data?: { readonly title?: string };
    };
    const day = readDay(on ?? '');
    return `${data?.title ?? type ?? 'another entry'}${day === undefined ? '' : ` of ${longDay(day)}`}`;
  } catch {
    return 'another entry';
  }
}

/** A sentence of the docket with the ids in it as what they stand for: claims and entries by title, findings as they ask. */
export function withTitles(sentence: string): string {
  const known = seen();
  if (known === null) return sentence;
  return sentence.replace(/[a-z0-9]+(?:-[a-z0-9]+)+(?:\/[a-z0-9-]+)?/g, (id) => {
    if (known.asks[id] !== undefined) return findingWords(id);
    const lane = known.lanes.find((one) => one.kind !== 'motion' && one.id === id);
    if (lane !== undefined) return lane.title;
    return known.entries.some((one) => one.id === id) ? titleOfEntry(id) : id;
  });
}
