import { didYouMean } from '../../events/nearest.ts';

/** Signs that people write for a currency, where nothing says otherwise. */
const SIGNS: Readonly<Record<string, string>> = { $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

/** The codes of ISO 4217 that the platform knows. */
const codes = (): ReadonlySet<string> => new Set(Intl.supportedValuesOf('currency'));

/** What is wrong with a currency, as the end of a sentence; undefined where nothing is. */
export function currencyFault(written: unknown): string | undefined {
  if (typeof written !== 'string' || written.trim() === '')
    return `\`currency\` is the code of one currency (ISO 4217), as in currency: USD`;
  const code = currencyCode(written);
  return code === null
    ? `there is no currency ${JSON.stringify(written)}${didYouMean(written, codes())}`
    : undefined;
}

/** The code of a currency given by its code or sign; null where there is none. */
export function currencyCode(written: string): string | null {
  const text = written.trim();
  const sign = SIGNS[text];
  if (sign !== undefined) return sign;
  const code = text.toUpperCase();
  return codes().has(code) ? code : null;
}

/** The currency that is written with a figure, before or behind it, and the figure without it. */
export function currencyIn(written: string): { readonly currency: string | null; readonly rest: string } {
  const text = written.trim();
  const before = /^(US\$|[$€£¥]|[A-Za-z]{3}\b)\s*(?=[-\d.])/.exec(text);
  const behind = /(?<=[\d.kmKMn])\s*(US\$|[$€£¥]|\b[A-Z]{3})$/.exec(text);
  const found = before ?? behind;
  if (found === null) return { currency: null, rest: text };
  const code = currencyCode(found[1] ?? '');
  if (code === null) return { currency: null, rest: text };
  const rest = before ? text.slice(found[0].length) : text.slice(0, found.index);
  return { currency: code, rest: rest.trim() };
}
