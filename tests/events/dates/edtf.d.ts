/** What the tests use of the `edtf` package, which ships no types. */
declare module 'edtf' {
  type Parsed = { readonly type?: string; readonly values: readonly unknown[] };
  export function parse(text: string, constraints?: { readonly level?: number }): Parsed;
  /** The object for a text; `min` and `max` are in milliseconds since 1970. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
