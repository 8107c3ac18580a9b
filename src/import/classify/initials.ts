const INITIAL = /\b([A-Z])\.(?=,? ?[A-Z]|,| and | is | are | only\b)/g;
const SHORTENED = /\b(Inc|Corp|Co|Ltd|Jr|Sr|Bros|Mfg)\.(?=,| [a-z(]|\.)/g;

/** The text without the points of initials, which end no sentence: `Mel J. Arc`. */
export const withoutInitials = (text: string): string =>
  text.includes('.') ? text.replace(INITIAL, '$1') : text;

/** The same, without those of shortened names either: `Acme Inc. is dismissed`. */
export const withoutPoints = (text: string): string =>
  text.includes('.') ? withoutInitials(text).replace(SHORTENED, '$1') : text;
