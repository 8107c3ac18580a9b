import type { RulingRow } from './rows.ts';

/** The same motion with the same disposition is one ruling; a nameless echo of a named ruling is none. */
export function merged(rulings: readonly RulingRow[]): readonly RulingRow[] {
  if (rulings.length < 2) return rulings;
  const kept: RulingRow[] = [];
  for (const one of rulings) {
    const twin = kept.findIndex(
      (other) =>
        other.motion === one.motion &&
        other.disposition === one.disposition &&
        (one.motion !== null || other.type === one.type),
    );
    const earlier = kept[twin];
    if (earlier !== undefined) {
      kept[twin] = {
        ...earlier,
        leave: earlier.leave ?? one.leave,
        prejudice: earlier.prejudice ?? one.prejudice,
      };
    } else kept.push(one);
  }
  // Granted in part, and denied as to a count: the parts of one ruling.
  const inPart = new Set(
    kept.filter((one) => one.disposition === 'granted-in-part').map(({ motion }) => motion),
  );
  const whole = kept.filter(
    ({ motion, type, disposition }) =>
      motion === null ||
      !inPart.has(motion) ||
      !(disposition === 'denied' || disposition === 'granted') ||
      kept.some((one) => one.motion === motion && one.disposition === 'granted-in-part' && one.type !== type),
  );
  const named = whole.filter((one) => one.link === 'named');
  return whole.filter((one) => {
    if (one.link === 'named' || named.length === 0) return true;
    return !named.some(
      (other) =>
        other !== one &&
        (other.motion === one.motion || other.disposition === one.disposition) &&
        (other.type === one.type || other.type === 'other' || one.type === 'other'),
    );
  });
}
