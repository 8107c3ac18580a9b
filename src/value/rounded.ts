/** Figures without what rounding in a computer adds to them: 419,999.99999999994 is 420,000. */

/** A sum of money, to a millionth of its unit. */
export const asMoney = (amount: number): number => {
  const rounded = Math.round(amount * 1e6) / 1e6;
  return rounded === 0 || !Number.isFinite(rounded) ? 0 : rounded;
};

/** A probability, to twelve digits. */
export const asChance = (chance: number): number =>
  Math.min(1, Math.max(0, Math.round(chance * 1e12) / 1e12));
