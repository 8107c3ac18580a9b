/** The patterns that tell states apart without colour. */
export function Patterns() {
  return (
    <defs>
      <pattern
        id="pattern-motion"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="2" height="7" class="pattern-ink" />
      </pattern>
      <pattern id="pattern-dismissed" width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M0 5.5h6" class="pattern-line" />
      </pattern>
      <pattern id="pattern-stayed" width="5" height="5" patternUnits="userSpaceOnUse">
        <path d="M1.5 0v5" class="pattern-line" />
      </pattern>
      <pattern id="pattern-filed" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="0.9" class="pattern-ink" />
      </pattern>
      <pattern id="pattern-ended" width="8" height="8" patternUnits="userSpaceOnUse">
        <path d="M0 0l8 8M8 0l-8 8" class="pattern-line" />
      </pattern>
      <pattern
        id="pattern-hatch"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width="2.2" height="6" class="hatch-ink" />
      </pattern>
    </defs>
  );
}

/** Tones with a pattern over their colour; the others are plain. */
export const PATTERNED: ReadonlySet<string> = new Set(['motion', 'dismissed', 'stayed', 'filed', 'ended']);
