import { BadInput } from '../faults.ts';

/** A whole number given as an option; what it may be is said where it is used. */
export function wholeNumberGiven(option: string, text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw new BadInput(`${option}: a whole number, not "${text.slice(0, 40)}"`);
  return Number(text);
}
