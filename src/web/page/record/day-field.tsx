import { useState } from 'preact/hooks';
import { readDay } from '../model/days.ts';

const KINDS = [
  ['one', 'One day'],
  ['several', 'One of several'],
  ['between', 'Between'],
  ['text', 'Month or year'],
  ['none', 'Undated'],
] as const;
type Kind = (typeof KINDS)[number][0];

const kindOf = (on: string): Kind => {
  if (on === '') return 'one';
  if (readDay(on) !== undefined) return 'one';
  if (on.includes('..')) return 'between';
  return on.startsWith('[') ? 'several' : 'text';
};

/** The day of an entry, also where the record has no single one; written as EDTF (ISO 8601-2) has it. */
export function DayField({ value, onChange }: { value: unknown; onChange: (on: string) => void }) {
  const on = typeof value === 'string' ? value : '';
  const [kind, setKind] = useState<Kind>(kindOf(on));
  const days = on.replace(/^\[|\]$/g, '').split(kind === 'between' ? '..' : ',');
  const put = (index: number, day: string, count: number) => {
    const next = Array.from({ length: count }, (_, at) => (at === index ? day : (days[at] ?? '')));
    onChange(kind === 'between' ? `[${next.join('..')}]` : `[${next.filter(Boolean).join(',')}]`);
  };
  const choose = (next: Kind) => {
    setKind(next);
    if (next === 'none') onChange('');
  };
  const many = kind === 'between' ? 2 : Math.max(2, days.filter(Boolean).length + 1);
  return (
    <fieldset class="field day-field">
      <legend class="label">Day</legend>
      <div class="switch">
        {KINDS.map(([one, name]) => (
          <button key={one} type="button" aria-pressed={kind === one} onClick={() => choose(one)}>
            {name}
          </button>
        ))}
      </div>
      <div class="days">
        {kind === 'one' && (
          <input
            type="date"
            aria-label="Day"
            value={readDay(on) === undefined ? '' : on}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        )}
        {(kind === 'several' || kind === 'between') &&
          Array.from({ length: many }, (_, index) => (
            <input
              key={index}
              type="date"
              aria-label={kind === 'between' ? ['From', 'To'][index] : `Day ${index + 1}`}
              value={days[index] ?? ''}
              onChange={(event) => put(index, event.currentTarget.value, many)}
            />
          ))}
        {kind === 'text' && (
          <input
            type="text"
            aria-label="Month or year"
            placeholder="1989-03, or 1989"
            value={on}
            onInput={(event) => onChange(event.currentTarget.value.trim())}
          />
        )}
      </div>
    </fieldset>
  );
}
