import type { FormField } from '../../wire-forms.ts';
import { view } from '../model/state.ts';

type Named = Extract<FormField, { is: 'names' }>['named'];

/** What of the case a field can name, each by its id and as it is called. */
export function namesIn(named: Named): readonly (readonly [id: string, name: string])[] {
  const seen = view.answer.value;
  if (seen === null) return [];
  switch (named) {
    case 'party':
      return Object.entries(seen.parties);
    case 'claim':
    case 'matter':
      return seen.lanes
        .filter(({ kind }) => kind === named)
        .map(({ id, title, whose }) => [id, `${title} · ${whose}`]);
    case 'motion':
      return seen.entries
        .filter(({ type }) => type === 'MotionFiled')
        .map(({ id, title, label }) => [id, title ?? label]);
    case 'entry':
      return seen.entries.map(({ id, title, label }) => [id, title ?? label]);
    case 'test':
      return [...new Set(Object.keys(seen.asks).map((key) => key.split('/')[0] ?? key))].map((id) => [
        id,
        id,
      ]);
    case 'finding':
      return Object.entries(seen.asks);
  }
}
