import type { Fault } from '../../events/faults.ts';
import type { Reading } from './read-amount.ts';

/**
 * Reads a probability: a number from 0 to 1, or a percentage (60%).
 *
 * @param name what it is for, as its fault begins
 */
export function readChance(written: unknown, path: Fault['path'], name: string): Reading<number> {
  const refused = (what: string): Reading<number> => ({ ok: false, faults: [{ path, what }] });
  const share = typeof written === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(written)?.[1] : undefined;
  if (typeof written !== 'number' && share === undefined)
    return refused(`${name} needs a probability from 0 to 1, not ${JSON.stringify(written) ?? 'nothing'}`);
  const value = share === undefined ? Number(written) : Number(share) / 100;
  if (value >= 0 && value <= 1) return { ok: true, value };
  const meant =
    share === undefined && value > 1 && value <= 100 ? `; for ${value}% write ${value / 100}` : '';
  return refused(
    `${name}: a probability is from 0 to 1, not ${share === undefined ? value : `${share}%`}${meant}`,
  );
}

/** Odds of one thing, or a range of them. */
export type ChanceRange = { readonly p: number; readonly range?: readonly [number, number] };

/** The same, or a range: [low, high] or { low, high }, of which the middle is reckoned with. */
export function readChances(written: unknown, path: Fault['path'], name: string): Reading<ChanceRange> {
  const ends = endsOf(written);
  if (ends === undefined) {
    const read = readChance(written, path, name);
    return read.ok ? { ok: true, value: { p: read.value } } : read;
  }
  const [low, high] = ends.map(([key, end]) => readChance(end, [...path, key], name));
  if (low === undefined || high === undefined || !low.ok || !high.ok)
    return { ok: false, faults: [low, high].flatMap((end) => (end && !end.ok ? end.faults : [])) };
  if (low.value > high.value)
    return {
      ok: false,
      faults: [
        {
          path,
          what: `${name}: the range is upside down, ${low.value} comes before ${high.value}; change low and high about`,
        },
      ],
    };
  const p = (low.value + high.value) / 2;
  return { ok: true, value: low.value === high.value ? { p } : { p, range: [low.value, high.value] } };
}

function endsOf(written: unknown): readonly (readonly [string | number, unknown])[] | undefined {
  if (Array.isArray(written) && written.length === 2) return [...written.entries()];
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return undefined;
  const keys = Object.keys(written);
  return keys.length === 2 && 'low' in written && 'high' in written
    ? [
        ['low', written.low],
        ['high', written.high],
      ]
    : undefined;
}
