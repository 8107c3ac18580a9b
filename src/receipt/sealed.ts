import * as z from 'zod';
import { canonicalJson } from '../log/canonical-json.ts';
import { sha256 } from '../log/chain.ts';

/** A file of evidence under a seal of its own. */
type Sealed = { readonly seal: string };

/** SHA-256 over the canonical JSON of all but the seal: a slip of the pen in a field that no record holds shows. */
export const sealOf = (unsealed: object): string => sha256(canonicalJson(unsealed));

/** Evidence as it is written: one spelling, so that no byte of it can change unseen. */
export const evidenceText = (evidence: Sealed): string => `${JSON.stringify(evidence, null, 2)}\n`;

/** As a file holds it: a field that is undefined is a field that is not there. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Evidence from its bytes, spelled exactly as it was written and under its own seal; or why it is none. */
export function readSealed<Evidence extends Sealed>(
  bytes: Uint8Array,
  schema: z.ZodType<Evidence>,
  name: string,
): { readonly ok: true; readonly evidence: Evidence } | { readonly ok: false; readonly what: string } {
  const no = (what: string) => ({ ok: false, what }) as const;
  let text: string;
  let json: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    json = JSON.parse(text);
  } catch (error) {
    return no(`it cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) return no(`it is no Nunc ${name}: ${z.prettifyError(parsed.error)}`);
  // As it was parsed, not as the schema gives it back: the order of the keys counts here.
  const evidence = json as Evidence;
  const { seal, ...rest } = evidence;
  if (sealed(rest) !== seal) return no('its seal does not fit: something in it was changed');
  if (evidenceText(evidence) !== text)
    return no('it is not spelled as it was written: blanks or escapes in it were changed');
  return { ok: true, evidence };
}

function sealed(rest: object): string | undefined {
  try {
    return sealOf(rest);
  } catch {
    // Not JSON as RFC 8785 has it: a lone surrogate.
    return undefined;
  }
}
