import type { Tone } from '../model/looks.ts';

/** The pattern of what is one thing or another: stripes of the two tints. */
export const stripesOf = (tones: readonly Tone[]): string => `stripes-${tones.join('-')}`;

/** The patterns that tell states apart without colour, and stripes for each two that are one or the other. */
export function Patterns({ pairs }: { pairs: readonly (readonly Tone[])[] }) {
  const named = new Map(pairs.map((tones) => [stripesOf(tones), tones]));
  return (
    <defs>
      <pattern id="pattern-stayed" width="24" height="6" patternUnits="userSpaceOnUse">
        <path d="M3.5 0v6M7.5 0v6" class="pattern-line" />
      </pattern>
      <pattern id="pattern-unknown" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="0.9" class="pattern-ink" />
      </pattern>
      {[...named].map(([id, [one, other]]) => (
        <pattern
          key={id}
          id={id}
          width="14"
          height="14"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="14" height="14" class={`tone-${one}`} />
          <rect width="7" height="14" class={`tone-${other}`} />
        </pattern>
      ))}
    </defs>
  );
}
