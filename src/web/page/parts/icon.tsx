const PATHS = {
  first: 'M4 3v10M12 3l-5 5 5 5',
  back: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
  last: 'M12 3v10M4 3l5 5-5 5',
  play: 'M5 3l8 5-8 5z',
  pause: 'M5.5 3v10M10.5 3v10',
  calendar: 'M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3',
  clock: 'M8 2.2a5.8 5.8 0 1 0 .01 0zM8 5v3.2l2.4 1.4',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  minus: 'M3 8h10',
  plus: 'M3 8h10M8 3v10',
  fit: 'M2 8h12M5 5L2 8l3 3M11 5l3 3-3 3',
  search: 'M7 2.5a4.5 4.5 0 1 0 .01 0zM10.4 10.4L14 14',
  share: 'M8 10V2M5 4.8L8 2l3 2.8M3 8v5.5h10V8',
  close: 'M4 4l8 8M12 4l-8 8',
  undo: 'M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6',
  edit: 'M3 13l.6-2.8L11 2.8 13.2 5 5.8 12.4z',
  strike:
    'M2 8h12M11 4.5C10.4 3.4 9.3 3 8 3 6.200 3 5 3.900 5 5.200M5 11.2c.5 1.2 1.600 1.8 3 1.8 1.800 0 3-.9 3-2.300',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  link: 'M6.5 9.5l3-3M7 4.500l1.500-1.500a2.800 2.800 0 0 1 4 4L11 8.500M9 11.500L7.500 13a2.800 2.800 0 0 1-4-4L5 7.500',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  warn: 'M8 2.500L14.500 13.500h-13zM8 6.500v3.200M8 11.600v.1',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside words, or on a button that says in words what it does. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
